"""The tables of a ledger. Rows stay inside a unit of work; everybody else sees records of the domain."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, Enum, ForeignKey, Index, MetaData, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from bizdesk.domain.ledger import AgencyKind
from bizdesk.domain.measure import Comparator, Role, Span
from bizdesk.domain.quarter import Quarter
from bizdesk.store.types import QuarterText, SpanText, UtcDateTime

_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def _words(kind: type[StrEnum]) -> Enum:
    return Enum(kind, native_enum=False, length=16, values_callable=lambda e: [member.value for member in e])


class Row(DeclarativeBase):
    """Base of all tables."""

    metadata = MetaData(naming_convention=_NAMES)


class DocumentRow(Row):
    """A policy document with its text, in which the spans of its tasks count.

    `fingerprint` is the same for the same measures, whatever file they were read from.
    """

    __tablename__ = "document"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    number: Mapped[str | None] = mapped_column(Text, index=True)
    issuer: Mapped[str | None] = mapped_column(Text)
    issued_on: Mapped[date | None]
    source: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    fingerprint: Mapped[str] = mapped_column(Text, index=True)
    imported_at: Mapped[datetime] = mapped_column(UtcDateTime)
    superseded_by_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"))


class AgencyRow(Row):
    """An agency of the registry under its canonical name."""

    __tablename__ = "agency"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text, unique=True)
    short_name: Mapped[str] = mapped_column(Text, default="")
    kind: Mapped[AgencyKind] = mapped_column(_words(AgencyKind))
    contact: Mapped[str] = mapped_column(Text, default="")


class AgencyAliasRow(Row):
    """Another name under which documents mention an agency."""

    __tablename__ = "agency_alias"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    name: Mapped[str] = mapped_column(Text, unique=True)


class AgencyMemberRow(Row):
    """One of the agencies that a group (各县区人民政府) stands for."""

    __tablename__ = "agency_member"
    __table_args__ = (UniqueConstraint("group_id", "member_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)


class TaskRow(Row):
    """A row of the ledger; `done_on` follows from the ticks of its assignments.

    From `ended_on` the task is no longer in force, because a new edition dropped it.
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
    done_on: Mapped[date | None] = mapped_column(index=True)
    ended_on: Mapped[date | None]
    ended_reason: Mapped[str] = mapped_column(Text, default="")
    review: Mapped[list[str]] = mapped_column(JSON, default=list)

    assignments: Mapped[list[AssignmentRow]] = relationship(
        back_populates="task", order_by="AssignmentRow.position", lazy="raise"
    )


class AssignmentRow(Row):
    """A task and an agency, met in a role; ticked by itself."""

    __tablename__ = "assignment"
    __table_args__ = (UniqueConstraint("task_id", "agency_id", "role"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    position: Mapped[int]
    role: Mapped[Role] = mapped_column(_words(Role))
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
    comparator: Mapped[Comparator] = mapped_column(_words(Comparator))
    value: Mapped[str] = mapped_column(Text)
    unit: Mapped[str] = mapped_column(Text)
    span: Mapped[Span] = mapped_column(SpanText)


class ProgressRow(Row):
    """What an agency reported for an assignment in a quarter."""

    __tablename__ = "progress"
    __table_args__ = (UniqueConstraint("assignment_id", "quarter"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignment.id"), index=True)
    quarter: Mapped[Quarter] = mapped_column(QuarterText)
    progress: Mapped[str] = mapped_column(Text)
    problems: Mapped[str] = mapped_column(Text, default="")
    next_steps: Mapped[str] = mapped_column(Text, default="")
    reported_at: Mapped[datetime] = mapped_column(UtcDateTime)


class EvidenceRow(Row):
    """A file attached to a task; its bytes lie in the evidence folder under `sha256`."""

    __tablename__ = "evidence"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    agency_id: Mapped[int | None] = mapped_column(ForeignKey("agency.id"))
    name: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(Text, index=True)
    size: Mapped[int]
    period: Mapped[Quarter | None] = mapped_column(QuarterText)
    attached_at: Mapped[datetime] = mapped_column(UtcDateTime)


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
