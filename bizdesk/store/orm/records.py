"""What the ledger keeps of itself: settings, history, closed quarters, standings, words to search."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from bizdesk.domain.pace import Pace
from bizdesk.domain.quarter import Quarter
from bizdesk.store.orm.base import Row, words
from bizdesk.store.types import WIDE, QuarterText, UtcDateTime


class SettingRow(Row):
    """What the office has set for this ledger, such as its own name."""

    __tablename__ = "setting"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(Text, unique=True)
    value: Mapped[str] = mapped_column(Text)


class EventRow(Row):
    """One change in the append-only history, chained to the one before by its hash."""

    __tablename__ = "event"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[str] = mapped_column(Text)
    command: Mapped[str] = mapped_column(Text)
    summary: Mapped[str] = mapped_column(Text)
    reverses: Mapped[int | None] = mapped_column(ForeignKey("event.seq"))
    changes: Mapped[str] = mapped_column(Text)
    previous_hash: Mapped[str] = mapped_column(Text)
    hash: Mapped[str] = mapped_column(Text)


class EventTaskRow(Row):
    """Which tasks an event is about, so that a task's history is one look-up."""

    __tablename__ = "event_task"

    event_seq: Mapped[int] = mapped_column(ForeignKey("event.seq"), primary_key=True)
    task_id: Mapped[int] = mapped_column(primary_key=True, index=True, autoincrement=False)


class QuarterCloseRow(Row):
    """A closed quarter (封账): its snapshot lies in the evidence folder under `sha256`."""

    __tablename__ = "quarter_close"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    quarter: Mapped[Quarter] = mapped_column(QuarterText, unique=True)
    as_of: Mapped[date]
    sha256: Mapped[str] = mapped_column(Text)
    tasks: Mapped[int]
    done: Mapped[int]
    person: Mapped[str] = mapped_column(Text)
    closed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class StandingRow(Row):
    """A spell of a task's life, worked out from the other tables at every commit; see domain/standing."""

    __tablename__ = "standing"

    task_id: Mapped[int] = mapped_column(ForeignKey("task.id", ondelete="CASCADE"), primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    until: Mapped[date]
    due: Mapped[date | None]
    done_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    started: Mapped[bool]
    returned: Mapped[bool]
    ahead_until: Mapped[date | None]
    behind_from: Mapped[date | None]
    override: Mapped[Pace | None] = mapped_column(words(Pace))


class SearchableRow(Row):
    """The words under which a record is found, a line each, worked out at every commit.

    The index `search_index` follows this table by triggers; see store/search_index.
    """

    __tablename__ = "searchable"

    id: Mapped[int] = mapped_column(WIDE, primary_key=True, autoincrement=False)
    words: Mapped[str] = mapped_column(Text)
