"""A ledger with a password in the window: asked before it opens, set in the menu, shut when idle."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from bizdesk.gui.cover import Cover
from bizdesk.gui.dialogs.lock import LockDialog, LockWish, UnlockDialog
from bizdesk.gui.dialogs.task_editor import TaskDialog
from bizdesk.gui.idle_lock import IdleLock
from bizdesk.gui.keeper import WindowKeeper
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.unsaved import Unsaved
from bizdesk.services.ledgers import Ledger
from bizdesk.services.locks import check_password, is_locked, set_lock
from bizdesk.services.unsaved import read_unsaved
from tests.drivers.hand import button, click, on_screen, overwrite, when_asked, words_of, write
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow

RIGHT = "开门的话 7"


@pytest.fixture
def folder(ledger: Ledger) -> Path:
    """A ledger with the password RIGHT, which shuts after five minutes."""
    set_lock(ledger.folder.path, RIGHT, 5)
    return ledger.folder.path


def _type(field: QLineEdit, words: str) -> None:
    field.setFocus()
    overwrite(field, words)


def test_it_opens_with_the_password_after_a_wrong_try(
    keeper: WindowKeeper, folder: Path, qtbot: QtBot
) -> None:
    told: list[str] = []

    def answer(dialog: UnlockDialog) -> None:
        _type(dialog.password, "别的话")
        QTest.keyClick(dialog.password, Qt.Key.Key_Return)
        told.append(words_of(dialog))
        _type(dialog.password, RIGHT)
        QTest.keyClick(dialog.password, Qt.Key.Key_Return)

    when_asked(UnlockDialog, answer)
    assert keeper.start(folder)
    assert "● 密码不对，请再试一次。" in told[0]
    (window,) = on_screen(MainWindow)
    lock = window.findChild(IdleLock)
    assert lock is not None
    assert lock.interval_ms == 5 * 60_000


def test_it_stays_shut_where_the_question_is_left(keeper: WindowKeeper, folder: Path) -> None:
    when_asked(UnlockDialog, UnlockDialog.reject)
    assert not keeper.start(folder)
    assert on_screen(MainWindow) == []


def test_what_is_typed_is_not_shown_and_every_field_has_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    for dialog in (UnlockDialog(tmp_path), LockDialog(True, 0)):
        qtbot.addWidget(dialog)
        fields = [one for one in dialog.findChildren(QLineEdit) if "spinbox" not in one.objectName()]
        assert fields
        assert {one.echoMode() for one in fields} == {QLineEdit.EchoMode.Password}
        assert all(one.accessibleName() for one in fields)


def test_a_password_is_set_in_the_menu_and_taken_off_again(
    window: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = window.window.desk.ledger.folder.path
    wishes = iter((LockWish(None, RIGHT, 10), LockWish(RIGHT, None)))
    monkeypatch.setattr(LockDialog, "ask", lambda *_about: next(wishes))
    window.choose("文件", "台账密码…")
    window.settle()
    assert window.message() == "✓ 台账已设密码，闲置 10 分钟上锁。"
    check_password(folder, RIGHT)
    window.choose("文件", "台账密码…")
    window.settle()
    assert window.message() == "✓ 台账的密码已取消。"
    assert not is_locked(folder)


def test_the_dialog_says_what_a_password_is_good_for_and_waits_for_two_alike(qtbot: QtBot) -> None:
    dialog = LockDialog(False, 0)
    qtbot.addWidget(dialog)
    assert "不加密文件" in words_of(dialog)
    assert "忘了密码没有办法找回" in words_of(dialog)
    for new, again, ready in (("12345", "12345", False), (RIGHT, "别的话 8", False), (RIGHT, RIGHT, True)):
        dialog.new.setText(new)
        dialog.again.setText(again)
        assert dialog.accept_button.isEnabled() is ready
    assert dialog.wish() == LockWish(None, RIGHT, 0)


def test_the_window_hides_until_the_password_is_given(window: WindowDriver) -> None:
    shown = window.window
    set_lock(shown.desk.ledger.folder.path, RIGHT, 5)
    lock = IdleLock(shown, shown.desk.ledger.folder.path, 5)
    seen: list[bool] = []

    def answer(dialog: UnlockDialog) -> None:
        seen.append(shown.isVisible())
        _type(dialog.password, RIGHT)
        dialog.accept_button.click()

    when_asked(UnlockDialog, answer)
    lock.shut()
    assert seen == [False]
    assert shown.isVisible()


def test_an_open_dialog_is_covered_and_keeps_what_stands_in_it(window: WindowDriver) -> None:
    shown = window.window
    folder = shown.desk.ledger.folder.path
    set_lock(folder, RIGHT, 5)
    lock = IdleLock(shown, folder, 5)
    seen: list[object] = []

    def answer(dialog: UnlockDialog) -> None:
        (task,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, TaskDialog))
        (cover,) = task.findChildren(Cover)
        seen.append((cover.geometry() == task.rect(), task.childAt(task.text.geometry().center()) is cover))
        seen.append((shown.isVisible(), task.isEnabled(), task.windowTitle(), dialog.isEnabled()))
        _type(dialog.password, RIGHT)
        dialog.accept_button.click()

    def write_a_task(task: TaskDialog) -> None:
        task.text.setFocus()
        write(task.text, "推进一件事一次办")
        when_asked(UnlockDialog, answer)
        lock.shut()
        assert task.focusWidget() is task.text
        click(button(task, "确定"))

    when_asked(TaskDialog, write_a_task)
    window.press("Ctrl+N")
    assert seen == [(True, True), (False, False, "营商台账", True)]
    assert shown.isVisible()
    assert window.message().startswith("✓ 新增任务")
    window.select("9.")
    assert "推进一件事一次办" in window.detail.title()


@pytest.fixture
def chooser(window: WindowDriver) -> Iterator[QFileDialog]:
    """A chooser of files that the system draws: Qt knows that it is open, and has nothing of it to show."""
    made = QFileDialog(window.window)
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.setModal(True)
    made.show()
    yield made
    made.close()


def test_nothing_can_be_read_behind_a_chooser_of_the_system(
    window: WindowDriver, chooser: QFileDialog, qtbot: QtBot
) -> None:
    shown = window.window
    folder, title = shown.desk.ledger.folder.path, shown.windowTitle()
    set_lock(folder, RIGHT, 5)
    seen: list[object] = []

    def answer(dialog: UnlockDialog) -> None:
        shown.resize(shown.width() + 40, shown.height())
        picture = shown.grab().toImage()
        places = [(x, y) for x in range(0, picture.width(), 9) for y in range(0, picture.height(), 9)]
        seen.append(len({picture.pixel(x, y) for x, y in places}))
        seen.append((shown.isEnabled(), shown.windowTitle(), chooser.isVisible()))
        _type(dialog.password, RIGHT)
        dialog.accept_button.click()

    when_asked(UnlockDialog, answer)
    IdleLock(shown, folder, 5).shut()
    assert seen == [1, (False, "营商台账", True)]
    assert (shown.isEnabled(), shown.windowTitle(), chooser.isVisible()) == (True, title, True)
    assert not shown.findChildren(Cover)


def test_without_the_password_a_chooser_of_the_system_goes_with_the_window(
    window: WindowDriver, chooser: QFileDialog
) -> None:
    folder = window.window.desk.ledger.folder.path
    set_lock(folder, RIGHT, 5)
    when_asked(UnlockDialog, UnlockDialog.reject)
    IdleLock(window.window, folder, 5).shut()
    assert not chooser.isVisible()
    assert not window.window.isVisible()


def test_what_stands_in_a_dialog_waits_where_the_password_is_not_given(
    open_window: OpenWindow, ledger: Ledger, tmp_path: Path
) -> None:
    file = tmp_path / "unsaved" / "words.json"
    window = open_window(ledger, unsaved=Unsaved(file))
    set_lock(ledger.folder.path, RIGHT, 5)
    lock = IdleLock(window.window, ledger.folder.path, 5)

    def write_a_task(task: TaskDialog) -> None:
        write(task.text, "推进一件事一次办")
        when_asked(UnlockDialog, UnlockDialog.reject)
        lock.shut()

    when_asked(TaskDialog, write_a_task)
    window.press("Ctrl+N")
    assert not window.window.isVisible()
    assert [one.texts for one in read_unsaved(file).values()] == [("", "推进一件事一次办")]


def test_a_key_begins_the_minutes_anew(window: WindowDriver, qtbot: QtBot) -> None:
    lock = IdleLock(window.window, window.window.desk.ledger.folder.path, 1)
    qtbot.wait(60)
    before = lock._timer.remainingTime()
    QTest.keyClick(window.window, Qt.Key.Key_Shift)
    assert lock._timer.remainingTime() > before
    lock.watch(0)
    assert lock.interval_ms == 0
