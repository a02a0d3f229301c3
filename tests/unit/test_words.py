"""What is said remembers its template and values, and is plain text to everybody else."""

from __future__ import annotations

import copy
import json

from bizdesk.domain.quarter import Quarter
from bizdesk.domain.words import Listing, Words


def test_words_are_the_finished_text() -> None:
    words = Words("没有编号为 {0} 的任务。", 7)
    assert words == "没有编号为 7 的任务。"
    assert (words.template, words.values) == ("没有编号为 {0} 的任务。", (7,))
    assert json.dumps(words, ensure_ascii=False) == '"没有编号为 7 的任务。"'


def test_values_are_never_read_as_a_template() -> None:
    assert Words("“{0}”不是数字。", "{1}") == "“{1}”不是数字。"
    assert Words("花括号 {0}") == "花括号 {0}"


def test_a_listing_puts_its_sign_between_the_parts() -> None:
    listing = Listing("、", (name for name in ("甲", "乙")))
    assert listing == "甲、乙"
    assert (listing.separator, listing.parts) == ("、", ("甲", "乙"))


def test_copies_remember_too() -> None:
    words = copy.deepcopy(Words("{0} 项", 3))
    assert (words, words.template, words.values) == ("3 项", "{0} 项", (3,))


def test_a_quarter_is_said_in_words() -> None:
    label = Quarter(2022, 4).label
    assert label == "2022年第四季度"
    assert isinstance(label, Words)
