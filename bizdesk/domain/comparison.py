"""Two quarters against each other: what was done, fell behind, recovered, was extended, came and went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bizdesk.domain.changes import ChangeKind
from bizdesk.domain.labels import ROLES, STATUSES
from bizdesk.domain.ledger import ProgressReport, Status, Task
from bizdesk.domain.pace import Pace
from bizdesk.domain.words import Listing, Words


@dataclass(frozen=True, slots=True)
class TaskChange:
    """One such difference: the task as it was, None where it is new, and as it is, None where it is gone."""

    kind: ChangeKind
    before: Task | None
    after: Task | None

    @property
    def task(self) -> Task:
        """The task as last seen."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change of no task")
        return found


@dataclass(frozen=True, slots=True)
class Correction:
    """What was changed of a task in a quarter that had been closed, in words."""

    task_id: int
    task: str
    words: str


def compare(before: Sequence[Task], after: Sequence[Task]) -> tuple[TaskChange, ...]:
    """The changes from one state of the ledger to a later one, by kind and then in the order of the tasks."""
    old = {task.id: task for task in before}
    new = {task.id: task for task in after}
    found = [
        TaskChange(kind, old.get(task.id), task) for task in after for kind in kinds(old.get(task.id), task)
    ]
    found += [TaskChange(ChangeKind.DROPPED, task, None) for task in before if task.id not in new]
    order = list(ChangeKind)
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def kinds(old: Task | None, new: Task) -> Iterator[ChangeKind]:
    """How `new` differs from `old`, None where it was not there."""
    if new.status is Status.DONE and (old is None or old.status is not Status.DONE):
        yield ChangeKind.DONE
    if new.status is Status.LATE and (old is None or old.status is not Status.LATE):
        yield ChangeKind.LATE
    if old is None:
        yield ChangeKind.ADDED
        return
    if _behind(new) and not _behind(old) and old.status is not Status.LATE:
        yield ChangeKind.BEHIND
    if (_behind(old) or old.status is Status.LATE) and new.status is Status.OPEN and not _behind(new):
        yield ChangeKind.RECOVERED
    if new.due is not None and old.due is not None and new.due > old.due:
        yield ChangeKind.EXTENDED
    if old.status is Status.DONE and new.status is not Status.DONE:
        yield ChangeKind.REOPENED


def _behind(task: Task) -> bool:
    return task.status is Status.OPEN and task.pace is Pace.BEHIND


def corrections(
    closed: Sequence[Task],
    now: Sequence[Task],
    reported: Sequence[ProgressReport],
    reported_now: Sequence[ProgressReport],
) -> tuple[Correction, ...]:
    """What is otherwise now than in a quarter as it was closed, both seen as of its last day."""
    old = {task.id: task for task in closed}
    said = {(one.task_id, one.agency_id): one for one in reported}
    said_now = {(one.task_id, one.agency_id): one for one in reported_now}
    retold = {
        key[0] for key in said.keys() | said_now.keys() if _texts(said.get(key)) != _texts(said_now.get(key))
    }
    found = []
    for task in now:
        words = list(_differences(old[task.id], task)) if task.id in old else [Words("补录这项任务")]
        words += [Words("进展有修改")] if task.id in retold else []
        if words:
            found.append(Correction(task.id, task.title, Listing("；", words)))
    gone = {task.id for task in now}
    found += [Correction(task.id, task.title, Words("不再列入")) for task in closed if task.id not in gone]
    return tuple(found)


def _texts(report: ProgressReport | None) -> tuple[object, ...]:
    return () if report is None else (report.progress, report.problems, report.next_steps, report.rate)


def _differences(old: Task, new: Task) -> Iterator[str]:
    if old.status is not new.status:
        yield Words("状态由{0}改为{1}", STATUSES[old.status], STATUSES[new.status])
    elif old.done_on != new.done_on:
        yield Words("办结日期由 {0} 改为 {1}", old.done_on, new.done_on)
    if old.due != new.due:
        yield Words("时限由 {0} 改为 {1}", old.due or Words("未定"), new.due or Words("未定"))
    if (old.heading, old.text) != (new.heading, new.text):
        yield Words("文字有修改")
    ticks_before = {(one.agency, one.role): one.done_on for one in old.assignments}
    for one in new.assignments:
        before = ticks_before.pop((one.agency, one.role), None)
        if before != one.done_on and old.status is new.status:
            yield Words(
                "{0}（{1}）{2}",
                one.agency,
                ROLES[one.role],
                Words("办结") if one.done_on else Words("取消办结"),
            )
    if ticks_before:
        yield Words("单位有调整")
