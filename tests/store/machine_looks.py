"""Looking at a ledger beside the replay of what was done to it: lists, counts, progress, closed quarters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from itertools import product
from typing import TypeVar

from sqlalchemy import select

from bizdesk.domain.counting import tally
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Lamp, Status, Task
from bizdesk.domain.pace import Pace, Tolerance
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.standing import expectations
from bizdesk.services import snapshots
from bizdesk.services.agencies import count_agencies
from bizdesk.services.check import check_ledger
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.quarters import list_closed, state_of
from bizdesk.services.tasks import count_tasks, list_tasks
from bizdesk.store.detail_queries import progress_in
from bizdesk.store.facts_queries import facts_of
from bizdesk.store.orm import TaskRow
from tests.ledgers import TODAY
from tests.replay import ANSWERING, PARTS, Picture, Replay, places

_STORED = select(TaskRow.id, TaskRow.due, TaskRow.done_on)

_CORRECTED = ("文字有修改", "时限由", "进展有修改")

Kind = TypeVar("Kind", bound=StrEnum)

QUARTERS = (Quarter(2022, 2), Quarter(2022, 3), Quarter(2022, 4))


def one_of(kinds: type[Kind], turn: int) -> Kind:
    return list(kinds)[turn % len(kinds)]


def picture_of(task: Task) -> Picture:
    return Picture(
        title=task.title,
        status=task.status,
        due=task.due,
        done_on=task.done_on,
        closed_on=task.closed_on,
        pace=task.pace,
        lamp=task.lamp,
        evidence=task.evidence,
        ticks=tuple(one.done_on for one in task.assignments),
    )


def look_at_tasks(uow: UnitOfWork, replay: Replay, day: date) -> None:
    listed = {task.id: picture_of(task) for task in list_tasks(uow, TaskFilter(day=day))}
    assert (day, listed) == (day, {task: replay.picture(task, day) for task in PARTS})


def look_at_what_is_stored(uow: UnitOfWork, replay: Replay) -> None:
    """Commands go by the date in force and the day of the last tick as they are stored with the task."""
    stored = {id: (due, done_on) for id, due, done_on in uow.session.execute(_STORED)}
    assert stored == {task: (replay.due(task, TODAY), replay.done_on(task, TODAY)) for task in PARTS}


def look_at_totals(uow: UnitOfWork, replay: Replay, day: date) -> None:
    """Totals by lamp and status are those of the tasks."""
    pictures = {task: replay.picture(task, day) for task in PARTS}
    lamps = {
        lamp: tally(one.status for one in pictures.values() if one.lamp is lamp)
        for lamp in {one.lamp for one in pictures.values()}
    }
    assert count_tasks(uow, TaskFilter(day=day)) == lamps


def look_at_choices(uow: UnitOfWork, replay: Replay, day: date, turn: int) -> None:
    """What is chosen by status, lamp or pace is what is shown so; in each turn one of each is looked for."""
    pictures = {task: replay.picture(task, day) for task in PARTS}
    status, lamp, pace = one_of(Status, turn), one_of(Lamp, turn), one_of(Pace, turn)
    for wanted in (TaskFilter(day, status=status), TaskFilter(day, lamp=lamp), TaskFilter(day, pace=pace)):
        fitting = [
            task
            for task, one in pictures.items()
            if wanted.status in (None, one.status)
            and wanted.lamp in (None, one.lamp)
            and wanted.pace in (None, one.pace)
        ]
        assert [task.id for task in list_tasks(uow, wanted)] == fitting


def look_at_agencies(uow: UnitOfWork, replay: Replay, day: date) -> None:
    """Every agency's own tasks by status, and how many it answers for."""
    for count in count_agencies(uow, day):
        name = count.agency.name
        tasks = [task for task in PARTS if name in PARTS[task]]
        stand = Counter(replay.own_status(name, task, day) for task in tasks)
        lead = sum(bool(set(places(task, name)) & set(ANSWERING[task])) for task in tasks)
        found = (count.lead, count.total, count.open, count.late, count.done)
        assert (name, found) == (name, (lead, len(tasks), *(stand[one] for one in Status)))


def look_at_own_parts(uow: UnitOfWork, replay: Replay, day: date, turn: int) -> None:
    """The list of one agency shows its own parts."""
    agencies = {
        part.agency: part.agency_id for task in list_tasks(uow, TaskFilter(day)) for part in task.assignments
    }
    name = sorted(agencies)[turn % len(agencies)]
    listed = {task.id: task.status for task in list_tasks(uow, TaskFilter(day, agency_id=agencies[name]))}
    own = {task: replay.own_status(name, task, day) for task in PARTS if name in PARTS[task]}
    assert (name, listed) == (name, own)


def look_at_progress(uow: UnitOfWork, replay: Replay) -> None:
    """What was reported for every quarter, also for past ones."""
    for quarter in QUARTERS:
        reported = {
            (one.task_id, one.agency): (one.progress, one.rate) for one in progress_in(uow.session, quarter)
        }
        assert reported == {
            (task, PARTS[task][place]): said
            for (task, place, of_quarter), said in replay.reports.items()
            if of_quarter == quarter
        }


def look_at_figures(uow: UnitOfWork, replay: Replay, tasks: Iterable[int], days: Iterable[date]) -> None:
    """What is read of the tasks' figures, or else the rate that counts, against what is expected."""
    facts = facts_of(uow.connection, None)
    for task, day in product(tasks, sorted({*days, *(quarter.nearest(TODAY) for quarter in QUARTERS)})):
        found = [one for one in expectations(facts[task], day, Tolerance()) if one.actual is not None]
        assert (task, day, found) == (
            task,
            day,
            [one.on(day, Tolerance()) for one in replay.tracks(task, day)],
        )


def look_at_closed_quarters(uow: UnitOfWork, replay: Replay) -> None:
    """A closed quarter reads as it did, byte for byte."""
    assert [one.quarter for one in list_closed(uow)] == sorted(replay.closed)
    for quarter, kept in replay.closed.items():
        assert snapshots.to_bytes(state_of(uow, quarter)) == kept


def look_at_corrections(uow: UnitOfWork, replay: Replay) -> None:
    """The quarter after a closed one names the tasks that are known otherwise now, and what of them."""
    for quarter in replay.closed:
        if quarter.next() not in replay.closed:
            corrections = state_of(uow, quarter.next()).corrections
            found = {one.task_id: tuple(words in one.words for words in _CORRECTED) for one in corrections}
            assert (quarter, found) == (quarter, replay.corrected(quarter))


def look_at_the_whole(uow: UnitOfWork) -> None:
    assert check_ledger(uow).problems == ()
