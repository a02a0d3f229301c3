"""Nothing that writes is forgotten by the soak."""

from __future__ import annotations

from tests.soak.deeds import DEEDS
from tests.soak.verbs import (
    ELSEWHERE,
    READING,
    killed_verbs,
    services_without_verb,
    verbs,
    writing_verbs,
)


def test_every_verb_that_writes_is_killed() -> None:
    assert writing_verbs() - killed_verbs() == set(ELSEWHERE)


def test_what_is_said_to_be_left_out_is_a_verb() -> None:
    assert READING | set(ELSEWHERE) <= verbs()


def test_every_service_that_only_the_window_calls_is_killed() -> None:
    assert services_without_verb() == set(DEEDS)
