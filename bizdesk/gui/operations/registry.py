"""Tending the registry of agencies from the window."""

from __future__ import annotations

from bizdesk.gui.desk import Desk
from bizdesk.services import registry
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.registry import MergeAgencies, SetMembers


def merge(desk: Desk, kept: str, absorbed: str) -> None:
    """Make two names of one agency one."""
    desk.write(lambda uow: registry.merge_agencies(uow, MergeAgencies(kept, absorbed)))


def name_also(desk: Desk, agency: str, alias: str) -> None:
    """Give an agency another name."""
    desk.write(lambda uow: registry.add_alias(uow, agency, alias))


def list_members(desk: Desk, group: str, members: tuple[str, ...]) -> None:
    """Say whom a group stands for, and give each member its part in the tasks of the group."""

    def service(uow: UnitOfWork) -> None:
        registry.set_members(uow, SetMembers(group, members))
        if members:
            uow.flush()
            registry.expand_group(uow, group)

    desk.write(service)
