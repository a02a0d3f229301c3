"""Words of the window for what people ruled on a task: deadlines in force, extensions, steps of 销号."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.labels import CLOSE_OUT_STEPS, PACES
from bizdesk.domain.ledger import Status
from bizdesk.domain.task_detail import CloseOut, TaskDetail
from bizdesk.domain.words import Words
from bizdesk.domain.workdays import workdays_words
from bizdesk.gui.language import listed, spoken
from bizdesk.gui.wording import due_words, tr

STEP_VERBS = {
    CloseOutStep.APPLY: Words("申请销号"),
    CloseOutStep.VERIFY: Words("核实"),
    CloseOutStep.ACCEPT: Words("同意销号"),
    CloseOutStep.RETURN: Words("退回"),
    CloseOutStep.RECHECK: Words("回头看"),
}
"""What is written on the button of a step that a person can take."""


def left_words(due: date, day: date) -> str:
    """How far off a due date is: 剩 40 天."""
    left = (due - day).days
    if left < 0:
        return tr("逾期 {0} 天").format(-left)
    return tr("剩 {0} 天").format(left) if left else tr("今天到期")


def deadline_words(detail: TaskDetail, day: date) -> str:
    """The deadline with its wording and the days left, then a line for each extension."""
    task = detail.task
    due = due_words(task) or tr("原文没有写明时限")
    if task.due is not None and task.due_original not in (None, task.due):
        due = tr("原定 {0}，延至 {1}").format(task.due_original, task.due)
    if task.due is not None and task.status is not Status.DONE:
        due += tr("，{0}").format(left_words(task.due, day))
        if detail.workdays is not None and task.due > day:
            due += tr("（{0}）").format(spoken(workdays_words(detail.workdays)))
    if task.due is not None and task.ongoing:
        due += tr("，此后长期坚持")
    if task.due_wording:
        due += tr("（原文“{0}”）").format(task.due_wording)
    return "\n".join([tr("完成时限：{0}").format(due), *_extensions(detail, day)])


def _extensions(detail: TaskDetail, day: date) -> Iterator[str]:
    """The extensions asked for by `day`, each with what was decided by then."""
    due = detail.task.due_original
    for one in detail.extensions:
        if one.asked_on > day:
            continue
        late = tr("（逾期后提出）") if due is not None and one.asked_on > due else ""
        asked = tr("{0} 申请延至 {1}{2}：{3}").format(one.asked_on, one.due, late, one.reason)
        if one.decided_on is None or one.decided_on > day:
            yield tr("{0}。待批复").format(asked)
            continue
        note = tr("（{0}）").format(one.note) if one.note else ""
        decided = tr("同意") if one.granted else tr("不同意")
        yield tr("{0}。{1} {2}{3}").format(asked, one.decided_on, decided, note)
        due = one.due if one.granted else due


def override_words(detail: TaskDetail) -> str:
    """What a person said of the pace in the quarter, nothing where nobody did."""
    said = detail.said
    if said is None:
        return ""
    return tr("{0}把本季序时进度改定为“{1}”：{2}").format(said.person, spoken(PACES[said.pace]), said.reason)


def step_words(taken: CloseOut) -> str:
    """A step of 销号 with its day, its person, what was said and the files that it rests on."""
    words = "　".join(
        part for part in (taken.day.isoformat(), spoken(CLOSE_OUT_STEPS[taken.step]), taken.person) if part
    )
    if taken.note:
        words += tr("：{0}").format(spoken(taken.note))
    if taken.evidence:
        words += tr("\n佐证：{0}").format(listed(taken.evidence))
    return words
