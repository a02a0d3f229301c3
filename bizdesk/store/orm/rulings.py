"""What people decide on tasks: extensions, overrides, the steps of a close-out."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.pace import Pace
from bizdesk.domain.quarter import Quarter
from bizdesk.store.orm.base import Row, words
from bizdesk.store.types import QuarterText, UtcDateTime


class ExtensionRow(Row):
    """A new due date that was asked for, and what was decided; `granted` is None until it was."""

    __tablename__ = "extension"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    asked_on: Mapped[date]
    due: Mapped[date]
    reason: Mapped[str] = mapped_column(Text)
    decided_on: Mapped[date | None]
    granted: Mapped[bool | None]
    note: Mapped[str] = mapped_column(Text, default="")
    person: Mapped[str] = mapped_column(Text)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)


class PaceOverrideRow(Row):
    """What a person says of a task's pace from a day to the end of the quarter."""

    __tablename__ = "pace_override"
    __table_args__ = (UniqueConstraint("task_id", "quarter"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"))
    quarter: Mapped[Quarter] = mapped_column(QuarterText)
    day: Mapped[date]
    pace: Mapped[Pace] = mapped_column(words(Pace))
    reason: Mapped[str] = mapped_column(Text)
    person: Mapped[str] = mapped_column(Text)


class CloseOutRow(Row):
    """A step of 销号: which, when, by whom."""

    __tablename__ = "close_out"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    step: Mapped[CloseOutStep] = mapped_column(words(CloseOutStep))
    day: Mapped[date]
    person: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text, default="")
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)


class CloseOutEvidenceRow(Row):
    """Evidence that a step of 销号 rests on."""

    __tablename__ = "close_out_evidence"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    close_out_id: Mapped[int] = mapped_column(ForeignKey("close_out.id"), index=True)
    evidence_id: Mapped[int] = mapped_column(ForeignKey("evidence.id"), index=True)


class FormerTickRow(Row):
    """A tick that held until a recheck reopened the task."""

    __tablename__ = "former_tick"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignment.id"), index=True)
    done_on: Mapped[date]
    reopened_on: Mapped[date]
    note: Mapped[str] = mapped_column(Text, default="")
