"""The sheets that count: by agency under both rules, by document, and by lamp with charts of them."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.utils import get_column_letter

from bizdesk.reports.records import Report
from bizdesk.reports.sheet_parts import ITEM, sheet_title
from bizdesk.reports.sheets import FIRST_ROW, PERCENT_FORMAT, Column, Formula, Sheet, Value
from bizdesk.reports.wording import Mark, item_list

PARTS_MARK_LETTER = "H"
_FIGURES = ("任务数", "已办结", "未到期", "逾期", "办结率")


def summary_sheet(report: Report, ledger: Sheet, parts: Sheet) -> Sheet:
    """How the agencies stand, counted by lead and by part."""
    columns = (
        ITEM,
        Column("单位", 34),
        *(_figure_column(f"牵头计\n{name}") for name in _FIGURES),
        *(_figure_column(f"参与计\n{name}") for name in _FIGURES),
        Column("导出时逾期任务\n（牵头）", 22),
        Column("导出时逾期任务\n（非牵头）", 22),
    )
    rows: list[Sequence[Value]] = []
    for number, tally in enumerate(report.agencies, FIRST_ROW):
        own = f"{parts.span('C')},$A{number}"
        leading = f'{own},{parts.span("F")},"是"'
        rows.append(
            (
                number - FIRST_ROW + 1,
                tally.agency,
                *_counted(leading, parts.span(PARTS_MARK_LETTER), "C", number),
                *_counted(own, parts.span(PARTS_MARK_LETTER), "H", number),
                _items(report, tally.late_leading),
                _items(report, tally.late_supporting),
            )
        )
    last = FIRST_ROW + max(len(rows), 1)
    totals = (
        (None, "合计（各单位相加）", *_summed("C", last), *_summed("H", last), None, None),
        (
            None,
            "任务总数（不重复计）",
            *_overall(ledger, "C", last + 1),
            *_overall(ledger, "H", last + 1),
            None,
            None,
        ),
    )
    return Sheet(
        "汇总",
        sheet_title(report, "汇总"),
        columns,
        rows,
        totals,
        empty="没有任务落实到单位。",
        frozen=f"C{FIRST_ROW}",
        picture=b"" if report.look.logo is None else report.look.logo.data,
    )


def documents_sheet(report: Report, ledger: Sheet) -> Sheet:
    """How the documents stand."""
    documents = ledger.span(get_column_letter(len(ledger.columns)))
    columns = (ITEM, Column("文件", 60), Column("文号", 26, centred=True), *map(_figure_column, _FIGURES))
    rows: list[Sequence[Value]] = [
        (
            document.index,
            document.title or document.label,
            document.number,
            *_counted(f"{documents},$A{number}", ledger.span(ledger.lamps), "D", number),
        )
        for number, document in enumerate(report.documents, FIRST_ROW)
    ]
    total = (None, "合计", None, *_overall(ledger, "D", FIRST_ROW + max(len(rows), 1)))
    return Sheet(
        "按文件", sheet_title(report, "分文件汇总"), columns, rows, (total,), empty="台账中没有任务。"
    )


def _figure_column(title: str) -> Column:
    rate = title.endswith("办结率")
    return Column(title, 10, centred=True, number_format=PERCENT_FORMAT if rate else "0")


def _counted(criteria: str, marks: str, first: str, row: int) -> tuple[Formula, ...]:
    """Total, done, open, late and rate from column `first` on, counted where `criteria` hold."""
    done, late = (f'=COUNTIFS({criteria},{marks},"{mark.label}")' for mark in (Mark.DONE, Mark.LATE))
    return _figures(f"=COUNTIFS({criteria})", done, late, first, row)


def _overall(ledger: Sheet, first: str, row: int) -> tuple[Formula, ...]:
    marks = ledger.span(ledger.lamps)
    done, late = (f'=COUNTIF({marks},"{mark.label}")' for mark in (Mark.DONE, Mark.LATE))
    return _figures(f"=COUNT({ledger.span(ledger.items)})", done, late, first, row)


def _summed(first: str, row: int) -> tuple[Formula, ...]:
    total, done, _, late, _ = _letters(first)
    sums = {letter: f"=SUM({letter}{FIRST_ROW}:{letter}{row - 1})" for letter in (total, done, late)}
    return _figures(sums[total], sums[done], sums[late], first, row)


def _figures(total: str, done: str, late: str, first: str, row: int) -> tuple[Formula, ...]:
    all_of, finished, _, overdue, _ = (f"{letter}{row}" for letter in _letters(first))
    left = f"={all_of}-{finished}-{overdue}"
    rate = f'=IF({all_of}=0,"—",ROUND({finished}/{all_of},3))'
    return tuple(map(Formula, (total, done, left, late, rate)))


def _letters(first: str) -> list[str]:
    return [chr(ord(first) + step) for step in range(len(_FIGURES))]


def _items(report: Report, task_ids: Sequence[int]) -> str:
    return item_list(report.items(task_ids)) if task_ids else ""
