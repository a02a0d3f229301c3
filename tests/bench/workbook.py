"""How fast the workbook is written, against openpyxl's write-only mode on the same cells, and in what memory.

Memory is flat where ten times the rows take at most twice the peak, a few MiB above what the process held
before writing; what grows is four bytes for each task that is late or behind. It is measured in a
process for each size, which has its records before it begins to write.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import BinaryIO

from openpyxl import Workbook

from bizdesk.reports.model import build_report
from bizdesk.reports.records import Report
from bizdesk.reports.sheets import Formula, Sheet, Value
from bizdesk.reports.workbook import sheets
from bizdesk.reports.xlsx import write_workbook
from tests.bench.measure import Row, side_by_side
from tests.unit.reports.sample import sample_evidence, sample_progress, sample_tasks, state_of

SIZES = (10_000, 100_000)
_FLAT = 1.5
_ONCE = 500


def workbooks() -> list[Row]:
    """The workbook of each size, and the memory of the largest against that of the smallest."""
    return [*(_timed(rows, runs) for rows, runs in zip(SIZES, (3, 1), strict=True)), _memory()]


def big_report(rows: int) -> Report:
    """A report of `rows` rows: those of a smaller one over and over, which take no memory themselves."""
    tasks = sample_tasks(count=_ONCE)
    state = state_of(tasks, None)
    told = replace(state, progress=sample_progress(tasks), evidence=sample_evidence(tasks))
    one, times = build_report(told), rows // _ONCE
    return replace(one, entries=one.entries * times, parts=one.parts * times, evidence=one.evidence * times)


def _timed(rows: int, runs: int) -> Row:
    report = big_report(rows)
    with TemporaryDirectory() as folder:
        ours, other = Path(folder) / "ours.xlsx", Path(folder) / "bare.xlsx"
        return side_by_side(
            f"workbook of {rows:,} rows",
            lambda: _write(report, ours),
            "openpyxl write-only, the same cells bare",
            lambda: _write_bare(report, other),
            runs=runs,
            bar=1.3,
        )


def _write(report: Report, path: Path) -> None:
    with path.open("wb") as target:
        write_workbook(report, target)


def _write_bare(report: Report, path: Path) -> None:
    book = Workbook(write_only=True)
    for sheet in sheets(report, {}):
        target = book.create_sheet(sheet.name)
        for row in (*_top(report, sheet), *sheet.totals):
            target.append(_plain(row))
        for row in sheet.rows:
            target.append(_plain(row))
    book.save(path)


def _top(report: Report, sheet: Sheet) -> Sequence[Sequence[Value]]:
    return [[sheet.title], [report.office, report.as_of], [column.title for column in sheet.columns]]


def _plain(row: Sequence[Value]) -> list[str | int | date | None]:
    return [value.text if isinstance(value, Formula) else value for value in row]


def _memory() -> Row:
    small, large = (_peak(rows) for rows in SIZES)
    return Row(
        f"workbook of {SIZES[1]:,} rows, MiB of memory while writing",
        large,
        f"of {SIZES[0]:,} rows",
        small,
        large / small,
        _FLAT,
    )


def _peak(rows: int) -> float:
    """MiB that writing takes beyond what the process held before."""
    command = [sys.executable, "-m", "tests.bench.workbook", str(rows)]
    outcome = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(outcome.stdout)


def _grown(rows: int, target: BinaryIO) -> float:
    write_workbook(big_report(_ONCE), target)  # what is loaded once is no part of it
    target.seek(0)
    report = big_report(rows)
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    before = _status("VmRSS")
    write_workbook(report, target)
    return (_status("VmHWM") - before) / 1024


def _status(name: str) -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


if __name__ == "__main__":
    with TemporaryFile() as file:
        print(_grown(int(sys.argv[1]), file))
