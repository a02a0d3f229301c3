"""What happened to tasks, told over again in plain Python, and what any day must look like after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.measure import Comparator
from bizdesk.domain.pace import (
    COMPLETION,
    Aim,
    Course,
    Node,
    Pace,
    Plan,
    Reading,
    Tolerance,
    Track,
    even_nodes,
)
from bizdesk.domain.quarter import Quarter
from tests.ledgers import MEASURES, TODAY

START, MILESTONE = date(2022, 3, 1), date(2022, 6, 30)
PARTS = {
    number: tuple(mention.name.partition("（")[0] for mention in one.agencies) or ("待分派",)
    for number, one in enumerate(MEASURES, 1)
}
"""The agencies of each task; one that has two roles stands there twice."""
ANSWERING = {1: (0,), 2: (0, 1), 3: (0,), 4: (0,), 5: (0,), 6: (0,)}
"""The places of the parts whose ticks finish a task."""

BASELINE, SHARE = 9, 40
"""What a plan says of where a figure starts, and of the share of the way at its one node."""

Span = tuple[date, date | None]
Key = tuple[int, int]
"""A task and the place of a part in it."""
Correction = tuple[bool, bool, bool]
"""Whether the title, the due date and what was reported of a task are otherwise than when it was closed."""

_STANDING = (CloseOutStep.APPLY, CloseOutStep.VERIFY, CloseOutStep.ACCEPT)
_SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Picture:
    """What a list says of a task on a day; `ticks` are the days on which its parts were done."""

    title: str
    status: Status
    due: date | None
    done_on: date | None
    closed_on: date | None
    pace: Pace
    lamp: Lamp
    evidence: int
    ticks: tuple[date | None, ...]


@dataclass
class Replay:
    """What was done, by task; every task has one file of evidence with the task's own number."""

    ticks: dict[Key, list[Span]] = field(default_factory=dict)
    granted: dict[int, list[tuple[date, date]]] = field(default_factory=dict)
    asked: dict[int, tuple[date, date]] = field(default_factory=dict)
    steps: dict[int, list[tuple[CloseOutStep, date]]] = field(default_factory=dict)
    rested: set[int] = field(default_factory=set)
    withdrawn: set[int] = field(default_factory=set)
    reports: dict[tuple[int, int, Quarter], tuple[str, int | None]] = field(default_factory=dict)
    readings: dict[int, dict[date, int]] = field(default_factory=dict)
    plans: dict[int, tuple[Plan | None, date]] = field(default_factory=dict)
    overrides: dict[tuple[int, Quarter], Pace] = field(default_factory=dict)
    words: dict[int, tuple[str, date | None]] = field(default_factory=dict)
    closed: dict[Quarter, bytes] = field(default_factory=dict)
    frozen: dict[Quarter, dict[int, tuple[object, ...]]] = field(default_factory=dict)

    def copy(self) -> Replay:
        return deepcopy(self)

    def tick(self, task: int, places: Iterable[int], day: date) -> None:
        for place in places:
            self.untick(task, [place])
            self.ticks.setdefault((task, place), []).append((day, None))

    def untick(self, task: int, places: Iterable[int]) -> bool:
        """Whether any of the parts was ticked."""
        held = [place for place in places if self.is_ticked(task, place)]
        for place in held:
            self.ticks[task, place].pop()
        return bool(held)

    def step(self, task: int, step: CloseOutStep, day: date) -> None:
        self.steps.setdefault(task, []).append((step, day))
        if step is CloseOutStep.APPLY:
            self.rested.add(task)
        if step is CloseOutStep.ACCEPT:
            self.tick(task, [one for one in ANSWERING[task] if not self.is_ticked(task, one)], day)
        if step is CloseOutStep.RECHECK:
            for (of_task, _), spans in self.ticks.items():
                if of_task == task:
                    spans[:] = [(first, last or day) for first, last in spans]

    def void(self, task: int) -> None:
        """What a close-out rests on has changed."""
        if self.last_step(task) in _STANDING:
            self.step(task, CloseOutStep.VOID, TODAY)

    def grant(self, task: int, day: date, due: date) -> None:
        self.granted.setdefault(task, []).append((day, due))

    def copy_forward(self, task: int, quarter: Quarter) -> None:
        for place in range(len(PARTS[task])):
            earlier = [key for key in self.reports if key[:2] == (task, place) and key[2] < quarter]
            if earlier:
                self.reports.setdefault((task, place, quarter), self.reports[max(earlier)])

    def close(self, quarter: Quarter, state: bytes) -> None:
        self.closed[quarter] = state
        self.frozen[quarter] = {task: self.reported(task, quarter) for task in PARTS}

    def corrected(self, quarter: Quarter) -> dict[int, Correction]:
        """The tasks of a closed quarter that are known otherwise now: whether by title, date and report."""
        now = {task: self.reported(task, quarter) for task in PARTS}
        return {
            task: (now[task][0] != kept[0], now[task][1] != kept[1], now[task][2] != kept[2])
            for task, kept in self.frozen[quarter].items()
            if now[task] != kept
        }

    def reported(self, task: int, quarter: Quarter) -> tuple[object, ...]:
        """What a report of the quarter says of the task, as far as it is corrected later."""
        one = self.picture(task, quarter.last_day)
        said = {key: words for key, words in self.reports.items() if key[::2] == (task, quarter)}
        return one.title, one.due, said, one.status, one.done_on, one.ticks

    def is_ticked(self, task: int, place: int) -> bool:
        return any(last is None for _, last in self.ticks.get((task, place), ()))

    def is_finished(self, task: int) -> bool:
        return all(self.is_ticked(task, place) for place in ANSWERING[task])

    def last_step(self, task: int) -> CloseOutStep | None:
        steps = self.steps.get(task)
        return steps[-1][0] if steps else None

    def next_step_from(self, task: int) -> date:
        """The first day on which a step of the close-out, or a recheck, can be taken."""
        ticked = [first for key, spans in self.ticks.items() if key[0] == task for first, _ in spans]
        return max((START, *ticked, *(day for _, day in self.steps.get(task, ()))))

    def ticked_on(self, task: int, place: int, day: date) -> date | None:
        """The day on which a part was done, as seen on `day`: by the tick entered last of those that hold."""
        spans = self.ticks.get((task, place), ())
        held = [first for first, last in spans if first <= day and (last is None or day < last)]
        return held[-1] if held else None

    def done_on(self, task: int, day: date) -> date | None:
        ticks = [self.ticked_on(task, place, day) for place in ANSWERING[task]]
        held = [one for one in ticks if one is not None]
        return max(held) if held and len(held) == len(ticks) else None

    def due(self, task: int, day: date) -> date | None:
        granted = sorted(self.granted.get(task, ()), key=lambda one: one[0])
        in_force = [due for on, due in granted if on <= day]
        return in_force[-1] if in_force else self.written(task)[1]

    def written(self, task: int) -> tuple[str, date | None]:
        """The title of a task and the date that its document states."""
        one = MEASURES[task - 1]
        return self.words.get(
            task, (one.heading or one.text, max(one.deadline.due) if one.deadline else None)
        )

    def status(self, task: int, day: date) -> Status:
        if self.done_on(task, day) is not None:
            return Status.DONE
        due = self.due(task, day)
        return Status.LATE if due is not None and due < day else Status.OPEN

    def closing(self, task: int, day: date) -> tuple[CloseOutStep | None, date | None]:
        """The last step of the close-out by `day`, and its day."""
        taken = [one for one in self.steps.get(task, ()) if one[1] <= day]
        return taken[-1] if taken else (None, None)

    def pace(self, task: int, day: date) -> Pace:
        if self.closing(task, day)[0] is CloseOutStep.ACCEPT:
            return Pace.CLOSED_OUT
        status = self.status(task, day)
        if status is Status.DONE:
            return Pace.DONE
        quarter = Quarter.of(day)
        if (task, quarter) in self.overrides and quarter.nearest(TODAY) <= day:
            return self.overrides[task, quarter]
        if status is Status.LATE:
            return Pace.BEHIND
        if not any(one <= day for one in self.beginnings(task, day)):
            return Pace.NOT_STARTED
        paces = {track.on(day, Tolerance()).pace for track in self.tracks(task, day)}
        return Pace.BEHIND if Pace.BEHIND in paces else Pace.AHEAD if paces == {Pace.AHEAD} else Pace.ON_PACE

    def beginnings(self, task: int, day: date) -> Iterator[date]:
        """The days on which something was done for the task, as seen on `day`."""
        yield from (one for place in range(len(PARTS[task])) if (one := self.ticked_on(task, place, day)))
        yield from (quarter.nearest(TODAY) for of_task, _, quarter in self.reports if of_task == task)
        yield from self.readings.get(task, ())
        yield from (on for _, on in self.steps.get(task, ()))

    def tracks(self, task: int, day: date) -> list[Track]:
        """The figure of the task with its readings, or else the completion rate, if any is known."""
        plan, node = self.plans.get(task, (None, None))
        due = self.due(task, day)
        course = Course(START, due, plan or Plan.NODES)
        if course.plan is Plan.NODES:
            nodes = (Node(node, Decimal(SHARE)),) if node else even_nodes((MILESTONE,), due)
            course = Course(START, due, Plan.NODES, nodes)
        read = [Reading(on, Decimal(value)) for on, value in sorted(self.readings.get(task, {}).items())]
        if any(one.day <= day for one in read):
            baseline = Decimal(BASELINE) if task in self.plans else None
            aim = Aim("办理时限", Comparator.AT_MOST, Decimal(task), "个工作日", baseline)
            return [Track(aim, course, tuple(read))]
        rate = self.rate(task, day)
        return [] if rate is None else [Track(COMPLETION, course, (Reading(day, Decimal(rate)),))]

    def rate(self, task: int, day: date) -> int | None:
        """The lowest of what each answering agency last reported by `day`."""
        latest = {
            place: rate
            for (of_task, place, quarter), (_, rate) in sorted(self.reports.items(), key=lambda one: one[0])
            if of_task == task and place in ANSWERING[task]
            if rate is not None and quarter.nearest(TODAY) <= day
        }
        return min(latest.values(), default=None)

    def lamp(self, task: int, day: date) -> Lamp:
        status, pace, due = self.status(task, day), self.pace(task, day), self.due(task, day)
        if status is not Status.OPEN:
            return Lamp.GREEN if status is Status.DONE else Lamp.RED
        if pace is Pace.BEHIND or self.closing(task, day)[0] is CloseOutStep.RETURN:
            return Lamp.YELLOW
        if due is not None and due <= day + _SOON:
            return Lamp.BLUE
        return Lamp.GREY if pace is Pace.NOT_STARTED else Lamp.GREEN

    def evidence(self, task: int, day: date) -> int:
        """How many files count: attached today for the quarter that today lies in."""
        return int(day >= Quarter.of(TODAY).first_day and (task not in self.withdrawn or day < TODAY))

    def picture(self, task: int, day: date) -> Picture:
        step, taken_on = self.closing(task, day)
        return Picture(
            title=self.written(task)[0],
            status=self.status(task, day),
            due=self.due(task, day),
            done_on=self.done_on(task, day),
            closed_on=taken_on if step is CloseOutStep.ACCEPT else None,
            pace=self.pace(task, day),
            lamp=self.lamp(task, day),
            evidence=self.evidence(task, day),
            ticks=tuple(self.ticked_on(task, place, day) for place in range(len(PARTS[task]))),
        )

    def own_status(self, agency: str, task: int, day: date) -> Status:
        """How the agency's own part stands: done with all its roles ticked, or with the task."""
        done = all(self.ticked_on(task, place, day) is not None for place in places(task, agency))
        return Status.DONE if done else self.status(task, day)


def places(task: int, agency: str | None) -> tuple[int, ...]:
    """The places of the agency's parts in a task, of those that answer for it where None is given."""
    if agency is None:
        return ANSWERING[task]
    return tuple(place for place, name in enumerate(PARTS[task]) if name == agency)
