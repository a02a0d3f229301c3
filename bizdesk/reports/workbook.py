"""The sheets of the workbook: the ledger, who does what in it, and the summaries counted from both.

The sheet 分工 has a row for each agency of each task. Its state follows the
ledger sheet, unless the agency was done ahead of the task, so that the
summaries stay right when the ledger is edited, sorted or filtered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bizdesk.domain.labels import CHANGES, PACES, ROLES, STATUSES
from bizdesk.reports.records import Change, Entry, Report
from bizdesk.reports.sheets import A3, DATE_FORMAT, FIRST_ROW, PERCENT_FORMAT, Column, Formula, Sheet, Value
from bizdesk.reports.wording import Mark, item_list

MARK_LETTER = "O"
PARTS_MARK_LETTER = "H"
_DOCUMENT_LETTER = "R"
_ITEM = Column("序号", 6, centred=True)
_FIGURES = ("任务数", "已办结", "未到期", "逾期", "办结率")


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of a workbook."""

    summary: Sheet
    documents: Sheet
    ledger: Sheet
    late: Sheet
    changes: Sheet
    parts: Sheet

    def in_order(self) -> tuple[Sheet, ...]:
        """The sheets in the order of their tabs."""
        return (self.summary, self.documents, self.ledger, self.late, self.changes, self.parts)


def sheets(report: Report) -> Sheets:
    """The sheets of `report`."""
    ledger = _ledger(report)
    parts = _parts(report, ledger)
    return Sheets(
        summary=_summary(report, ledger, parts),
        documents=_documents(report, ledger),
        ledger=ledger,
        late=_late(report),
        changes=_changes(report),
        parts=parts,
    )


def _ledger(report: Report) -> Sheet:
    columns = (
        _ITEM,
        Column("来源文件·条款号", 20),
        Column("任务（原文）", 48, elastic=True),
        Column("工作目标/量化指标", 17),
        Column("牵头单位", 15),
        Column("责任（配合）单位", 19),
        Column("责任领导", 9, centred=True),
        Column("责任人·电话", 16),
        Column("完成时限（原文、归一日期）", 19, centred=True),
        Column("本季进展", 30, elastic=True),
        Column("完成率/序时", 11, centred=True),
        Column("存在问题", 22, elastic=True),
        Column("下一步措施", 22, elastic=True),
        Column("佐证材料", 20),
        Column("状态灯", 11, centred=True),
        Column("销号日期", 16, centred=True, number_format=DATE_FORMAT),
        Column("备注", 12),
        Column("文件序号", 9, number_format=";;;", hidden=True),
    )
    rows = tuple(map(_ledger_row, report.entries))
    return Sheet(
        "台账",
        _title(report, "台账"),
        columns,
        rows,
        empty="台账中没有任务。",
        paper=A3,
        frozen=f"C{FIRST_ROW}",
    )


def _ledger_row(entry: Entry) -> Sequence[Value]:
    return (
        entry.item,
        _source(entry),
        entry.original,
        "；\n".join(entry.targets),
        "、".join(entry.leads),
        "、".join(entry.others),
        None,
        _contacts(entry),
        entry.due_text,
        entry.progress,
        PACES[entry.pace],
        entry.problems,
        entry.next_steps,
        "\n".join(entry.evidence),
        entry.mark.label,
        entry.done_on,
        None,
        entry.document,
    )


def _parts(report: Report, ledger: Sheet) -> Sheet:
    columns = (
        _ITEM,
        Column("任务", 60),
        Column("单位序号", 10, centred=True),
        Column("单位", 34),
        Column("角色", 8, centred=True),
        Column("计入牵头", 10, centred=True),
        Column("先于整项任务办结的日期", 18, centred=True, number_format=DATE_FORMAT),
        Column("状态灯", 12, centred=True),
    )
    entries = {entry.task_id: entry for entry in report.entries}
    ranks = {tally.agency_id: rank for rank, tally in enumerate(report.agencies, 1)}
    rows: list[Sequence[Value]] = []
    for number, part in enumerate(report.parts, FIRST_ROW):
        entry = entries[part.task_id]
        counted = "是" if part.leads else "否"
        state = (
            f'=IF(G{number}<>"","{Mark.DONE.label}",'
            f"INDEX({ledger.span(MARK_LETTER)},MATCH(A{number},{ledger.span('A')},0)))"
        )
        rows.append(
            (
                entry.item,
                entry.title,
                ranks[part.agency_id],
                part.agency,
                ROLES[part.role],
                counted,
                part.ahead,
                Formula(state),
            )
        )
    return Sheet("分工", _title(report, "分工"), columns, rows, empty="没有任务落实到单位。")


def _summary(report: Report, ledger: Sheet, parts: Sheet) -> Sheet:
    columns = (
        _ITEM,
        Column("单位", 34),
        *(_figure_column(f"牵头计\n{name}") for name in _FIGURES),
        *(_figure_column(f"参与计\n{name}") for name in _FIGURES),
        Column("导出时逾期任务\n（牵头）", 18),
        Column("导出时逾期任务\n（非牵头）", 18),
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
        _title(report, "汇总"),
        columns,
        rows,
        totals,
        empty="没有任务落实到单位。",
        frozen=f"C{FIRST_ROW}",
    )


def _documents(report: Report, ledger: Sheet) -> Sheet:
    columns = (_ITEM, Column("文件", 60), Column("文号", 26, centred=True), *map(_figure_column, _FIGURES))
    rows: list[Sequence[Value]] = [
        (
            document.index,
            document.title or document.label,
            document.number,
            *_counted(f"{ledger.span(_DOCUMENT_LETTER)},$A{number}", ledger.span(MARK_LETTER), "D", number),
        )
        for number, document in enumerate(report.documents, FIRST_ROW)
    ]
    total = (None, "合计", None, *_overall(ledger, "D", FIRST_ROW + max(len(rows), 1)))
    return Sheet("按文件", _title(report, "分文件汇总"), columns, rows, (total,), empty="台账中没有任务。")


def _late(report: Report) -> Sheet:
    columns = (
        _ITEM,
        Column("来源文件·条款号", 30),
        Column("任务", 40, elastic=True),
        Column("牵头单位", 20),
        Column("责任（配合）单位", 22),
        Column("责任人·电话", 17),
        Column("原定时限", 16, centred=True, number_format=DATE_FORMAT),
        Column("现行时限", 16, centred=True, number_format=DATE_FORMAT),
        Column("逾期天数", 10, centred=True),
        Column("存在问题", 26, elastic=True),
        Column("下一步措施", 26, elastic=True),
    )
    rows: list[Sequence[Value]] = [
        (
            entry.item,
            _source(entry),
            entry.title,
            "、".join(entry.leads),
            "、".join(entry.others),
            _contacts(entry),
            entry.due_original or entry.due,
            entry.due,
            entry.days_late,
            entry.problems,
            entry.next_steps,
        )
        for entry in report.late
    ]
    return Sheet("逾期清单", _title(report, "逾期清单"), columns, rows, empty="没有逾期任务。")


def _changes(report: Report) -> Sheet:
    columns = (
        Column("变化", 12, centred=True),
        _ITEM,
        Column("任务", 60, elastic=True),
        Column("牵头（责任）单位", 30),
        Column("上季末状态", 12, centred=True),
        Column("本季状态", 12, centred=True),
        Column("上季末时限", 16, centred=True, number_format=DATE_FORMAT),
        Column("现行时限", 16, centred=True, number_format=DATE_FORMAT),
    )
    before = f"{report.quarter.previous().label}末"
    empty = f"没有{before}的记录可供比较。" if report.changes is None else f"与{before}相比没有变化。"
    rows = [_change_row(change) for change in report.changes or ()]
    return Sheet("本季变化", _title(report, "较上季末变化"), columns, rows, empty=empty)


def _change_row(change: Change) -> Sequence[Value]:
    return (
        CHANGES[change.kind],
        change.item,
        change.title,
        "、".join(change.owners),
        None if change.before is None else STATUSES[change.before],
        None if change.after is None else STATUSES[change.after],
        change.due_before,
        change.due,
    )


def _title(report: Report, form: str) -> str:
    return f"{report.agency or ''}{report.quarter.label}优化营商环境任务{form}"


def _figure_column(title: str) -> Column:
    rate = title.endswith("办结率")
    return Column(title, 10, centred=True, number_format=PERCENT_FORMAT if rate else "0")


def _counted(criteria: str, marks: str, first: str, row: int) -> tuple[Formula, ...]:
    """Total, done, open, late and rate from column `first` on, counted where `criteria` hold."""
    done, late = (f'=COUNTIFS({criteria},{marks},"{mark.label}")' for mark in (Mark.DONE, Mark.LATE))
    return _figures(f"=COUNTIFS({criteria})", done, late, first, row)


def _overall(ledger: Sheet, first: str, row: int) -> tuple[Formula, ...]:
    marks = ledger.span(MARK_LETTER)
    done, late = (f'=COUNTIF({marks},"{mark.label}")' for mark in (Mark.DONE, Mark.LATE))
    return _figures(f"=COUNT({ledger.span('A')})", done, late, first, row)


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


def _source(entry: Entry) -> str:
    return "\n".join(filter(None, (entry.source, entry.path)))


def _contacts(entry: Entry) -> str:
    named = [(o, c) for o, c in zip(entry.owners, entry.contacts, strict=True) if c]
    return named[0][1] if len(entry.owners) == 1 and named else "\n".join(f"{o}：{c}" for o, c in named)
