"""Where tasks come from and who does them: documents, and the registry of agencies."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bizdesk.domain.ledger import AgencyKind
from bizdesk.store.orm.base import Row, words
from bizdesk.store.types import UtcDateTime


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
    kind: Mapped[AgencyKind] = mapped_column(words(AgencyKind))
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
