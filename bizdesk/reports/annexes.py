"""The tables behind the bulletin: agencies, the full ledger, what is late, what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from bizdesk.domain.counting import Tally
from bizdesk.domain.labels import CHANGES, PACES, STATUSES, chinese_date
from bizdesk.domain.layout import LedgerColumn
from bizdesk.domain.plain_text import shortened
from bizdesk.reports.faces import Use
from bizdesk.reports.ledger_columns import printed_cell, printed_column
from bizdesk.reports.paper import Paper, Type
from bizdesk.reports.records import Change, Entry, Report
from bizdesk.reports.table import Band, Cell, Column, Row
from bizdesk.reports.typeset import wrap
from bizdesk.reports.widths import fitted_table, sampled
from bizdesk.reports.wording import item_list, percent

_TITLE_SIZE = 18.0
_LABEL_SIZE = 14.0
_NOTE_SIZE = 9.0
_LONGEST_BAND = 120
_LEDGER = (
    Column("序号", 9, centred=True),
    Column("条款号", 14, centred=True),
    Column("任务（原文）", 58),
    Column("工作目标\n量化指标", 23),
    Column("牵头单位\n联系人", 26),
    Column("责任（配合）\n单位", 24),
    Column("完成时限", 31),
    Column("本季进展", 28),
    Column("存在问题\n下一步措施", 28),
    Column("佐证材料", 21),
    Column("状态\n办结、\n销号日期", 18, centred=True),
)


@dataclass(frozen=True, slots=True)
class Annex:
    """A table: its title, a note under it, its columns and rows."""

    title: str
    note: str
    columns: tuple[Column, ...]
    rows: tuple[Row | Band, ...]


def annexes(report: Report) -> tuple[Annex, ...]:
    """The annexes that have any rows, in their order."""
    behind = _paced(report, "落后序时任务清单", report.behind)
    kept_up = _paced(report, "达到序时任务清单", report.kept_up)
    tables = (_agencies(report), _ledger(report), _late(report), behind, kept_up, _changes(report))
    return tuple(table for table in tables if table.rows)


def draw_annex(paper: Paper, number: int, annex: Annex, rows: Iterable[Row | Band]) -> None:
    """Draw `annex` with its rows, as they come, from a new page on its side."""
    draw_title(paper, number, annex.title)
    note = Type(paper.faces[Use.TABLE], _NOTE_SIZE)
    for line in wrap(annex.note, paper.geometry.type_width, note.measure):
        paper.line(line.text, paper.geometry.left, paper.y - _NOTE_SIZE / 2, note)
        paper.y -= _NOTE_SIZE * 1.5
    paper.y -= _NOTE_SIZE / 3
    table = fitted_table(paper, annex.columns, sampled(annex.rows))
    for row in rows:
        table.add(row)


def draw_title(paper: Paper, number: int, text: str) -> None:
    """Begin a page on its side with the number and title of an annex."""
    paper.turn(paper.profile.sideways)
    paper.bookmark(f"附件{number} {text}", 0)
    label = Type(paper.faces[Use.HEADING], _LABEL_SIZE)
    paper.line(f"附件{number}", paper.geometry.left, paper.y - _LABEL_SIZE / 2, label)
    title = Type(paper.faces[Use.TITLE], _TITLE_SIZE)
    x = paper.geometry.left + (paper.geometry.type_width - title.measure(text)) / 2
    paper.line(text, x, paper.y - _TITLE_SIZE, title)
    paper.y -= 2 * _TITLE_SIZE


def _agencies(report: Report) -> Annex:
    figures = ("任务数", "已办结", "未到期", "逾期", "办结率")
    columns = (
        Column("序号", 10, centred=True),
        Column("单位", 46),
        *(Column(f"牵头计\n{name}", 16, centred=True) for name in figures),
        *(Column(f"参与计\n{name}", 16, centred=True) for name in figures),
        Column("逾期任务序号（牵头）", 24),
        Column("逾期任务序号（非牵头）", 24),
    )
    rows = tuple(
        (
            Cell(str(n)),
            Cell(counted.agency),
            *_figures(counted.lead),
            *_figures(counted.part),
            Cell(_numbers(report, counted.late_leading)),
            Cell(_numbers(report, counted.late_supporting)),
        )
        for n, counted in enumerate(report.agencies, 1)
    )
    note = "共同承担的任务在各单位分别计数，各单位之和可大于任务总数"
    until = f"截至{chinese_date(report.as_of)}"
    return Annex("各单位办理情况", f"{until}。{note}{len(report.entries)}项。", columns, rows)


def _figures(counted: Tally) -> tuple[Cell, ...]:
    numbers = (counted.total, counted.done, counted.open, counted.late)
    return (*(Cell(str(number)) for number in numbers), Cell(percent(counted.rate)))


def _numbers(report: Report, task_ids: tuple[int, ...]) -> str:
    return item_list(report.items(task_ids)).removeprefix("第").removesuffix("项") if task_ids else ""


def _ledger(report: Report) -> Annex:
    """The ledger in the columns that the office chose, else in those that fit a page best."""
    chosen = report.look.layout.columns
    columns: tuple[Column, ...]
    make: Callable[[Entry], Row]
    if chosen:
        columns, make = tuple(map(printed_column, chosen)), partial(_chosen_row, chosen)
    else:
        columns, make = _LEDGER, _ledger_row
    banded = not chosen or LedgerColumn.SOURCE in chosen
    rows: list[Row | Band] = []
    for document in report.documents:
        rows += [Band(shortened(document.label, _LONGEST_BAND))] if banded else []
        rows += [make(entry) for entry in report.entries if entry.document == document.index]
    note = f"截至{chinese_date(report.as_of)}，共{len(report.entries)}项。"
    return Annex("任务台账", note, columns, tuple(rows))


def _chosen_row(columns: Sequence[LedgerColumn], entry: Entry) -> Row:
    return [printed_cell(column, entry) for column in columns]


def _ledger_row(entry: Entry) -> Row:
    return (
        Cell(str(entry.item)),
        Cell(_clause(entry)),
        Cell(entry.text, bold=entry.heading),
        Cell("；\n".join(entry.targets)),
        Cell(_leads(entry)),
        Cell("、".join(entry.others)),
        Cell(entry.due_text),
        Cell(entry.progress),
        Cell(entry.trouble),
        Cell("\n".join(entry.evidence)),
        Cell(_ends(entry), mark=entry.mark),
    )


def _late(report: Report) -> Annex:
    columns = (
        Column("序号", 9, centred=True),
        Column("来源文件\n条款号", 40),
        Column("任务", 52),
        Column("牵头单位\n联系人", 30),
        Column("责任（配合）单位", 30),
        Column("原定时限", 17, centred=True),
        Column("现行时限", 17, centred=True),
        Column("逾期天数", 14, centred=True),
        Column("存在问题", 32),
        Column("下一步措施", 32),
    )
    note = f"截至{chinese_date(report.as_of)}，共{len(report.late)}项，按逾期天数排列。"
    return Annex("逾期任务清单", note, columns, tuple(map(_late_row, report.late)))


def _late_row(entry: Entry) -> Row:
    return (
        Cell(str(entry.item)),
        Cell(f"{entry.source}\n{entry.path}"),
        Cell(entry.title),
        Cell(_leads(entry)),
        Cell("、".join(entry.others)),
        Cell(_narrow(entry.due_original or entry.due)),
        Cell(_narrow(entry.due)),
        Cell(f"{entry.days_late}天"),
        Cell(entry.problems),
        Cell(entry.next_steps),
    )


def _paced(report: Report, title: str, entries: tuple[Entry, ...]) -> Annex:
    columns = (
        Column("序号", 9, centred=True),
        Column("来源文件\n条款号", 40),
        Column("任务", 52),
        Column("牵头单位\n联系人", 30),
        Column("完成时限", 31),
        Column("序时", 18, centred=True),
        Column("本季进展", 40),
        Column("存在问题\n下一步措施", 40),
    )
    note = f"截至{chinese_date(report.as_of)}，未到期的任务中共{len(entries)}项。"
    return Annex(title, note, columns, tuple(map(_paced_row, entries)))


def _paced_row(entry: Entry) -> Row:
    return (
        Cell(str(entry.item)),
        Cell(f"{entry.source}\n{entry.path}"),
        Cell(entry.title),
        Cell(_leads(entry)),
        Cell(entry.due_text),
        Cell(PACES[entry.pace]),
        Cell(entry.progress),
        Cell(entry.trouble),
    )


def _changes(report: Report) -> Annex:
    columns = (
        Column("变化", 22, centred=True),
        Column("序号", 12, centred=True),
        Column("任务", 100),
        Column("牵头（责任）单位", 50),
        Column("上季末状态", 24, centred=True),
        Column("本季状态", 24, centred=True),
        Column("上季末时限", 22, centred=True),
        Column("现行时限", 22, centred=True),
    )
    note = f"与{report.quarter.previous().label}末相比。"
    return Annex("较上季度变化", note, columns, tuple(map(_change_row, report.changes or ())))


def _change_row(change: Change) -> Row:
    return (
        Cell(CHANGES[change.kind]),
        Cell("—" if change.item is None else str(change.item)),
        Cell(change.title),
        Cell("、".join(change.owners)),
        Cell("—" if change.before is None else STATUSES[change.before]),
        Cell("—" if change.after is None else STATUSES[change.after]),
        Cell(_narrow(change.due_before)),
        Cell(_narrow(change.due)),
    )


def _leads(entry: Entry) -> str:
    """The leads, and below them whom to ask at those that answer for the task."""
    contacts = [contact for contact in entry.contacts if contact]
    return "\n".join([*entry.leads, *contacts])


def _clause(entry: Entry) -> str:
    return entry.path.replace("/", "\n")


def _ends(entry: Entry) -> str:
    """The days on which it was done and struck off, in a narrow column."""
    told = filter(None, (entry.done_text, entry.closed_text))
    return "\n".join(text.replace("年", "年\n").replace("日", "日\n") for text in told)


def _narrow(value: date | None) -> str:
    return "—" if value is None else chinese_date(value).replace("年", "年\n")
