"""Who uses a shared ledger: read, taken in, given another role or password, sent away."""

from __future__ import annotations

from collections.abc import Callable

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.people import Person
from bizdesk.gui.desk import Desk
from bizdesk.services import people
from bizdesk.services.agencies import list_agencies
from bizdesk.services.ledgers import UnitOfWork

Failed = Callable[[BaseException], None]
Everybody = tuple[tuple[Person, ...], tuple[str, ...]]
"""The people, and the names of the agencies that a liaison can be of."""


def read_people(desk: Desk, then: Callable[[Everybody], None]) -> None:
    """Hand on everybody."""

    def query(uow: UnitOfWork) -> Everybody:
        return people.list_people(uow), tuple(agency.name for agency in list_agencies(uow))

    desk.read(query, then)


def keep_person(
    desk: Desk, person: Person, password: str, then: Callable[[str, str | None], None], failed: Failed
) -> None:
    """Take a person in or give him another role; hand on the sentence, and the password of a new login."""

    def done(made: str | None, change: ChangeSet) -> None:
        then(_told(desk, change), made)

    desk.write(lambda uow: people.add_person(uow, person, password), then=done, failed=failed)


def set_password(
    desk: Desk, person: Person, password: str, then: Callable[[str], None], failed: Failed
) -> None:
    """Have a person sign in with another password."""

    def done(_nothing: None, change: ChangeSet) -> None:
        then(_told(desk, change))

    desk.write(lambda uow: people.set_password(uow, person.login, password), then=done, failed=failed)


def remove_person(desk: Desk, person: Person, then: Callable[[str], None], failed: Failed) -> None:
    """Take a person's rights away."""

    def done(_nothing: None, change: ChangeSet) -> None:
        then(_told(desk, change))

    desk.write(lambda uow: people.remove_person(uow, person.login), then=done, failed=failed)


def _told(desk: Desk, change: ChangeSet) -> str:
    desk.tell(change.summary)
    return change.summary
