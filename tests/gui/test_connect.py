"""Opening a ledger on a server from the window: tried first, opened then, among the ledgers of late after."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bizdesk.domain.people import PersonRole
from bizdesk.gui.dialogs.server import ServerDialog
from bizdesk.gui.keeper import WindowKeeper
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.memory import Memory
from bizdesk.gui.recent import RecentLedgers, RecentMenu
from bizdesk.gui.start_window import StartWindow
from bizdesk.services.ledgers import Ledger
from bizdesk.services.servers import is_signed_in, keep_server
from bizdesk.store import server as remembered
from tests.drivers.hand import button, click, on_screen
from tests.drivers.people import PATIENCE_MS, ServerDriver
from tests.gui.shared import PASSWORD, PEOPLE, Office, make_office
from tests.servers import Server

CLERK = PEOPLE[PersonRole.CLERK]


@pytest.fixture
def office(ledger: Ledger, server: Server, tmp_path: Path, new_pc: None) -> Iterator[Office]:
    """A ledger whose clerk signs in with a password; nothing of it is known on this PC."""
    server.ask_for_passwords(CLERK.login)
    made = make_office(ledger, server, tmp_path / "共用")
    yield made
    made.close()
    server.ask_for_passwords()


@pytest.fixture
def dialog(qtbot: QtBot) -> ServerDriver:
    made = ServerDialog()
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return ServerDriver(made, qtbot)


def fill(driver: ServerDriver, office: Office, password: str = PASSWORD) -> None:
    driver.fill(str(office.server.folder), office.database, CLERK.login, password, office.evidence)


def test_a_try_says_who_one_is(dialog: ServerDriver, office: Office) -> None:
    assert not dialog.dialog.test.isEnabled()
    fill(dialog, office)
    assert dialog.test() == "✓ 连得上，身份是张三（经办）"
    assert dialog.dialog.folder is None
    assert not (office.folder.parent / "data").exists()


def test_a_try_says_in_one_sentence_what_is_wrong(
    dialog: ServerDriver, office: Office, tmp_path: Path
) -> None:
    fill(dialog, office, "错的密码2022")
    assert dialog.test() == "● 服务器不让 zhang 登录，请检查登录名和密码。"
    fill(dialog, office)
    dialog.write(dialog.dialog.database, "qinghe")
    assert dialog.test() == "● 服务器上没有叫 qinghe 的数据库，请检查数据库名。"
    fill(dialog, office)
    dialog.write(dialog.dialog.evidence, str(tmp_path / "没连上"))
    assert "打不开" in dialog.test()
    dialog.write(dialog.dialog.host, str(tmp_path))
    assert dialog.outcome_cleared()
    assert dialog.test() == f"● {tmp_path} 的 5432 端口没有回应，请检查网络、服务器地址和端口。"


def test_the_window_lives_while_a_server_keeps_silent(
    dialog: ServerDriver, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = threading.Event()

    def silent(*_args: object) -> None:
        answered.wait(PATIENCE_MS / 1000)
        raise OSError

    monkeypatch.setattr("bizdesk.gui.dialogs.server.try_server", silent)
    fill(dialog, office)
    ticks: list[int] = []
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    click(dialog.dialog.test)
    assert dialog.dialog.outcome.text() == "正在连接…"
    qtbot.waitUntil(lambda: len(ticks) > 5)
    dialog.dialog.reject()
    assert not dialog.dialog.isVisible()
    timer.stop()
    answered.set()


@pytest.fixture
def keeper(office: Office, keeper: WindowKeeper) -> WindowKeeper:
    """Windows that are closed before the office is."""
    return keeper


def answer(office: Office, qtbot: QtBot, password: str) -> list[str]:
    """Have the dialog, once it is there and at rest, filled in and taken; what stood there before."""
    seen: list[str] = []

    def act() -> None:
        made = QApplication.activeModalWidget()
        if not isinstance(made, ServerDialog) or made.outcome.text() == "正在连接…":
            QTimer.singleShot(20, act)
            return
        seen.append(made.outcome.text())
        driver = ServerDriver(made, qtbot)
        if not seen[0]:
            fill(driver, office, password)
        else:
            driver.write(made.password, password)
        click(made.accept_button)

    QTimer.singleShot(0, act)
    return seen


def main_window(qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: bool(on_screen(MainWindow)), timeout=PATIENCE_MS)
    return on_screen(MainWindow)[0]


def test_from_the_start_page_to_the_ledger_and_among_those_of_late(
    keeper: WindowKeeper, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    keeper.show_start()
    (page,) = on_screen(StartWindow)
    answer(office, qtbot, PASSWORD)
    click(button(page, "连接服务器台账…"))
    window = main_window(qtbot)
    assert "张三（经办）" in window.windowTitle()
    recent = RecentLedgers(Memory(tmp_path / "user.json"))
    (kept,) = recent.folders
    menu = RecentMenu(recent, tmp_path, window)
    assert f"{office.database}@{office.server.folder}（zhang）"[-20:] in menu.actions()[0].text()
    place = json.loads((kept / "server.json").read_text(encoding="utf-8"))
    assert PASSWORD not in str(place)


def test_a_ledger_of_late_asks_for_its_password_and_nothing_else(
    keeper: WindowKeeper, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = ServerDriver(ServerDialog(None), qtbot)
    fill(driver, office)
    place = driver.dialog.place()
    folder = keep_server(place, PASSWORD)
    monkeypatch.setattr(remembered, "_passwords", {})
    assert not is_signed_in(folder)
    seen = answer(office, qtbot, PASSWORD)
    assert keeper.open(folder)
    assert seen == ["● 服务器不让 zhang 登录，请检查登录名和密码。"]
    assert "张三（经办）" in main_window(qtbot).windowTitle()
