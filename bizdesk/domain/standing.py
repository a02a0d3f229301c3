"""Where a task stands on any day, from its facts.

Between two days on which something happened the facts stay as they are, and
all that the passing of time can change is foreseen: the day it falls due, the
day from which it is behind, the day until which it is ahead. So a task's whole
life is a row of spells, and its standing on a day is a comparison of dates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from bizdesk.domain.facts import CloseOutStep, Facts, Reported, TargetFacts
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.pace import (
    COMPLETION,
    Course,
    Expectation,
    Pace,
    Plan,
    Reading,
    Tolerance,
    Track,
    even_nodes,
)

_DAY = timedelta(days=1)


class Spell(NamedTuple):
    """The facts of a task from `since` until the day before `until`, and what time will do to it.

    From `behind_from` on it is behind, before `ahead_until` it is ahead; `returned` says that its
    close-out was sent back.
    """

    since: date
    until: date
    due: date | None
    done_on: date | None
    closed_on: date | None
    started: bool
    returned: bool
    ahead_until: date | None
    behind_from: date | None
    override: Pace | None


class Standing(NamedTuple):
    """Where a task stands on a day."""

    due: date | None
    done_on: date | None
    closed_on: date | None
    status: Status
    pace: Pace
    lamp: Lamp


def spells(facts: Facts, tolerance: Tolerance) -> tuple[Spell, ...]:
    """The life of a task, from the first of days to the last, without gaps."""
    turns = [date.min, *sorted(day for day in set(_turning_days(facts)) if day > date.min), date.max]
    return tuple(_spell(facts, since, until, tolerance) for since, until in pairwise(turns))


def standing_on(spell: Spell, day: date, due_soon: timedelta) -> Standing:
    """Where the task stands on `day`, which lies in `spell`."""
    if spell.done_on is not None:
        status = Status.DONE
    else:
        status = Status.LATE if spell.due is not None and spell.due < day else Status.OPEN
    pace = _pace_on(spell, day, status)
    lamp = _lamp_on(spell, day, status, pace, due_soon)
    return Standing(spell.due, spell.done_on, spell.closed_on, status, pace, lamp)


def expectations(facts: Facts, day: date, tolerance: Tolerance) -> tuple[Expectation, ...]:
    """Every target as expected by `day` and as read; before them the completion rate where none was read."""
    return tuple(track.on(day, tolerance) for track in _tracks(facts, day))


def target_expectations(facts: Facts, day: date, tolerance: Tolerance) -> tuple[Expectation, ...]:
    """Every target as expected by `day` and as read."""
    return tuple(track.on(day, tolerance) for track in _target_tracks(facts, day))


def due_on(facts: Facts, day: date) -> date | None:
    """The due date in force: the one granted last, or the date as first read."""
    granted = [one.due for one in facts.granted if one.day <= day]
    return granted[-1] if granted else facts.due


def closing_step(facts: Facts, day: date) -> tuple[CloseOutStep, date] | None:
    """The last step of 销号 taken by `day`, and its day."""
    taken = [(one.step, one.day) for one in facts.steps if one.day <= day]
    return taken[-1] if taken else None


def _turning_days(facts: Facts) -> Iterator[date]:
    for ticks in (*facts.parts, facts.help):
        for tick in ticks:
            yield tick.done_on
            if tick.reopened_on is not None:
                yield tick.reopened_on
    yield from (one.day for one in facts.reports)
    yield from (reading.day for target in facts.targets for reading in target.readings)
    yield from (one.day for one in facts.granted)
    yield from (one.day for one in facts.steps)
    for override in facts.overrides:
        yield override.day
        yield override.quarter.last_day + _DAY


def _spell(facts: Facts, since: date, until: date, tolerance: Tolerance) -> Spell:
    last = closing_step(facts, since)
    behind_from, ahead_until = _foreseen(facts, since, tolerance)
    return Spell(
        since=since,
        until=until,
        due=due_on(facts, since),
        done_on=_done_on(facts, since),
        closed_on=last[1] if last and last[0] is CloseOutStep.ACCEPT else None,
        started=_started(facts, since),
        returned=last is not None and last[0] is CloseOutStep.RETURN,
        ahead_until=ahead_until,
        behind_from=behind_from,
        override=_override(facts, since),
    )


def _done_on(facts: Facts, day: date) -> date | None:
    """The day on which the last answerable agency was done, each by the last entered tick that holds."""
    if facts.endless or not facts.parts:
        return None
    held = [next((tick.done_on for tick in reversed(part) if tick.holds(day)), None) for part in facts.parts]
    days = [one for one in held if one is not None]
    return max(days) if len(days) == len(held) else None


def _started(facts: Facts, day: date) -> bool:
    ticked = any(tick.holds(day) for ticks in (*facts.parts, facts.help) for tick in ticks)
    reported = any(one.day <= day for one in facts.reports)
    read = any(reading.day <= day for target in facts.targets for reading in target.readings)
    return ticked or reported or read or closing_step(facts, day) is not None


def _override(facts: Facts, day: date) -> Pace | None:
    said = [one.pace for one in facts.overrides if one.day <= day <= one.quarter.last_day]
    return said[-1] if said else None


def _foreseen(facts: Facts, since: date, tolerance: Tolerance) -> tuple[date | None, date | None]:
    """From which day the task is behind, and until which it is ahead, if nothing else happens."""
    known = (replace(track, readings=_until(track.readings, since)) for track in _tracks(facts, since))
    tracks = [track for track in known if track.readings]
    due = due_on(facts, since)
    last = max(due, since) if due is not None else since

    def behind(day: date) -> bool:
        return any(track.on(day, tolerance).pace is Pace.BEHIND for track in tracks)

    def not_ahead(day: date) -> bool:
        return not tracks or any(track.on(day, tolerance).pace is not Pace.AHEAD for track in tracks)

    first = _first_day(behind, since, last)
    end = _first_day(not_ahead, since, last)
    if facts.endless and (silent := _silent_from(facts, since)):
        first = min(first or silent, silent)
    return first, None if end == since else end


def _until(readings: Sequence[Reading], day: date) -> tuple[Reading, ...]:
    return tuple(one for one in readings if one.day <= day)


def _silent_from(facts: Facts, day: date) -> date | None:
    """The end of the first quarter that an endless task was not reported for, after those that it was."""
    quarters = [one.quarter for one in facts.reports if one.day <= day]
    return max(quarters).next().last_day if quarters else None


def _first_day(holds: Callable[[date], bool], first: date, last: date) -> date | None:
    """The first day from `first` to `last` on which `holds` is true, which it then stays, if there is one."""
    if holds(first):
        return first
    if not holds(last):
        return None
    before, after = first, last
    while after - before > _DAY:
        middle = before + (after - before) // 2
        before, after = (before, middle) if holds(middle) else (middle, after)
    return after


def _target_tracks(facts: Facts, day: date) -> list[Track]:
    course = _course(facts, due_on(facts, day))
    return [Track(one.aim, _own_course(course, one), one.readings) for one in facts.targets]


def _tracks(facts: Facts, day: date) -> list[Track]:
    tracks = _target_tracks(facts, day)
    if any(reading.day <= day for track in tracks for reading in track.readings):
        return tracks
    rates = () if facts.endless else _rates(facts.reports)
    course = _course(facts, due_on(facts, day))
    return [Track(COMPLETION, course, rates), *tracks] if rates else tracks


def _course(facts: Facts, due: date | None) -> Course:
    if facts.plan is Plan.NODES or (facts.plan is None and facts.milestones):
        nodes = facts.nodes or even_nodes(facts.milestones, due)
        return Course(facts.start, due, Plan.NODES, nodes, facts.endless)
    return Course(facts.start, due, facts.plan or Plan.LINEAR, (), facts.endless)


def _own_course(course: Course, target: TargetFacts) -> Course:
    return replace(course, plan=Plan.NODES, nodes=target.nodes) if target.nodes else course


def _rates(reports: tuple[Reported, ...]) -> tuple[Reading, ...]:
    """The completion rate of the task day by day: the lowest of what each agency reported last."""
    latest: dict[int, Reported] = {}
    readings: list[Reading] = []
    for report in sorted(reports, key=lambda one: (one.day, one.quarter)):
        if report.rate is None:
            continue
        latest[report.part] = report
        rates = [one.rate for one in latest.values() if one.rate is not None]
        readings.append(Reading(report.day, min(rates)))
    return tuple(readings)


def _pace_on(spell: Spell, day: date, status: Status) -> Pace:
    if spell.closed_on is not None:
        return Pace.CLOSED_OUT
    if status is Status.DONE:
        return Pace.DONE
    if spell.override is not None:
        return spell.override
    if status is Status.LATE:
        return Pace.BEHIND
    if not spell.started:
        return Pace.NOT_STARTED
    if spell.behind_from is not None and day >= spell.behind_from:
        return Pace.BEHIND
    ahead = spell.ahead_until is not None and day < spell.ahead_until
    return Pace.AHEAD if ahead else Pace.ON_PACE


def _lamp_on(spell: Spell, day: date, status: Status, pace: Pace, due_soon: timedelta) -> Lamp:
    if status is Status.DONE:
        return Lamp.GREEN
    if status is Status.LATE:
        return Lamp.RED
    if pace is Pace.BEHIND or spell.returned:
        return Lamp.YELLOW
    if spell.due is not None and spell.due - day <= due_soon:
        return Lamp.BLUE
    return Lamp.GREY if pace is Pace.NOT_STARTED else Lamp.GREEN
