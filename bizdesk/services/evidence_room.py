"""The evidence room (佐证室): the files of the whole ledger."""

from __future__ import annotations

from dataclasses import dataclass

from bizdesk.domain.evidence_room import EvidenceChoices, EvidenceCounts, EvidenceFilter, FiledEvidence
from bizdesk.store import evidence_room_queries
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class EvidenceRoom:
    """Files, how many there are whatever the window, and what they can be narrowed to."""

    files: tuple[FiledEvidence, ...]
    counts: EvidenceCounts
    choices: EvidenceChoices


def look_into_room(uow: UnitOfWork, wanted: EvidenceFilter) -> EvidenceRoom:
    """The files that `wanted` describes."""
    session = uow.session
    return EvidenceRoom(
        evidence_room_queries.list_room(session, wanted),
        evidence_room_queries.count_room(session, wanted),
        evidence_room_queries.room_choices(session),
    )
