"""The slips that were given as a list, and the agencies that a reminder would reach."""

from __future__ import annotations

from collections import Counter

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Status
from bizdesk.domain.reminders import asked_quarter
from bizdesk.domain.slips import SlipLine, ToRemind
from bizdesk.domain.status import answerable
from bizdesk.services.tasks import list_tasks
from bizdesk.store import reminder_queries
from bizdesk.store.unit_of_work import UnitOfWork


def list_slip_lines(uow: UnitOfWork) -> tuple[SlipLine, ...]:
    """Every slip with what it is about, the newest first."""
    titles = uow.slips.titles()
    return tuple(
        SlipLine(slip, titles.get(slip.task_ids[0], ""), len(slip.task_ids))
        for slip in reversed(uow.slips.all())
    )


def list_to_remind(uow: UnitOfWork) -> tuple[ToRemind, ...]:
    """The agencies that a reminder given today would reach, the one with the most late tasks first."""
    reported = reminder_queries.reported_tasks(uow.connection, asked_quarter(uow.today))
    late, silent = Counter[str](), Counter[str]()
    for task in list_tasks(uow, TaskFilter(day=uow.today)):
        if task.status is Status.DONE:
            continue
        for agency in dict.fromkeys(part.agency for part in answerable(task.assignments)):
            late[agency] += task.status is Status.LATE
            silent[agency] += task.id not in reported
    found = [ToRemind(name, late[name], silent[name]) for name in late if late[name] or silent[name]]
    return tuple(sorted(found, key=lambda one: (-one.late, -one.silent)))
