"""Before a ledger on a server is opened: what is wrong is told in one sentence, and nothing is changed."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bizdesk import paths
from bizdesk.domain.people import Person, PersonRole
from bizdesk.services.ledgers import has_ledger, open_ledger
from bizdesk.services.people import add_person, remove_person, set_password
from bizdesk.services.servers import (
    EmptyDatabaseError,
    EvidenceFolderGoneError,
    ServerPlace,
    is_signed_in,
    keep_server,
    ledger_name,
    met_words,
    place_of,
    try_server,
)
from bizdesk.store.door import (
    DatabaseMissingError,
    LoginRefusedError,
    NoLedgerError,
    ServerSilentError,
)
from bizdesk.store.errors import LedgerTooNewError
from bizdesk.store.server import LedgerTooOldError, LoginNotOursError, LoginOfKeepersError, StrangerError
from tests.ledgers import connected, drop_ledger, dump, make_ledger, write
from tests.servers import Server, database_of, point

SECRET = "好记的密码2022"
HU = Person("hu", "胡经办", PersonRole.CLERK)


@pytest.fixture
def shared(server: Server, tmp_path: Path) -> Iterator[Path]:
    """An empty ledger on a server that asks the login hu for a password."""
    folder = point(tmp_path / "共用", server, server.new_database())
    server.ask_for_passwords(HU.login)
    keeper = make_ledger(folder)
    write(keeper, lambda uow: add_person(uow, HU, SECRET))
    yield folder
    drop_ledger(folder)
    server.ask_for_passwords()
    server.run(f"DROP ROLE {HU.login}")


@pytest.fixture
def place(shared: Path, server: Server) -> ServerPlace:
    """Where hu finds it."""
    return ServerPlace(str(server.folder), 5432, str(database_of(shared)), HU.login, str(shared / "evidence"))


def other(place: ServerPlace, **changed: object) -> ServerPlace:
    return replace(place, **changed)  # type: ignore[arg-type]


def test_who_signs_in_is_known_by_name_and_role(place: ServerPlace) -> None:
    met = try_server(place, SECRET)
    assert met.person == HU
    assert met_words(met) == "连得上，身份是胡经办（经办）"


@pytest.mark.parametrize("password", ["", "错的密码"])
def test_a_wrong_password_is_refused(place: ServerPlace, password: str) -> None:
    with pytest.raises(LoginRefusedError, match="服务器不让 hu 登录，请检查登录名和密码。"):
        try_server(place, password)


def test_a_new_password_is_the_one_that_counts(place: ServerPlace, shared: Path) -> None:
    write(make_ledger(shared), lambda uow: set_password(uow, HU.login, "换过的密码2023"))
    assert try_server(place, "换过的密码2023").person == HU
    with pytest.raises(LoginRefusedError):
        try_server(place, SECRET)


def test_a_login_that_is_not_there_is_refused(place: ServerPlace) -> None:
    with pytest.raises(LoginRefusedError, match="服务器不让 nobody 登录"):
        try_server(other(place, login="nobody"), "")


def test_a_database_that_is_not_there(place: ServerPlace) -> None:
    with pytest.raises(DatabaseMissingError, match="服务器上没有叫 qinghe 的数据库"):
        try_server(other(place, database="qinghe"), SECRET)


def test_a_server_that_is_not_there(place: ServerPlace, tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(ServerSilentError, match=f"127.0.0.1 的 {port} 端口没有回应"):
        try_server(other(place, host="127.0.0.1", port=port), "")
    with pytest.raises(ServerSilentError):
        try_server(other(place, host=str(tmp_path)), "")


def test_an_empty_database_and_one_of_another_program(place: ServerPlace, server: Server) -> None:
    name = server.new_database()
    elsewhere = other(place, database=name, login="postgres")
    with pytest.raises(EmptyDatabaseError, match=f"数据库 {name} 还是空的"):
        try_server(elsewhere, "")
    with closing(server.connect(name)) as connection:
        connection.execute("CREATE TABLE invoice (id integer)")
    with pytest.raises(NoLedgerError, match="不是营商台账"):
        try_server(elsewhere, "")
    server.drop(name)


def test_whoever_was_sent_away_stays_outside(place: ServerPlace, shared: Path) -> None:
    write(make_ledger(shared), lambda uow: remove_person(uow, HU.login))
    with pytest.raises(StrangerError, match="这个登录名不在这本台账的人员里"):
        try_server(place, SECRET)


@pytest.mark.parametrize(("version", "error"), [("9999", LedgerTooNewError), ("0001", LedgerTooOldError)])
def test_another_schema_is_told_of(
    place: ServerPlace, shared: Path, version: str, error: type[Exception]
) -> None:
    with closing(connected(shared)) as connection:
        connection.execute(f"UPDATE alembic_version SET version_num = '{version}'")
    before = dump(shared)
    with pytest.raises(error):
        try_server(place, SECRET)
    assert dump(shared) == before


def test_the_keeper_is_told_that_opening_upgrades(place: ServerPlace, shared: Path) -> None:
    with closing(connected(shared)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    met = try_server(other(place, login="postgres"), "")
    assert met_words(met) == "连得上；台账是旧版本的，打开时先问是否升级"


def test_the_folder_of_evidence_has_to_be_there(place: ServerPlace, tmp_path: Path) -> None:
    with pytest.raises(EvidenceFolderGoneError, match="打不开"):
        try_server(other(place, evidence=str(tmp_path / "没连上")), SECRET)


def test_a_ledger_that_is_kept_opens_without_its_password_written_down(
    place: ServerPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "user_data_path", lambda *_args, **_kinds: tmp_path / "data")
    folder = keep_server(place, SECRET)
    assert has_ledger(folder)
    assert is_signed_in(folder)
    assert place_of(folder) == place
    assert open_ledger(folder).person == HU
    assert ledger_name(folder) == f"{place.database}@{place.host}（hu）"
    kept = [one.read_text(encoding="utf-8") for one in (tmp_path / "data").rglob("*") if one.is_file()]
    assert kept
    assert not any(SECRET in one for one in kept)


def test_an_address_with_signs_of_its_own_is_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "user_data_path", lambda *_args, **_kinds: tmp_path / "data")
    for host in ("fe80::1", "db.lan", "/tmp/套接字"):
        asked = ServerPlace(host, 5433, "青禾 库", "张@三", str(tmp_path))
        assert place_of(keep_server(asked, "x")) == asked


def test_logins_of_others_keep_their_password(shared: Path, server: Server) -> None:
    keeper = make_ledger(shared)
    with pytest.raises(LoginOfKeepersError):
        write(keeper, lambda uow: add_person(uow, Person("postgres", "管", PersonRole.READER)))
    server.run("CREATE ROLE guest LOGIN")
    guest = Person("guest", "客", PersonRole.READER)
    assert write(keeper, lambda uow: add_person(uow, guest)) is None
    with pytest.raises(LoginNotOursError, match="密码请服务器管理员来改"):
        write(keeper, lambda uow: set_password(uow, "guest", "另一个密码2024"))
    write(keeper, lambda uow: remove_person(uow, "guest"))
    server.run("DROP ROLE guest")
