"""How tasks are counted: tallies by status, percentages that add up, and both rules of counting by agency.

By lead (牵头计) a task counts for its leads, or where nobody leads for those
responsible; by part (参与计) for everyone it names. A joint task counts once for
each of them, so the sums over agencies may exceed the number of tasks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from bizdesk.domain.ledger import Agency, Assignment, Status, Task
from bizdesk.domain.measure import Role
from bizdesk.domain.pace import Pace

_TENTH = Decimal("0.1")
_STRENGTH = {Role.LEAD: 0, Role.RESPONSIBLE: 1, Role.SUPPORT: 2}


def percentages(counts: Sequence[int], total: Decimal = Decimal(100)) -> tuple[Decimal, ...]:
    """Shares of `counts` in per cent to one decimal by the largest remainder, adding up to `total` exactly.

    Equal remainders go to the earlier count. All counts nought give all shares nought.
    """
    whole = sum(counts)
    if not whole:
        return tuple(Decimal("0.0") for _ in counts)
    units = int(total / _TENTH)
    floors = [count * units // whole for count in counts]
    by_remainder = sorted(range(len(counts)), key=lambda i: (-(counts[i] * units % whole), i))
    for i in by_remainder[: units - sum(floors)]:
        floors[i] += 1
    return tuple(floor * _TENTH for floor in floors)


def rate(part: int, whole: int) -> Decimal | None:
    """`part` of `whole` in per cent, rounded half up to one decimal; None where there is no whole."""
    return (Decimal(100 * part) / whole).quantize(_TENTH, ROUND_HALF_UP) if whole else None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many are done, open (not yet due) and late."""

    done: int = 0
    open: int = 0
    late: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.done + self.open + self.late

    @property
    def rate(self) -> Decimal | None:
        """The done in per cent of all, None where there are none."""
        return rate(self.done, self.total)

    @property
    def shares(self) -> tuple[Decimal, Decimal, Decimal]:
        """Done, open and late in per cent, adding up to 100.0 (to 0.0 where there are none).

        Done is the `rate` that stands in every table; what is left is shared
        out by the largest remainder, so no reader meets two rates of one tally.
        """
        done = self.rate
        if done is None:
            return Decimal("0.0"), Decimal("0.0"), Decimal("0.0")
        left, late = percentages((self.open, self.late), 100 - done)
        return done, left, late


@dataclass(frozen=True, slots=True)
class PaceTally:
    """How many are done, ahead of their time, on it, behind it (the late ones with them) and not started."""

    done: int = 0
    ahead: int = 0
    on_pace: int = 0
    behind: int = 0
    waiting: int = 0

    @property
    def counts(self) -> tuple[int, int, int, int, int]:
        """All five in this order."""
        return self.done, self.ahead, self.on_pace, self.behind, self.waiting

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts)

    @property
    def shares(self) -> tuple[Decimal, ...]:
        """The five in per cent, adding up to 100.0 (to 0.0 where there are none); done is its rate."""
        done = rate(self.done, self.total)
        if done is None:
            return percentages(self.counts)
        return (done, *percentages(self.counts[1:], 100 - done))


@dataclass(frozen=True, slots=True)
class Part:
    """What one agency has to do with one task: its strongest role and where it stands on the day.

    `leads` says whether the task counts by lead; `ahead` is the day the agency
    was done where the task as a whole is not yet.
    """

    task_id: int
    agency_id: int
    agency: str
    generic: bool
    role: Role
    leads: bool
    status: Status
    ahead: date | None


@dataclass(frozen=True, slots=True)
class AgencyTally:
    """An agency's tasks by lead and by part, and the late ones among them by task id."""

    agency_id: int
    agency: str
    lead: Tally
    part: Tally
    late_leading: tuple[int, ...]
    late_supporting: tuple[int, ...]


def tally(statuses: Iterable[Status]) -> Tally:
    """Count `statuses`."""
    counts = Counter(statuses)
    return Tally(counts[Status.DONE], counts[Status.OPEN], counts[Status.LATE])


def pace_tally(standings: Iterable[tuple[Status, Pace]]) -> PaceTally:
    """Count tasks by where they stand; that they are done or late goes before their pace."""
    named = {Status.DONE: Pace.DONE, Status.LATE: Pace.BEHIND}
    counts = Counter(named.get(status, pace) for status, pace in standings)
    done, ahead, on_pace, behind = (
        counts.pop(pace, 0) for pace in (Pace.DONE, Pace.AHEAD, Pace.ON_PACE, Pace.BEHIND)
    )
    return PaceTally(done, ahead, on_pace, behind, counts.total())


def add_up(tallies: Iterable[Tally]) -> Tally:
    """The tally of all of them together."""
    columns = zip(*((one.done, one.open, one.late) for one in tallies), strict=True)
    return Tally(*map(sum, columns))


def parts(task: Task) -> tuple[Part, ...]:
    """One part for each agency of `task`, in the order in which it names them.

    An agency is done when all its roles are ticked or the whole task is done.
    """
    led = any(a.role is Role.LEAD for a in task.assignments)
    grouped: dict[int, list[Assignment]] = {}
    for assignment in task.assignments:
        grouped.setdefault(assignment.agency_id, []).append(assignment)
    return tuple(_part(task, own, led=led) for own in grouped.values())


def _part(task: Task, own: Sequence[Assignment], *, led: bool) -> Part:
    strongest = min(own, key=lambda a: _STRENGTH[a.role])
    ticks = [a.done_on for a in own if a.done_on is not None]
    ticked = max(ticks) if len(ticks) == len(own) else None
    return Part(
        task_id=task.id,
        agency_id=strongest.agency_id,
        agency=strongest.agency,
        generic=strongest.generic,
        role=strongest.role,
        leads=strongest.role is Role.LEAD or (strongest.role is Role.RESPONSIBLE and not led),
        status=task.status if ticked is None else Status.DONE,
        ahead=None if task.status is Status.DONE else ticked,
    )


def by_agency(tasks: Sequence[Task], agencies: Sequence[Agency]) -> tuple[AgencyTally, ...]:
    """Tally `tasks` by both rules for each agency that has any.

    The busiest come first, equals in the order of `agencies`; groups that name nobody come last.
    """
    held: dict[int, list[Part]] = {agency.id: [] for agency in agencies}
    for task in tasks:
        for part in parts(task):
            held.setdefault(part.agency_id, []).append(part)
    kept = [own for own in held.values() if own]
    kept.sort(key=lambda own: (own[0].generic, -sum(part.leads for part in own), -len(own)))
    return tuple(_agency_tally(own) for own in kept)


def _agency_tally(own: Sequence[Part]) -> AgencyTally:
    late = [part for part in own if part.status is Status.LATE]
    return AgencyTally(
        agency_id=own[0].agency_id,
        agency=own[0].agency,
        lead=tally(part.status for part in own if part.leads),
        part=tally(part.status for part in own),
        late_leading=tuple(part.task_id for part in late if part.leads),
        late_supporting=tuple(part.task_id for part in late if not part.leads),
    )
