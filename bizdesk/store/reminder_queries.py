"""What reminders are made of: every task in a few words, since all of them are looked through each day."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from sqlalchemy import Connection, case, func, select

from bizdesk.domain.quarter import Quarter
from bizdesk.domain.reminders import Watched
from bizdesk.store.orm import AssignmentRow, DocumentRow, ProgressRow, StandingRow, TaskRow
from bizdesk.store.standing_sql import in_force, on_day

_LONGEST = 40


def watched_tasks(connection: Connection, day: date) -> Iterator[Watched]:
    """Every task in force on `day`, by its title, with its date and whether it is done; in ledger order,
    read as they are asked for.
    """
    beginning = func.substr(TaskRow.text, 1, _LONGEST - 1) + "…"
    words = case((func.length(TaskRow.text) > _LONGEST, beginning), else_=TaskRow.text)
    title = func.coalesce(TaskRow.heading, words)
    query = (
        select(TaskRow.id, title, StandingRow.due, StandingRow.done_on)
        .select_from(TaskRow)
        .join(StandingRow, on_day(day))
        .outerjoin(DocumentRow, DocumentRow.id == TaskRow.document_id)
        .where(in_force(day))
        .order_by(TaskRow.position)
    )
    for id, named, due, done in connection.execute(query):
        yield Watched(id, named, due, done is not None)


def reported_tasks(connection: Connection, quarter: Quarter) -> Collection[int]:
    """The tasks on which somebody reported for the quarter."""
    query = (
        select(AssignmentRow.task_id)
        .join(ProgressRow, ProgressRow.assignment_id == AssignmentRow.id)
        .where(ProgressRow.quarter == quarter)
    )
    return set(connection.scalars(query))
