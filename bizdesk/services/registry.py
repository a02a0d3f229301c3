"""Tending the registry of agencies: names, merging two that are one, groups and their members."""

from __future__ import annotations

from dataclasses import dataclass

from bizdesk.domain.agency_names import likely_same
from bizdesk.domain.words import Listing, Words
from bizdesk.services.agencies import list_agencies
from bizdesk.services.errors import AgencyNameTakenError, NotAGroupError, SameAgencyError
from bizdesk.services.lookup import find_agency, registered, require_name
from bizdesk.services.task_rows import settle
from bizdesk.store.orm import AgencyRow, AssignmentRow, TaskRow
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class MergeAgencies:
    """`absorbed` becomes another name of `kept`."""

    kept: str
    absorbed: str


@dataclass(frozen=True, slots=True)
class SetMembers:
    """The agencies that the group stands for, by name; new ones are added to the registry."""

    group: str
    members: tuple[str, ...]


def suggest_merges(uow: UnitOfWork) -> list[tuple[str, ...]]:
    """Names of agencies that may be one; nothing is merged until a person says so."""
    return likely_same(agency.name for agency in list_agencies(uow) if not agency.generic)


def add_alias(uow: UnitOfWork, agency: str, alias: str) -> None:
    """Give an agency another name.

    Raises AgencyNotFoundError, AgencyNameNeededError or AgencyNameTakenError.
    """
    row, alias = find_agency(uow, agency), require_name(alias)
    if uow.agencies.by_name(alias) is not None:
        raise AgencyNameTakenError(alias)
    uow.agencies.add_alias(row, alias)
    uow.tell("alias", Words("“{0}”又名“{1}”", row.name, alias))


def merge_agencies(uow: UnitOfWork, command: MergeAgencies) -> None:
    """Give `kept` all that was `absorbed`'s, its name too; parts in the same role of one task become one.

    Raises AgencyNotFoundError or SameAgencyError.
    """
    kept, absorbed = find_agency(uow, command.kept), find_agency(uow, command.absorbed)
    if kept.id == absorbed.id:
        raise SameAgencyError(kept.name)
    tasks = uow.tasks.of_agency(absorbed.id)
    for task in tasks:
        for part in [part for part in task.assignments if part.agency_id == absorbed.id]:
            _hand_over(uow, task, part, kept)
    uow.forms.hand_over(absorbed, kept)
    uow.agencies.hand_over(absorbed, kept)
    uow.flush()
    for task in tasks:
        uow.tasks.reload(task)
        settle(task)
    uow.tell("merge", Words("“{0}”并入“{1}”", absorbed.name, kept.name), [task.id for task in tasks])


def members_of(uow: UnitOfWork, group: str) -> tuple[str, ...]:
    """The names of the agencies that a group stands for. Raises AgencyNotFoundError."""
    return tuple(member.name for member in uow.agencies.members(find_agency(uow, group)))


def set_members(uow: UnitOfWork, command: SetMembers) -> None:
    """Say once whom a group stands for.

    Raises AgencyNotFoundError, AgencyNameNeededError or NotAGroupError.
    """
    group = find_agency(uow, command.group)
    members = [registered(uow, name) for name in command.members]
    if group.id in {member.id for member in members}:
        raise NotAGroupError(group.name)
    uow.agencies.set_members(group, members)
    names = Listing("、", (member.name for member in members))
    uow.tell(
        "members",
        Words("“{0}”包括：{1}", group.name, names) if names else Words("“{0}”不再包括任何单位", group.name),
    )


def expand_group(uow: UnitOfWork, name: str) -> int:
    """Give each member of a group its own part in every task of the group; how many parts were added.

    The group's part goes where nothing was ticked or reported for it.
    Raises AgencyNotFoundError, or NotAGroupError where no members are listed.
    """
    group = find_agency(uow, name)
    members = uow.agencies.members(group)
    if not members:
        raise NotAGroupError(group.name)
    tasks = uow.tasks.of_agency(group.id)
    added = sum(_expand(uow, task, group, members) for task in tasks)
    uow.flush()
    for task in tasks:
        uow.tasks.reload(task)
        settle(task)
    uow.tell(
        "expand", Words("把“{0}”展开为 {1} 个单位", group.name, len(members)), [task.id for task in tasks]
    )
    return added


def _hand_over(uow: UnitOfWork, task: TaskRow, part: AssignmentRow, kept: AgencyRow) -> None:
    twin = next((p for p in task.assignments if p.agency_id == kept.id and p.role is part.role), None)
    if twin is None:
        part.agency_id = kept.id
        return
    twin.done_on = twin.done_on or part.done_on
    twin.note = twin.note or part.note
    uow.progress.hand_over(part.id, twin.id)
    uow.flush()
    uow.tasks.remove_part(part, twin)


def _expand(uow: UnitOfWork, task: TaskRow, group: AgencyRow, members: list[AgencyRow]) -> int:
    added = 0
    for part in [part for part in task.assignments if part.agency_id == group.id]:
        held = {one.agency_id for one in task.assignments if one.role is part.role}
        last = max(one.position for one in task.assignments) + added
        fresh = [member for member in members if member.id not in held]
        for place, member in enumerate(fresh, last + 1):
            row = AssignmentRow(task_id=task.id, agency_id=member.id, role=part.role, span=part.span)
            row.position, row.done_on = place, part.done_on
            uow.tasks.add(row)
        added += len(fresh)
        uow.tasks.unassign(part)
    return added
