"""How the reports of an office look: its layout, and the bytes of its logo and templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bizdesk.domain.layout import SIDEWAYS, UPRIGHT, USUAL_LAYOUT, Layout, LedgerColumn
from bizdesk.reports.profile import GB_T_9704, Profile, profile_of

USUAL_COLUMNS = tuple(LedgerColumn)


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file of the office's: its name and its bytes."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Look:
    """A layout with what it refers to."""

    layout: Layout = USUAL_LAYOUT
    logo: OwnFile | None = None
    workbook: OwnFile | None = None
    document: OwnFile | None = None

    @property
    def columns(self) -> Sequence[LedgerColumn]:
        """The columns of the ledger in their order."""
        return self.layout.columns or USUAL_COLUMNS

    @property
    def profile(self) -> Profile:
        """The pages by its margins."""
        if (self.layout.margins, self.layout.table_margins) == (UPRIGHT, SIDEWAYS):
            return GB_T_9704
        return profile_of(self.layout.margins, self.layout.table_margins)


USUAL = Look()
