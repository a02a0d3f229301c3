"""A lead gives somebody another role while that person's window is open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bizdesk.domain.people import Person, PersonRole
from bizdesk.gui.actions import ActionId
from bizdesk.gui.keeper import WindowKeeper
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.services.people import add_person, remove_person
from bizdesk.services.reminders import mark_seen
from bizdesk.store import server as remembered
from tests.drivers.hand import on_screen
from tests.drivers.people import PATIENCE_MS
from tests.gui.conftest import OpenWindow
from tests.gui.shared import PEOPLE, WATER, Office, make_office, sign_in
from tests.ledgers import read, write
from tests.servers import Server, point

CLERK = PEOPLE[PersonRole.CLERK]


@pytest.fixture
def office(ledger: Ledger, server: Server, tmp_path: Path, new_pc: None) -> Iterator[Office]:
    made = make_office(ledger, server, tmp_path / "共用")
    yield made
    made.close()


@pytest.fixture
def lead(office: Office, tmp_path: Path) -> Ledger:
    return office.ledger(PEOPLE[PersonRole.LEAD].login, tmp_path / "主任")


@pytest.fixture
def keeper(office: Office, keeper: WindowKeeper, tmp_path: Path) -> WindowKeeper:
    """The clerk's program, with its window open."""
    folder = point(tmp_path / "张三", office.server, office.database, CLERK.login, office.evidence)
    remembered.keep_password(office.server.url(office.database, CLERK.login), "")
    read(open_ledger(folder), mark_seen)
    assert keeper.open(folder)
    return keeper


def give(lead: Ledger, person: Person) -> None:
    write(lead, lambda uow: add_person(uow, person))


@pytest.mark.parametrize(
    ("person", "words", "ticking"),
    [
        (replace(CLERK, role=PersonRole.READER), "张三（查阅）", False),
        (replace(CLERK, role=PersonRole.LIAISON, agency=WATER), f"张三（单位联络员，{WATER}）", True),
    ],
    ids=["reader", "liaison"],
)
def test_another_role_gets_another_window(
    keeper: WindowKeeper, lead: Ledger, qtbot: QtBot, person: Person, words: str, ticking: bool
) -> None:
    (before,) = on_screen(MainWindow)
    before.desk.set_quarter(before.desk.quarter.previous())
    give(lead, person)
    qtbot.waitUntil(lambda: [before] != on_screen(MainWindow) != [], timeout=PATIENCE_MS)
    (window,) = on_screen(MainWindow)
    assert words in window.windowTitle()
    assert window.messages.text.text() == f"✓ 你的身份已改为{words}，即时生效。"
    assert window.desk.quarter == before.desk.quarter
    assert (window.registry[ActionId.TICK].toolTip() == "只读身份不能改动") != ticking
    assert not window.registry[ActionId.IMPORT].isEnabled()
    assert window.registry[ActionId.CHECK].isEnabled() != ticking


def test_what_others_become_leaves_the_window_as_it_is(
    keeper: WindowKeeper, lead: Ledger, qtbot: QtBot
) -> None:
    (before,) = on_screen(MainWindow)
    give(lead, replace(PEOPLE[PersonRole.READER], role=PersonRole.CLERK))
    told = "王主任：把 兰读 的身份从查阅改为经办"
    qtbot.waitUntil(lambda: told in before.messages.text.text(), timeout=PATIENCE_MS)
    assert on_screen(MainWindow) == [before]


def test_whoever_is_sent_away_is_told_so(keeper: WindowKeeper, lead: Ledger, qtbot: QtBot) -> None:
    (window,) = on_screen(MainWindow)
    write(lead, lambda uow: remove_person(uow, CLERK.login))
    told = "● 这个登录名不在这本台账的人员里，请联系台账负责人；没有任何改动。"
    qtbot.waitUntil(lambda: window.messages.text.text() == told, timeout=PATIENCE_MS)
    assert on_screen(MainWindow) == [window]


def test_a_window_in_which_somebody_types_is_left_alone(
    office: Office, lead: Ledger, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = sign_in(office, PersonRole.CLERK, open_window, tmp_path / "own")
    window.select("（一）")
    window.settle()
    editor = window.window.detail.progress.editors[0]
    editor.setPlainText("写到一半的进展")
    give(lead, replace(CLERK, role=PersonRole.READER))
    told = "● 你的身份已改为张三（查阅），即时生效；文字存好后请重新打开窗口。"
    qtbot.waitUntil(lambda: window.message() == told, timeout=PATIENCE_MS)
    assert editor.toPlainText() == "写到一半的进展"
    editor.setPlainText("")
    assert isinstance(window.window.desk.runner, TaskRunner)
