"""The people who share a ledger, and their roles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto

from bizdesk.domain.words import Words


class PersonRole(StrEnum):
    """What a person may do."""

    READER = "reader"
    LIAISON = "liaison"
    CLERK = "clerk"
    LEAD = "lead"


ROLE_WORDS = {
    PersonRole.READER: Words("查阅"),
    PersonRole.LIAISON: Words("单位联络员"),
    PersonRole.CLERK: Words("经办"),
    PersonRole.LEAD: Words("负责人"),
}
"""The office's word for each role."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs in with a login of the server; a liaison is one of an agency."""

    login: str
    name: str
    role: PersonRole
    agency: str | None = None


class Right(StrEnum):
    """Something that a role allows or not; whoever sees a ledger sees all of what the role shows of it."""

    OWN_PART = auto()
    """Ticks, reports and evidence of an agency's part in a task."""
    WORK = auto()
    """Everything else that is done to tasks, documents, agencies, slips and forms."""
    RULES = auto()
    """The settings of the ledger, and closing a quarter."""
    CHECK = auto()
    """A check of the ledger, for which all of it has to be seen."""
    PEOPLE = auto()
    """Who uses the ledger, and in which role."""


_RIGHTS = {
    PersonRole.READER: frozenset({Right.CHECK}),
    PersonRole.LIAISON: frozenset({Right.OWN_PART}),
    PersonRole.CLERK: frozenset({Right.CHECK, Right.OWN_PART, Right.WORK}),
    PersonRole.LEAD: frozenset(Right),
}
_OF_OTHERS = {
    Right.RULES: Words("台账设置和封账由负责人改动"),
    Right.PEOPLE: Words("人员与权限由负责人管理"),
}


def may(person: Person | None, right: Right, agency: str | None = None) -> bool:
    """Whether a person may do something, to the part of `agency` where one is named.

    Everybody may do everything where nobody signs in, and so may the keeper of a ledger on a server.
    """
    if person is None:
        return True
    if person.role is PersonRole.LIAISON and agency not in (None, person.agency):
        return False
    return right in _RIGHTS[person.role]


def refusal(person: Person, right: Right | None = None) -> Words:
    """Why a person may not do it, without a full stop; of no right in particular where none is named."""
    if person.role is PersonRole.READER:
        return Words("只读身份不能改动")
    if person.role is PersonRole.LIAISON and right is Right.CHECK:
        return Words("单位联络员看不到别的单位的记录，查不全台账")
    if person.role is PersonRole.LIAISON:
        return Words("单位联络员只能改动本单位的办结、进展和佐证材料")
    return _OF_OTHERS.get(right or Right.RULES, _OF_OTHERS[Right.RULES])


_LONGEST_LOGIN = 63, 21
"""Bytes of a login's name on a server, and Chinese characters."""


def login_fault(login: str) -> Words | None:
    """Why no login can have that name, None where one can."""
    if not login or login.lower() in {"public", "none"} or login.lower().startswith("pg_"):
        return Words("登录名不能空着，不能是 public 或 none，也不能以 pg_ 开头")
    if len(login.encode()) > _LONGEST_LOGIN[0] or not login.isprintable() or " " in login:
        return Words("登录名不能有空格，也不能长过 {0} 个字母或 {1} 个汉字", *_LONGEST_LOGIN)
    return None
