"""Tasks, their facts and who has a part in them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bizdesk.domain.ledger import AgencyKind
from bizdesk.domain.measure import Comparator, Role, Span
from bizdesk.domain.pace import Plan
from bizdesk.store.orm.base import Row, words
from bizdesk.store.orm.sources import AgencyRow
from bizdesk.store.types import SpanText


class TaskRow(Row):
    """A row of the ledger; `done_on` follows from the ticks of its assignments.

    `due_original` is the date as the document states it, `due` the one in force,
    which an extension may have moved. `starts_on` is set where the document does
    not say it, `plan` where the office chose one. From `ended_on` the task is no
    longer in force, because a new edition dropped it.
    """

    __tablename__ = "task"
    __table_args__ = (
        Index("ix_task_document_position", "document_id", "position"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"))
    position: Mapped[int]
    path: Mapped[str] = mapped_column(Text)
    heading: Mapped[str | None] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    span: Mapped[Span | None] = mapped_column(SpanText)
    due_wording: Mapped[str | None] = mapped_column(Text)
    due_span: Mapped[Span | None] = mapped_column(SpanText)
    due_original: Mapped[date | None]
    due: Mapped[date | None] = mapped_column(index=True)
    ongoing: Mapped[bool] = mapped_column(default=False)
    starts_on: Mapped[date | None]
    plan: Mapped[Plan | None] = mapped_column(words(Plan))
    done_on: Mapped[date | None] = mapped_column(index=True)
    ended_on: Mapped[date | None]
    ended_reason: Mapped[str] = mapped_column(Text, default="")
    review: Mapped[list[str]] = mapped_column(JSON, default=list)

    assignments: Mapped[list[AssignmentRow]] = relationship(
        back_populates="task", order_by="AssignmentRow.position", lazy="raise"
    )

    @property
    def endless(self) -> bool:
        """Whether the task is never done (长期坚持): it goes on and no date ends it."""
        return self.ongoing and self.due_original is None


class AssignmentRow(Row):
    """A task and an agency, met in a role; ticked by itself."""

    __tablename__ = "assignment"
    __table_args__ = (UniqueConstraint("task_id", "agency_id", "role"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    position: Mapped[int]
    role: Mapped[Role] = mapped_column(words(Role))
    span: Mapped[Span | None] = mapped_column(SpanText)
    done_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(Text, default="")

    task: Mapped[TaskRow] = relationship(back_populates="assignments", lazy="raise")
    agency: Mapped[AgencyRow] = relationship(lazy="raise")

    @property
    def generic(self) -> bool:
        """Whether the agency is a group that names nobody in particular."""
        return self.agency.kind is AgencyKind.GROUP


class MilestoneRow(Row):
    """A date inside a task's text."""

    __tablename__ = "milestone"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    date: Mapped[date]
    span: Mapped[Span] = mapped_column(SpanText)


class TargetRow(Row):
    """A figure that a task requires."""

    __tablename__ = "target"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    name: Mapped[str] = mapped_column(Text)
    comparator: Mapped[Comparator] = mapped_column(words(Comparator))
    value: Mapped[str] = mapped_column(Text)
    unit: Mapped[str] = mapped_column(Text)
    span: Mapped[Span] = mapped_column(SpanText)
    baseline: Mapped[str | None] = mapped_column(Text)


class NodeRow(Row):
    """By `day` so many per cent of the way should have been gone, of one target where it names one."""

    __tablename__ = "node"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    target_id: Mapped[int | None] = mapped_column(ForeignKey("target.id"), index=True)
    day: Mapped[date]
    percent: Mapped[str] = mapped_column(Text)
