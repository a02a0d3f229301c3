"""What changed since the end of the previous quarter, task by task."""

from __future__ import annotations

from collections.abc import Sequence

from bizdesk.domain.ledger import Lamp, Status, Task
from bizdesk.reports.records import Change, ChangeKind, Entry


def changes(entries: Sequence[Entry], previous: Sequence[Task]) -> tuple[Change, ...]:
    """The changes of `entries` against `previous`, by kind and then in the order of `entries`."""
    before = {task.id: task for task in previous}
    found = [
        Change(
            kind=kind,
            entry=entry,
            before=None if (old := before.get(entry.task_id)) is None else old.status,
            due_before=None if old is None else old.due,
        )
        for entry in entries
        for kind in _kinds(entry, before.get(entry.task_id))
    ]
    order = list(ChangeKind)
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def _kinds(now: Entry, old: Task | None) -> list[ChangeKind]:
    status = None if old is None else old.status
    kinds = [kind for kind, state in _ARRIVALS if now.status is state and status is not state]
    if old is None:
        return [*kinds, ChangeKind.ADDED]
    if now.status is Status.OPEN and now.lamp is Lamp.YELLOW and old.lamp is not Lamp.YELLOW:
        kinds.append(ChangeKind.BEHIND)
    if status is Status.LATE and now.status is Status.OPEN:
        kinds.append(ChangeKind.RECOVERED)
    if now.due is not None and old.due is not None and now.due > old.due:
        kinds.append(ChangeKind.EXTENDED)
    if status is Status.DONE and now.status is not Status.DONE:
        kinds.append(ChangeKind.REOPENED)
    return kinds


_ARRIVALS = ((ChangeKind.DONE, Status.DONE), (ChangeKind.LATE, Status.LATE))
