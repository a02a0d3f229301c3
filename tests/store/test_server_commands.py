"""The command line on a ledger that lies on a server: upgrades, people and their passwords."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bizdesk.cli.context import Window
from bizdesk.cli.run import run
from bizdesk.domain.people import Person, PersonRole
from bizdesk.services.people import add_person
from bizdesk.services.servers import ServerPlace, try_server
from bizdesk.store.door import LoginRefusedError
from tests.ledgers import connected, drop_ledger, dump, make_ledger, write
from tests.servers import Server, database_of, point

HU = Person("hu_by_hand", "胡经办", PersonRole.CLERK)
Bizdesk = Callable[..., tuple[int, str, str]]
FIRST = "第一个密码2022"


@pytest.fixture
def shared(server: Server, tmp_path: Path) -> Iterator[Path]:
    """An empty ledger on a server that asks a clerk for a password."""
    folder = point(tmp_path / "共用", server, server.new_database())
    server.ask_for_passwords(HU.login)
    write(make_ledger(folder), lambda uow: add_person(uow, HU, FIRST))
    yield folder
    drop_ledger(folder)
    server.ask_for_passwords()
    server.run(f"DROP ROLE {HU.login}")


@pytest.fixture
def bizdesk(capsys: pytest.CaptureFixture[str]) -> Bizdesk:
    """Carry out a command: its exit status, what it printed, what it complained of."""

    def carry_out(*words: object) -> tuple[int, str, str]:
        status = run([str(word) for word in words], Window(lambda *_: 1, lambda *_: [], False))
        return (status, *capsys.readouterr())

    return carry_out


def place(server: Server, folder: Path) -> ServerPlace:
    return ServerPlace(str(server.folder), 5432, str(database_of(folder)), HU.login, str(folder / "evidence"))


def test_a_new_password_is_shown_once_and_counts(server: Server, shared: Path, bizdesk: Bizdesk) -> None:
    status, told, _ = bizdesk("--ledger", shared, "people", "password", HU.login)
    assert status == 0
    words = told.split()
    assert told == f"{HU.login} 的新密码 {words[2]} 只显示这一次，请转告本人。\n"
    assert try_server(place(server, shared), words[2]).person == HU
    with pytest.raises(LoginRefusedError):
        try_server(place(server, shared), FIRST)
    _, history, _ = bizdesk("--ledger", shared, "history")
    assert "给 胡经办 设了新的登录密码" in history
    assert words[2] not in history + str(dump(shared))


def test_looking_into_an_empty_database_makes_no_ledger_there(
    server: Server, tmp_path: Path, bizdesk: Bizdesk
) -> None:
    folder = point(tmp_path / "空", server, server.new_database())
    status, told, complaint = bizdesk("--ledger", folder, "tasks")
    assert (status, told) == (1, "")
    assert complaint.startswith(f"“{database_of(folder)}@localhost”里还没有台账，请先导入一份政策文件")
    assert dump(folder) == {}
    drop_ledger(folder)


def test_a_password_for_nobody_is_refused(shared: Path, bizdesk: Bizdesk) -> None:
    before = dump(shared)
    outcome = bizdesk("--ledger", shared, "people", "password", "nobody")
    assert outcome == (1, "", "人员里没有登录名 nobody，请按人员列表里的登录名书写；没有任何改动。\n")
    assert dump(shared) == before


def test_a_ledger_of_an_earlier_program_is_upgraded_when_asked(shared: Path, bizdesk: Bizdesk) -> None:
    with closing(connected(shared)) as connection:
        connection.execute("DROP FUNCTION keep_person(text, text, text, integer, text)")
    status, told, complaint = bizdesk("--ledger", shared, "people", "list")
    assert (status, told) == (1, "")
    assert complaint.startswith("这本台账是旧版本的，升级不会自动备份")
    assert complaint.endswith("或运行 bizdesk upgrade；台账没有改动。\n")
    upgrade = "--ledger", shared, "upgrade"
    assert bizdesk(*upgrade) == (0, "台账已升级到本版，大家可以打开了。\n", "")
    assert bizdesk(*upgrade) == (0, "台账是本版的。\n", "")
    assert "胡经办" in bizdesk("--ledger", shared, "people", "list")[1]
