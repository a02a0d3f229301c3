"""What changed since the end of the previous quarter, task by task."""

from __future__ import annotations

from collections.abc import Sequence

from bizdesk.domain.comparison import TaskChange, compare
from bizdesk.domain.counting import parts
from bizdesk.domain.ledger import Task
from bizdesk.reports.records import Change
from bizdesk.reports.wording import one_line


def changes(seen: Sequence[Task], previous: Sequence[Task]) -> tuple[Change, ...]:
    """The changes from `previous` to `seen`, which the report numbers from 1, by kind and then in order."""
    items = {task.id: item for item, task in enumerate(seen, 1)}
    return tuple(_change(change, items.get(change.task.id)) for change in compare(previous, seen))


def _change(change: TaskChange, item: int | None) -> Change:
    task, before, after = change.task, change.before, change.after
    return Change(
        kind=change.kind,
        item=item,
        title=one_line(task.title),
        owners=tuple(one_line(part.agency) for part in parts(task) if part.leads),
        before=None if before is None else before.status,
        after=None if after is None else after.status,
        due_before=None if before is None else before.due,
        due=None if after is None else after.due,
    )
