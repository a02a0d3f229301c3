"""The groups that a list of tasks is gathered in, and how a list is told apart into them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bizdesk.domain.counting import Tally
from bizdesk.domain.filters import GroupKey
from bizdesk.domain.ledger import Task


@dataclass(frozen=True, slots=True)
class Group:
    """Tasks of one document, agency or lamp; `name` is empty for a lamp and for tasks that have none."""

    key: GroupKey
    name: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The row above the tasks of a group, which are not shown while it is folded."""

    group: Group
    folded: bool


Line = Task | GroupHead


def lines_of(
    tasks: Sequence[Task], groups: Sequence[Group], folded: Collection[GroupKey] = ()
) -> tuple[Line, ...]:
    """The rows of a list, heads among them; `tasks` are the first of those that no group folds away.

    The heads below the last task are left out while tasks above them are still to come.
    """
    if not groups:
        return tuple(tasks)
    lines: list[Line] = []
    taken = 0
    for group in groups:
        shut = group.key in folded
        lines.append(GroupHead(group, shut))
        if not shut:
            lines += tasks[taken : taken + group.tally.total]
            taken += group.tally.total
            if taken > len(tasks):
                break
    return tuple(lines)
