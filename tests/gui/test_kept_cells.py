"""What is typed into a cell is kept, is not written over, and is offered where it was not stored."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from bizdesk.gui.dialogs.extension import DecisionDialog
from bizdesk.gui.operations.ticks import set_ticked
from bizdesk.gui.tasks import TaskRunner
from bizdesk.gui.unsaved import PAUSE_MS, Unsaved
from bizdesk.services.extensions import ExtendTask, extend_task
from bizdesk.services.ledgers import Ledger
from bizdesk.store import engine
from tests.drivers.hand import button, click, overwrite, when_asked, write
from tests.drivers.task_list import TaskListDriver
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow
from tests.gui.test_kept_words import file, killed, opened, wait_until_kept
from tests.ledgers import held_by_another
from tests.ledgers import write as write_ledger

__all__ = ["file"]
COLUMNS = ("条款", "本季进展", "完成率", "存在问题", "下一步措施")
TITLE = "（五）落实减税降费政策"
WORDS = "已退税 3 亿元，\n另有 12 户在核"


def sheet_of(window: WindowDriver) -> TaskListDriver:
    driver = TaskListDriver(window)
    driver.choose_columns(*COLUMNS)
    return driver


def begin(sheet: TaskListDriver, head: str, words: str) -> None:
    """Press F2 in a cell of （五） and write, without entering it."""
    sheet.go_to_cell("（五）", head)
    sheet.window.press("F2")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    overwrite(editor, words)


def offers(window: WindowDriver) -> bool:
    return window.window.detail.progress.offer.isVisible()


def test_a_cell_is_offered_where_its_task_is_shown(
    qtbot: QtBot, open_window: OpenWindow, ledger: Ledger, file: Path
) -> None:
    window = opened(open_window, ledger, file)
    sheet = sheet_of(window)
    sheet.type_in("（五）", "存在问题", "资料不全")
    sheet.type_in("（五）", "完成率", "80")
    begin(sheet, "本季进展", WORDS)
    (words,) = wait_until_kept(qtbot, file, 1).values()
    assert (words.texts, words.about) == ((WORDS, "资料不全", "", "80"), TITLE)
    killed(window)
    window.press("Esc")
    window = opened(open_window, ledger, file)
    assert window.message() == f"● 上次有文字没有保存，打开那里就能恢复：{TITLE}。"
    window.select("（五）")
    click(button(window.window.detail, "恢复未保存的文字"))
    window.detail.save()
    assert window.detail.progress() == (WORDS, "资料不全", "")
    qtbot.waitUntil(lambda: not file.exists())


def test_a_cell_that_is_entered_or_left_keeps_nothing(
    qtbot: QtBot, open_window: OpenWindow, ledger: Ledger, file: Path
) -> None:
    window = opened(open_window, ledger, file)
    sheet = sheet_of(window)
    begin(sheet, "本季进展", WORDS)
    window.press("Return")
    begin(sheet, "存在问题", "写了又不要")
    window.press("Esc")
    assert sheet.editing() is None
    qtbot.wait(PAUSE_MS + 100)
    assert not file.exists()
    window.select("（五）")
    assert not offers(window)
    assert window.detail.progress() == (WORDS, "", "")


def test_a_cell_that_could_not_be_stored_is_offered_at_once(
    open_window: OpenWindow, ledger: Ledger, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 1)
    window = opened(open_window, ledger, file)
    sheet = sheet_of(window)
    begin(sheet, "本季进展", WORDS)
    with held_by_another(ledger):
        window.press("Return")
    assert window.message().startswith("● 填的没有存下，右边可以恢复：台账正被另一个程序写入")
    assert window.table.selected() == ["（五）"]
    click(button(window.window.detail, "恢复未保存的文字"))
    window.detail.save()
    assert window.table.cell("（五）", "本季进展") == WORDS.replace("\n", " ")


def test_what_is_typed_stays_while_the_list_changes(open_window: OpenWindow, ledger: Ledger) -> None:
    window = open_window(ledger)
    sheet = sheet_of(window)
    begin(sheet, "本季进展", WORDS)
    set_ticked(window.window.desk, [1], None, ticked=True)
    window.settle()
    assert window.table.ticked() == ["（一）"]
    assert sheet.editing() == WORDS
    window.window.tasks.refresh()
    window.settle()
    assert sheet.editing() is None
    assert window.table.selected() == ["（五）"]
    click(button(window.window.detail, "恢复未保存的文字"))
    assert window.detail.progress()[0] == WORDS


def test_words_beside_the_list_are_stored_before_a_cell_is_typed(
    open_window: OpenWindow, ledger: Ledger
) -> None:
    window = open_window(ledger)
    sheet = sheet_of(window)
    window.select("（五）")
    window.detail.type_progress("", "资料不全", "")
    begin(sheet, "本季进展", WORDS)
    window.press("Return")
    window.select("（五）")
    assert window.detail.progress() == (WORDS, "资料不全", "")
    window.detail.save()
    window.select("（二）")
    window.select("（五）")
    assert window.detail.progress() == (WORDS, "资料不全", "")


def test_closing_the_window_enters_what_stands_in_a_cell(
    open_window: OpenWindow, ledger: Ledger, file: Path
) -> None:
    window = opened(open_window, ledger, file)
    begin(sheet_of(window), "本季进展", WORDS)
    window.window.close()
    window = opened(open_window, ledger, file)
    window.select("（五）")
    assert window.detail.progress()[0] == WORDS
    assert not offers(window)
    assert not file.exists()


def test_what_is_refused_while_the_window_closes_is_offered_by_the_next(
    open_window: OpenWindow, ledger: Ledger, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 1)
    window = open_window(ledger, TaskRunner(), unsaved=Unsaved(file))
    begin(sheet_of(window), "本季进展", WORDS)
    with held_by_another(ledger):
        window.window.close()
    window = opened(open_window, ledger, file)
    window.select("（五）")
    click(button(window.window.detail, "恢复未保存的文字"))
    assert window.detail.progress()[0] == WORDS


def test_words_of_a_draft_are_offered_and_stand_in_their_cell(
    qtbot: QtBot, open_window: OpenWindow, empty_ledger: Ledger, file: Path, doubtful_file: Path
) -> None:
    window = opened(open_window, empty_ledger, file)
    assert window.drop(doubtful_file)
    page = window.proofread
    page.select("（五）")
    page.press(Qt.Key.Key_F2)
    overwrite(page._editor(), "落实各项减税降费政策，并按季公布")
    (words,) = wait_until_kept(qtbot, file, 1).values()
    assert words.about == TITLE
    killed(window)
    QTest.keyClick(page._editor(), Qt.Key.Key_Escape)
    window = opened(open_window, empty_ledger, file)
    window.open(window.places()[-1])
    page = window.proofread
    click(button(window.window.pages.proofread, "恢复未保存的文字"))
    editor = page._editor()
    assert editor.property("plainText") == "落实各项减税降费政策，并按季公布"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    window.settle()
    assert page.cell("（五）", "任务") == "落实各项减税降费政策，并按季公布"
    qtbot.waitUntil(lambda: not file.exists())


def test_the_note_of_a_decision_is_offered_again(
    qtbot: QtBot, open_window: OpenWindow, ledger: Ledger, file: Path
) -> None:
    ask = ExtendTask(5, date(2023, 3, 31), "资料要补", granted=None)
    write_ledger(ledger, lambda uow: extend_task(uow, ask))
    window = opened(open_window, ledger, file)
    window.select("（五）")

    def die(dialog: DecisionDialog) -> None:
        write(dialog.note, "同意，下不为例")
        qtbot.waitUntil(file.is_file, timeout=PAUSE_MS * 5)
        killed(window)
        dialog.done(QDialog.DialogCode.Rejected)

    when_asked(DecisionDialog, die)
    window.window.detail.extend()
    window.settle()
    window = opened(open_window, ledger, file)
    window.select("（五）")

    def take(dialog: DecisionDialog) -> None:
        click(button(dialog, "恢复未保存的文字"))
        assert dialog.command().note == "同意，下不为例"
        click(button(dialog, "取消"))

    when_asked(DecisionDialog, take)
    window.window.detail.extend()
    window.settle()
