"""What the office sets for its ledger."""

from __future__ import annotations

from bizdesk.store.unit_of_work import UnitOfWork

_OFFICE = "office"


def get_office(uow: UnitOfWork) -> str:
    """The office's name as reports print it, empty until it is set."""
    return uow.settings.get(_OFFICE)


def set_office(uow: UnitOfWork, name: str) -> None:
    """Set the office's name."""
    uow.settings.put(_OFFICE, name.strip())
    uow.tell("settings", f"单位名称设为“{name.strip()}”")
