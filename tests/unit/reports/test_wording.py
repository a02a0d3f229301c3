from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.labels import in_title_marks, quoted
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.reports.wording import Mark, item_list, percent, printable, sentence


@pytest.mark.parametrize(
    ("items", "words"),
    [((3,), "第3项"), ((7, 3), "第3、7项"), ((1, 2), "第1、2项"), ((1, 2, 3, 9), "第1—3、9项")],
)
def test_item_numbers_are_listed_with_runs_drawn_together(items: tuple[int, ...], words: str) -> None:
    assert item_list(items) == words


def test_marks_within_marks_are_made_single() -> None:
    assert in_title_marks("转发《办法》的通知") == "《转发〈办法〉的通知》"
    assert quoted("推行“一件事”") == "“推行‘一件事’”"


def test_a_share_of_nothing_is_a_dash() -> None:
    assert [percent(None), percent(Decimal("36.0"))] == ["—", "36.0%"]


def test_lines_are_joined_into_one_sentence() -> None:
    assert sentence("接口未联调；\n人手不足。") == "接口未联调；人手不足。"


@given(st.text(st.characters(), max_size=60))
def test_printable_text_holds_nothing_a_workbook_forbids(text: str) -> None:
    left = printable(text)
    assert printable(left) == left
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in left.replace("\n", ""))


def test_characters_without_a_shape_are_dropped() -> None:
    assert printable("\x00甲\x0b\ud800\u202e乙\ufeff\uffff\t丙\r\n\n 丁 ") == "甲乙 丙\n丁"


@pytest.mark.parametrize(
    ("status", "lamp", "label"),
    [
        (Status.DONE, Lamp.GREEN, "✓ 办结"),
        (Status.LATE, Lamp.RED, "● 逾期"),
        (Status.OPEN, Lamp.BLUE, "◆ 临期"),
        (Status.OPEN, Lamp.YELLOW, "▲ 落后"),
        (Status.OPEN, Lamp.GREEN, "▶ 正常"),
        (Status.OPEN, Lamp.GREY, "○ 未启动"),
    ],
)
def test_each_state_has_its_shape_and_word(status: Status, lamp: Lamp, label: str) -> None:
    assert Mark.of(status, lamp).label == label
