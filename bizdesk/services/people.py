"""Who shares a ledger on a server, and in which role; the server holds everybody to it."""

from __future__ import annotations

import secrets
from dataclasses import replace

from bizdesk.domain.errors import UserError
from bizdesk.domain.people import Person, PersonRole
from bizdesk.domain.words import Words
from bizdesk.services.lookup import find_agency
from bizdesk.store import people
from bizdesk.store.unit_of_work import UnitOfWork


class NotSharedError(UserError):
    """The ledger lies in a file."""

    def __init__(self) -> None:
        super().__init__(
            Words("这本台账只在本机，没有人员和角色；搬到服务器上才有，见 bizdesk move --help。")
        )


class LiaisonAgencyError(UserError):
    """A liaison without an agency, or an agency for somebody who is none."""

    def __init__(self) -> None:
        super().__init__(Words("单位联络员要用 --agency 写明单位，别的角色不写；没有任何改动。"))


def list_people(uow: UnitOfWork) -> tuple[Person, ...]:
    """Everybody, by name. Raises NotSharedError."""
    _require_shared(uow)
    return people.list_people(uow.connection)


def add_person(uow: UnitOfWork, person: Person) -> str | None:
    """Give a person a role; the first password of a login that was made for it, None where it was there.

    Raises NotSharedError, LiaisonAgencyError or AgencyNotFoundError.
    """
    _require_shared(uow)
    if (person.role is PersonRole.LIAISON) != (person.agency is not None):
        raise LiaisonAgencyError
    agency = find_agency(uow, person.agency) if person.agency else None
    password = secrets.token_urlsafe(9)
    named = replace(person, agency=agency.name if agency else None)
    new = people.keep_person(uow.connection, named, agency.id if agency else None, password)
    return password if new else None


def remove_person(uow: UnitOfWork, login: str) -> None:
    """Take somebody's rights away. Raises NotSharedError."""
    _require_shared(uow)
    people.remove_person(uow.connection, login)


def _require_shared(uow: UnitOfWork) -> None:
    if uow.whose_steps is None:
        raise NotSharedError
