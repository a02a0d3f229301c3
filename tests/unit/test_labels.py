"""The office's words: every term has one, and a task is called by its clause and title."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import pytest

from bizdesk.domain.labels import (
    COMPARATORS,
    KINDS,
    LAMPS,
    ROLES,
    STATUSES,
    chinese_date,
    clause,
    task_label,
)
from bizdesk.domain.ledger import AgencyKind, Lamp, Status
from bizdesk.domain.measure import Comparator, Role


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        (ROLES, Role),
        (STATUSES, Status),
        (LAMPS, Lamp),
        (KINDS, AgencyKind),
        (COMPARATORS, Comparator),
    ],
)
def test_every_term_has_its_own_word(words: dict[StrEnum, str], terms: type[StrEnum]) -> None:
    assert set(words) == set(terms)
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize(
    ("path", "token"),
    [("一/（五）", "（五）"), ("二/（一）/3", "3."), ("12", "12."), ("附件1/2", "2."), ("①", "①")],
)
def test_the_clause_is_the_last_number(path: str, token: str) -> None:
    assert clause(path) == token


def test_a_task_is_called_by_its_heading_or_the_beginning_of_its_text() -> None:
    assert task_label("一/（五）", "压缩时限", "正文") == "（五）压缩时限"
    assert task_label("一/5", None, "正文") == "5.正文"
    assert task_label("5", "压" * 24, "") == "5." + "压" * 24
    assert task_label("5", "压" * 25, "") == "5." + "压" * 23 + "…"


def test_dates_are_written_without_leading_noughts() -> None:
    assert chinese_date(date(2022, 6, 5)) == "2022年6月5日"
