"""Finding and adding slips."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import select

from bizdesk.domain.ledger import title_of
from bizdesk.domain.slips import Slip, SlipKind, SlipNumber
from bizdesk.store.orm import SlipRow, SlipTaskRow, TaskRow
from bizdesk.store.repositories import Repository


class Slips(Repository):
    """The slips that were given."""

    def serials(self, kind: SlipKind, year: int) -> Sequence[int]:
        """The serials given to the kind in the year."""
        return self._session.scalars(select(SlipRow.serial).filter_by(kind=kind, year=year)).all()

    def put(self, row: SlipRow, tasks: Iterable[int]) -> None:
        """Add a slip and say which tasks it is about."""
        self._session.add(row)
        self._session.flush()
        self._session.add_all(SlipTaskRow(slip_id=row.id, task_id=task) for task in tasks)

    def content(self, number: SlipNumber) -> str | None:
        """The sheet of a slip as JSON, None where no slip has the number."""
        query = select(SlipRow.content).filter_by(kind=number.kind, year=number.year, serial=number.serial)
        return self._session.scalars(query).first()

    def all(self) -> tuple[Slip, ...]:
        """Every slip, the first one first."""
        return self._read(None)

    def of_task(self, task_id: int) -> tuple[Slip, ...]:
        """The slips about a task, the first one first."""
        about = select(SlipTaskRow.slip_id).filter_by(task_id=task_id)
        return self._read(list(self._session.scalars(about)))

    def titles(self) -> dict[int, str]:
        """What the tasks that slips are about are called."""
        query = select(TaskRow.id, TaskRow.heading, TaskRow.text).where(
            TaskRow.id.in_(select(SlipTaskRow.task_id))
        )
        return {row.id: title_of(row.heading, row.text) for row in self._session.execute(query)}

    def _read(self, ids: Sequence[int] | None) -> tuple[Slip, ...]:
        columns = [column for column in SlipRow.__table__.c if column.name != "content"]
        slips, tasks = select(*columns), select(SlipTaskRow.slip_id, SlipTaskRow.task_id)
        if ids is not None:
            slips, tasks = slips.where(SlipRow.id.in_(ids)), tasks.where(SlipTaskRow.slip_id.in_(ids))
        about: dict[int, list[int]] = defaultdict(list)
        for slip, task in self._session.execute(tasks.order_by(SlipTaskRow.id)):
            about[slip].append(task)
        return tuple(
            Slip(
                number=SlipNumber(row.kind, row.year, row.serial),
                level=row.level,
                day=row.day,
                answer_by=row.answer_by,
                recipient=row.recipient,
                task_ids=tuple(about[row.id]),
                person=row.person,
            )
            for row in self._session.execute(slips.order_by(SlipRow.id))
        )
