"""Cells of many reports as one step: what is stored, what is refused, what the history says."""

from __future__ import annotations

import pytest

from bizdesk.domain.quarter import Quarter
from bizdesk.domain.task_cells import CellEdit, ReportField, read_rate
from bizdesk.services.errors import NotAssignedError
from bizdesk.services.history import undo
from bizdesk.services.ledgers import Ledger
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.task_cells import ReportCells, Reported, report_cells
from bizdesk.services.tasks import get_task
from tests.ledgers import TODAY, dump, read, write

Q4 = Quarter(2022, 4)
PROGRESS, PROBLEMS, RATE = ReportField.PROGRESS, ReportField.PROBLEMS, ReportField.RATE


def fill(ledger: Ledger, *cells: CellEdit) -> Reported:
    return write(ledger, lambda uow: report_cells(uow, ReportCells(Q4, cells)))


def report(ledger: Ledger, task: int) -> list[tuple[str, str, str, str, int | None]]:
    """What is reported on a task, by agency."""
    detail = read(ledger, lambda uow: get_task(uow, task, TODAY))
    return [(one.agency, one.progress, one.problems, one.next_steps, one.rate) for one in detail.progress]


def test_many_reports_are_one_step(ledger: Ledger) -> None:
    before = dump(ledger.folder.path, history=False)
    result = fill(
        ledger,
        CellEdit(1, "市市场监管局", PROGRESS, " 已压缩 "),
        CellEdit(1, "市市场监管局", RATE, "100%"),
        CellEdit(2, "市水务集团", PROBLEMS, "缺人"),
    )
    assert result == Reported((1, 2), ())
    assert report(ledger, 1) == [("市市场监管局", "已压缩", "", "", 100)]
    assert report(ledger, 2) == [("市水务集团", "", "缺人", "", None)]
    assert "填报 2 项任务的进展" in str(max(dump(ledger.folder.path)["event"]))
    write(ledger, undo)
    assert dump(ledger.folder.path, history=False) == before


def test_what_a_report_says_beside_the_cell_stays(ledger: Ledger) -> None:
    said = ReportProgress(4, "市税务局", Q4, "已办", "缺人", "再办", 30)
    write(ledger, lambda uow: report_progress(uow, said))
    fill(ledger, CellEdit(4, "市税务局", RATE, ""))
    assert report(ledger, 4) == [("市税务局", "已办", "缺人", "再办", None)]
    for field in ReportField:
        fill(ledger, CellEdit(4, "市税务局", field, ""))
    assert report(ledger, 4) == []


def test_a_wrong_rate_is_left_out_and_the_rest_is_stored(ledger: Ledger) -> None:
    wrong = CellEdit(1, "市市场监管局", RATE, "一半")
    result = fill(ledger, wrong, CellEdit(1, "市市场监管局", PROGRESS, "已压缩"))
    assert result == Reported((1,), (wrong,))
    assert report(ledger, 1) == [("市市场监管局", "已压缩", "", "", None)]


def test_an_agency_without_a_part_stops_everything(ledger: Ledger) -> None:
    before = dump(ledger.folder.path)
    with pytest.raises(NotAssignedError):
        fill(ledger, CellEdit(1, "市市场监管局", PROGRESS, "好"), CellEdit(1, "市住建局", PROGRESS, "好"))
    assert dump(ledger.folder.path) == before


def test_what_is_there_already_is_no_step(ledger: Ledger) -> None:
    fill(ledger, CellEdit(1, "市市场监管局", PROGRESS, "好"))
    before = dump(ledger.folder.path)
    assert fill(ledger, CellEdit(1, "市市场监管局", PROGRESS, "好")) == Reported((), ())
    assert fill(ledger, CellEdit(2, "市住建局", PROGRESS, "")) == Reported((), ())
    assert dump(ledger.folder.path) == before


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("", None),
        (" ", None),
        ("0", 0),
        ("85", 85),
        ("85%", 85),
        ("85 ％", 85),
        ("85.0", 85),
        ("100.00%", 100),
    ],
)
def test_rates_are_read_as_they_are_typed(text: str, rate: int | None) -> None:
    assert read_rate(text) == rate


@pytest.mark.parametrize("text", ["101", "-1", "0.85", "85.5%", "一半", "八十", "８５", "1e1", "85.x"])
def test_what_is_no_rate_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text[:1]):
        read_rate(text)
