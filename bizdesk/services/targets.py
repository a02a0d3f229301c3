"""Targets with their readings, and what is expected of them by a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from bizdesk.domain.facts import Facts
from bizdesk.domain.labels import expectation_words
from bizdesk.domain.quarter_state import TargetState
from bizdesk.domain.standing import expectations, target_expectations
from bizdesk.domain.words import Words
from bizdesk.store import detail_queries
from bizdesk.store.facts_queries import facts_of
from bizdesk.store.standings import rules_of
from bizdesk.store.unit_of_work import UnitOfWork


def target_states(uow: UnitOfWork, day: date, tasks: Sequence[int] | None = None) -> tuple[TargetState, ...]:
    """The targets of tasks (of all where None is given) as of `day`."""
    return _states(uow, facts_of(uow.connection, tasks), day, tasks)


def task_targets(uow: UnitOfWork, task_id: int, day: date) -> tuple[tuple[TargetState, ...], tuple[str, ...]]:
    """The targets of one task as of `day`, and in words what is expected by then and what is, target by
    target or by the completion rate.
    """
    facts = facts_of(uow.connection, [task_id])
    expected = expectations(facts[task_id], day, rules_of(uow.connection).tolerance)
    words = tuple(
        Words("{0}：{1}", one.aim.name, expectation_words(one))
        for one in expected
        if one.expected is not None or one.actual is not None
    )
    return _states(uow, facts, day, [task_id]), words


def _states(
    uow: UnitOfWork, facts: Mapping[int, Facts], day: date, tasks: Sequence[int] | None
) -> tuple[TargetState, ...]:
    tolerance = rules_of(uow.connection).tolerance
    readings = detail_queries.readings_of(uow.session, day, tasks)
    found = []
    for task, targets in detail_queries.targets_of(uow.session, tasks).items():
        expected = target_expectations(facts[task], day, tolerance)
        for number, ((id, target), one) in enumerate(zip(targets, expected, strict=True), 1):
            known = tuple(readings.get(id, ()))
            found.append(TargetState(task, number, target, known, expectation_words(one)))
    return tuple(found)
