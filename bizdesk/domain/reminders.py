"""Reminders: what fell due, falls due soon, was not reported or returned, rests on evidence that expires."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bizdesk.domain.forms import FormState
from bizdesk.domain.ledger import Evidence
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.words import Listing, Words
from bizdesk.domain.workdays import WorkdayCount, workdays_words

WITHIN = timedelta(days=30)
STEPS = (30, 7, 1)
"""So many days before a date somebody is reminded of it."""


class ReminderKind(StrEnum):
    """What a reminder is about, the most pressing first."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    UNREPORTED = "unreported"
    UNRETURNED = "unreturned"
    EXPIRING = "expiring"


WORDS = {
    ReminderKind.OVERDUE: Words("● 逾期"),
    ReminderKind.DUE_SOON: Words("◆ 临期"),
    ReminderKind.UNREPORTED: Words("○ 未填报"),
    ReminderKind.UNRETURNED: Words("○ 填报表未收回"),
    ReminderKind.EXPIRING: Words("▲ 佐证到期"),
}
_NAMES = {
    ReminderKind.OVERDUE: Words("逾期"),
    ReminderKind.DUE_SOON: Words("临期"),
    ReminderKind.UNREPORTED: Words("未填报"),
    ReminderKind.UNRETURNED: Words("填报表未收回"),
    ReminderKind.EXPIRING: Words("佐证到期"),
}


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to see to, about the date `day`; `fresh` if it came up since somebody last looked.

    `agencies` are those who answer for the task, once `with_agencies` has named them; `what` names the
    evidence, the quarter or the agency of the form that it is about (whose first task `task_id` is);
    `workdays` are those left until a date to come, where counted.
    """

    kind: ReminderKind
    task_id: int
    title: str
    agencies: tuple[str, ...]
    day: date
    what: str
    fresh: bool
    workdays: WorkdayCount | None = None

    @property
    def title_words(self) -> str:
        """The task, with the evidence that it is about."""
        expiring = self.kind is ReminderKind.EXPIRING
        return Words("{0}（{1}）", self.title, self.what) if expiring else self.title

    def words(self, today: date) -> str:
        """Shape, word and days: ● 逾期 12 天, ◆ 剩 9 天（7 个工作日）."""
        days = (self.day - today).days
        if self.kind is ReminderKind.OVERDUE:
            return Words("● 逾期 {0} 天", -days)
        if self.kind is ReminderKind.EXPIRING and days < 0:
            return Words("▲ 佐证已过期")
        if self.kind is ReminderKind.UNREPORTED:
            return Words("○ {0}未填报", self.what)
        if self.kind is not ReminderKind.DUE_SOON:
            return WORDS[self.kind]
        if not days:
            return Words("◆ 今天到期")
        counted = Words("（{0}）", workdays_words(self.workdays)) if self.workdays else ""
        return Words("◆ 剩 {0} 天{1}", days, counted)


@dataclass(frozen=True, slots=True)
class Watched:
    """A task as reminders see it: its title, its date, and whether it is done."""

    id: int
    title: str
    due: date | None
    done: bool


@dataclass(frozen=True, slots=True)
class Watch:
    """The day it is now, the day on which somebody last looked, if ever, and how far to look ahead."""

    today: date
    seen: date | None = None
    within: timedelta = WITHIN

    def fresh(self, days: Collection[date]) -> bool:
        """Whether one of `days` has come since somebody last looked."""
        return self.seen is None or any(self.seen < day <= self.today for day in days)


def reminders(
    tasks: Iterable[Watched],
    reported: Collection[int],
    evidence: Sequence[Evidence],
    watch: Watch,
    forms: Sequence[FormState] = (),
) -> Iterator[Reminder]:
    """What to see to on `watch.today`, task by task as they come; none of them is held.

    `reported` holds the tasks that somebody reported on for the quarter that is asked for now:
    the present one in its last month, else the one before.
    """
    expiring: dict[int, list[Evidence]] = {}
    for file in evidence:
        if file.expires_on is not None and file.expires_on <= watch.today + watch.within:
            expiring.setdefault(file.task_id, []).append(file)
    for task in tasks:
        if not task.done:
            yield from _dates(task, watch)
            if task.id not in reported:
                yield _unreported(task, watch)
        yield from _expiring(task, expiring.get(task.id, ()), watch)
    yield from _unreturned(forms, watch)


def in_order(found: Iterable[Reminder]) -> tuple[Reminder, ...]:
    """By kind and then by date."""
    order = {kind: place for place, kind in enumerate(ReminderKind)}
    return tuple(sorted(found, key=lambda one: (order[one.kind], one.day, one.task_id)))


def counted(found: Iterable[Reminder]) -> Counter[ReminderKind]:
    """How many there are of each kind."""
    return Counter(one.kind for one in found)


def with_agencies(found: Sequence[Reminder], agencies: Mapping[int, tuple[str, ...]]) -> tuple[Reminder, ...]:
    """The reminders with the agencies that answer for their tasks."""
    return tuple(
        one if one.agencies else replace(one, agencies=agencies.get(one.task_id, ())) for one in found
    )


def fresh_first(found: Sequence[Reminder]) -> tuple[Reminder, ...]:
    """Those that came up since somebody last looked before the others."""
    return tuple(sorted(found, key=lambda one: not one.fresh))


def summary(counts: Mapping[ReminderKind, int]) -> str:
    """How many there are of each kind in words: 逾期 1 项，临期 2 项."""
    named = (Words("{0} {1} 项", name, counts[kind]) for kind, name in _NAMES.items() if counts.get(kind))
    return Listing("，", named)


def asked_quarter(today: date) -> Quarter:
    """The quarter whose reports are asked for: the present one in its last month, else the one before."""
    quarter = Quarter.of(today)
    return quarter if today.month % 3 == 0 else quarter.previous()


def _dates(task: Watched, watch: Watch) -> Iterator[Reminder]:
    if task.due is None or task.due > watch.today + watch.within:
        return
    if task.due < watch.today:
        fresh = watch.fresh([task.due + timedelta(days=1)])
        yield _reminder(ReminderKind.OVERDUE, task, task.due, fresh=fresh)
    else:
        fresh = watch.fresh([task.due - timedelta(days=days) for days in (*STEPS, 0)])
        yield _reminder(ReminderKind.DUE_SOON, task, task.due, fresh=fresh)


def _unreported(task: Watched, watch: Watch) -> Reminder:
    quarter = asked_quarter(watch.today)
    asked_from = date(quarter.last_day.year, quarter.last_day.month, 1)
    fresh = watch.fresh([asked_from, quarter.last_day])
    return _reminder(ReminderKind.UNREPORTED, task, quarter.last_day, quarter.label, fresh=fresh)


def _unreturned(forms: Sequence[FormState], watch: Watch) -> Iterator[Reminder]:
    for form in forms:
        if form.returned_on is None:
            title = Words("{0}填报表（{1} 项任务）", form.quarter.label, form.rows)
            fresh = watch.fresh([form.sent_on + timedelta(days=7)])
            kind, whose = ReminderKind.UNRETURNED, (form.agency,)
            yield Reminder(kind, form.first_task, title, whose, form.sent_on, form.agency, fresh)


def _expiring(task: Watched, evidence: Iterable[Evidence], watch: Watch) -> Iterator[Reminder]:
    for file in evidence:
        if file.expires_on is not None:
            days = [file.expires_on - timedelta(days=step) for step in STEPS]
            fresh = watch.fresh([*days, file.expires_on + timedelta(days=1)])
            yield _reminder(ReminderKind.EXPIRING, task, file.expires_on, file.name, fresh=fresh)


def _reminder(kind: ReminderKind, task: Watched, day: date, what: str = "", *, fresh: bool) -> Reminder:
    return Reminder(kind, task.id, task.title, (), day, what, fresh)
