"""The sheets that list: what is late, behind and changed, the targets, the corrections and the evidence."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping
from itertools import accumulate
from urllib.parse import quote

from bizdesk.domain.labels import CHANGES, PACES, STATUSES, chinese_date
from bizdesk.domain.ledger import Status
from bizdesk.reports.records import Change, CorrectionLine, Entry, EvidenceLine, Report, TargetLine
from bizdesk.reports.sheet_parts import ITEM, Made, Picked, contact_words, sheet_title, source_words
from bizdesk.reports.sheets import DATE_FORMAT, FIRST_ROW, Column, Row, Sheet

_MOST_LINKS = 65_000  # Excel refuses a sheet with more


def late_sheet(report: Report) -> Sheet:
    """What is late, the longest late first."""
    columns = (
        *_task_columns(30, 20, 22),
        Column("原定时限", 16, centred=True, number_format=DATE_FORMAT),
        Column("现行时限", 16, centred=True, number_format=DATE_FORMAT),
        Column("逾期天数", 10, centred=True),
        Column("存在问题", 26, elastic=True),
        Column("下一步措施", 26, elastic=True),
    )
    rows = Made(_late(report), _late_row)
    return Sheet("逾期清单", sheet_title(report, "逾期清单"), columns, rows, empty="没有逾期任务。")


def _task_columns(source: float, leads: float, others: float) -> tuple[Column, ...]:
    """The columns that say which task it is and whose, three of them as wide as is given."""
    return (
        ITEM,
        Column("来源文件·条款号", source),
        Column("任务", 40, elastic=True),
        Column("牵头单位", leads),
        Column("责任（配合）单位", others),
        Column("责任人·电话", 17),
    )


def _task_cells(entry: Entry) -> Row:
    return (
        entry.item,
        source_words(entry),
        entry.title,
        "、".join(entry.leads),
        "、".join(entry.others),
        contact_words(entry),
    )


def _late(report: Report) -> Picked[Entry]:
    """The late ones as `Report.late` has them, put in order by counting."""
    days = Counter(entry.days_late for entry in report.entries if entry.status is Status.LATE)
    falling = sorted(days, reverse=True)
    free = dict(zip(falling, accumulate((days[day] for day in falling), initial=0)))  # noqa: B905  a sum more
    places = array("I", bytes(4 * days.total()))
    for place, entry in enumerate(report.entries):
        if entry.status is Status.LATE:
            places[free[entry.days_late]] = place
            free[entry.days_late] += 1
    return Picked(report.entries, places)


def _late_row(entry: Entry) -> Row:
    return (
        *_task_cells(entry),
        entry.due_original or entry.due,
        entry.due,
        entry.days_late,
        entry.problems,
        entry.next_steps,
    )


def behind_sheet(report: Report) -> Sheet:
    """What is behind pace and not yet late, in the order of the ledger."""
    columns = (
        *_task_columns(26, 18, 20),
        Column("现行时限", 16, centred=True, number_format=DATE_FORMAT),
        Column("完成率/序时", 11, centred=True),
        Column("量化指标", 28, elastic=True),
        Column("存在问题", 24, elastic=True),
        Column("下一步措施", 24, elastic=True),
    )
    rows = Made(_behind(report), _behind_row)
    return Sheet("落后清单", sheet_title(report, "落后序时清单"), columns, rows, empty="没有落后序时的任务。")


def _behind(report: Report) -> Picked[Entry]:
    places = (place for place, entry in enumerate(report.entries) if entry.is_behind)
    return Picked(report.entries, array("I", places))


def _behind_row(entry: Entry) -> Row:
    return (
        *_task_cells(entry),
        entry.due,
        "\n".join(filter(None, (entry.rate, PACES[entry.pace]))),
        "；\n".join(entry.targets),
        entry.problems,
        entry.next_steps,
    )


def target_sheet(report: Report) -> Sheet:
    """Every target with what was read of it."""
    columns = (
        ITEM,
        Column("任务", 44, elastic=True),
        Column("牵头（责任）单位", 24),
        Column("指标", 26),
        Column("目标值", 12, centred=True),
        Column("计量单位", 11, centred=True),
        Column("最新读数", 12, centred=True),
        Column("读数日期", 16, centred=True, number_format=DATE_FORMAT),
        Column("历次读数", 34, elastic=True),
        Column("对照序时", 30),
    )
    rows = Made(report.targets, _target_row)
    return Sheet("量化指标", sheet_title(report, "量化指标"), columns, rows, empty="没有量化指标。")


def _target_row(line: TargetLine) -> Row:
    last = line.readings[-1] if line.readings else None
    told = (
        f"{chinese_date(one.day)}：{one.value}" + (f"（{one.note}）" if one.note else "")
        for one in line.readings
    )
    return (
        line.item,
        line.title,
        "、".join(line.owners),
        line.name,
        line.asked,
        line.unit,
        None if last is None else last.value,
        None if last is None else last.day,
        "\n".join(told),
        line.words,
    )


def change_sheet(report: Report) -> Sheet:
    """What is otherwise than at the end of the quarter before."""
    columns = (
        Column("变化", 12, centred=True),
        ITEM,
        Column("任务", 60, elastic=True),
        Column("牵头（责任）单位", 30),
        Column("上季末状态", 12, centred=True),
        Column("本季状态", 12, centred=True),
        Column("上季末时限", 16, centred=True, number_format=DATE_FORMAT),
        Column("现行时限", 16, centred=True, number_format=DATE_FORMAT),
    )
    before = f"{report.quarter.previous().label}末"
    empty = f"没有{before}的记录可供比较。" if report.changes is None else f"与{before}相比没有变化。"
    rows = Made(report.changes or (), _change_row)
    return Sheet("本季变化", sheet_title(report, "较上季末变化"), columns, rows, empty=empty)


def _change_row(change: Change) -> Row:
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


def correction_sheet(report: Report) -> Sheet:
    """What was changed in the previous quarter after its close."""
    columns = (ITEM, Column("任务", 70, elastic=True), Column("更正内容", 70, elastic=True))
    before = report.quarter.previous().label
    title = f"{report.agency or ''}{before}封账后更正"
    empty = f"{before}封账后没有更正，或者没有封账。"
    return Sheet("封账后更正", title, columns, Made(report.correction_lines, _correction_row), empty=empty)


def _correction_row(line: CorrectionLine) -> Row:
    return line.item, line.title, line.words


def evidence_sheet(report: Report, links: Mapping[int, str]) -> Sheet:
    """The files of evidence, each with a link to where `links` says that it lies beside the workbook."""
    columns = (
        ITEM,
        Column("任务", 46, elastic=True),
        Column("提供单位", 26),
        Column("材料名称", 46, elastic=True),
        Column("归属期", 16, centred=True),
        Column("入库日期", 16, centred=True, number_format=DATE_FORMAT),
        Column("有效期至", 16, centred=True, number_format=DATE_FORMAT),
        Column("大小（字节）", 14, centred=True, number_format="#,##0"),
        Column("SHA-256 校验值", 36),
    )
    linked = {
        f"D{row}": quote(links[line.evidence_id])
        for row, line in enumerate(report.evidence, FIRST_ROW)
        if line.evidence_id in links
    }
    return Sheet(
        "佐证目录",
        sheet_title(report, "佐证材料目录"),
        columns,
        Made(report.evidence, _evidence_row),
        empty="没有佐证材料。",
        links=dict(list(linked.items())[:_MOST_LINKS]),
    )


def _evidence_row(line: EvidenceLine) -> Row:
    return (
        line.item,
        line.title,
        line.agency,
        line.name,
        None if line.period is None else line.period.label,
        line.attached_on,
        line.expires_on,
        line.size,
        line.sha256,
    )
