"""Benchmark indicators (对标), their figures and readings, their groups and tasks."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bizdesk.domain.measure import GroupRole, Span
from bizdesk.domain.quarter import Quarter
from bizdesk.store.orm.base import Row, words
from bizdesk.store.types import QuarterText, SpanText, UtcDateTime


class IndicatorRow(Row):
    """An indicator in words; from `ended_on` it is no longer in force, because a new edition dropped it."""

    __tablename__ = "indicator"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), index=True)
    position: Mapped[int]
    name: Mapped[str] = mapped_column(Text)
    span: Mapped[Span | None] = mapped_column(SpanText)
    best: Mapped[str] = mapped_column(Text)
    best_span: Mapped[Span | None] = mapped_column(SpanText)
    current: Mapped[str] = mapped_column(Text)
    current_span: Mapped[Span | None] = mapped_column(SpanText)
    problems: Mapped[str] = mapped_column(Text)
    problems_span: Mapped[Span | None] = mapped_column(SpanText)
    goal: Mapped[str] = mapped_column(Text)
    goal_span: Mapped[Span | None] = mapped_column(SpanText)
    ended_on: Mapped[date | None]


class IndicatorFigureRow(Row):
    """A quantity of an indicator; its values are decimal numerals."""

    __tablename__ = "indicator_figure"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"), index=True)
    position: Mapped[int]
    name: Mapped[str] = mapped_column(Text)
    unit: Mapped[str] = mapped_column(Text)
    best: Mapped[str | None] = mapped_column(Text)
    current: Mapped[str | None] = mapped_column(Text)
    goal: Mapped[str | None] = mapped_column(Text)


class IndicatorReadingRow(Row):
    """What a figure was in a quarter; `value` is a decimal numeral."""

    __tablename__ = "indicator_reading"
    __table_args__ = (UniqueConstraint("figure_id", "quarter"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    figure_id: Mapped[int] = mapped_column(ForeignKey("indicator_figure.id"))
    quarter: Mapped[Quarter] = mapped_column(QuarterText)
    value: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text, default="")
    person: Mapped[str] = mapped_column(Text)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)


class IndicatorAgencyRow(Row):
    """An agency of an indicator's group."""

    __tablename__ = "indicator_agency"
    __table_args__ = (UniqueConstraint("indicator_id", "agency_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"))
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    position: Mapped[int]
    role: Mapped[GroupRole] = mapped_column(words(GroupRole))
    span: Mapped[Span | None] = mapped_column(SpanText)


class IndicatorTaskRow(Row):
    """A task that serves an indicator."""

    __tablename__ = "indicator_task"
    __table_args__ = (UniqueConstraint("indicator_id", "task_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"))
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
