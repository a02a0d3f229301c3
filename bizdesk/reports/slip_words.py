"""The wording of slips: their sheets, made from tasks as they stand on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.labels import CLOSE_OUT_STEPS, PACES, chinese_date, in_title_marks
from bizdesk.domain.ledger import Status, Task
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.slips import KINDS, LEVELS, Slip, SlipLevel, SlipNumber
from bizdesk.domain.status import answerable
from bizdesk.domain.task_detail import CloseOut, Extension, TaskDetail
from bizdesk.reports.slip_sheet import SlipField, SlipSheet
from bizdesk.reports.wording import one_line, printable, sentence

_TO_FILL = "　　　　年　　月　　日"


@dataclass(frozen=True, slots=True)
class SlipHead:
    """What every slip starts from: its number, the office, the day, and by when it is to be answered."""

    number: SlipNumber
    office: str
    day: date
    answer_by: date | None = None


@dataclass(frozen=True, slots=True)
class Chased:
    """A task that an agency is reminded of: it is late, or nobody reported on it for a quarter, or both."""

    task: Task
    late: bool
    unreported: Quarter | None


def reminder_sheet(head: SlipHead, agency: str, chased: Sequence[Chased]) -> SlipSheet:
    """The reminder of an agency with its late and unreported tasks."""
    late = sum(one.late for one in chased)
    quarters = {one.unreported.label for one in chased if one.unreported}
    counts = [f"{late}项已逾期"] if late else []
    silent = sum(one.unreported is not None for one in chased)
    counts += [f"{silent}项尚未填报{'、'.join(sorted(quarters))}进展"] if silent else []
    body = [
        f"截至{chinese_date(head.day)}，你单位负责办理的任务中，{'，'.join(counts)}，清单附后。",
        f"请抓紧办理，于{_answer_by(head)}前填报办理进展、存在问题和下一步措施。",
    ]
    if late:
        body[1] += "逾期任务请一并说明原因和预计办结时间，确需延期的，请提出延期申请。"
    return SlipSheet(
        title=str(KINDS[head.number.kind]),
        level=None,
        number=str(head.number),
        office=one_line(head.office),
        day=head.day,
        recipient=one_line(agency),
        body=tuple(body),
        head=("序号", "任务", "完成时限", "情况"),
        rows=tuple(
            (str(place), _title(one.task), _due(one.task), _reasons(one, head.day))
            for place, one in enumerate(chased, 1)
        ),
    )


def supervision_sheet(
    head: SlipHead, detail: TaskDetail, level: SlipLevel, before: Sequence[Slip]
) -> SlipSheet:
    """The supervision notice of a task at a level; `before` are the notices that were given earlier."""
    task = detail.task
    told = "、".join(f"{one.number}（{_level(one)}，{chinese_date(one.day)}）" for one in before)
    body = (
        f"你单位负责的下列任务，{_standing(task, head.day)}"
        + (f"，此前已发{told}" if told else "")
        + f"，现予{LEVELS[level]}督办。请抓紧办理，于{_answer_by(head)}前书面反馈"
        + "办理情况、存在问题和完成时间。"
    )
    return SlipSheet(
        title=str(KINDS[head.number.kind]),
        level=level,
        number=str(head.number),
        office=one_line(head.office),
        day=head.day,
        recipient=owners(task),
        body=(body,),
        fields=(
            *_about(task),
            *_filled("量化指标", _targets(detail)),
            *_filled("最近进展", _progress(detail, head.day)),
            SlipField("反馈情况", signed=True),
        ),
    )


def close_out_sheet(head: SlipHead, detail: TaskDetail) -> SlipSheet:
    """The application to strike a task off, with the evidence that it rests on."""
    task, applied = detail.task, _application(detail.close_outs)
    files = [one for one in detail.evidence if one.withdrawn_on is None]
    names = applied.evidence if applied else tuple(one.name for one in files)
    return _application_sheet(
        head,
        (
            SlipField("申请单位", owners(task, everybody=True)),
            *_about(task),
            *_filled("量化指标", _targets(detail)),
            SlipField("办结日期", chinese_date(task.done_on) if task.done_on else "尚未办结"),
            SlipField("办理情况", _progress(detail, head.day)),
            SlipField("佐证材料", _numbered(names) or "无"),
            *_filled("申请情况", _applied(applied)),
            SlipField("申请单位意见", signed=True),
            SlipField("核实意见", _opinion(detail.close_outs, CloseOutStep.VERIFY), signed=True),
            SlipField("销号意见", _opinion(detail.close_outs, CloseOutStep.ACCEPT), signed=True),
        ),
    )


def extension_sheet(head: SlipHead, detail: TaskDetail) -> SlipSheet:
    """The application for more time as it was entered last, else with the date and the reason left free."""
    task = detail.task
    asked = detail.extensions[-1] if detail.extensions else None
    return _application_sheet(
        head,
        (
            SlipField("申请单位", owners(task, everybody=True)),
            *_about(task),
            SlipField("申请延至", chinese_date(asked.due) if asked else _TO_FILL),
            SlipField("延期原因", printable(asked.reason) if asked else ""),
            SlipField("目前进展", _progress(detail, head.day)),
            SlipField("申请单位意见", signed=True),
            SlipField("审核意见", _decision(asked), signed=True),
        ),
    )


def _application_sheet(head: SlipHead, fields: tuple[SlipField, ...]) -> SlipSheet:
    title = str(KINDS[head.number.kind])
    return SlipSheet(title, None, str(head.number), one_line(head.office), head.day, "", (), fields=fields)


def _about(task: Task) -> tuple[SlipField, ...]:
    return (
        SlipField("任务", _title(task)),
        *_filled("任务内容", printable(task.text) if task.heading else ""),
        SlipField("来源", _source(task)),
        SlipField("完成时限", _due(task)),
    )


def _filled(label: str, text: str) -> tuple[SlipField, ...]:
    """The field, nothing where there is nothing to say in it."""
    return (SlipField(label, text),) if text else ()


def _title(task: Task) -> str:
    return one_line(task.heading or task.text)


def _source(task: Task) -> str:
    if task.document is None:
        return "自行增列"
    number = f"（{one_line(task.number)}）" if task.number else ""
    return f"{in_title_marks(one_line(task.document))}{number}{one_line(task.path).replace('/', '')}"


def _due(task: Task) -> str:
    """The date in force, with the original one where it was extended."""
    if task.due is None:
        return one_line(task.due_wording or "") or ("长期坚持" if task.ongoing else "未定时限")
    if task.due_original is None or task.due == task.due_original:
        return chinese_date(task.due)
    return f"{chinese_date(task.due)}（原定{chinese_date(task.due_original)}）"


def _reasons(one: Chased, day: date) -> str:
    late = [f"逾期{(day - one.task.due).days}天"] if one.late and one.task.due else []
    silent = [f"{one.unreported.label}未填报"] if one.unreported else []
    return "\n".join((*late, *silent))


def _standing(task: Task, day: date) -> str:
    """In words where a task stands that is not done."""
    if task.status is Status.LATE and task.due is not None:
        return f"应于{chinese_date(task.due)}办结，已逾期{(day - task.due).days}天"
    left = f"距完成时限还有{(task.due - day).days}天，" if task.due is not None else ""
    return f"{left}进度{PACES[task.pace]}"


def owners(task: Task, *, everybody: bool = False) -> str:
    """Who answers for the task, without those who did their part unless `everybody` is named."""
    parts = answerable(task.assignments)
    waiting = [part for part in parts if part.done_on is None]
    chosen = parts if everybody else waiting or parts
    return "、".join(dict.fromkeys(one_line(part.agency) for part in chosen))


def _targets(detail: TaskDetail) -> str:
    return _numbered([one_line(f"{one.target.name}：{one.words}") for one in detail.targets])


def _progress(detail: TaskDetail, day: date) -> str:
    """What each agency reported last by the quarter of the day."""
    latest = {
        one.agency: one
        for one in reversed(detail.progress)
        if one.progress.strip() and one.quarter <= Quarter.of(day)
    }
    return "\n".join(
        f"{one_line(agency)}（{one.quarter.label}）：{sentence(one.progress)}"
        for agency, one in latest.items()
    )


def _numbered(lines: Sequence[str]) -> str:
    if len(lines) < 2:
        return "".join(map(one_line, lines))
    return "\n".join(f"{place}. {one_line(line)}" for place, line in enumerate(lines, 1))


def _application(steps: Sequence[CloseOut]) -> CloseOut | None:
    """The application that stands, None where none was made or it was sent back or voided since."""
    held: CloseOut | None = None
    for one in steps:
        if one.step is CloseOutStep.APPLY:
            held = one
        elif one.step in (CloseOutStep.RETURN, CloseOutStep.VOID, CloseOutStep.RECHECK):
            held = None
    return held


def _applied(step: CloseOut | None) -> str:
    if step is None:
        return ""
    note = f"：{sentence(step.note)}" if step.note.strip() else "。"
    return f"{one_line(step.person)}于{chinese_date(step.day)}申请{note}"


def _opinion(steps: Sequence[CloseOut], wanted: CloseOutStep) -> str:
    """What was said at the last step of that kind since the application that stands."""
    applied = _application(steps)
    since = [one for one in steps if applied and one.step is wanted and one.day >= applied.day]
    if not since:
        return ""
    note = f"：{sentence(since[-1].note)}" if since[-1].note.strip() else "。"
    return f"{CLOSE_OUT_STEPS[wanted]}（{one_line(since[-1].person)}，{chinese_date(since[-1].day)}）{note}"


def _decision(asked: Extension | None) -> str:
    if asked is None or asked.granted is None or asked.decided_on is None:
        return ""
    verb = "同意延期" if asked.granted else "不同意延期"
    note = f"：{sentence(asked.note)}" if asked.note.strip() else "。"
    return f"{verb}（{chinese_date(asked.decided_on)}）{note}"


def _level(slip: Slip) -> str:
    return str(LEVELS[slip.level]) if slip.level else ""


def _answer_by(head: SlipHead) -> str:
    return chinese_date(head.answer_by or head.day)
