"""Return forms: what was sent to an agency for a quarter, row by row, and the files that came back."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bizdesk.domain.quarter import Quarter
from bizdesk.store.orm.base import Row
from bizdesk.store.types import WIDE, QuarterText, UtcDateTime


class FormRow(Row):
    """A workbook that was sent to an agency; `token` marks its rows."""

    __tablename__ = "form"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    token: Mapped[str] = mapped_column(Text, unique=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agency.id"), index=True)
    quarter: Mapped[Quarter] = mapped_column(QuarterText)
    name: Mapped[str] = mapped_column(Text)
    sent_on: Mapped[date]
    sent_at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(Text)


class FormTaskRow(Row):
    """A row of a form as it was sent out; `locked` and `filled` are JSON, see store/form_repository."""

    __tablename__ = "form_task"
    __table_args__ = (UniqueConstraint("form_id", "task_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    form_id: Mapped[int] = mapped_column(ForeignKey("form.id"))
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    locked: Mapped[str] = mapped_column(Text)
    filled: Mapped[str] = mapped_column(Text)


class FormReturnRow(Row):
    """A file that came back; its bytes lie in the evidence folder under `sha256`."""

    __tablename__ = "form_return"
    __table_args__ = (UniqueConstraint("form_id", "sha256"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    form_id: Mapped[int] = mapped_column(ForeignKey("form.id"))
    name: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(Text)
    size: Mapped[int] = mapped_column(WIDE)
    returned_on: Mapped[date]
    returned_at: Mapped[datetime] = mapped_column(UtcDateTime)
    person: Mapped[str] = mapped_column(Text)
