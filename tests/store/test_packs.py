"""Packs: what was proofread once is imported elsewhere, and facts alone wait for their words."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Task
from bizdesk.paths import resource
from bizdesk.services.documents import ReadDocument, import_documents, list_documents
from bizdesk.services.ledgers import Ledger
from bizdesk.services.packs import (
    PackFormatError,
    PackUnreadableError,
    document_of,
    read_pack,
    write_pack,
)
from bizdesk.services.tasks import TickTasks, list_tasks, tick_tasks
from tests.ledgers import TODAY, make_ledger, policy, read, write


def tasks(ledger: Ledger) -> tuple[Task, ...]:
    return read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=TODAY)))


def pack(tmp_path: Path, ledger: Ledger, *, words: bool) -> Path:
    file = tmp_path / "包.json"
    file.write_bytes(write_pack(read(ledger, lambda uow: document_of(uow, 1)), words=words))
    return file


@pytest.mark.parametrize("words", [True, False])
def test_another_ledger_holds_the_same_tasks(tmp_path: Path, ledger: Ledger, words: bool) -> None:
    other = make_ledger(tmp_path / "另一本")
    write(other, lambda uow: import_documents(uow, [read_pack(pack(tmp_path, ledger, words=words))]))
    told = [(t.path, t.heading, t.due, t.ongoing, [p.agency for p in t.assignments]) for t in tasks(other)]
    assert told == [
        (t.path, t.heading, t.due, t.ongoing, [p.agency for p in t.assignments]) for t in tasks(ledger)
    ]
    assert all(bool(task.text) is words for task in tasks(other))


def test_facts_hold_no_word_of_the_text(tmp_path: Path, ledger: Ledger) -> None:
    said = pack(tmp_path, ledger, words=False).read_text(encoding="utf-8")
    assert not any(task.text in said for task in tasks(ledger))
    assert "正文。" not in said


def test_the_original_fills_the_words_in_and_loses_nothing(tmp_path: Path, ledger: Ledger) -> None:
    other = make_ledger(tmp_path / "另一本")
    write(other, lambda uow: import_documents(uow, [read_pack(pack(tmp_path, ledger, words=False))]))
    write(other, lambda uow: tick_tasks(uow, TickTasks((1,), on=date(2022, 11, 1))))
    original = [ReadDocument("原文.txt", policy())]
    assert write(other, lambda uow: import_documents(uow, original)).filled == (policy().title,)
    assert [(t.id, t.text) for t in tasks(other)] == [(t.id, t.text) for t in tasks(ledger)]
    assert tasks(other)[0].done_on == date(2022, 11, 1)
    assert len(read(other, list_documents)) == 1
    assert write(other, lambda uow: import_documents(uow, original)).known == (policy().title,)


def test_a_pack_of_what_the_ledger_holds_adds_nothing(tmp_path: Path, ledger: Ledger) -> None:
    file = pack(tmp_path, ledger, words=False)
    result = write(ledger, lambda uow: import_documents(uow, [read_pack(file)]))
    assert (result.added, result.known) == ((), (policy().title,))


def test_every_shipped_pack_is_read_and_holds_facts_alone() -> None:
    packs = [file for file in resource("packs").glob("*.json") if file.name != "pack.schema.json"]
    assert len(packs) == 4
    for file in packs:
        document = read_pack(file).document
        assert document.measures
        assert not document.text
        assert not any(measure.text for measure in document.measures)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"format": "other"}, "format"),
        ({"version": 2}, "version"),
        ({"document": {}}, "document"),
        ({"extra": 1}, "格式不符"),
    ],
)
def test_what_is_no_pack_is_refused_in_one_sentence(
    tmp_path: Path, ledger: Ledger, change: dict[str, object], where: str
) -> None:
    file = pack(tmp_path, ledger, words=True)
    file.write_text(json.dumps(json.loads(file.read_bytes()) | change), encoding="utf-8")
    with pytest.raises(PackFormatError, match=where):
        read_pack(file)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[" * 100_000, b"null", b'{"format": NaN}'])
def test_junk_is_no_pack(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "坏.json"
    file.write_bytes(content)
    with pytest.raises(PackFormatError, match="不是营商台账的文件包"):
        read_pack(file)


def test_a_missing_pack_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackUnreadableError, match="请确认文件还在"):
        read_pack(tmp_path / "无.json")


def test_an_impossible_day_is_no_pack(tmp_path: Path, ledger: Ledger) -> None:
    document = replace(policy(), issued_on=None)
    data = json.loads(write_pack(document, words=True))
    data["document"]["issued"] = "2022-02-31"
    file = tmp_path / "包.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(PackFormatError):
        read_pack(file)
