"""A sentence that was kept is taken apart into what it was made from, and data stays data."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bizdesk.domain.recall import Recall
from bizdesk.domain.words import Kept, Listing, Words
from bizdesk.extract import doubts
from bizdesk.services import document_file
from tests.ledgers import policy
from tests.translations import CHINESE, ROOT, english_of, words_templates

recall = Recall(words_templates())


@pytest.mark.parametrize(
    ("kept", "english"),
    [
        ("办结“（六）扩大信用贷款规模”", "Marked done: “（六）扩大信用贷款规模”"),
        ("办结 3 项任务，日期 2022-06-30", "Marked done: 3 tasks, on 2022-06-30"),
        ("办结“1.甲”（市住建局）", "Marked done: “1.甲” (市住建局)"),
        ("撤销：取消办结“1.甲”", "Undone: Marked not done: “1.甲”"),
        ("“1.甲”的佐证材料“照片”归属2022年第四季度，有效期至 2022-12-31", None),
        ("导入《甲》、《乙》，新增 23 项任务；补全《丙》的原文", None),
    ],
)
def test_sentences_are_taken_apart(kept: str, english: str | None) -> None:
    said = english_of(recall.words(kept))
    assert english is None or said == english
    assert not CHINESE.search(re.sub("“[^”]*”|《[^》]*》|市住建局", "", said))


def test_what_was_taken_apart_is_the_same_text() -> None:
    for kept in ("“1.甲”延期至 2022-12-31（逾期后提出）：疫情、人手", "同意销号“1.甲”：办结 3 项任务", ""):
        assert recall.words(kept) == kept


@pytest.mark.parametrize("data", ["已办结", "办结 3 项任务", "材料齐全，已办结", "甲、乙；长期坚持", "“是”"])
def test_free_words_are_never_translated(data: str) -> None:
    assert english_of(recall.words(f"同意销号“1.甲”：{data}")).endswith(f": {data}")


@pytest.mark.parametrize("kept", ["我是谁", "甲、乙", "老版本说的一句话：办结了", "“已办结”"])
def test_what_no_template_makes_stays_as_it_is(kept: str) -> None:
    said = recall.words(kept)
    assert (said, type(said)) == (kept, str)


def test_every_doubt_is_said_in_english() -> None:
    said: list[str] = [value for value in vars(doubts).values() if isinstance(value, Words)]
    said += doubts.doubts_about((), None, stated=True)
    said += doubts.doubts_about_year("3月底前")
    said += doubts.doubts_about_heading("长" * 60)
    assert len(said) >= 10
    for doubt in said:
        assert isinstance(doubt, Words)
        assert english_of(recall.words(str(doubt))) == english_of(doubt)
        assert not CHINESE.search(re.sub("“[^”]*”", "", english_of(doubt)))


def test_no_module_of_extraction_doubts_in_other_words() -> None:
    """Every sentence with 请 that extraction says is one of `Words`."""
    source = Path(doubts.__file__).read_text(encoding="utf-8")
    sentences = re.findall(r'(\w+\(|f?)"[^"\n]*请[^"\n]*。"', source)
    assert len(sentences) >= 14
    assert set(sentences) == {"Words("}


def test_doubts_of_a_draft_are_known_as_kept() -> None:
    data = document_file.to_data(policy())
    measures = document_file.from_data(data).measures
    assert {type(doubt) for measure in measures for doubt in measure.review} == {Kept}


def test_every_sentence_of_every_released_ledger_is_known() -> None:
    event = re.compile(r"""INSERT INTO "event" VALUES\(\d+,'[^']*','[^']*','[^']*','([^']*)'""")
    dumps = sorted((ROOT / "tests" / "migrations").glob("*.sql"))
    kept = {found for file in dumps for found in event.findall(file.read_text(encoding="utf-8"))}
    assert len(kept) >= 20
    assert [one for one in sorted(kept) if not isinstance(recall.words(one), Words | Listing)] == []
