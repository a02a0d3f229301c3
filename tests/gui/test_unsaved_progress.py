"""Progress that was typed while another program holds the ledger: the words stay until they are stored."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.keeper import WindowKeeper
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.editing import TaskWords, add_task
from bizdesk.services.ledgers import Ledger
from bizdesk.store import engine
from tests.drivers.hand import button, click, when_asked
from tests.drivers.window import WindowDriver
from tests.gui.conftest import QUARTER, OpenWindow
from tests.ledgers import held_by_another, write

KEPT = "● 写的进展没有存下，文字都还在：台账正被另一个程序写入，请稍候再试；这次操作没有生效。"
STORED = "✓ 填报“（五）落实减税降费政策”（市税务局）2022年第四季度进展"
WORDS = ("已退税 3 亿元", "个别企业资料不全", "上门辅导")


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for the other program."""
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 1)


@pytest.fixture
def typing(window: WindowDriver) -> WindowDriver:
    """A window in which progress of （五） was typed."""
    window.select("（五）")
    window.detail.type_progress(*WORDS)
    return window


def assert_kept(window: WindowDriver) -> None:
    """The words stand where they were typed, and are stored as soon as they can be."""
    assert window.message() == KEPT
    assert window.detail.title() == "（五）落实减税降费政策"
    assert window.detail.progress() == WORDS
    window.detail.save()
    assert window.message() == STORED
    assert window.detail.progress() == WORDS


def test_saving_fails_and_is_tried_again(typing: WindowDriver, ledger: Ledger) -> None:
    with held_by_another(ledger):
        typing.detail.save()
    assert_kept(typing)


def test_choosing_another_task_leads_back(typing: WindowDriver, ledger: Ledger) -> None:
    with held_by_another(ledger):
        typing.select("（七）")
        assert typing.table.selected() == ["（五）"]
        typing.press("Ctrl+Return")
    assert typing.table.selected() == ["（五）"]
    assert_kept(typing)


def test_choosing_another_task_leads_back_with_real_threads(open_window: OpenWindow, ledger: Ledger) -> None:
    window = open_window(ledger, TaskRunner())
    window.select("（五）")
    window.detail.type_progress(*WORDS)
    with held_by_another(ledger):
        window.select("（七）")
    assert_kept(window)


def test_choosing_another_agencys_page_leads_back(typing: WindowDriver, ledger: Ledger) -> None:
    with held_by_another(ledger):
        typing.open_agency("市统计局")
    assert typing.table.selected() == []
    assert_kept(typing)


def test_choosing_another_quarter_leads_back(typing: WindowDriver, ledger: Ledger) -> None:
    with held_by_another(ledger):
        typing.quarter_back()
    assert typing.quarter().startswith("2022年第四季度")
    assert_kept(typing)


def test_a_reading_that_cannot_be_stored_leads_back_too(window: WindowDriver, ledger: Ledger) -> None:
    window.select("（五）")
    window.detail.type_reading("97.5")
    with held_by_another(ledger):
        window.select("（七）")
    assert window.message().startswith("● 读数“97.5”没有存下：台账正被另一个程序写入")
    assert window.table.selected() == ["（五）"]
    assert window.detail.readings() == ["97.5"]
    window.detail.read("97.5")
    assert window.message().endswith("的读数：97.5 %")
    window.select("（七）")
    window.select("（五）")
    assert window.detail.readings() == ["97.5"]


def test_each_agency_keeps_its_own_words(window: WindowDriver, ledger: Ledger) -> None:
    window.select("（四）")
    window.detail.type_progress("住建的进展")
    with held_by_another(ledger):
        window.detail.choose_agency("市水务集团")
        assert window.detail.progress()[0] == "住建的进展"
    window.detail.choose_agency("市水务集团")
    assert window.detail.progress()[0] == ""
    window.detail.choose_agency("市住建局")
    assert window.detail.progress()[0] == "住建的进展"


def test_words_for_a_task_that_is_gone_wait_for_its_return(open_window: OpenWindow, ledger: Ledger) -> None:
    write(ledger, lambda uow: add_task(uow, TaskWords("巡查窗口", "每周一次", None, True, ())))
    window = open_window(ledger)
    window.select("9.")
    window.detail.type_progress(*WORDS)
    window.undo()
    window.select("（二）")
    assert window.message().startswith("● 写的进展没有存下，文字都还在：")
    assert window.detail.title() == "（二）推行一业一证改革"
    window.redo()
    window.select("9.")
    assert window.detail.progress() == WORDS
    window.detail.save()
    assert window.message().startswith("✓ 填报")


def test_a_window_with_unsaved_words_closes_only_after_a_question(
    typing: WindowDriver, ledger: Ledger
) -> None:
    asked: list[str] = []

    def stay(dialog: ConfirmDialog) -> None:
        asked.append(dialog.text())
        click(dialog.defaultButton())

    when_asked(ConfirmDialog, stay)
    with held_by_another(ledger):
        typing.window.close()
        assert typing.window.isVisible()
        when_asked(ConfirmDialog, lambda dialog: click(button(dialog, "不保存")))
        typing.window.close()
    assert asked == ["写的进展没有存下，关闭后这些文字就没有了。仍要关闭吗？"]
    assert not typing.window.isVisible()


def test_a_window_that_stays_can_be_worked_in(typing: WindowDriver, ledger: Ledger) -> None:
    when_asked(ConfirmDialog, lambda dialog: click(dialog.defaultButton()))
    with held_by_another(ledger):
        typing.window.close()
    assert_kept(typing)


def open_windows() -> list[MainWindow]:
    """The windows that are on the screen."""
    shown = QApplication.topLevelWidgets()
    return [one for one in shown if isinstance(one, MainWindow) and one.isVisible()]


def test_another_ledger_is_not_opened_over_unsaved_words(
    ledger: Ledger, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = WindowKeeper()
    assert keeper.open(ledger.folder.path, QUARTER)
    (shown,) = open_windows()
    window = WindowDriver(shown, qtbot, monkeypatch)
    window.settle()
    window.open("全部任务")
    window.detail.type_progress(*WORDS)
    when_asked(ConfirmDialog, lambda dialog: click(dialog.defaultButton()))
    with held_by_another(ledger):
        assert not keeper.open(tmp_path / "另一本台账")
    assert shown.isVisible()
    assert window.detail.progress() == WORDS
    window.detail.save()
    assert keeper.open(tmp_path / "另一本台账")
    assert not shown.isVisible()
    qtbot.waitUntil(lambda: not shown.desk.runner.busy)
    for other in open_windows():
        other.close()
