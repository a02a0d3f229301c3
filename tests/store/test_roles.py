"""Roles on a server are kept by the database: what the program would not do, a shell cannot do either."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.people import Person, PersonRole
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.search import HitKind
from bizdesk.services.check import check_ledger
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.history import list_history
from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.services.people import LiaisonAgencyError, NotSharedError, add_person, list_people, remove_person
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.search import search
from bizdesk.services.settings import set_office
from bizdesk.services.tasks import TickTasks, UntickTasks, list_tasks, tick_tasks, untick_tasks
from bizdesk.store.server import NotAllowedError
from tests.ledgers import NOW, TODAY, drop_ledger, make_ledger, read, stock, write
from tests.servers import Server, database_of, point

OWN, OTHER = "市水务集团", "市住建局"
PEOPLE = {
    "reader": Person("lan", "兰读", PersonRole.READER),
    "liaison": Person("shui", "水务联络员", PersonRole.LIAISON, OWN),
    "clerk": Person("zhang", "张三", PersonRole.CLERK),
    "lead": Person("wang", "王主任", PersonRole.LEAD),
}


@pytest.fixture(scope="module")
def shared(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A ledger on a server with a person of each role; two agencies answer for its second task."""
    folder = point(tmp_path_factory.mktemp("roles") / "共用", server, server.new_database())
    keeper = make_ledger(folder)
    stock(keeper)
    file = folder / "他局证明.txt"
    file.write_text("别的单位的证明", encoding="utf-8")
    write(keeper, lambda uow: attach_evidence(uow, AttachEvidence(2, (file,), OTHER)))
    write(keeper, lambda uow: report_progress(uow, ReportProgress(2, OTHER, Quarter(2022, 4), "别局的进展")))
    with keeper.write() as uow:
        for person in PEOPLE.values():
            assert add_person(uow, person)
        uow.commit()
    yield folder
    drop_ledger(folder)
    for person in PEOPLE.values():
        server.run(f"DROP ROLE {person.login}")


@pytest.fixture
def signed_in(shared: Path, server: Server, tmp_path: Path) -> Any:
    """Opens the ledger as somebody, or a shell on it."""

    def sign_in(role: str) -> Ledger:
        folder = point(
            tmp_path / role, server, str(database_of(shared)), PEOPLE[role].login, shared / "evidence"
        )
        return open_ledger(folder, clock=lambda: NOW)

    return sign_in


@pytest.fixture
def shell(shared: Path, server: Server) -> Iterator[Any]:
    """The liaison with an SQL shell."""
    with closing(server.connect(str(database_of(shared)), PEOPLE["liaison"].login)) as connection:
        yield connection


HIDDEN = {
    "slip": "(id, kind, year, serial, day, recipient, content, person, recorded_at)"
    " VALUES (9, 'remind', 2022, 9, '2022-11-01', '市住建局', '', '张三', '2022-11-01')",
    "slip_task": "(id, slip_id, task_id) VALUES (9, 9, 2)",
    "quarter_close": "(id, quarter, as_of, sha256, tasks, done, person, closed_at)"
    " VALUES (9, '2022Q3', '2022-09-30', '', 6, 0, '王主任', '2022-10-01')",
    "indicator": "(id, position, name, best, current, problems, goal)"
    " VALUES (9, 1, '获得用水', '', '', '', '')",
}


@pytest.fixture
def filled(shared: Path, server: Server) -> Iterator[None]:
    """Rows that are none of a liaison's business, also one about a task that the agency has a part in."""
    with closing(server.connect(str(database_of(shared)))) as keeper:
        for table, row in HIDDEN.items():
            keeper.execute(f"INSERT INTO {table} {row}")
        yield
        for table in reversed(HIDDEN):
            keeper.execute(f"DELETE FROM {table}")


def column(connection: Any, query: str) -> list[Any]:
    return [row[0] for row in connection.execute(query)]


def test_everybody_works_under_the_name_of_the_login(signed_in: Any) -> None:
    ledger = signed_in("clerk")
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((6,))))
    assert read(ledger, list_history)[0].actor == "张三"


def test_a_liaison_sees_the_rows_of_his_agency_only(shell: Any) -> None:
    assert column(shell, "SELECT id FROM task") == [2]
    names = "SELECT DISTINCT name FROM assignment JOIN agency ON agency.id = agency_id"
    assert column(shell, names) == [OWN]
    for table in ("progress", "evidence", "event", "event_task", "form"):
        assert column(shell, f"SELECT count(*) FROM {table}") == [0], table
    assert column(shell, "SELECT count(*) FROM searchable WHERE words LIKE '%他局证明%'") == [0]
    assert column(shell, "SELECT DISTINCT task_id FROM standing") == [2]


@pytest.mark.parametrize("table", ["slip", "slip_task", "quarter_close", "indicator"])
def test_a_liaison_sees_nothing_of_the_rest(shell: Any, filled: None, table: str) -> None:
    assert column(shell, f"SELECT count(*) FROM {table}") == [0]


@pytest.mark.parametrize("role", ["reader", "liaison", "clerk"])
def test_only_a_lead_sees_who_there_is(shared: Path, server: Server, role: str) -> None:
    connection = server.connect(str(database_of(shared)), PEOPLE[role].login)
    with closing(connection), pytest.raises(Exception, match="permission denied"):
        connection.execute("SELECT count(*) FROM person")


def test_views_of_facts_hold_no_words_of_others(shell: Any) -> None:
    assert column(shell, "SELECT DISTINCT task_id FROM whole.assignment") == [2]
    assert column(shell, "SELECT progress || problems || next_steps || person FROM whole.progress") == [""]
    assert column(shell, "SELECT id FROM whole.task") == [2]


@pytest.mark.parametrize(
    "act",
    [
        "UPDATE assignment SET done_on = '2022-01-01' WHERE agency_id <> (SELECT my_agency())",
        "UPDATE task SET done_on = '2022-01-01' WHERE id <> 2",
        "UPDATE progress SET progress = '改了'",
        "DELETE FROM progress",
        "UPDATE evidence SET name = '改了'",
        "DELETE FROM standing WHERE task_id <> 2",
    ],
)
def test_a_liaison_changes_no_row_of_others(shell: Any, act: str) -> None:
    assert shell.execute(act).rowcount == 0


@pytest.mark.parametrize(
    "act",
    [
        "UPDATE task SET text = '改了' WHERE id = 2",
        "UPDATE assignment SET agency_id = 1 WHERE task_id = 2",
        "INSERT INTO progress"
        " (assignment_id, quarter, progress, problems, next_steps, reported_at, person, day)"
        " SELECT id, '2022Q3', '假', '', '', '', '', '2022-01-01' FROM whole.assignment"
        " WHERE agency_id <> my_agency()",
        "INSERT INTO evidence (task_id, agency_id, name, sha256, size, attached_at, attached_on)"
        " VALUES (1, my_agency(), '假', '', 1, '', '2022-01-01')",
        "DELETE FROM event",
        "UPDATE person SET role = 'lead'",
        "INSERT INTO setting (key, value) VALUES ('office', '假')",
        "ALTER TABLE task DISABLE ROW LEVEL SECURITY",
        "DROP FUNCTION my_agency() CASCADE",
    ],
)
def test_what_a_liaison_may_not_do_is_refused(shell: Any, act: str) -> None:
    with pytest.raises(Exception, match=r"permission denied|row-level security|must be owner"):
        shell.execute(act)


def test_an_event_is_signed_by_who_makes_it_and_follows_the_last(shell: Any) -> None:
    forged = (
        "INSERT INTO event (seq, at, actor, command, summary, changes, previous_hash, hash)"
        " SELECT seq + {}, '', '{}', 'tick', '', '[]', {}, 'x' FROM last_link()"
    )
    with pytest.raises(Exception, match="not signed by who makes it"):
        shell.execute(forged.format(1, "张三", "hash"))
    for gap, hash in ((2, "hash"), (1, "'别的'")):
        with pytest.raises(Exception, match="does not follow the last one"):
            shell.execute(forged.format(gap, "水务联络员", hash))


def test_a_liaison_ticks_his_part_and_the_task_waits_for_the_others(signed_in: Any) -> None:
    liaison, clerk = signed_in("liaison"), signed_in("clerk")
    write(liaison, lambda uow: tick_tasks(uow, TickTasks((2,), OWN)))
    assert dict(read(clerk, done)) == {2: None}
    write(clerk, lambda uow: tick_tasks(uow, TickTasks((2,), OTHER)))
    assert dict(read(clerk, done)) == {2: TODAY}
    assert [one.summary for one in read(liaison, list_history)] == [
        "办结“（2）第2项措施的内容，办理时限压缩至 2 个工作日。”（市水务集团）"
    ]


def done(uow: Any) -> list[tuple[int, Any]]:
    return [(task.id, task.done_on) for task in list_tasks(uow, TaskFilter(day=TODAY)) if task.id == 2]


def test_a_liaison_reports_and_attaches_for_his_agency(signed_in: Any, tmp_path: Path) -> None:
    liaison = signed_in("liaison")
    file = tmp_path / "水压检测.txt"
    file.write_text("合格", encoding="utf-8")
    write(liaison, lambda uow: report_progress(uow, ReportProgress(2, OWN, Quarter(2022, 4), "管网已改造")))
    write(liaison, lambda uow: attach_evidence(uow, AttachEvidence(2, (file,), OWN)))
    found = read(liaison, lambda uow: search(uow, "水压检测", TODAY, 5))
    assert [hit.kind for hit in found] == [HitKind.EVIDENCE]
    assert read(liaison, lambda uow: search(uow, "他局证明", TODAY, 5)) == ()


@pytest.mark.parametrize(
    ("role", "service"),
    [
        ("liaison", lambda uow: untick_tasks(uow, UntickTasks((2,), OTHER))),
        ("liaison", lambda uow: set_office(uow, "别的单位")),
        ("reader", lambda uow: tick_tasks(uow, TickTasks((1,)))),
        ("clerk", lambda uow: set_office(uow, "别的单位")),
    ],
)
def test_the_program_says_that_a_role_does_not_allow_it(signed_in: Any, role: str, service: Any) -> None:
    with pytest.raises(NotAllowedError, match="，请联系台账负责人；没有任何改动。"):
        write(signed_in(role), service)


def test_a_reader_reads_all_and_a_lead_sets_the_rules(signed_in: Any) -> None:
    reader, lead = signed_in("reader"), signed_in("lead")
    assert len(read(reader, lambda uow: list_tasks(uow, TaskFilter(day=TODAY)))) == 6
    write(lead, lambda uow: set_office(uow, "青禾市营商办"))


def test_whoever_sees_everything_checks_it_and_a_liaison_is_told_who_does(
    signed_in: Any, shared: Path, tmp_path: Path
) -> None:
    file = tmp_path / "他局证明.txt"
    file.write_text("他局的证明", encoding="utf-8")
    write(make_ledger(shared), lambda uow: attach_evidence(uow, AttachEvidence(2, (file,), OTHER)))
    for role in ("reader", "clerk", "lead"):
        found = read(signed_in(role), check_ledger)
        assert (found.problems, found.strays) == ((), ())
    with pytest.raises(NotAllowedError, match="单位联络员看不到别的单位的记录，查不全台账，请联系台账负责人"):
        read(signed_in("liaison"), check_ledger)


def test_the_ledger_is_whole_after_all_that(shared: Path) -> None:
    assert read(make_ledger(shared), check_ledger).problems == ()


def test_people_are_listed_and_lose_their_rights(shared: Path, server: Server) -> None:
    keeper = make_ledger(shared)
    with keeper.write() as uow:
        assert add_person(uow, Person("zhao", "赵六", PersonRole.CLERK))
        assert add_person(uow, Person("zhao", "赵六", PersonRole.READER)) is None
        uow.commit()
    assert Person("zhao", "赵六", PersonRole.READER) in read(keeper, list_people)
    with keeper.write() as uow:
        remove_person(uow, "zhao")
        uow.commit()
    assert "zhao" not in [one.login for one in read(keeper, list_people)]
    with pytest.raises(Exception, match="permission denied for database"):
        server.connect(str(database_of(shared)), "zhao")


def test_a_liaison_is_one_of_an_agency(shared: Path) -> None:
    with make_ledger(shared).write() as uow:
        with pytest.raises(LiaisonAgencyError, match="单位联络员要写明单位"):
            add_person(uow, Person("x", "x", PersonRole.LIAISON))
        with pytest.raises(LiaisonAgencyError):
            add_person(uow, Person("x", "x", PersonRole.CLERK, OWN))


def test_a_ledger_in_a_file_has_no_people(tmp_path: Path) -> None:
    ledger = make_ledger(tmp_path / "台账")
    if not ledger.folder.shared_by_several:
        with pytest.raises(NotSharedError, match="这本台账只在本机"):
            read(ledger, list_people)
