"""What the database itself finds wrong in a ledger."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from bizdesk.domain.layout import PREFIX, Kept, LayoutFile
from bizdesk.domain.words import Words
from bizdesk.store.dialects import of
from bizdesk.store.orm import EvidenceRow, FormReturnRow, QuarterCloseRow, SettingRow


def damaged_pages(session: Session) -> list[str]:
    """The lines of an integrity check, none where all is well."""
    return of(session.connection()).damaged_pages(session.connection())


def orphans(session: Session) -> list[tuple[str, int]]:
    """Rows (table, id) that refer to a row that is not there."""
    return of(session.connection()).orphans(session.connection())


def stored_hashes(session: Session) -> Iterator[tuple[str, str]]:
    """The SHA-256 and the name of every file that is kept.

    Evidence, closed quarters, returned forms and what belongs to the layout of reports.
    """
    for row in session.execute(select(EvidenceRow.sha256, EvidenceRow.name).order_by(EvidenceRow.id)):
        yield row.sha256, row.name
    for close in session.execute(select(QuarterCloseRow.sha256, QuarterCloseRow.quarter)):
        yield close.sha256, Words("{0}封账存档", close.quarter.label)
    for row in session.execute(select(FormReturnRow.sha256, FormReturnRow.name).order_by(FormReturnRow.id)):
        yield row.sha256, row.name
    settings = [PREFIX + file for file in LayoutFile]
    for value in session.scalars(select(SettingRow.value).where(SettingRow.key.in_(settings))):
        kept = Kept.read(value)
        if kept is not None:
            yield kept.sha256, kept.name
