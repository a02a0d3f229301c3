"""Finding and adding rows inside a unit of work, by what a service knows of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sqlalchemy import Select, exists, func, or_, select
from sqlalchemy.orm import Session, joinedload

from bizdesk.domain.ledger import AgencyKind
from bizdesk.domain.measure import GroupRole
from bizdesk.store.ids import among, possible
from bizdesk.store.orm import (
    AgencyAliasRow,
    AgencyMemberRow,
    AgencyRow,
    AssignmentRow,
    DocumentRow,
    EvidenceRow,
    FormerTickRow,
    IndicatorAgencyRow,
    MilestoneRow,
    ProgressRow,
    Row,
    SettingRow,
    TaskRow,
)


class Repository:
    """Access to some tables of one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, row: Row) -> None:
        """Put a new row into the unit of work."""
        self._session.add(row)


def _in_force() -> Select[DocumentRow]:
    return select(DocumentRow).where(DocumentRow.superseded_by_id.is_(None))


class Documents(Repository):
    """Policy documents."""

    def by_fingerprint(self, fingerprint: str) -> DocumentRow | None:
        """The document with exactly those measures."""
        return self._session.scalars(select(DocumentRow).filter_by(fingerprint=fingerprint)).first()

    def fingerprints(self) -> set[str]:
        """The fingerprints of all documents."""
        return set(self._session.scalars(select(DocumentRow.fingerprint)))

    def by_number(self, number: str) -> DocumentRow | None:
        """The document in force with that 文号."""
        return self._session.scalars(_in_force().filter_by(number=number)).first()

    def by_title(self, title: str) -> DocumentRow | None:
        """The document in force with that title."""
        return self._session.scalars(_in_force().filter_by(title=title)).first()

    def get(self, id: int) -> DocumentRow:
        """The document with that id."""
        return self._session.get_one(DocumentRow, id)


class Agencies(Repository):
    """The registry of agencies."""

    def by_name(self, name: str) -> AgencyRow | None:
        """The agency with that name or alias."""
        found = self._session.scalars(select(AgencyRow).filter_by(name=name)).first()
        if found is not None:
            return found
        by_alias = select(AgencyRow).join(AgencyAliasRow).where(AgencyAliasRow.name == name)
        return self._session.scalars(by_alias).first()

    def create(self, name: str, kind: AgencyKind) -> AgencyRow:
        """A new agency, with its id."""
        row = AgencyRow(name=name, kind=kind)
        self._session.add(row)
        self._session.flush()
        return row

    def add_alias(self, agency: AgencyRow, alias: str) -> None:
        """Remember another name, unless some agency goes by it already."""
        if self.by_name(alias) is None:
            self._session.add(AgencyAliasRow(agency_id=agency.id, name=alias))
            self._session.flush()

    def hand_over(self, absorbed: AgencyRow, kept: AgencyRow) -> None:
        """Give `kept` the names, members, seats and evidence of `absorbed`, and remove it."""
        self._hand_over_memberships(absorbed, kept)
        self._hand_over_seats(absorbed, kept)
        rows: list[AgencyAliasRow | EvidenceRow] = []
        rows += self._session.scalars(select(AgencyAliasRow).filter_by(agency_id=absorbed.id))
        rows += self._session.scalars(select(EvidenceRow).filter_by(agency_id=absorbed.id))
        for row in rows:
            row.agency_id = kept.id
        self._session.flush()
        self._session.delete(absorbed)
        self._session.flush()
        self._session.add(AgencyAliasRow(agency_id=kept.id, name=absorbed.name))

    def _hand_over_memberships(self, absorbed: AgencyRow, kept: AgencyRow) -> None:
        """Put `kept` in the place of `absorbed` in every group; nobody is in one twice, or in its own."""
        either = {absorbed.id, kept.id}
        query = select(AgencyMemberRow).where(
            or_(AgencyMemberRow.group_id.in_(either), AgencyMemberRow.member_id.in_(either))
        )
        rows = list(self._session.scalars(query.order_by(AgencyMemberRow.id)))
        held = {(row.group_id, row.member_id) for row in rows}
        for row in rows:
            if absorbed.id not in (row.group_id, row.member_id):
                continue
            group, member = (kept.id if id == absorbed.id else id for id in (row.group_id, row.member_id))
            if group == member or (group, member) in held:
                self._session.delete(row)
            else:
                row.group_id, row.member_id = group, member
                held.add((group, member))

    def _hand_over_seats(self, absorbed: AgencyRow, kept: AgencyRow) -> None:
        """Seat `kept` where `absorbed` sat; in a group of both it takes the higher role of the two."""
        own = {
            row.indicator_id: row
            for row in self._session.scalars(select(IndicatorAgencyRow).filter_by(agency_id=kept.id))
        }
        for seat in self._session.scalars(select(IndicatorAgencyRow).filter_by(agency_id=absorbed.id)):
            twin = own.get(seat.indicator_id)
            if twin is None:
                seat.agency_id = kept.id
                continue
            if GroupRole.LEAD in (seat.role, twin.role):
                twin.role = GroupRole.LEAD
            self._session.delete(seat)

    def members(self, group: AgencyRow) -> list[AgencyRow]:
        """The agencies that a group stands for, in the order in which they were listed."""
        return self._members(group.id)

    def set_members(self, group: AgencyRow, members: Iterable[AgencyRow]) -> None:
        """List the agencies that a group stands for, in place of those before."""
        for row in self._session.scalars(select(AgencyMemberRow).filter_by(group_id=group.id)):
            self._session.delete(row)
        self._session.flush()
        for id in dict.fromkeys(member.id for member in members):
            self._session.add(AgencyMemberRow(group_id=group.id, member_id=id))

    def _members(self, group_id: int) -> list[AgencyRow]:
        query = select(AgencyRow).join(AgencyMemberRow, AgencyMemberRow.member_id == AgencyRow.id)
        query = query.where(AgencyMemberRow.group_id == group_id).order_by(AgencyMemberRow.id)
        return list(self._session.scalars(query))


@cache
def _tasks_by_ids() -> Select[TaskRow]:
    """The tasks in the parameter `ids`, in ledger order; every command looks its tasks up by it."""
    loaded = joinedload(TaskRow.assignments).joinedload(AssignmentRow.agency)
    return select(TaskRow).where(among(TaskRow.id, "ids")).options(loaded).order_by(TaskRow.position)


class Tasks(Repository):
    """Tasks with their assignments and agencies loaded."""

    def get(self, ids: Iterable[int]) -> list[TaskRow]:
        """The tasks with those ids that exist, in ledger order."""
        return list(self._session.scalars(_tasks_by_ids(), {"ids": possible(ids)}).unique())

    def reload(self, task: TaskRow) -> None:
        """Read the task's assignments again after some were added or removed."""
        query = _tasks_by_ids().execution_options(populate_existing=True)
        self._session.scalars(query, {"ids": [task.id]}).unique().one()

    def of_document(self, document_id: int) -> list[TaskRow]:
        """The tasks of a document that are in force, in its order."""
        query = select(TaskRow.id).where(TaskRow.document_id == document_id, TaskRow.ended_on.is_(None))
        return self.get(self._session.scalars(query).all())

    def of_agency(self, agency_id: int) -> list[TaskRow]:
        """The tasks that an agency has a part in."""
        query = select(AssignmentRow.task_id).where(AssignmentRow.agency_id == agency_id)
        return self.get(self._session.scalars(query).all())

    def remove_part(self, part: AssignmentRow, twin: AssignmentRow) -> None:
        """Remove a part whose reports went to `twin`; the ticks that a recheck ended go there too."""
        for row in self._session.scalars(select(FormerTickRow).filter_by(assignment_id=part.id)):
            row.assignment_id = twin.id
        self._session.flush()
        self._session.delete(part)

    def clear_milestones(self, task: TaskRow) -> None:
        """Remove the milestones of a task."""
        for row in self._session.scalars(select(MilestoneRow).filter_by(task_id=task.id)):
            self._session.delete(row)

    def unassign(self, part: AssignmentRow) -> bool:
        """Remove a part of which nothing was ever ticked or reported, and say whether it went."""
        rows = (select(exists().where(one.assignment_id == part.id)) for one in (ProgressRow, FormerTickRow))
        if part.done_on is not None or any(map(self._session.scalar, rows)):
            return False
        self._session.delete(part)
        return True

    def last_position(self) -> int:
        """The highest place in the ledger's order, 0 in an empty one."""
        return self._session.scalar(select(func.max(TaskRow.position))) or 0


class Settings(Repository):
    """What the office has set."""

    def get(self, key: str) -> str:
        """The value, empty where nothing is set."""
        return self._session.scalar(select(SettingRow.value).filter_by(key=key)) or ""

    def put(self, key: str, value: str) -> None:
        """Set the value."""
        row = self._session.scalars(select(SettingRow).filter_by(key=key)).first()
        if row is None:
            self._session.add(SettingRow(key=key, value=value))
        elif row.value != value:
            row.value = value
