"""The start page and what follows: the first ledger, the sample, ledgers of late; with keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from bizdesk.gui.help_window import HelpWindow
from bizdesk.gui.instance import Instance
from bizdesk.gui.keeper import WindowKeeper
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.memory import Memory
from bizdesk.gui.recent import MOST, RecentLedgers, RecentMenu
from bizdesk.gui.start_window import StartWindow
from bizdesk.paths import LEDGER_VARIABLE
from bizdesk.services.handover import hand_over
from bizdesk.services.ledgers import Ledger, has_ledger
from tests.drivers.hand import button, click, drop, on_screen, press, words_of
from tests.drivers.window import WindowDriver
from tests.gui.test_registry import unspoken
from tests.ledgers import dump


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's ledger would lie; there is none yet."""
    folder = tmp_path / "文档" / "BizDesk"
    monkeypatch.setenv(LEDGER_VARIABLE, str(folder))
    return folder


@pytest.fixture
def keeper(own: Path, keeper: WindowKeeper) -> WindowKeeper:
    """Windows of somebody who has no ledger yet."""
    return keeper


def page_of(keeper: WindowKeeper, qtbot: QtBot) -> StartWindow:
    """The start page, in front."""
    assert keeper.start()
    (page,) = on_screen(StartWindow)
    assert isinstance(page, StartWindow)
    with qtbot.waitActive(page):
        page.activateWindow()
    return page


def the_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> WindowDriver:
    """The one window on a ledger that is shown."""
    qtbot.waitUntil(lambda: bool(on_screen(MainWindow)), timeout=30_000)
    (window,) = on_screen(MainWindow)
    assert isinstance(window, MainWindow)
    driver = WindowDriver(window, qtbot, monkeypatch)
    driver.settle()
    return driver


def test_a_successor_starts_with_what_was_handed_over(
    keeper: WindowKeeper,
    own: Path,
    ledger: Ledger,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = hand_over(ledger, tmp_path / "交接").file
    page = page_of(keeper, qtbot)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(tmp_path / "没有.bizdesk"), ""))
    click(page.restore)
    qtbot.waitUntil(lambda: "请重新选择备份" in page.trouble.text())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    click(page.restore)
    qtbot.waitUntil(lambda: bool(on_screen(MainWindow)))
    assert dump(own) == dump(ledger.folder.path)


def test_the_first_start_makes_nothing(keeper: WindowKeeper, own: Path, qtbot: QtBot) -> None:
    page = page_of(keeper, qtbot)
    assert "BizDesk 示例台账" in words_of(page)
    assert str(own) in words_of(page)
    assert unspoken(page) == []
    page.close()
    assert not own.parent.exists()


def test_importing_with_keys_alone_leads_to_proofreading(
    keeper: WindowKeeper, own: Path, policy_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(keeper, qtbot)
    assert page.own.hasFocus()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([], ""))
    QTest.keyClick(page.own, Qt.Key.Key_Return)
    assert not has_ledger(own)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(policy_file)], ""))
    QTest.keyClick(page.own, Qt.Key.Key_Return)
    window = the_window(qtbot, monkeypatch)
    qtbot.waitUntil(window.proofread.is_open)
    assert has_ledger(own)
    assert on_screen(StartWindow) == []


def test_files_can_be_dropped_on_the_page(
    keeper: WindowKeeper, policy_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(keeper, qtbot)
    assert drop([policy_file], page)
    window = the_window(qtbot, monkeypatch)
    qtbot.waitUntil(window.proofread.is_open)


def test_the_sample_lies_apart(
    keeper: WindowKeeper, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(keeper, qtbot)
    QTest.keyClick(page.own, Qt.Key.Key_Down)
    assert page.sample.hasFocus()
    QTest.keyClick(page.sample, Qt.Key.Key_Space)
    window = the_window(qtbot, monkeypatch)
    assert window.window.windowTitle() == "BizDesk 示例台账 - 营商台账"
    assert window.message().startswith("✓ 这是示例台账")
    assert window.quarter().startswith("2022年第四季度")
    assert sorted(one.name for one in own.parent.iterdir()) == ["BizDesk 示例台账"]


def test_a_folder_without_a_ledger_is_told_of(
    keeper: WindowKeeper, ledger: Ledger, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(keeper, qtbot)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    click(page.other)
    assert page.trouble.isVisible()
    assert "里没有台账" in page.trouble.text()
    assert not (tmp_path / "ledger.db").exists()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(ledger.folder.path))
    click(page.other)
    window = the_window(qtbot, monkeypatch)
    window.press("Alt+2")
    assert len(window.rows()) == 8


def test_f1_opens_the_manual_at_its_beginning(keeper: WindowKeeper, qtbot: QtBot) -> None:
    page = page_of(keeper, qtbot)
    press("F1", page)
    (manual,) = on_screen(HelpWindow)
    assert isinstance(manual, HelpWindow)
    assert manual.contents.currentItem().text() == "开始"
    page.close()
    assert on_screen(HelpWindow) == []


def test_a_ledger_in_its_place_is_opened_at_once(
    keeper: WindowKeeper, ledger: Ledger, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LEDGER_VARIABLE, str(ledger.folder.path))
    assert keeper.start()
    window = the_window(qtbot, monkeypatch)
    window.press("Alt+2")
    assert len(window.rows()) == 8


def test_the_start_page_can_be_left_over_an_open_ledger(
    keeper: WindowKeeper, own: Path, ledger: Ledger, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keeper.open(ledger.folder.path)
    window = the_window(qtbot, monkeypatch)
    window.choose("帮助", "开始页")
    (page,) = on_screen(StartWindow)
    page.close()
    assert the_window(qtbot, monkeypatch).window is window.window
    window.choose("帮助", "开始页")
    (page,) = on_screen(StartWindow)
    click(button(page, str(ledger.folder.path)))
    assert the_window(qtbot, monkeypatch).window is window.window
    assert not has_ledger(own)


def test_ledgers_of_late_are_a_menu_away(
    keeper: WindowKeeper,
    ledger: Ledger,
    empty_ledger: Ledger,
    memory: Memory,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    RecentLedgers(memory).add(tmp_path / "拔走的U盘")
    assert keeper.open(ledger.folder.path)
    assert keeper.open(empty_ledger.folder.path)
    window = the_window(qtbot, monkeypatch)
    menu = window.window.findChild(RecentMenu)
    assert menu is not None
    assert menu.menuAction() in window._menu("文件").actions()
    told = [(one.toolTip(), one.isEnabled()) for one in menu.actions()[:2]]
    assert told == [(str(ledger.folder.path), True), (str(tmp_path / "拔走的U盘"), False)]
    assert "（找不到）" in menu.actions()[1].text()
    menu.actions()[0].trigger()
    assert the_window(qtbot, monkeypatch).window.windowTitle() == "台账 - 营商台账"
    RecentLedgers(memory).clear()
    menu.refresh()
    assert [one.text() for one in menu.actions()] == ["还没有别的台账"]


def test_only_so_many_are_kept_the_last_first(memory: Memory, tmp_path: Path) -> None:
    recent = RecentLedgers(memory)
    for number in (*range(MOST + 3), 5):
        recent.add(tmp_path / str(number))
    assert [one.name for one in recent.folders] == ["5", "10", "9", "8", "7", "6", "4", "3"]


def test_a_ledger_that_another_window_holds_silently_is_not_opened(
    keeper: WindowKeeper,
    ledger: Ledger,
    empty_ledger: Ledger,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: told.append(text))
    monkeypatch.setattr("bizdesk.gui.instance._PATIENCE_S", 0.3)
    held = Instance(empty_ledger.folder.path)
    assert held.claim()
    held._server.close()
    assert keeper.open(ledger.folder.path)
    assert not keeper.open(empty_ledger.folder.path)
    assert told[0].startswith("“空台账”已在另一个窗口里打开")
    assert the_window(qtbot, monkeypatch).window.windowTitle() == "台账 - 营商台账"
    held.release()
    assert keeper.open(empty_ledger.folder.path)
