"""A lead keeps the people of a shared ledger in the window: who, in which role, with which password."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bizdesk.domain.people import Person, PersonRole
from bizdesk.gui.dialogs.people import PeopleDialog
from bizdesk.gui.dialogs.person import PersonDialog
from bizdesk.services.history import list_history
from bizdesk.services.ledgers import Ledger
from bizdesk.services.servers import ServerPlace, try_server
from bizdesk.store.door import LoginRefusedError
from bizdesk.store.server import StrangerError
from tests.drivers.access import heard, unlit, unreached
from tests.drivers.people import PeopleDriver
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow
from tests.gui.shared import PEOPLE, WATER, Office, make_office, sign_in
from tests.ledgers import read
from tests.servers import Server

NEW = Person("zhao", "赵六", PersonRole.CLERK)
SECRET = "赵六的密码2022"
LEAD = PEOPLE[PersonRole.LEAD]


@pytest.fixture
def office(ledger: Ledger, server: Server, tmp_path: Path) -> Iterator[Office]:
    server.ask_for_passwords(NEW.login)
    made = make_office(ledger, server, tmp_path / "共用")
    yield made
    made.close()
    server.ask_for_passwords()
    server.run(f"DROP ROLE IF EXISTS {NEW.login}")


@pytest.fixture
def window(office: Office, open_window: OpenWindow, tmp_path: Path) -> WindowDriver:
    return sign_in(office, PersonRole.LEAD, open_window, tmp_path / "lead")


@pytest.fixture
def people(window: WindowDriver, monkeypatch: pytest.MonkeyPatch) -> PeopleDriver:
    window.choose("文件", "人员与权限")
    (dialog,) = window.window.findChildren(PeopleDialog)
    return PeopleDriver(dialog, window.settle, monkeypatch)


def sentences(office: Office, at: Path) -> list[str]:
    """What the history tells, the newest first, and by whom."""
    return [f"{one.actor}：{one.summary}" for one in read(office.ledger("postgres", at), list_history)]


def place(office: Office, login: str) -> ServerPlace:
    return ServerPlace(str(office.server.folder), 5432, office.database, login, str(office.evidence))


def test_everybody_is_listed_with_role_and_agency(people: PeopleDriver) -> None:
    assert people.names() == sorted(one.name for one in PEOPLE.values())
    assert people.row("水务联络员") == ["shui", "单位联络员", WATER]
    assert people.row("张三") == ["zhang", "经办", ""]


def test_somebody_is_taken_in_and_signs_in(people: PeopleDriver, office: Office, tmp_path: Path) -> None:
    people.add(NEW, SECRET)
    assert people.told() == "✓ 让 赵六 以经办身份使用台账"
    assert people.shown_password() == f"登录名 zhao　密码 {SECRET}"
    assert people.row("赵六") == ["zhao", "经办", ""]
    assert sentences(office, tmp_path / "k")[0] == "王主任：让 赵六 以经办身份使用台账"
    assert try_server(place(office, "zhao"), SECRET).person == NEW


def test_the_list_stays_open_until_the_first_password_is_shown(
    people: PeopleDriver, window: WindowDriver
) -> None:
    answer = Event()
    window.window.desk.runner.on_database(answer.wait, lambda _answered: None, window.window.desk.fail)
    people.begin_to_add(NEW, SECRET)
    QTest.keyClick(people.dialog, Qt.Key.Key_Escape)
    people.dialog.close()
    assert people.dialog.isVisible()
    answer.set()
    window.settle()
    assert people.shown_password() == f"登录名 zhao　密码 {SECRET}"
    QTest.keyClick(people.dialog, Qt.Key.Key_Escape)
    assert not people.dialog.isVisible()


def test_a_role_is_changed_and_told(people: PeopleDriver, office: Office, tmp_path: Path) -> None:
    people.change("张三", Person("zhang", "张三", PersonRole.LIAISON, WATER))
    assert people.told() == f"✓ 把 张三 的身份从经办改为单位联络员（{WATER}）"
    assert people.row("张三") == ["zhang", "单位联络员", WATER]
    assert people.shown_password() == ""
    assert office.ledger("zhang", tmp_path / "z").person == Person("zhang", "张三", PersonRole.LIAISON, WATER)


def test_a_new_password_counts_and_the_old_one_no_more(people: PeopleDriver, office: Office) -> None:
    people.add(NEW, SECRET)
    people.set_password("赵六", "换过的密码2023")
    assert people.told() == "✓ 给 赵六 设了新的登录密码"
    assert people.shown_password() == "登录名 zhao　密码 换过的密码2023"
    assert try_server(place(office, "zhao"), "换过的密码2023").person == NEW
    with pytest.raises(LoginRefusedError):
        try_server(place(office, "zhao"), SECRET)


def test_rights_are_taken_away_after_a_question(people: PeopleDriver, office: Office, tmp_path: Path) -> None:
    people.remove("张三", agree=False)
    assert "张三" in people.names()
    people.remove("张三")
    assert people.questions[-1] == "收回 张三 使用台账的权限？他以后连不上这本台账，做过的事仍在历史里。"
    assert people.told() == "✓ 收回 张三（经办）使用台账的权限"
    assert "张三" not in people.names()
    assert sentences(office, tmp_path / "k")[0] == "王主任：收回 张三（经办）使用台账的权限"
    with pytest.raises(StrangerError):
        try_server(place(office, "zhang"), "")


def test_a_lead_does_not_shut_himself_out(people: PeopleDriver) -> None:
    own = "● 自己的负责人身份不能自己收回或改掉，请另一位负责人来改；没有任何改动。"
    people.remove(LEAD.name)
    assert people.told() == own
    people.change(LEAD.name, Person(LEAD.login, LEAD.name, PersonRole.CLERK))
    assert people.told() == own
    assert people.row(LEAD.name) == ["wang", "负责人", ""]


def test_what_the_server_refuses_stands_below_the_list(people: PeopleDriver) -> None:
    people.add(Person("postgres", "管", PersonRole.READER), SECRET)
    assert people.told().startswith("● 这个登录名是管理服务器用的")
    people.add(Person("zhang2", "张三", PersonRole.READER), SECRET)
    assert people.told().startswith("● “张三”已是 zhang 的姓名")
    assert sorted(people.names()) == sorted(one.name for one in PEOPLE.values())


def test_undo_leaves_people_alone(people: PeopleDriver, window: WindowDriver) -> None:
    people.add(NEW, SECRET)
    people.dialog.close()
    assert window.entry("编辑", "撤销").text() == "撤销"
    assert not window.entry("编辑", "撤销").isEnabled()


def test_the_dialog_is_heard_reached_and_seen(people: PeopleDriver) -> None:
    people.dialog.activateWindow()
    for rule in (heard, unreached, unlit):
        assert rule(people.dialog) == []


def test_a_liaison_needs_an_agency_that_is_known(qapp: QApplication) -> None:
    dialog = PersonDialog(None, [WATER])
    dialog.name.setText("水务联络员")
    dialog.login.setText("shui")
    assert dialog.accept_button.isEnabled()
    assert not dialog.agency.isEnabled()
    dialog.role.setCurrentIndex(list(PersonRole).index(PersonRole.LIAISON))
    assert not dialog.accept_button.isEnabled()
    dialog.agency.setText(WATER)
    assert dialog.accept_button.isEnabled()
    assert dialog.person() == Person("shui", "水务联络员", PersonRole.LIAISON, WATER)
    dialog.login.setText("pg_shui")
    assert not dialog.accept_button.isEnabled()
    assert "pg_" in dialog.about.text()
    dialog.login.setText("shui")
    dialog.password.setText("短")
    assert not dialog.accept_button.isEnabled()
    dialog.deleteLater()
