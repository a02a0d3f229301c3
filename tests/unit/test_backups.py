"""Which backups are thinned, and what a manifest says of itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.backups import (
    CHOSEN,
    Counts,
    Manifest,
    ManifestError,
    Member,
    Reason,
    backup_name,
    is_fuller,
    read_manifest,
    superfluous,
)

NOW = datetime(2026, 11, 28, 6, tzinfo=UTC)


def manifest(age: float, tasks: int = 1, files: int = 0, reason: Reason = Reason.CLOSE) -> Manifest:
    made = NOW - timedelta(days=age)
    return Manifest(made, reason, "0.1", "0007", "办", Counts(tasks, 0, 0, files, 0), "f" * 64, ())


BACKUPS = st.lists(
    st.builds(
        manifest,
        st.floats(0, 900, allow_nan=False),
        st.integers(0, 3),
        st.integers(0, 3),
        st.sampled_from(Reason),
    ),
    max_size=40,
)


@given(BACKUPS)
def test_whatever_goes_is_covered_by_a_later_one_that_stays(backups: list[Manifest]) -> None:
    going = superfluous(backups, NOW)
    gone = {id(one) for one in going}
    staying = [one for one in backups if id(one) not in gone]
    for one in going:
        assert one.reason not in CHOSEN
        assert NOW - one.made_at > timedelta(days=1)
        assert any(later.made_at >= one.made_at and not is_fuller(one, later) for later in staying)
    automatic = [one for one in backups if one.reason not in CHOSEN]
    if automatic:
        assert max(automatic, key=lambda one: one.made_at).made_at in {one.made_at for one in staying}


@given(BACKUPS)
def test_thinning_twice_takes_nothing_more(backups: list[Manifest]) -> None:
    gone = {id(one) for one in superfluous(backups, NOW)}
    assert superfluous([one for one in backups if id(one) not in gone], NOW) == []


def test_a_year_of_daily_backups_leaves_days_weeks_and_months() -> None:
    daily = [manifest(day + 0.1) for day in range(365)]
    left = len(daily) - len(superfluous(daily, NOW))
    assert 14 + 7 + 8 <= left <= 15 + 9 + 12


def test_a_manifest_is_read_as_it_was_written() -> None:
    made = Manifest(
        NOW,
        Reason.HANDOVER,
        "0.1",
        "0007",
        "青禾市营商办",
        Counts(1, 2, 3, 4, 5),
        "ab" * 32,
        (Member("evidence/ab/abc", "0" * 64, 7),),
        ("cd" * 32,),
    )
    assert read_manifest(made.to_json()) == made
    assert made.members[0].blob == "abc"


@pytest.mark.parametrize("text", ["", "{}", "[]", "7", '{"format": "x"}', '{"format": 1}', "[" * 100_000])
def test_what_is_no_manifest_is_refused(text: str) -> None:
    with pytest.raises(ManifestError):
        read_manifest(text)


def test_a_backup_is_named_by_its_day_and_reason() -> None:
    name = backup_name(NOW, Reason.MIGRATION)
    assert name.startswith("营商台账 2026-11-28 ")
    assert name.endswith(" 升级前.bizdesk")
