"""Looking for tasks, agencies, documents and evidence by words, and for texts by how they are spelled."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bizdesk.domain.search import Hit, Lit, lit_by_sound, search_terms
from bizdesk.store import search_queries
from bizdesk.store.pinyin import syllables
from bizdesk.store.unit_of_work import UnitOfWork


def search(uow: UnitOfWork, text: str, day: date, limit: int) -> tuple[Hit, ...]:
    """What holds every word of `text` as of `day`, at most `limit` of each kind, the nearest first."""
    terms = search_terms(text)
    if not terms:
        return ()
    return (
        *search_queries.find_tasks(uow.connection, terms, day, limit),
        *search_queries.find_agencies(uow.connection, terms, limit),
        *search_queries.find_documents(uow.connection, terms, limit),
        *search_queries.find_evidence(uow.connection, terms, day, limit),
    )


def pick(texts: Iterable[str], text: str) -> tuple[Lit | None, ...]:
    """Each of `texts` lit where it holds every word of `text`, in characters or in pinyin, else None."""
    terms = search_terms(text)
    if not terms:
        return tuple(Lit(one) for one in texts)
    return tuple(lit_by_sound(one, syllables(one), terms) for one in texts)


def prepare_pinyin() -> None:
    """Load the dictionary of pinyin, which takes a third of a second, before it is needed."""
    syllables("准备")
