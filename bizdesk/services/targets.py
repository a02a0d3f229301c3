"""Targets with their readings, and what is expected of them by a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bizdesk.domain.labels import expectation_words
from bizdesk.domain.quarter_state import TargetState
from bizdesk.domain.standing import expectations, target_expectations
from bizdesk.store import detail_queries
from bizdesk.store.facts_queries import facts_of
from bizdesk.store.standings import rules_of
from bizdesk.store.unit_of_work import UnitOfWork


def target_states(uow: UnitOfWork, day: date, tasks: Sequence[int] | None = None) -> tuple[TargetState, ...]:
    """The targets of tasks (of all where None is given) as of `day`."""
    tolerance = rules_of(uow.session).tolerance
    facts = facts_of(uow.session, tasks)
    readings = detail_queries.readings_of(uow.session, day)
    found = []
    for task, targets in detail_queries.targets_of(uow.session, tasks).items():
        expected = target_expectations(facts[task], day, tolerance)
        for number, ((id, target), one) in enumerate(zip(targets, expected, strict=True), 1):
            known = tuple(readings.get(id, ()))
            found.append(TargetState(task, number, target, known, expectation_words(one)))
    return tuple(found)


def pace_words(uow: UnitOfWork, task_id: int, day: date) -> tuple[str, ...]:
    """What is expected of a task by `day` and what it is, target by target or by its completion rate."""
    facts = facts_of(uow.session, [task_id])[task_id]
    expected = expectations(facts, day, rules_of(uow.session).tolerance)
    return tuple(
        f"{one.aim.name}：{expectation_words(one)}"
        for one in expected
        if one.expected is not None or one.actual is not None
    )
