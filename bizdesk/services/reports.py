"""The quarter's report: one model from the ledger as of a day, for the workbook, the PDF and the screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import QuarterState
from bizdesk.reports.model import Report, build_report
from bizdesk.services.agencies import get_agency
from bizdesk.services.layouts import get_look
from bizdesk.services.quarters import state_of
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
    """The report of the quarter, of a closed one as it was closed, in the layout that is set now.

    Raises AgencyNotFoundError, SnapshotLostError or LayoutFileLostError.
    """
    return report_from(uow, state_of(uow, request.quarter, request.as_of), request.agency)


def report_from(uow: UnitOfWork, state: QuarterState, name: str | None) -> Report:
    """The report of `state`, of the agency of that name where one is given, in the layout that is set now.

    Raises AgencyNotFoundError or LayoutFileLostError.
    """
    if name is None:
        return build_report(state, look=get_look(uow))
    known = {agency.id: agency for agency in state.agencies}
    agency = get_agency(uow, name)
    return build_report(state, known.get(agency.id, agency), get_look(uow))
