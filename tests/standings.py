"""Where a made-up task stands, for tests that need no ledger."""

from __future__ import annotations

from datetime import date, timedelta

from bizdesk.domain.standing import Spell, Standing, standing_on

SOON = timedelta(days=30)


def standing(day: date, done_on: date | None, due: date | None, *, started: bool = False) -> Standing:
    """The standing on `day` of a task that has a due date and may have been done by then."""
    spell = Spell(
        since=date.min,
        until=date.max,
        due=due,
        done_on=done_on if done_on is not None and done_on <= day else None,
        closed_on=None,
        started=started,
        returned=False,
        ahead_until=None,
        behind_from=None,
        override=None,
    )
    return standing_on(spell, day, SOON)
