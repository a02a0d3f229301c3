"""Several offices on one server, each with a database: none waits for another, none gets into another's."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.people import Person, PersonRole
from bizdesk.services.check import check_ledger
from bizdesk.services.history import list_history
from bizdesk.services.ledgers import Heard, Ledger, open_ledger
from bizdesk.services.people import add_person, remove_person
from bizdesk.services.repairs import carry_out, offer_repairs
from bizdesk.services.tasks import TickTasks, list_tasks, tick_tasks
from bizdesk.store.server import ServerUnreachableError
from tests.ledgers import NOW, TODAY, connected, drop_ledger, held_by_another, make_ledger, read, stock, write
from tests.servers import Server, database_of, point

ZHANG = Person("zhang_of_qinghe", "张三", PersonRole.CLERK)
SILENCE_S, TOLD_S = 0.5, 20


@pytest.fixture
def offices(server: Server, tmp_path: Path) -> Iterator[list[Ledger]]:
    """The ledgers of two offices, each with the same six tasks."""
    folders = [point(tmp_path / name, server, server.new_database()) for name in ("青禾", "白水")]
    made = [make_ledger(folder) for folder in folders]
    for ledger in made:
        stock(ledger)
    yield made
    for folder in folders:
        drop_ledger(folder)


@pytest.fixture
def clerk(server: Server, offices: list[Ledger]) -> Iterator[Person]:
    """A clerk of the first office."""
    _take_in(offices[0], ZHANG)
    yield ZHANG
    for ledger in offices:
        drop_ledger(ledger.folder.path)
    server.run(f"DROP ROLE {ZHANG.login}")


def _take_in(ledger: Ledger, person: Person) -> None:
    with ledger.write() as uow:
        add_person(uow, person)
        uow.commit()


def _tasks(ledger: Ledger) -> int:
    return len(read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=TODAY))))


def _signed_in(server: Server, ledger: Ledger, place: Path) -> Ledger:
    database = database_of(ledger.folder.path)
    assert database is not None
    point(place, server, database, ZHANG.login, ledger.folder.evidence)
    return open_ledger(place, clock=lambda: NOW)


def test_an_office_does_not_wait_while_another_writes(offices: list[Ledger]) -> None:
    first, second = offices
    with held_by_another(first):
        write(second, lambda uow: tick_tasks(uow, TickTasks((6,))))
    assert [len(read(ledger, list_history)) for ledger in offices] == [1, 2]


def test_an_office_hears_nothing_of_another(offices: list[Ledger]) -> None:
    first, second = offices
    heard: queue.Queue[Heard] = queue.Queue()
    listener = second.listen(heard.put)
    assert listener is not None
    try:
        assert heard.get(timeout=TOLD_S).event == 1
        write(first, lambda uow: tick_tasks(uow, TickTasks((6,))))
        with pytest.raises(queue.Empty):
            heard.get(timeout=SILENCE_S)
        write(second, lambda uow: tick_tasks(uow, TickTasks((2,))))
        assert heard.get(timeout=TOLD_S).event == 2
    finally:
        listener.stop()


def test_a_clerk_gets_into_the_own_office_only(
    server: Server, offices: list[Ledger], clerk: Person, tmp_path: Path
) -> None:
    own, other = offices
    assert _tasks(_signed_in(server, own, tmp_path / "1")) == 6
    with pytest.raises(ServerUnreachableError):
        _signed_in(server, other, tmp_path / "2")
    _take_in(other, clerk)
    assert _tasks(_signed_in(server, other, tmp_path / "2")) == 6


def test_who_was_sent_away_does_not_come_in_any_more(
    server: Server, offices: list[Ledger], clerk: Person, tmp_path: Path
) -> None:
    with offices[0].write() as uow:
        remove_person(uow, clerk.login)
        uow.commit()
    with pytest.raises(ServerUnreachableError):
        _signed_in(server, offices[0], tmp_path / "1")


def test_repairs_are_offered_to_the_keeper_alone(
    server: Server, offices: list[Ledger], clerk: Person, tmp_path: Path
) -> None:
    own = offices[0]
    with closing(connected(own.folder.path)) as connection:
        connection.execute("UPDATE standing SET due = '2001-01-01'")
    found = read(own, check_ledger)
    assert found.derived
    assert offer_repairs(_signed_in(server, own, tmp_path / "1"), found) == ()
    (offer,) = offer_repairs(own, found)
    carry_out(own, offer)
    assert read(own, check_ledger).problems == ()
