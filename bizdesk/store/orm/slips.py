"""Slips that left the office, and the tasks that they are about."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bizdesk.domain.slips import SlipKind, SlipLevel
from bizdesk.store.orm.base import Row, words
from bizdesk.store.types import UtcDateTime


class SlipRow(Row):
    """A slip under its number; `content` is its sheet as JSON, to be printed again as it was given."""

    __tablename__ = "slip"
    __table_args__ = (UniqueConstraint("kind", "year", "serial"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[SlipKind] = mapped_column(words(SlipKind))
    year: Mapped[int]
    serial: Mapped[int]
    level: Mapped[SlipLevel | None] = mapped_column(words(SlipLevel))
    day: Mapped[date]
    answer_by: Mapped[date | None]
    recipient: Mapped[str] = mapped_column(Text)
    content: Mapped[str] = mapped_column(Text)
    person: Mapped[str] = mapped_column(Text)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SlipTaskRow(Row):
    """A task that a slip is about."""

    __tablename__ = "slip_task"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    slip_id: Mapped[int] = mapped_column(ForeignKey("slip.id"), index=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
