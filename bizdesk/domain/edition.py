"""A new edition of a document against the tasks of the old one: what stayed, changed, went and came."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum

from bizdesk.domain.measure import Measure, Role

ALIKE = 0.6
"""Two texts of at least this similarity (0 to 1) are editions of one measure, whatever their numbers."""
ALIKE_AT_THE_SAME_NUMBER = 0.3


class Carry(StrEnum):
    """What becomes of a task whose measure changed."""

    CARRY_OVER = "carry_over"
    REOPEN = "reopen"
    END = "end"


@dataclass(frozen=True, slots=True)
class OldTask:
    """What the ledger holds of a measure of the old edition; `text` is empty where only facts were known."""

    id: int
    path: str
    heading: str | None
    text: str
    parts: frozenset[tuple[str, Role]]
    due: date | None


@dataclass(frozen=True, slots=True)
class Pair:
    """A task and the measure that takes its place, by its index in the new edition."""

    task: OldTask
    measure: int


@dataclass(frozen=True, slots=True)
class EditionPlan:
    """The tasks that stay as they are, those to ask about, those dropped, and the measures that are new."""

    unchanged: tuple[Pair, ...]
    changed: tuple[Pair, ...]
    dropped: tuple[OldTask, ...]
    added: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A run of characters that stayed (`old` equals `new`), went (`new` empty), came or was replaced."""

    old: str
    new: str


def plan_edition(tasks: Sequence[OldTask], measures: Sequence[Measure]) -> EditionPlan:
    """Match every task with at most one measure: by its words, then by its number, then by likeness."""
    pairs: dict[int, int] = {}
    _match(pairs, tasks, measures, _same_words)
    _match(pairs, tasks, measures, _same_number)
    _match_alike(pairs, tasks, measures)
    found = [Pair(task, pairs[place]) for place, task in enumerate(tasks) if place in pairs]
    return EditionPlan(
        unchanged=tuple(pair for pair in found if _says_the_same(pair.task, measures[pair.measure])),
        changed=tuple(pair for pair in found if not _says_the_same(pair.task, measures[pair.measure])),
        dropped=tuple(task for place, task in enumerate(tasks) if place not in pairs),
        added=tuple(index for index in range(len(measures)) if index not in set(pairs.values())),
    )


def differences(old: str, new: str) -> tuple[Difference, ...]:
    """What was changed, character by character; the old parts joined give `old`, the new ones `new`."""
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(Difference(old[a:b], new[c:d]) for _, a, b, c, d in codes)


def _squash(text: str | None) -> str:
    return "".join((text or "").split())


def _same_words(task: OldTask, measure: Measure) -> bool:
    return bool(task.text) and _squash(task.text) == _squash(measure.text)


def _same_number(task: OldTask, measure: Measure) -> bool:
    if task.path != measure.path:
        return False
    same_heading = task.heading is not None and _squash(task.heading) == _squash(measure.heading)
    return not task.text or same_heading or _likeness(task.text, measure.text) >= ALIKE_AT_THE_SAME_NUMBER


def _says_the_same(task: OldTask, measure: Measure) -> bool:
    if not task.text:
        return True
    parts = frozenset((mention.name, mention.role) for mention in measure.agencies)
    due = measure.deadline.last if measure.deadline else None
    return _same_words(task, measure) and task.parts == parts and task.due == due


def _match(
    pairs: dict[int, int],
    tasks: Sequence[OldTask],
    measures: Sequence[Measure],
    rule: Callable[[OldTask, Measure], bool],
) -> None:
    free = [index for index in range(len(measures)) if index not in set(pairs.values())]
    for place, task in enumerate(tasks):
        if place in pairs:
            continue
        fitting = [index for index in free if rule(task, measures[index])]
        if fitting:
            best = next((index for index in fitting if measures[index].path == task.path), fitting[0])
            pairs[place] = best
            free.remove(best)


def _match_alike(pairs: dict[int, int], tasks: Sequence[OldTask], measures: Sequence[Measure]) -> None:
    free = {index for index in range(len(measures)) if index not in set(pairs.values())}
    left = [place for place in range(len(tasks)) if place not in pairs]
    for likeness, place, index in sorted(_likenesses(tasks, measures, left, free), reverse=True):
        if likeness >= ALIKE and place not in pairs and index in free:
            pairs[place] = index
            free.discard(index)


def _likenesses(
    tasks: Sequence[OldTask], measures: Sequence[Measure], left: Iterable[int], free: Iterable[int]
) -> Iterable[tuple[float, int, int]]:
    candidates = list(free)
    for place in left:
        for index in candidates:
            yield _likeness(tasks[place].text, measures[index].text), place, index


def _likeness(old: str, new: str) -> float:
    matcher = SequenceMatcher(None, _squash(old), _squash(new), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= ALIKE_AT_THE_SAME_NUMBER else 0.0
