"""Reminders in the window: listed at the start and at midnight, the news first, printed, told once."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QSystemTrayIcon

from bizdesk.gui.notifier import Notifier
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.ledgers import Ledger, open_ledger
from tests.drivers.hand import when_asked, words_of
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow
from tests.ledgers import ACTOR, NOW, TODAY

pytestmark = pytest.mark.usefixtures("models_keep_the_contract")


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    """The ledger, whose reminders nobody has looked at."""
    ledger.folder.reminders_seen.unlink()
    return ledger


def rows(window: WindowDriver) -> list[tuple[str, ...]]:
    model = window.window.reminders.model
    return [tuple(model.index(row, column).data() for column in range(5)) for row in range(model.rowCount())]


def fresh(window: WindowDriver, word: str = "") -> list[str]:
    return [row[3] for row in rows(window) if row[0] and word in row[1]]


def badge(window: WindowDriver) -> str:
    return window.hint("到期提醒")


def test_the_start_lists_all_that_there_is_to_see_to(window: WindowDriver) -> None:
    assert window.message() == "✓ 新的提醒 11 项：逾期 2 项，临期 1 项，未填报 8 项。见“到期提醒”（Alt+3）。"
    window.press("Alt+3")
    listed = rows(window)
    assert ("新", "● 逾期 144 天", "2022-06-30", "压缩企业开办时限", "市市场监管局") in listed
    assert ("新", "◆ 剩 19 天（14 个工作日）", "2022-12-10", "扩大信用贷款规模", "市政府金融办") in listed
    kinds = [row[1][0] for row in listed]
    assert kinds == sorted(kinds, key="●◆○▲".index)
    assert "截至 2022-11-21：逾期 2 项，临期 1 项" in words_of(window.window.reminders)


def test_a_row_shows_its_task(window: WindowDriver) -> None:
    window.press("Alt+3")
    assert window.detail.title() == "（一）压缩企业开办时限"
    window.press("Down")
    assert window.detail.title() == "（四）简化用水用电报装"
    window.press("Return")
    assert window.detail.writing()
    window.press("Alt+2")
    assert window.detail.title() == "（一）压缩企业开办时限"


def test_what_is_seen_to_leaves_the_list(window: WindowDriver) -> None:
    window.press("Alt+3")
    assert "压缩企业开办时限" in [row[3] for row in rows(window)]
    window.press("Alt+2")
    window.tick("（一）")
    window.press("Alt+3")
    assert "压缩企业开办时限" not in [row[3] for row in rows(window)]


def test_the_news_is_counted_at_the_left_until_somebody_looks(
    open_window: OpenWindow, ledger: Ledger
) -> None:
    window = open_window(ledger)
    before = badge(window)
    window.press("Alt+3")
    assert before == f"到期提醒，新的 {len(rows(window))} 项" != badge(window)
    assert badge(window) == "到期提醒，新的 0 项"
    assert len(fresh(window)) == len(rows(window))
    window.window.close()
    again = open_window(ledger, TaskRunner())
    assert again.message() == ""
    again.press("Alt+3")
    assert rows(again)
    assert fresh(again) == []
    assert badge(again) == "到期提醒，新的 0 项"


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def wait(self, days: int) -> None:
        self.now += timedelta(days=days)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ticking(ledger: Ledger, clock: Clock, open_window: OpenWindow) -> WindowDriver:
    """A window on a ledger whose clock goes on."""
    return open_window(open_ledger(ledger.folder.path, actor=ACTOR, clock=clock))


def test_another_day_is_noticed_though_the_machine_slept(ticking: WindowDriver, clock: Clock) -> None:
    ticking.press("Alt+3")
    watch = ticking.window.reminders.watch
    watch.check()
    ticking.settle()
    assert ticking.window.desk.today == TODAY
    clock.wait(days=20)
    watch.check()
    ticking.settle()
    assert ticking.window.desk.today == date(2022, 12, 11)
    assert fresh(ticking, "逾期") == ["扩大信用贷款规模"]
    assert rows(ticking)[0][:3] == ("新", "● 逾期 1 天", "2022-12-10")
    assert ticking.message().startswith("✓ 新的提醒")
    assert ticking.quarter() == "2022年第四季度"


def test_nothing_is_missed_because_the_program_was_closed_that_day(
    open_window: OpenWindow, ledger: Ledger, clock: Clock
) -> None:
    first = open_window(ledger)
    first.press("Alt+3")
    first.window.close()
    clock.wait(days=22)
    later = open_ledger(ledger.folder.path, actor=ACTOR, clock=clock)
    again = open_window(later, TaskRunner())
    again.window.reminders.watch.check()
    again.settle()
    again.press("Alt+3")
    assert fresh(again, "逾期") == ["扩大信用贷款规模"]


def test_the_list_is_printed(window: WindowDriver) -> None:
    sheets: list[str] = []

    def look(dialog: QPrintPreviewDialog) -> None:
        sheets.append(dialog.windowTitle())
        dialog.reject()

    window.press("Alt+3")
    when_asked(QPrintPreviewDialog, look)
    window.choose("文件", "打印")
    assert len(sheets) == 1


def test_the_desktop_is_told_in_one_sentence_where_it_has_a_place_for_it(
    window: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    notifier = Notifier(window.window)
    assert not notifier.notify("营商台账", "新的提醒 3 项。")
    told: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _self: None)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _self, _title, words: told.append(words))
    assert notifier.notify("营商台账", "新的提醒 3 项。")
    assert told == ["新的提醒 3 项。"]


def test_a_ledger_without_tasks_has_nothing_to_remind_of(empty_window: WindowDriver) -> None:
    assert empty_window.message() == ""
    empty_window.press("Alt+3")
    assert "没有要提醒的事" in words_of(empty_window.window.reminders.empty)
