"""The policy's ledger on a server, with a person of each role, and windows of theirs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bizdesk.domain.people import Person, PersonRole
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.ledgers import Ledger, move_ledger, open_ledger
from bizdesk.services.people import add_person
from bizdesk.services.reminders import mark_seen
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow
from tests.ledgers import NOW, read, write
from tests.servers import Server, database_of, point

WATER = "市水务集团"
PEOPLE = {
    PersonRole.READER: Person("lan", "兰读", PersonRole.READER),
    PersonRole.LIAISON: Person("shui", "水务联络员", PersonRole.LIAISON, WATER),
    PersonRole.CLERK: Person("zhang", "张三", PersonRole.CLERK),
    PersonRole.LEAD: Person("wang", "王主任", PersonRole.LEAD),
}
PASSWORD = "好记的密码2022"
SignIn = Callable[[PersonRole], WindowDriver]


@dataclass(frozen=True, slots=True)
class Office:
    """A ledger that is shared, and where."""

    folder: Path
    server: Server
    database: str

    @property
    def evidence(self) -> Path:
        """The folder that all share."""
        return self.folder / "evidence"

    def ledger(self, login: str, at: Path) -> Ledger:
        """The ledger as somebody opens it, from a folder of their own."""
        folder = point(at, self.server, self.database, login, self.evidence)
        return open_ledger(folder, clock=lambda: NOW)

    def close(self) -> None:
        """Take the database and the logins away."""
        self.server.drop(self.database)
        for person in PEOPLE.values():
            self.server.run(f"DROP ROLE IF EXISTS {person.login}")


def make_office(ledger: Ledger, server: Server, folder: Path) -> Office:
    """Carry a ledger to the server and take everybody in."""
    point(folder, server, server.new_database())
    move_ledger(ledger.folder.path, folder)
    keeper = open_ledger(folder, clock=lambda: NOW)
    for person in PEOPLE.values():
        write(keeper, lambda uow, person=person: add_person(uow, person, PASSWORD))  # type: ignore[misc]
    return Office(folder, server, str(database_of(folder)))


def sign_in(office: Office, role: PersonRole, open_window: OpenWindow, at: Path) -> WindowDriver:
    """The window of the person with that role."""
    ledger = office.ledger(PEOPLE[role].login, at)
    read(ledger, mark_seen)
    return open_window(ledger, TaskRunner())
