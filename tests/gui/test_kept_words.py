"""What is typed is kept while it is typed, and offered again by the next window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from bizdesk.gui.dialogs.close_out import CloseOutDialog
from bizdesk.gui.tasks import TaskRunner
from bizdesk.gui.unsaved import PAUSE_MS, Unsaved
from bizdesk.services.ledgers import Ledger
from bizdesk.services.unsaved import UnsavedWords, read_unsaved
from bizdesk.store import engine
from tests.drivers.executor import SynchronousExecutor
from tests.drivers.hand import button, click, when_asked, write
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow
from tests.ledgers import held_by_another

WORDS = ("已退税 3 亿元", "个别企业资料不全", "上门辅导")
TITLE = "（五）落实减税降费政策"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "unsaved" / "words.json"


def opened(open_window: OpenWindow, ledger: Ledger, file: Path) -> WindowDriver:
    """A window that keeps what is typed in that file."""
    return open_window(
        ledger, TaskRunner(SynchronousExecutor(), SynchronousExecutor()), unsaved=Unsaved(file)
    )


def wait_until_kept(qtbot: QtBot, file: Path, texts: int) -> dict[str, UnsavedWords]:
    """What the file holds as soon as it holds so many."""
    qtbot.waitUntil(lambda: len(read_unsaved(file)) == texts, timeout=PAUSE_MS * 5)
    return read_unsaved(file)


def killed(window: WindowDriver) -> None:
    """The window as it is for the next one when its program is killed: it never said good-bye."""
    window.window.desk.unsaved._file = None


@pytest.fixture
def next_window(qtbot: QtBot, open_window: OpenWindow, ledger: Ledger, file: Path) -> WindowDriver:
    """The window after one that was killed while progress was typed."""
    window = opened(open_window, ledger, file)
    window.select("（五）")
    window.detail.type_progress(*WORDS)
    (words,) = wait_until_kept(qtbot, file, 1).values()
    assert (words.texts, words.about) == ((*WORDS, ""), TITLE)
    killed(window)
    return opened(open_window, ledger, file)


def test_progress_is_offered_again_and_taken(qtbot: QtBot, next_window: WindowDriver, file: Path) -> None:
    window = next_window
    assert window.message() == f"● 上次有文字没有保存，打开那里就能恢复：{TITLE}。"
    window.select("（二）")
    assert not window.window.detail.progress.offer.isVisible()
    window.select("（五）")
    assert window.detail.progress() == ("", "", "")
    click(button(window.window.detail, "恢复未保存的文字"))
    assert window.detail.progress() == WORDS
    wait_until_kept(qtbot, file, 1)
    window.detail.save()
    assert window.message().startswith(f"✓ 填报“{TITLE}”")
    qtbot.waitUntil(lambda: not file.exists())
    window.select("（二）")
    window.select("（五）")
    assert not window.window.detail.progress.offer.isVisible()


def test_progress_that_nobody_wants_is_gone(qtbot: QtBot, next_window: WindowDriver, file: Path) -> None:
    next_window.select("（五）")
    click(button(next_window.window.detail, "不要了"))
    assert next_window.detail.progress() == ("", "", "")
    qtbot.waitUntil(lambda: not file.exists())


def test_an_offer_that_is_left_alone_stays(
    next_window: WindowDriver, open_window: OpenWindow, ledger: Ledger, file: Path
) -> None:
    next_window.select("（五）")
    next_window.window.close()
    assert [one.texts for one in read_unsaved(file).values()] == [(*WORDS, "")]
    window = opened(open_window, ledger, file)
    window.select("（五）")
    click(button(window.window.detail, "恢复未保存的文字"))
    assert window.detail.progress() == WORDS


def test_what_is_stored_in_time_is_not_kept(open_window: OpenWindow, ledger: Ledger, file: Path) -> None:
    window = opened(open_window, ledger, file)
    window.select("（五）")
    window.detail.type_progress(*WORDS)
    window.select("（二）")
    window.window.close()
    assert not file.exists()


def test_words_that_could_not_be_stored_are_kept(
    qtbot: QtBot, open_window: OpenWindow, ledger: Ledger, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 1)
    window = opened(open_window, ledger, file)
    window.select("（五）")
    window.detail.type_progress(*WORDS)
    with held_by_another(ledger):
        window.detail.save()
    wait_until_kept(qtbot, file, 1)
    window.detail.save()
    qtbot.waitUntil(lambda: not file.exists())


def leave_dialog(note: str, verb: str, offered: list[bool]) -> None:
    """Write into the dialog of a step, where nothing is offered, and leave it."""

    def fill(dialog: CloseOutDialog) -> None:
        offered.append("恢复未保存的文字" in {one.text() for one in dialog.findChildren(QPushButton)})
        write(dialog.note, note)
        click(button(dialog, verb))

    when_asked(CloseOutDialog, fill)


def test_a_long_text_in_a_dialog_is_offered_again(
    qtbot: QtBot, open_window: OpenWindow, ledger: Ledger, file: Path
) -> None:
    window = opened(open_window, ledger, file)
    window.select("（五）")

    def type_and_die(dialog: CloseOutDialog) -> None:
        write(dialog.note, "自查完成，材料齐全")
        qtbot.waitUntil(file.is_file, timeout=PAUSE_MS * 5)
        killed(window)
        dialog.done(QDialog.DialogCode.Rejected)

    when_asked(CloseOutDialog, type_and_die)
    window.detail.ask("申请销号…")
    window = opened(open_window, ledger, file)
    assert window.message() == "● 上次有文字没有保存，打开那里就能恢复：申请销号。"
    window.select("（五）")

    def take(dialog: CloseOutDialog) -> None:
        click(button(dialog, "恢复未保存的文字"))
        assert dialog.note.toPlainText() == "自查完成，材料齐全"
        click(button(dialog, "确定"))

    when_asked(CloseOutDialog, take)
    window.detail.ask("申请销号…")
    qtbot.waitUntil(lambda: not file.exists())


def test_a_dialog_that_is_cancelled_keeps_nothing(
    open_window: OpenWindow, ledger: Ledger, file: Path
) -> None:
    window = opened(open_window, ledger, file)
    window.select("（五）")
    offered: list[bool] = []
    for _time in range(2):
        leave_dialog("写了又不要", "取消", offered)
        window.detail.ask("申请销号…")
    assert offered == [False, False]


def test_a_dialog_whose_words_were_not_stored_offers_them(
    open_window: OpenWindow, ledger: Ledger, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 1)
    window = opened(open_window, ledger, file)
    window.select("（五）")
    offered: list[bool] = []
    leave_dialog("自查完成", "确定", offered)
    with held_by_another(ledger):
        window.detail.ask("申请销号…")
    leave_dialog("", "确定", offered)
    window.detail.ask("申请销号…")
    assert offered == [False, True]


def test_a_file_that_makes_no_sense_is_no_obstacle(tmp_path: Path) -> None:
    for content in ("", "[1]", '{"a": 3}', '{"a": {"texts": "x", "about": "", "at": "2022"}}'):
        (tmp_path / "words.json").write_text(content, encoding="utf-8")
        assert Unsaved(tmp_path / "words.json").found == {}
