"""Words of the window that are made from records: lamps with days, counts, sizes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from bizdesk.domain.labels import COMPARATORS
from bizdesk.domain.ledger import Lamp, Status, Task
from bizdesk.domain.measure import Role
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.domain.workdays import workdays_words

_GLYPHS = {Lamp.RED: "●", Lamp.YELLOW: "▲", Lamp.BLUE: "◆", Lamp.GREEN: "◎", Lamp.GREY: "○"}


def tr(text: str) -> str:
    """The text in the language of the window."""
    return QCoreApplication.translate("Wording", text)


def lamp_words(task: Task, day: date) -> str:
    """The lamp as shape and word: ● 逾期 12 天."""
    if task.status is Status.DONE:
        return f"✓ {tr('已办结')}"
    glyph = _GLYPHS[task.lamp]
    if task.lamp is Lamp.RED and task.due is not None:
        return f"{glyph} " + tr("逾期 {0} 天").format((day - task.due).days)
    if task.lamp is Lamp.BLUE and task.due is not None:
        left = (task.due - day).days
        return f"{glyph} " + (tr("剩 {0} 天").format(left) if left else tr("今天到期"))
    words = {Lamp.YELLOW: tr("落后"), Lamp.GREEN: tr("办理中"), Lamp.GREY: tr("未启动")}
    return f"{glyph} {words[task.lamp]}"


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
    return "、".join(dict.fromkeys(part.agency for part in parts))


def totals_words(tasks: Sequence[Task]) -> str:
    """What the foot of a list says: 14 项 · 已办结 8 (57.1%) · 逾期 1."""
    done = sum(task.status is Status.DONE for task in tasks)
    late = sum(task.status is Status.LATE for task in tasks)
    share = f"（{done / len(tasks):.1%}）" if tasks else ""
    parts = [tr("{0} 项").format(len(tasks)), tr("已办结 {0}").format(done) + share]
    parts.append(tr("办理中 {0}").format(len(tasks) - done - late))
    parts.append(tr("逾期 {0}").format(late))
    return "  ·  ".join(parts)


def size_words(size: int) -> str:
    """A file's size as people read it."""
    return QLocale.system().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def time_words(at: datetime) -> str:
    """A moment in the machine's time zone."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")


def facts_words(detail: TaskDetail) -> str:
    """The deadline with its wording, the targets and the milestones of a task, a line each."""
    task = detail.task
    due = due_words(task) or tr("原文没有写明时限")
    if task.due is not None and task.ongoing:
        due += tr("，此后长期坚持")
    lines = [tr("完成时限：{0}").format(due)]
    if task.due_wording:
        lines[0] += tr("（原文“{0}”）").format(task.due_wording)
    if detail.workdays is not None:
        lines[0] += tr("，剩 {0}").format(workdays_words(detail.workdays))
    for target in (one.target for one in detail.targets):
        sign = COMPARATORS[target.comparator]
        lines.append(tr("指标：{0} {1} {2}{3}").format(target.name, sign, target.value, target.unit))
    if detail.milestones:
        days = "、".join(milestone.date.isoformat() for milestone in detail.milestones)
        lines.append(tr("文中节点：{0}").format(days))
    lines += [tr("待核对：{0}").format(reason) for reason in task.review]
    return "\n".join(lines)
