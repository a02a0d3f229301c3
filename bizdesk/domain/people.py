"""The people who share a ledger, and their roles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PersonRole(StrEnum):
    """What a person may do."""

    READER = "reader"
    LIAISON = "liaison"
    CLERK = "clerk"
    LEAD = "lead"


ROLE_WORDS = {
    PersonRole.READER: "查阅",
    PersonRole.LIAISON: "单位联络员",
    PersonRole.CLERK: "经办",
    PersonRole.LEAD: "负责人",
}
"""The office's word for each role."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs in with a login of the server; a liaison is one of an agency."""

    login: str
    name: str
    role: PersonRole
    agency: str | None = None
