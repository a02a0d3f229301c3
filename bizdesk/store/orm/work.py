"""What is done on tasks: reports, readings, evidence."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bizdesk.domain.quarter import Quarter
from bizdesk.store.orm.base import Row
from bizdesk.store.types import WIDE, QuarterText, UtcDateTime


def _within_quarter(context: Any) -> date:
    """The day a report counts from: when it was made, or the end of its quarter that is nearer."""
    values = context.get_current_parameters()
    quarter: Quarter = values["quarter"]
    return quarter.nearest(values["reported_at"].date())


def _day_attached(context: Any) -> date:
    at: datetime = context.get_current_parameters()["attached_at"]
    return at.date()


class ProgressRow(Row):
    """What an agency reported for an assignment in a quarter, and the completion rate in per cent."""

    __tablename__ = "progress"
    __table_args__ = (UniqueConstraint("assignment_id", "quarter"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignment.id"), index=True)
    quarter: Mapped[Quarter] = mapped_column(QuarterText)
    progress: Mapped[str] = mapped_column(Text)
    problems: Mapped[str] = mapped_column(Text, default="")
    next_steps: Mapped[str] = mapped_column(Text, default="")
    reported_at: Mapped[datetime] = mapped_column(UtcDateTime)
    rate: Mapped[int | None]
    person: Mapped[str] = mapped_column(Text, default="")
    day: Mapped[date] = mapped_column(default=_within_quarter)


class ReadingRow(Row):
    """What a target's figure was on a day; `value` is a decimal numeral."""

    __tablename__ = "reading"
    __table_args__ = (UniqueConstraint("target_id", "day"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    target_id: Mapped[int] = mapped_column(ForeignKey("target.id"))
    day: Mapped[date]
    value: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text, default="")
    person: Mapped[str] = mapped_column(Text)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)


class EvidenceRow(Row):
    """A file attached to a task; its bytes lie in the evidence folder under `sha256`.

    Rows of the same bytes are one file that serves several tasks. From
    `withdrawn_on` it no longer counts: it lies in the bin, or another version
    (`replaced_by_id`) took its place.
    """

    __tablename__ = "evidence"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    agency_id: Mapped[int | None] = mapped_column(ForeignKey("agency.id"))
    name: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(Text, index=True)
    size: Mapped[int] = mapped_column(WIDE)
    period: Mapped[Quarter | None] = mapped_column(QuarterText)
    attached_at: Mapped[datetime] = mapped_column(UtcDateTime)
    attached_on: Mapped[date] = mapped_column(default=_day_attached)
    expires_on: Mapped[date | None]
    withdrawn_on: Mapped[date | None]
    replaced_by_id: Mapped[int | None] = mapped_column(ForeignKey("evidence.id"))
