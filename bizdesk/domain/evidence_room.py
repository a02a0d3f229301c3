"""The evidence room (佐证室): all files of the ledger, which of them are looked for, in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bizdesk.domain.ledger import Evidence
from bizdesk.domain.quarter import Quarter


class EvidenceOrder(StrEnum):
    """What the files are sorted by."""

    NAME = "name"
    TASK = "task"
    AGENCY = "agency"
    PERIOD = "period"
    EXPIRY = "expiry"
    ATTACHED = "attached"
    SIZE = "size"
    USES = "uses"


class Validity(StrEnum):
    """Whether a file still proves something on a day."""

    SOON = "soon"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class EvidenceFilter:
    """Files as seen on `day`, or with `binned` those in the bin, whatever the day.

    Of an agency are the files that it handed in and, where nobody is named, those of tasks that it takes
    part in. `text` must occur in the name, the task or its document. `window` is the first file to give
    (from 0) and the number of files.
    """

    day: date
    binned: bool = False
    agency_id: int | None = None
    period: Quarter | None = None
    validity: Validity | None = None
    text: str = ""
    order: EvidenceOrder = EvidenceOrder.ATTACHED
    descending: bool = True
    window: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class FiledEvidence:
    """A file with the task that it proves something of: its path, title and document."""

    evidence: Evidence
    path: str
    title: str
    document: str | None


@dataclass(frozen=True, slots=True)
class EvidenceCounts:
    """How many files there are, of how many bytes, how many expire soon and how many have expired."""

    total: int
    size: int
    soon: int
    expired: int


@dataclass(frozen=True, slots=True)
class EvidenceChoices:
    """The agencies (id, name) and the quarters that files can be narrowed to."""

    agencies: tuple[tuple[int, str], ...]
    periods: tuple[Quarter, ...]
