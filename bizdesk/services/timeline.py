"""What the wall chart (挂图) shows: tasks with their dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bizdesk.domain.ledger import Document
from bizdesk.domain.timeline import Dated
from bizdesk.store import registry_queries, timeline_queries
from bizdesk.store.standings import rules_of
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Timeline:
    """Tasks as of a day, the documents they can be narrowed to, and when a task is due soon."""

    tasks: tuple[Dated, ...]
    documents: tuple[Document, ...]
    soon: timedelta


def read_timeline(uow: UnitOfWork, day: date, document: int | None = None) -> Timeline:
    """The tasks of a document, of all where None is given, with everything that is due on them."""
    return Timeline(
        timeline_queries.dated_tasks(uow.session, day, document),
        registry_queries.list_documents(uow.session),
        rules_of(uow.connection).due_soon,
    )
