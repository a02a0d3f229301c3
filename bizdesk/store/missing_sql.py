"""Reports that are missing, as SQL: whoever answers for a task reports on it every quarter."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import aliased

from bizdesk.domain.ledger import AgencyKind
from bizdesk.domain.measure import Role
from bizdesk.domain.quarter import Quarter
from bizdesk.store.orm import AgencyRow, AssignmentRow, ProgressRow
from bizdesk.store.standing_sql import ticked_on


def missing_reports(quarter: Quarter, day: date) -> Select[Any]:
    """The tasks and agencies of the assignments that answer for a task (`domain.status.answerable`), are
    not done on `day`, and whose agency reported nothing on the task for the quarter.
    """
    strength = case(
        (AssignmentRow.role == Role.LEAD, 0), (AssignmentRow.role == Role.RESPONSIBLE, 2), else_=4
    )
    rank = strength + case((AgencyRow.kind == AgencyKind.GROUP, 1), else_=0)
    first = func.min(rank).over(partition_by=AssignmentRow.task_id)
    ranked = (
        select(
            *(AssignmentRow.task_id, AssignmentRow.agency_id, rank.label("rank"), first.label("first")),
            ticked_on(day).label("ticked"),
        )
        .join(AgencyRow, AgencyRow.id == AssignmentRow.agency_id)
        .subquery()
    )
    told = aliased(AssignmentRow)
    reported = (
        select(told.id)
        .join(ProgressRow, ProgressRow.assignment_id == told.id)
        .where(told.task_id == ranked.c.task_id, told.agency_id == ranked.c.agency_id)
        .where(ProgressRow.quarter == quarter)
    )
    return select(ranked.c.task_id, ranked.c.agency_id).where(
        ranked.c.rank == ranked.c.first, ranked.c.ticked.is_(None), ~reported.exists()
    )
