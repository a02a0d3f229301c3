"""Return forms of a ledger: found by their mark, listed by quarter, with the rows that were sent out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, func, select

from bizdesk.domain.forms import YES, FormField, FormState, SentForm, SentRow
from bizdesk.domain.ledger import title_of
from bizdesk.domain.quarter import Quarter
from bizdesk.store.ids import among
from bizdesk.store.orm import (
    AgencyRow,
    AssignmentRow,
    EvidenceRow,
    FormReturnRow,
    FormRow,
    FormTaskRow,
    ProgressRow,
    TaskRow,
)
from bizdesk.store.repositories import Repository

Reports = dict[tuple[int, int], dict[FormField, str]]


class Forms(Repository):
    """Return forms."""

    def by_token(self, token: str) -> FormRow | None:
        """The form whose rows bear that mark."""
        return self._session.scalars(select(FormRow).filter_by(token=token)).first()

    def sent(self, form: FormRow) -> SentForm:
        """The form with its rows as they were sent out."""
        agency = self._session.get_one(AgencyRow, form.agency_id)
        query = (
            select(*FormTaskRow.__table__.c, TaskRow.heading, TaskRow.text)
            .join(TaskRow, TaskRow.id == FormTaskRow.task_id)
            .where(FormTaskRow.form_id == form.id)
            .order_by(FormTaskRow.id)
        )
        rows = {
            row.task_id: SentRow(
                row.task_id,
                title_of(row.heading, row.text),
                tuple(json.loads(row.locked)),
                {FormField(name): text for name, text in json.loads(row.filled).items()},
            )
            for row in self._session.execute(query)
        }
        return SentForm(form.token, agency.name, form.quarter, rows)

    def keep_rows(self, form: FormRow, rows: Iterable[SentRow]) -> None:
        """Keep what was sent out."""
        self._session.add_all(
            FormTaskRow(form_id=form.id, task_id=row.task_id, locked=_json(row.locked), filled=_filled(row))
            for row in rows
        )

    def returned(self, form: FormRow, sha256: str) -> bool:
        """Whether exactly that file came back before."""
        query = select(FormReturnRow.id).filter_by(form_id=form.id, sha256=sha256)
        return self._session.scalars(query).first() is not None

    def hand_over(self, absorbed: AgencyRow, kept: AgencyRow) -> None:
        """Give `kept` the forms of `absorbed`."""
        for row in self._session.scalars(select(FormRow).filter_by(agency_id=absorbed.id)):
            row.agency_id = kept.id


def form_states(connection: Connection, *quarters: Quarter) -> tuple[FormState, ...]:
    """The last form of each agency for each of the quarters, those that did not come back before the others.

    An agency has returned when any of its forms for the quarter came back.
    """
    whose = (FormRow.agency_id, FormRow.quarter)
    asked = FormRow.quarter.in_(quarters)
    came = (
        select(*whose, func.min(FormReturnRow.returned_on).label("returned_on"))
        .join(FormReturnRow, FormReturnRow.form_id == FormRow.id)
        .where(asked)
        .group_by(*whose)
        .subquery()
    )
    rows = (
        select(
            FormTaskRow.form_id,
            func.count().label("rows"),
            func.min(FormTaskRow.task_id).label("first"),
        )
        .group_by(FormTaskRow.form_id)
        .subquery()
    )
    newest = select(func.max(FormRow.id)).where(asked).group_by(*whose)
    query = (
        select(
            *(FormRow.id, FormRow.agency_id, AgencyRow.name.label("agency"), FormRow.quarter, FormRow.name),
            *(rows.c.rows, rows.c.first, FormRow.sent_on, came.c.returned_on),
        )
        .join(AgencyRow, AgencyRow.id == FormRow.agency_id)
        .join(rows, rows.c.form_id == FormRow.id)
        .outerjoin(came, (came.c.agency_id == FormRow.agency_id) & (came.c.quarter == FormRow.quarter))
        .where(FormRow.id.in_(newest))
        .order_by(came.c.returned_on.is_not(None), FormRow.id)
    )
    return tuple(FormState(*row) for row in connection.execute(query))


def reports_for(connection: Connection, tasks: Sequence[int], quarter: Quarter) -> Reports:
    """What each agency of the tasks reported for a quarter, and whether it is ticked, by task and agency."""
    query = (
        select(
            *(AssignmentRow.task_id, AssignmentRow.agency_id, AssignmentRow.done_on),
            *(ProgressRow.progress, ProgressRow.problems, ProgressRow.next_steps, ProgressRow.rate),
        )
        .outerjoin(
            ProgressRow, (ProgressRow.assignment_id == AssignmentRow.id) & (ProgressRow.quarter == quarter)
        )
        .where(among(AssignmentRow.task_id, "tasks"))
        .order_by(AssignmentRow.task_id, AssignmentRow.position)
    )
    found: Reports = {}
    for row in connection.execute(query, {"tasks": list(tasks)}):
        told = found.setdefault((row.task_id, row.agency_id), {})
        if row.done_on is not None:
            told[FormField.DONE] = YES
        if row.progress is not None and FormField.PROGRESS not in told:
            told[FormField.PROGRESS] = row.progress
            told[FormField.PROBLEMS], told[FormField.NEXT_STEPS] = row.problems, row.next_steps
            told[FormField.RATE] = "" if row.rate is None else str(row.rate)
    return found


def last_words(
    connection: Connection, tasks: Sequence[int], before: Quarter
) -> Mapping[tuple[int, int], tuple[Quarter, str]]:
    """The last progress of a quarter before that one, by task and agency."""
    query = (
        select(AssignmentRow.task_id, AssignmentRow.agency_id, ProgressRow.quarter, ProgressRow.progress)
        .join(ProgressRow, ProgressRow.assignment_id == AssignmentRow.id)
        .where(ProgressRow.quarter < before, among(AssignmentRow.task_id, "tasks"))
        .order_by(ProgressRow.quarter)
    )
    rows = connection.execute(query, {"tasks": list(tasks)})
    return {(row.task_id, row.agency_id): (row.quarter, row.progress) for row in rows}


def hashes_of(connection: Connection, tasks: Sequence[int]) -> set[tuple[int, str]]:
    """The evidence that counts for tasks, as task and SHA-256."""
    query = select(EvidenceRow.task_id, EvidenceRow.sha256).where(
        EvidenceRow.withdrawn_on.is_(None), among(EvidenceRow.task_id, "tasks")
    )
    return {(row.task_id, row.sha256) for row in connection.execute(query, {"tasks": list(tasks)})}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _filled(row: SentRow) -> str:
    return _json({name.value: text for name, text in row.values.items() if text})
