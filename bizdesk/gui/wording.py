"""Words of the window that are made from records: lamps with days, counts, sizes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from bizdesk.domain.counting import Tally
from bizdesk.domain.groups import GroupHead
from bizdesk.domain.labels import COMPARATORS, LAMPS, PACES, PLANS, number, task_label
from bizdesk.domain.ledger import Lamp, ProgressReport, Status, Task
from bizdesk.domain.measure import Role, Target
from bizdesk.domain.pace import Plan
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.slips import SlipLevel
from bizdesk.domain.status import answerable
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.gui.language import listed, spoken

LEVEL_SHAPES = {SlipLevel.BLUE: "◆", SlipLevel.YELLOW: "▲", SlipLevel.RED: "●"}
"""The levels of supervision by the shapes of the lamps that they are named after."""
_GLYPHS = {Lamp.RED: "●", Lamp.YELLOW: "▲", Lamp.BLUE: "◆", Lamp.GREEN: "◎", Lamp.GREY: "○"}


def tr(text: str) -> str:
    """The text in the language of the window."""
    return QCoreApplication.translate("Wording", text)


def lamp_words(task: Task, day: date, reporters: Collection[int] = (), agency_id: int | None = None) -> str:
    """The lamp as shape and word: ● 逾期 12 天.

    Of a task that goes on it says whether the quarter was reported, which the agencies `reporters` did;
    with `agency_id` it is that agency's own report that counts.
    """
    if task.closed_on is not None:
        return f"✓ {tr('已销号')}"
    if task.status is Status.DONE:
        return f"✓ {tr('已办结')}"
    glyph = _GLYPHS[task.lamp]
    if task.endless:
        return f"{glyph} {_reported_words(task, reporters, agency_id)}"
    if task.lamp is Lamp.RED and task.due is not None:
        return f"{glyph} " + tr("逾期 {0} 天").format((day - task.due).days)
    if task.lamp is Lamp.BLUE and task.due is not None:
        left = (task.due - day).days
        return f"{glyph} " + (tr("剩 {0} 天").format(left) if left else tr("今天到期"))
    words = {Lamp.YELLOW: tr("落后"), Lamp.GREEN: tr("办理中"), Lamp.GREY: tr("未启动")}
    return f"{glyph} {words[task.lamp]}"


def _reported_words(task: Task, reporters: Collection[int], agency_id: int | None) -> str:
    asked = {part.agency_id for part in answerable(task.assignments)} if agency_id is None else {agency_id}
    told = len(asked.intersection(reporters))
    if not told:
        return tr("本季未报")
    return tr("本季已报") + (f" {told}/{len(asked)}" if told < len(asked) else "")


def standing_words(detail: TaskDetail, day: date, quarter: Quarter) -> str:
    """The lamp and the pace of a task: ▲ 落后 · 未达序时."""
    task = detail.task
    reporters = [one.agency_id for one in detail.progress if one.quarter == quarter]
    lamp, pace = lamp_words(task, day, reporters), spoken(PACES[task.pace])
    if task.lamp is Lamp.GREY and not task.endless:
        return f"{_GLYPHS[task.lamp]} {pace}"
    return lamp if task.status is Status.DONE else f"{lamp} · {pace}"


def title_words(task: Task) -> str:
    """A task above a dialog: its clause and its title."""
    return task_label(task.path, task.heading, task.text, 40)


def role_word(role: Role) -> str:
    """The role of an agency, in one word."""
    return {Role.LEAD: tr("牵头"), Role.RESPONSIBLE: tr("责任"), Role.SUPPORT: tr("配合")}[role]


def due_words(task: Task) -> str:
    """The due date in force, or 长期坚持 where a task has none but goes on."""
    if task.due is not None:
        return task.due.isoformat()
    return tr("长期坚持") if task.ongoing else ""


def agencies_words(task: Task) -> str:
    """The agencies that answer for a task, leads before the rest."""
    order = (Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT)
    parts = sorted(task.assignments, key=lambda part: order.index(part.role))
    return listed(dict.fromkeys(part.agency for part in parts))


def totals_words(counted: Tally) -> str:
    """What the foot of a list says: 14 项 · 已办结 8 (57.1%) · 逾期 1."""
    share = "" if counted.rate is None else tr("（{0}%）").format(counted.rate)
    parts = [tr("{0} 项").format(counted.total), tr("已办结 {0}").format(counted.done) + share]
    parts.append(tr("办理中 {0}").format(counted.open))
    parts.append(tr("逾期 {0}").format(counted.late))
    return "  ·  ".join(parts)


def group_words(head: GroupHead) -> str:
    """What stands above the tasks of a group: ▾ 市税务局  14 项 · 已办结 8（57.1%）."""
    group, counted = head.group, head.group.tally
    name = spoken(LAMPS[Lamp(group.key)]) if group.key in set(Lamp) else group.name or tr("未注明")
    done = tr("已办结 {0}").format(counted.done) + tr("（{0}%）").format(counted.rate)
    late = [tr("逾期 {0}").format(counted.late)] if counted.late else []
    counts = "  ·  ".join((tr("{0} 项").format(counted.total), done, *late))
    return f"{'▸' if head.folded else '▾'} {name}    {counts}"


def size_words(size: int) -> str:
    """A file's size as people read it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def time_words(at: datetime) -> str:
    """A moment in the machine's time zone."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")


def endless_hint() -> str:
    """Why a task that goes on cannot be ticked."""
    return tr("长期坚持，按季填报")


def report_words(report: ProgressReport) -> str:
    """What was reported for a quarter, a line for each thing said."""
    rate = "" if report.rate is None else tr("　完成率 {0}%").format(report.rate)
    lines = [spoken(report.quarter.label) + rate, report.progress]
    lines += [tr("问题：{0}").format(report.problems)] if report.problems else []
    lines += [tr("下一步：{0}").format(report.next_steps)] if report.next_steps else []
    return "\n".join(line for line in lines if line)


def target_words(target: Target) -> str:
    """What a target asks for: 用水报装时间 ≤ 4个工作日."""
    return f"{target.name} {COMPARATORS[target.comparator]} {target.value}{target.unit}"


def facts_words(detail: TaskDetail) -> str:
    """The milestones of a task, how it is to get there and what is to be checked, a line each."""
    lines, course = [], detail.course
    if detail.milestones:
        days = listed(milestone.date.isoformat() for milestone in detail.milestones)
        lines.append(tr("文中节点：{0}").format(days))
    if course.plan is not None or course.start is not None:
        plan = spoken(PLANS[course.plan]) if course.plan else tr("按惯例推进")
        start = tr("，{0} 起算").format(course.start) if course.start else ""
        lines.append(tr("序时计划：{0}").format(plan + start))
    for node in course.nodes if course.plan is Plan.NODES else ():
        lines.append(tr("　{0} 应达 {1}%").format(node.day, number(node.percent)))
    lines += [tr("待核对：{0}").format(spoken(reason)) for reason in detail.task.review]
    return "\n".join(lines)
