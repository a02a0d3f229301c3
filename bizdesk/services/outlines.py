"""The outline of a document as its original has it."""

from __future__ import annotations

from bizdesk.domain.outline import headings
from bizdesk.store import outline_queries
from bizdesk.store.unit_of_work import UnitOfWork


def section_headings(uow: UnitOfWork, document: int) -> dict[str, str]:
    """What the original says at the head of each section that holds tasks, by the section's path."""
    text = outline_queries.text_of(uow.session, document)
    return headings(text, outline_queries.places_of(uow.session, document))
