"""The evidence room: found, sorted and counted in SQL, in few statements, as of a day or from the bin."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bizdesk.domain.evidence_room import EvidenceFilter, EvidenceOrder, Validity
from bizdesk.domain.quarter import Quarter
from bizdesk.services.evidence import (
    AttachEvidence,
    attach_evidence,
    date_evidence,
    detach_evidence,
    replace_evidence,
    use_evidence,
)
from bizdesk.services.evidence_room import EvidenceRoom, look_into_room
from bizdesk.services.ledgers import Ledger
from tests.ledgers import TODAY, policy, read, stock, write
from tests.store.test_tasks import counted

Q2, Q3 = Quarter(2022, 2), Quarter(2022, 3)


@pytest.fixture
def room(ledger: Ledger, tmp_path: Path) -> Ledger:
    """Three files: 甲 has expired, 乙 of an agency expires soon, 丙 is the biggest and of no quarter."""
    for task, name, size, agency, period, expires in (
        (1, "甲.txt", 10, None, Q2, date(2022, 11, 20)),
        (2, "乙.txt", 5, "市水务集团", Q3, date(2022, 12, 21)),
        (3, "丙.txt", 99, None, Q3, date(2023, 6, 30)),
    ):
        file = tmp_path / name
        file.write_bytes(name.encode() * size)
        attach(ledger, AttachEvidence(task, (file,), agency, period, expires))
    write(ledger, lambda uow: date_evidence(uow, 3, None, None))
    return ledger


def attach(ledger: Ledger, command: AttachEvidence) -> None:
    write(ledger, lambda uow: attach_evidence(uow, command))


def look(ledger: Ledger, **wanted: Any) -> EvidenceRoom:
    wanted.setdefault("day", TODAY)
    return read(ledger, lambda uow: look_into_room(uow, EvidenceFilter(**wanted)))


def names(ledger: Ledger, **wanted: Any) -> str:
    """The first letters of the files that are found."""
    return "".join(filed.evidence.name[0] for filed in look(ledger, **wanted).files)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, "丙乙甲"),
        ({"text": "乙"}, "乙"),
        ({"text": "压缩时限"}, "甲"),
        ({"text": "青禾市 丙"}, "丙"),
        ({"text": "%"}, ""),
        ({"period": Q3}, "乙"),
        ({"validity": Validity.EXPIRED}, "甲"),
        ({"validity": Validity.SOON}, "乙"),
        ({"order": EvidenceOrder.SIZE}, "丙甲乙"),
        ({"order": EvidenceOrder.SIZE, "descending": False}, "乙甲丙"),
        ({"order": EvidenceOrder.TASK, "descending": False}, "甲乙丙"),
        ({"order": EvidenceOrder.EXPIRY, "descending": False}, "甲乙丙"),
        ({"order": EvidenceOrder.EXPIRY, "descending": True}, "乙甲丙"),
        ({"order": EvidenceOrder.PERIOD, "descending": False}, "甲乙丙"),
        ({"order": EvidenceOrder.AGENCY, "descending": False}, "乙丙甲"),
        ({"window": (1, 1)}, "乙"),
        ({"day": date(2022, 8, 1)}, "乙甲"),
        ({"binned": True}, ""),
    ],
)
def test_files_are_filtered_and_sorted(room: Ledger, wanted: dict[str, Any], found: str) -> None:
    assert names(room, **wanted) == found


@pytest.mark.parametrize("order", EvidenceOrder)
def test_every_order_is_the_other_way_round_descending(room: Ledger, order: EvidenceOrder) -> None:
    assert sorted(names(room, order=order)) == sorted(names(room, order=order, descending=False))


def test_of_an_agency_are_its_own_files_and_unnamed_ones_of_its_tasks(room: Ledger) -> None:
    agencies = {name: id for id, name in look(room).choices.agencies}
    assert names(room, agency_id=agencies["市水务集团"]) == "乙"
    assert names(room, agency_id=agencies["市市场监管局"]) == "甲"
    assert "市住建局" not in agencies


def test_counts_are_of_all_files_found_whatever_the_window(room: Ledger) -> None:
    counts = look(room, window=(0, 1)).counts
    assert (counts.total, counts.soon, counts.expired) == (3, 1, 1)
    assert counts.size == sum(filed.evidence.size for filed in look(room).files)
    assert look(room, text="不存在").counts.total == 0


def test_a_file_knows_its_task_its_versions_and_its_uses(room: Ledger, tmp_path: Path) -> None:
    write(room, lambda uow: use_evidence(uow, 1, [2]))
    newer = tmp_path / "甲（补章）.txt"
    newer.write_text("盖章", encoding="utf-8")
    write(room, lambda uow: replace_evidence(uow, 1, newer))
    filed = [one for one in look(room).files if one.evidence.name == newer.name]
    assert [(one.path, one.title[:4]) for one in filed] == [("一/（2）", "第2项措"), ("一/（1）", "压缩时限")]
    assert filed[1].document == "青禾市优化营商环境第1批措施"
    assert [(one.evidence.version, one.evidence.uses) for one in filed] == [(2, 2), (2, 2)]
    assert [one.name for one in filed[1].evidence.earlier] == ["甲.txt"]
    assert names(room) == "甲甲丙乙"


def test_the_bin_holds_what_was_removed_and_nothing_that_was_replaced(room: Ledger, tmp_path: Path) -> None:
    newer = tmp_path / "丁.txt"
    newer.write_text("丁", encoding="utf-8")
    write(room, lambda uow: replace_evidence(uow, 1, newer))
    write(room, lambda uow: detach_evidence(uow, 2))
    assert names(room, binned=True) == "乙"
    assert names(room, binned=True, order=EvidenceOrder.EXPIRY) == "乙"
    assert names(room) == "丁丙"
    assert look(room, binned=True).files[0].evidence.withdrawn_on == TODAY


def test_the_choices_are_the_agencies_and_quarters_that_files_have(room: Ledger) -> None:
    choices = look(room).choices
    assert choices.periods == (Q3, Q2)
    assert {"市市场监管局", "市税务局", "市水务集团"} <= {name for _, name in choices.agencies}


def test_the_room_takes_five_statements_whatever_its_length(room: Ledger, tmp_path: Path) -> None:
    lengths = []
    for number in range(2):
        with room.read() as uow, counted(uow) as sent:
            look_into_room(uow, EvidenceFilter(TODAY))
        lengths.append(len(sent))
        stock(room, policy(number + 2))
        files = [tmp_path / f"{number}-{serial}.txt" for serial in range(20)]
        for file in files:
            file.write_text(file.name, encoding="utf-8")
        attach(room, AttachEvidence(1, tuple(files)))
    assert lengths == [5, 5]
