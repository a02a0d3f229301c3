"""A ledger on a server that an earlier program made: upgraded when its keeper wants it, by nobody else."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bizdesk.domain.people import Person, PersonRole
from bizdesk.paths import migrations
from bizdesk.services.check import check_ledger
from bizdesk.services.ledgers import ledger_folder, move_ledger, open_ledger
from bizdesk.services.people import add_person, list_people, remove_person
from bizdesk.services.tasks import TickTasks, tick_tasks
from bizdesk.store import migrate
from bizdesk.store.folder_blobs import FolderBlobs
from bizdesk.store.server import LedgerTooOldError, UpgradeFailedError, UpgradeUnaskedError
from tests.ledgers import NOW, connected, drop_ledger, dump, make_ledger, read, reopen, stock, write
from tests.servers import Server, database_of, point

STEP = """
import sqlalchemy as sa
from alembic import op

revision = "9000"
down_revision = "{head}"


def upgrade() -> None:
    with op.batch_alter_table("agency") as table:
        table.add_column(sa.Column("next_column", sa.Text))
    {more}
"""
HU = Person("hu_of_old", "胡经办", PersonRole.CLERK)
EARLIER = (
    "DROP SCHEMA whole CASCADE",
    "DROP FUNCTION who_am_i()",
    "DROP FUNCTION keep_person(text, text, text, integer, text)",
    "DROP FUNCTION set_person_password(text, text)",
    "DROP POLICY liaison ON node",
)
"""What a server's ledger did not have before its people were kept from the window."""


@pytest.fixture
def old(server: Server, tmp_path: Path) -> Iterator[Path]:
    """The folder of a ledger on a server with six tasks and a clerk."""
    folder = point(tmp_path / "共用", server, server.new_database())
    keeper = make_ledger(folder)
    stock(keeper)
    write(keeper, lambda uow: add_person(uow, HU))
    yield folder
    drop_ledger(folder)
    server.run(f"DROP ROLE {HU.login}")


@pytest.fixture
def next_release(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a step that the next release might bring, which the program takes for its newest."""
    folder = shutil.copytree(migrations(), tmp_path / "db", ignore=shutil.ignore_patterns("__pycache__"))
    file = folder / "versions" / "9000_next.py"
    file.write_text(STEP.format(head=migrate.HEAD, more=""), encoding="utf-8")
    monkeypatch.setattr(migrate, "migrations", lambda: folder)
    monkeypatch.setattr(migrate, "HEAD", "9000")
    return file


def clerks_own(server: Server, old: Path) -> Path:
    """The folder by which the clerk opens it."""
    return point(old.with_name("胡"), server, str(database_of(old)), HU.login, old / "evidence")


def test_nothing_is_upgraded_unasked(old: Path, next_release: Path) -> None:
    before = dump(old)
    with pytest.raises(
        UpgradeUnaskedError, match=r"请先用服务器自己的工具备份数据库.*bizdesk upgrade；台账没有改动。"
    ):
        open_ledger(old)
    assert dump(old) == before


def test_the_keeper_upgrades_and_everybody_goes_on(server: Server, old: Path, next_release: Path) -> None:
    before = dump(old)
    open_ledger(old, upgrade=True)
    after = dump(old)
    assert after["alembic_version"] == [("9000",)]
    assert after["task"] == before["task"]
    assert [row[-1] for row in after["agency"]] == [None] * len(before["agency"])
    clerk = open_ledger(clerks_own(server, old), clock=lambda: NOW)
    write(clerk, lambda uow: tick_tasks(uow, TickTasks((6,))))
    assert read(reopen(clerk), check_ledger).problems == ()


def test_a_table_that_a_step_makes_is_everybodys_by_role(
    server: Server, old: Path, next_release: Path
) -> None:
    head = dump(old)["alembic_version"][0][0]
    more = 'op.create_table("later", sa.Column("id", sa.Integer, primary_key=True))'
    next_release.write_text(STEP.format(head=head, more=more), encoding="utf-8")
    open_ledger(old, upgrade=True)
    with closing(server.connect(str(database_of(old)), HU.login)) as connection:
        assert connection.execute("SELECT count(*) FROM task").fetchone() == (6,)


def test_a_step_that_breaks_off_changes_nothing(old: Path, next_release: Path) -> None:
    head = dump(old)["alembic_version"][0][0]
    next_release.write_text(STEP.format(head=head, more='raise RuntimeError("power cut")'), encoding="utf-8")
    before = dump(old)
    with pytest.raises(RuntimeError, match="power cut"):
        open_ledger(old, upgrade=True)
    assert dump(old) == before


def test_what_no_step_can_upgrade_is_told_with_the_road_through_a_folder(old: Path) -> None:
    """No server ever held a schema before 0007; whatever says so cannot be upgraded where it is."""
    with closing(connected(old)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0003'")
    before = dump(old)
    with pytest.raises(
        UpgradeFailedError, match=r"用原来的程序以 bizdesk move 搬到本机文件夹.*搬回服务器；台账没有改动"
    ):
        open_ledger(old, upgrade=True)
    assert dump(old) == before


def test_others_are_told_whom_to_ask(server: Server, old: Path, next_release: Path) -> None:
    before = dump(old)
    for upgrade in (False, True):
        with pytest.raises(
            LedgerTooOldError, match="请建立它的人先用本版程序升级一次，之后大家都能用；台账没有改动。"
        ):
            open_ledger(clerks_own(server, old), upgrade=upgrade)
    assert dump(old) == before


def test_a_ledger_from_before_its_people_were_kept_there_is_older_too(server: Server, old: Path) -> None:
    with closing(connected(old)) as connection:
        for statement in EARLIER:
            connection.execute(statement)
    with pytest.raises(LedgerTooOldError):
        open_ledger(clerks_own(server, old))
    with pytest.raises(UpgradeUnaskedError):
        open_ledger(old)
    keeper = open_ledger(old, upgrade=True)
    assert read(keeper, list_people) == (HU,)
    write(keeper, lambda uow: add_person(uow, Person(HU.login, HU.name, PersonRole.LEAD)))
    assert open_ledger(clerks_own(server, old)).person == Person(HU.login, HU.name, PersonRole.LEAD)
    write(keeper, lambda uow: remove_person(uow, HU.login))
    assert read(open_ledger(old), check_ledger).problems == ()


def test_an_upgraded_ledger_is_as_one_that_was_made_now(server: Server, old: Path, tmp_path: Path) -> None:
    with closing(connected(old)) as connection:
        for statement in EARLIER:
            connection.execute(statement)
    open_ledger(old, upgrade=True)
    fresh = point(tmp_path / "新", server, server.new_database())
    keeper = make_ledger(fresh)
    write(keeper, lambda uow: add_person(uow, HU))
    assert _guards(old) == _guards(fresh)
    drop_ledger(fresh)


def test_an_upgrade_is_done_in_the_name_of_whom_the_ledger_belongs_to(
    server: Server, old: Path, tmp_path: Path
) -> None:
    """A keeper without all rights on the server upgrades, and so does its administrator for him."""
    database = server.new_database()
    server.run("CREATE ROLE keeper_of_old LOGIN CREATEROLE")
    server.run(f"ALTER DATABASE {database} OWNER TO keeper_of_old")
    by_keeper = point(tmp_path / "保管人", server, database, "keeper_of_old")
    by_administrator = point(tmp_path / "管理员", server, database, evidence=by_keeper / "evidence")
    make_ledger(by_keeper)
    for who in (by_keeper, by_administrator):
        with closing(server.connect(database)) as connection:
            connection.execute("DROP FUNCTION set_person_password(text, text)")
        open_ledger(who, upgrade=True)
        with closing(server.connect(database)) as connection:
            owners = connection.execute(
                "SELECT DISTINCT proowner::regrole::text FROM pg_proc"
                " WHERE pronamespace = 'public'::regnamespace"
                " AND proname NOT LIKE '%trgm%' AND probin IS NULL"
            ).fetchall()
        assert owners == [("keeper_of_old",)]
    drop_ledger(by_keeper)
    server.run("DROP ROLE keeper_of_old")


def test_people_whose_login_is_gone_from_the_server_do_not_stand_in_the_way(old: Path) -> None:
    with closing(connected(old)) as connection:
        connection.execute("INSERT INTO person VALUES ('gone', '走了的人', 'clerk', NULL)")
        connection.execute("DROP FUNCTION who_am_i()")
    assert len(read(open_ledger(old, upgrade=True), list_people)) == 2


def _guards(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Functions, policies, triggers, views and rights, as the server tells them."""
    asked = {
        "functions": "SELECT proname, prosrc, prosecdef FROM pg_proc"
        " WHERE pronamespace = 'public'::regnamespace ORDER BY 1, 2",
        "policies": "SELECT tablename, policyname, cmd, qual, with_check FROM pg_policies ORDER BY 1, 2",
        "triggers": "SELECT tgrelid::regclass::text, tgname FROM pg_trigger"
        " WHERE NOT tgisinternal ORDER BY 1, 2",
        "views": "SELECT viewname, definition FROM pg_views WHERE schemaname = 'whole' ORDER BY 1",
        "rights": "SELECT table_schema, table_name, privilege_type FROM information_schema.role_table_grants"
        f" WHERE grantee = '{HU.login}' ORDER BY 1, 2, 3",
    }
    with closing(connected(folder)) as connection:
        return {name: connection.execute(query).fetchall() for name, query in asked.items()}


def test_a_folder_of_the_old_schema_comes_to_a_server_by_move(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bizdesk.paths.user_data_path", lambda *_args, **_kinds: tmp_path / "data")
    source = tmp_path / "搬出来的"
    source.mkdir()
    released = Path(__file__).parents[1] / "migrations" / "0003.sql"
    with closing(sqlite3.connect(source / "ledger.db")) as connection:
        connection.executescript(released.read_text(encoding="utf-8"))
    evidence = tmp_path / "佐证"
    evidence.mkdir()
    FolderBlobs(source / "evidence").add_bytes("办结证明".encode())
    target = ledger_folder(server.url(server.new_database()), evidence)
    moved = move_ledger(source, target)
    assert moved.rows["task"] == 3
    assert read(open_ledger(target), check_ledger).problems == ()
    drop_ledger(target)
