"""The sheets of the workbook: the ledger, who does what in it, and what is counted and drawn from both.

The sheet 分工 has a row for each agency of each task. Its state follows the
ledger sheet, unless the agency was done ahead of the task, so that the
summaries stay right when the ledger is edited, sorted or filtered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from openpyxl.utils import get_column_letter

from bizdesk.domain.counting import Part
from bizdesk.domain.labels import ROLES
from bizdesk.domain.layout import LedgerColumn
from bizdesk.reports import workbook_lists as lists
from bizdesk.reports.ledger_columns import sheet_column, sheet_value
from bizdesk.reports.records import Entry, Report
from bizdesk.reports.sheet_parts import ITEM, Made, sheet_title
from bizdesk.reports.sheets import A3, DATE_FORMAT, FIRST_ROW, Choice, Column, Formula, Row, Sheet
from bizdesk.reports.wording import Mark
from bizdesk.reports.workbook_charts import chart_sheet
from bizdesk.reports.workbook_summary import PARTS_MARK_LETTER, documents_sheet, summary_sheet

_DOCUMENT = Column("文件序号", 9, number_format=";;;", hidden=True)
_PARTS = (
    ITEM,
    Column("任务", 60),
    Column("单位序号", 10, centred=True),
    Column("单位", 34),
    Column("角色", 8, centred=True),
    Column("计入牵头", 10, centred=True),
    Column("先于整项任务办结的日期", 18, centred=True, number_format=DATE_FORMAT),
    Column("状态灯", 12, centred=True),
)


def sheets(report: Report, links: Mapping[int, str]) -> tuple[Sheet, ...]:
    """The sheets of `report` in the order of their tabs; `links` leads to files of evidence by their ids."""
    ledger = _ledger(report)
    parts = _parts(report, ledger)
    summary, documents = summary_sheet(report, ledger, parts), documents_sheet(report, ledger)
    return (
        summary,
        chart_sheet(report, ledger, summary, documents),
        documents,
        ledger,
        lists.late_sheet(report),
        lists.behind_sheet(report),
        lists.target_sheet(report),
        lists.change_sheet(report),
        lists.correction_sheet(report),
        lists.evidence_sheet(report, links),
        parts,
    )


def _ledger(report: Report) -> Sheet:
    columns = report.look.columns
    marks = f'"{",".join(mark.label for mark in Mark)}"'
    last = FIRST_ROW + max(len(report.agencies), 1) - 1
    agencies = f"'汇总'!$B${FIRST_ROW}:$B${last}"
    lamps = _letter(columns, LedgerColumn.STATUS)
    choices = [Choice(lamps, marks, "状态灯", strict=True)]
    if LedgerColumn.LEADS in columns:
        choices.append(Choice(_letter(columns, LedgerColumn.LEADS), agencies, "牵头单位", strict=False))
    return Sheet(
        "台账",
        sheet_title(report, "台账"),
        (*map(sheet_column, columns), _DOCUMENT),
        Made(report.entries, partial(_ledger_row, columns)),
        empty="台账中没有任务。",
        paper=A3,
        frozen=f"C{FIRST_ROW}",
        lamps=lamps,
        items=_letter(columns, LedgerColumn.ITEM),
        choices=choices,
    )


def _letter(columns: Sequence[LedgerColumn], column: LedgerColumn) -> str:
    return get_column_letter(columns.index(column) + 1)


def _ledger_row(columns: Sequence[LedgerColumn], entry: Entry) -> Row:
    return (*(sheet_value(column, entry) for column in columns), entry.document)


def _parts(report: Report, ledger: Sheet) -> Sheet:
    rows = _PartRows(report, ledger)
    title = sheet_title(report, "分工")
    return Sheet("分工", title, _PARTS, rows, empty="没有任务落实到单位。", lamps=PARTS_MARK_LETTER)


class _PartRows:
    """The rows of 分工. Parts come in the order of the entries, so that none has to be looked up."""

    def __init__(self, report: Report, ledger: Sheet) -> None:
        self._parts, self._entries = report.parts, report.entries
        self._ranks = {tally.agency_id: rank for rank, tally in enumerate(report.agencies, 1)}
        self._marks, self._numbers = ledger.span(ledger.lamps), ledger.span(ledger.items)

    def __len__(self) -> int:
        return len(self._parts)

    def __iter__(self) -> Iterator[Row]:
        entries = iter(self._entries)
        entry = next(entries, None)
        for number, part in enumerate(self._parts, FIRST_ROW):
            while entry is not None and entry.task_id != part.task_id:
                entry = next(entries, None)
            if entry is not None:
                yield self._row(number, part, entry)

    def _row(self, number: int, part: Part, entry: Entry) -> Row:
        state = (
            f'=IF(G{number}<>"","{Mark.DONE.label}",INDEX({self._marks},MATCH(A{number},{self._numbers},0)))'
        )
        return (
            entry.item,
            entry.title,
            self._ranks[part.agency_id],
            part.agency,
            ROLES[part.role],
            "是" if part.leads else "否",
            part.ahead,
            Formula(state),
        )
