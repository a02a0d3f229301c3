"""The registry of agencies, and how their tasks stand."""

from __future__ import annotations

from datetime import date

from bizdesk.domain.ledger import Agency, AgencyCount
from bizdesk.services.errors import AgencyNotFoundError
from bizdesk.store import registry_queries
from bizdesk.store.unit_of_work import UnitOfWork


def list_agencies(uow: UnitOfWork) -> tuple[Agency, ...]:
    """All agencies with their aliases."""
    return registry_queries.list_agencies(uow.session)


def count_agencies(uow: UnitOfWork, day: date) -> tuple[AgencyCount, ...]:
    """Every agency with its counts as of `day`, the busiest first."""
    return registry_queries.count_agencies(uow.session, day)


def get_agency(uow: UnitOfWork, name: str) -> Agency:
    """The agency that goes by the name or alias. Raises AgencyNotFoundError."""
    for agency in list_agencies(uow):
        if name == agency.name or name in agency.aliases:
            return agency
    raise AgencyNotFoundError(name)
