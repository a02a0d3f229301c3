"""Who shares a ledger on a server, and in which role; the server holds everybody to it."""

from __future__ import annotations

import secrets
from dataclasses import replace

from bizdesk.domain.errors import UserError
from bizdesk.domain.history import PEOPLE
from bizdesk.domain.people import ROLE_WORDS, Person, PersonRole, Right, login_fault, may, refusal
from bizdesk.domain.words import Words
from bizdesk.services.lookup import find_agency
from bizdesk.store import people
from bizdesk.store.server import NotAllowedError
from bizdesk.store.unit_of_work import UnitOfWork

SHORTEST = 8
"""Characters that a password has at least."""
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Those that are not taken for one another."""


class NotSharedError(UserError):
    """The ledger lies in a file."""

    def __init__(self) -> None:
        super().__init__(
            Words("这本台账只在本机，没有人员和角色；搬到服务器上才有，见 bizdesk move --help。")
        )


class LiaisonAgencyError(UserError):
    """A liaison without an agency, or an agency for somebody who is none."""

    def __init__(self) -> None:
        super().__init__(Words("单位联络员要写明单位（--agency），别的角色不写；没有任何改动。"))


class LoginFaultError(UserError):
    """A name that no login can have."""

    def __init__(self, fault: Words) -> None:
        super().__init__(Words("{0}；没有任何改动。", fault))


class NameTakenError(UserError):
    """Somebody else goes by that name, under which the history signs."""

    def __init__(self, name: str, login: str) -> None:
        super().__init__(
            Words("“{0}”已是 {1} 的姓名，历史按姓名署名，请写得能区别开来；没有任何改动。", name, login)
        )


class PersonNotFoundError(UserError):
    """Nobody has that login."""

    def __init__(self, login: str) -> None:
        super().__init__(Words("人员里没有登录名 {0}，请按人员列表里的登录名书写；没有任何改动。", login))


class OwnRightsError(UserError):
    """A lead would shut himself out."""

    def __init__(self) -> None:
        super().__init__(Words("自己的负责人身份不能自己收回或改掉，请另一位负责人来改；没有任何改动。"))


class ShortPasswordError(UserError):
    """A password that is guessed soon."""

    def __init__(self) -> None:
        super().__init__(Words("密码至少要有 {0} 个字符；没有任何改动。", SHORTEST))


def list_people(uow: UnitOfWork) -> tuple[Person, ...]:
    """Everybody, by name. Raises NotSharedError, or NotAllowedError where a lead does not ask."""
    _require(uow)
    return people.list_people(uow.connection)


def add_person(uow: UnitOfWork, person: Person, password: str | None = None) -> str | None:
    """Give a person a role; the first password of a login that was made for it, None where it was there.

    Without `password` one is made up. Raises NotSharedError, NotAllowedError, LiaisonAgencyError,
    AgencyNotFoundError, LoginFaultError, NameTakenError, OwnRightsError, ShortPasswordError and what the
    server refuses.
    """
    _require(uow)
    fault = login_fault(person.login)
    if fault is not None or not person.name.strip():
        raise LoginFaultError(fault or Words("姓名不能空着"))
    if (person.role is PersonRole.LIAISON) != (person.agency is not None):
        raise LiaisonAgencyError
    if _is_own(uow, person.login) and person.role is not PersonRole.LEAD:
        raise OwnRightsError
    everybody = people.list_people(uow.connection)
    for other in everybody:
        if other.name == person.name and other.login != person.login:
            raise NameTakenError(person.name, other.login)
    agency = find_agency(uow, person.agency) if person.agency else None
    named = replace(person, agency=agency.name if agency else None)
    uow.tell_beside(PEOPLE, _told(named, everybody), "person")
    first = _fit(password or make_password())
    new = people.keep_person(uow.connection, named, agency.id if agency else None, first)
    return first if new else None


def set_password(uow: UnitOfWork, login: str, password: str) -> None:
    """Have somebody sign in with another password.

    Raises NotSharedError, NotAllowedError, PersonNotFoundError, ShortPasswordError, LoginNotOursError.
    """
    person = _find(uow, login)
    people.set_password(uow.connection, login, _fit(password))
    uow.tell_beside(PEOPLE, Words("给 {0!s} 设了新的登录密码", person.name), "person")


def remove_person(uow: UnitOfWork, login: str) -> None:
    """Take somebody's rights away.

    Raises NotSharedError, NotAllowedError, PersonNotFoundError or OwnRightsError.
    """
    person = _find(uow, login)
    if _is_own(uow, login):
        raise OwnRightsError
    people.remove_person(uow.connection, login)
    role = ROLE_WORDS[person.role]
    uow.tell_beside(PEOPLE, Words("收回 {0!s}（{1}）使用台账的权限", person.name, role), "person")


def make_password() -> str:
    """A password that nobody guesses and everybody can read out."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(3))


def _told(person: Person, everybody: tuple[Person, ...]) -> Words:
    before = next((one for one in everybody if one.login == person.login), None)
    role = _role_words(person)
    if before is None:
        return Words("让 {0!s} 以{1}身份使用台账", person.name, role)
    return Words("把 {0!s} 的身份从{1}改为{2}", person.name, _role_words(before), role)


def _role_words(person: Person) -> Words:
    role = ROLE_WORDS[person.role]
    return Words("{0}（{1!s}）", role, person.agency) if person.agency else role


def _find(uow: UnitOfWork, login: str) -> Person:
    for person in list_people(uow):
        if person.login == login:
            return person
    raise PersonNotFoundError(login)


def _is_own(uow: UnitOfWork, login: str) -> bool:
    return uow.person is not None and uow.person.login == login


def _fit(password: str) -> str:
    if len(password) < SHORTEST:
        raise ShortPasswordError
    return password


def _require(uow: UnitOfWork) -> None:
    if uow.whose_steps is None:
        raise NotSharedError
    if uow.person is not None and not may(uow.person, Right.PEOPLE):
        raise NotAllowedError(refusal(uow.person, Right.PEOPLE))
