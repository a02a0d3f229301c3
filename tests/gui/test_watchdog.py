"""The thread of the window only shows: the database, files, pages and pictures are the workers' work."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from bizdesk.domain.measure import Role
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.ledgers import Ledger
from tests.drivers.access import Tour
from tests.drivers.watchdog import Watchdog
from tests.drivers.window import PAGES
from tests.gui.conftest import OpenWindow
from tests.ledgers import measure, policy, stock

SIZE = 600


@pytest.fixture
def large_ledger(empty_ledger: Ledger) -> Ledger:
    """A ledger of more tasks than one page of the list holds."""
    parts = [("市税务局", Role.LEAD), ("市公安局", Role.RESPONSIBLE)]
    stock(empty_ledger, policy(1, [measure(number, parts) for number in range(1, SIZE + 1)]))
    return empty_ledger


@pytest.mark.long
def test_no_page_or_dialog_works_on_the_thread_of_the_window(
    open_window: OpenWindow, large_ledger: Ledger, watchdog: Watchdog
) -> None:
    window = open_window(large_ledger, TaskRunner())
    before = watchdog.elsewhere
    tour = Tour(window.window, lambda _root: [])
    tour.go()
    assert set(PAGES) <= set(tour.seen)
    assert watchdog.elsewhere > before + len(PAGES)
    assert watchdog.bites == []


def test_ticking_saving_and_attaching_are_the_workers_work(
    open_window: OpenWindow, large_ledger: Ledger, tmp_path: Path, watchdog: Watchdog
) -> None:
    window = open_window(large_ledger, TaskRunner())
    picture = tmp_path / "证明.png"
    assert QImage(40, 40, QImage.Format.Format_RGB32).save(str(picture))
    window.tick("（1）")
    window.select("（2）")
    window.drop(picture, on=window.window.detail.evidence)
    window.press("Alt+6")
    window.undo()
    assert watchdog.bites == []


def test_the_watchdog_bites(
    open_window: OpenWindow, ledger: Ledger, monkeypatch: pytest.MonkeyPatch, watchdog: Watchdog
) -> None:
    window = open_window(ledger).window
    monkeypatch.setattr(window.desk.runner, "on_database", lambda work, done, _failed: done(work()))
    window.navigation.refresh()
    (bite,) = watchdog.bites
    assert bite == "the database is opened in desk.py/work < desk.py/read < navigation_pane.py/refresh"
    watchdog.bites.clear()
