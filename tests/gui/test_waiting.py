"""What is said while long work is under way, and what the line at the foot does to the cursor."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.remaining import remaining_seconds, remaining_words
from tests.drivers.hand import press
from tests.drivers.window import WindowDriver


@pytest.mark.parametrize(
    ("elapsed", "done", "total", "left"),
    [
        (10, 5, 20, 30),
        (1, 5, 20, None),
        (10, 0, 20, None),
        (10, 1, 100, None),
        (10, 3, 0, None),
        (9, 9, 9, 0),
    ],
)
def test_what_is_left_follows_the_pace_so_far(
    elapsed: float, done: int, total: int, left: float | None
) -> None:
    assert remaining_seconds(elapsed, done, total) == left


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (0, "大约还要 5 秒"),
        (33, "大约还要 35 秒"),
        (90, "大约还要 90 秒"),
        (130, "大约还要 2 分钟"),
    ],
)
def test_what_is_left_is_told_in_round_figures(qapp: QApplication, seconds: float | None, words: str) -> None:
    assert remaining_words(seconds) == words


def test_the_dialog_tells_what_is_left(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("bizdesk.gui.dialogs.waiting.time.monotonic", lambda: now[0])
    waiting = WaitingDialog("正在检查台账…")
    waiting.progress.report(0, 8, "一")
    assert waiting.labelText() == "正在检查台账…\n一"
    now[0] = 130.0
    waiting.progress.report(2, 8, "二")
    assert waiting.labelText() == "正在检查台账…\n二\n大约还要 90 秒"
    waiting.finish()


@pytest.mark.parametrize("stoppable", [True, False])
def test_work_that_cannot_be_stopped_offers_no_button_for_it(qapp: QApplication, stoppable: bool) -> None:
    waiting = WaitingDialog("正在换上备份…", stoppable=stoppable)
    assert [one.text() for one in waiting.findChildren(QPushButton)] == (["停止"] if stoppable else [])
    waiting.finish()


def test_a_message_leaves_the_cursor_where_it_is(window: WindowDriver) -> None:
    window.select("（五）")
    window.window.tasks.search.setFocus()
    window.window.desk.tell("做好了", undoable=True)
    window.window.desk.failed.emit("没做成")
    assert window.window.tasks.search.hasFocus()


def test_a_click_on_undo_leaves_the_cursor_in_the_list(window: WindowDriver) -> None:
    window.select("（五）")
    window.space()
    assert window.window.tasks.table.hasFocus()
    window.take_back()
    assert window.table.ticked() == []
    assert window.window.tasks.table.hasFocus()


def test_undo_reached_with_the_keyboard_gives_the_cursor_back(window: WindowDriver) -> None:
    window.select("（五）")
    window.space()
    bar = window.window.messages
    bar.undo.setFocus()
    press("Space", bar.undo)
    window.settle()
    assert not bar.undo.isVisible() or bar.undo.hasFocus()
    window.window.desk.failed.emit("没做成")
    assert window.window.tasks.table.hasFocus()


def test_a_message_stays_until_the_next_one(window: WindowDriver) -> None:
    window.tick("（五）")
    window.open("历史")
    window.quarter_back()
    assert window.message() == "✓ 办结“（五）落实减税降费政策”"
    assert window.offers_undo()
