"""The dates inside the texts of tasks, many at a time."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from bizdesk.store.orm import MilestoneRow, TaskRow


def milestones_by_task(session: Session, document: int | None) -> dict[int, list[date]]:
    """The dates inside the texts of a document's tasks, of all where None is given, by task."""
    query = select(MilestoneRow.task_id, MilestoneRow.date).order_by(MilestoneRow.task_id, MilestoneRow.date)
    if document is not None:
        query = query.join(TaskRow, TaskRow.id == MilestoneRow.task_id).where(TaskRow.document_id == document)
    found: dict[int, list[date]] = defaultdict(list)
    for task, day in session.execute(query).all():
        found[task].append(day)
    return found
