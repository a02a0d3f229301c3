"""The quarter's report: one model from the ledger as of a day, for the workbook, the PDF and the screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.filters import TaskFilter, viewing_day
from bizdesk.domain.quarter import Quarter
from bizdesk.reports.model import Report, build_report
from bizdesk.services.agencies import get_agency, list_agencies
from bizdesk.services.settings import get_office
from bizdesk.store import detail_queries, task_queries
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """The report of a quarter, of one agency where one is named.

    `as_of` is the day it counts by: the quarter's last where None is given, or today while it runs.
    """

    quarter: Quarter
    agency: str | None = None
    as_of: date | None = None


def make_report(uow: UnitOfWork, request: ReportRequest) -> Report:
    """Read the ledger into a report. Raises AgencyNotFoundError."""
    agency = get_agency(uow, request.agency) if request.agency else None
    as_of = request.as_of or viewing_day(request.quarter, uow.today)
    agency_id = agency.id if agency else None
    before = request.quarter.previous().last_day
    return build_report(
        office=get_office(uow),
        quarter=request.quarter,
        as_of=as_of,
        tasks=task_queries.list_tasks(uow.session, TaskFilter(day=as_of, agency_id=agency_id)),
        targets=detail_queries.targets_of(uow.session, None),
        progress=detail_queries.progress_of(uow.session, None, request.quarter),
        evidence=detail_queries.evidence_of(uow.session, None),
        agencies=list_agencies(uow),
        previous=task_queries.list_tasks(uow.session, TaskFilter(day=before, agency_id=agency_id)),
        agency=agency,
    )
