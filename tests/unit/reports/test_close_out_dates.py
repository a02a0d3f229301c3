from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from bizdesk.reports.annexes import annexes
from bizdesk.reports.model import build_report
from bizdesk.reports.records import Report
from bizdesk.reports.table import Band
from tests.unit.reports.sample import sample_tasks, state_of
from tests.unit.reports.written import workbook_bytes


def report() -> Report:
    """The first task is done and struck off, the seventh only done."""
    tasks = sample_tasks()
    return build_report(state_of([replace(tasks[0], closed_on=date(2025, 6, 20)), *tasks[1:]], None))


def printed(made: Report) -> dict[str, str]:
    """What the last column of the printed ledger says of each item."""
    ledger = next(one for one in annexes(made) if one.title == "任务台账")
    rows = [row for row in ledger.rows if not isinstance(row, Band)]
    return {row[0].text: row[-1].text.replace("\n", "") for row in rows}


def test_the_printed_ledger_tells_done_from_struck_off() -> None:
    told = printed(report())
    assert told["1"] == "2025年6月12日办结2025年6月20日销号"
    assert told["7"] == "2025年2月20日办结"
    assert told["2"] == ""


def test_the_workbook_and_the_printed_ledger_say_the_same_days() -> None:
    made = report()
    sheet = load_workbook(BytesIO(workbook_bytes(made)))["台账"]
    told = printed(made)
    for row in sheet.iter_rows(min_row=4, max_row=3 + len(made.entries), values_only=True):
        closed = "" if row[15] is None else f"{row[15]:%Y年%-m月%-d日}销号"
        assert told[str(row[0])] == f"{row[16] or ''}{closed}"
    assert sheet["P4"].value is not None
