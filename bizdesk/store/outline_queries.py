"""Where the measures of a document stand in its original."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from bizdesk.domain.measure import Span
from bizdesk.store.orm import DocumentRow, TaskRow

Places = tuple[tuple[str, Span | None], ...]


def text_of(session: Session, document: int) -> str:
    """The text of a document, nothing where there is no such document."""
    return session.scalar(select(DocumentRow.text).where(DocumentRow.id == document)) or ""


def places_of(session: Session, document: int) -> Places:
    """The path and the span of every task of a document."""
    query = select(TaskRow.path, TaskRow.span).where(TaskRow.document_id == document)
    return tuple((row.path, row.span) for row in session.execute(query))
