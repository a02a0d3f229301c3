"""Two clerks on one server: what the other does appears in the open window, and is not overwritten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bizdesk.domain.quarter import Quarter
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.history import list_history
from bizdesk.services.ledgers import Ledger, move_ledger, open_ledger
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.reminders import mark_seen
from bizdesk.services.tasks import TickTasks, tick_tasks
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow
from tests.ledgers import ACTOR, NOW, drop_ledger, read, write
from tests.servers import Server, point

EARLIER = datetime(2022, 11, 21, 2, 3, tzinfo=UTC)
PATIENCE_MS = 20_000


@pytest.fixture
def shared(ledger: Ledger, server: Server, tmp_path: Path) -> Iterator[Path]:
    """The policy's ledger on a server."""
    folder = point(tmp_path / "共用", server, server.new_database())
    move_ledger(ledger.folder.path, folder)
    yield folder
    drop_ledger(folder)


@pytest.fixture
def zhang(shared: Path) -> Ledger:
    return open_ledger(shared, actor="张三", clock=lambda: EARLIER)


@pytest.fixture
def window(shared: Path, open_window: OpenWindow) -> WindowDriver:
    own = open_ledger(shared, actor=ACTOR, clock=lambda: NOW)
    read(own, mark_seen)
    return open_window(own, TaskRunner())


def report(words: str) -> ReportProgress:
    return ReportProgress(1, "市市场监管局", Quarter(2022, 4), words)


def test_what_another_does_appears_by_itself(window: WindowDriver, zhang: Ledger, qtbot: QtBot) -> None:
    write(zhang, lambda uow: tick_tasks(uow, TickTasks((5,))))
    qtbot.waitUntil(lambda: "张三：办结“（五）落实减税降费政策”" in window.message(), timeout=PATIENCE_MS)
    window.settle()
    assert window.lamp("（五）") == "✓ 已办结"


def test_what_was_typed_does_not_overwrite_what_another_wrote(
    window: WindowDriver, zhang: Ledger, qtbot: QtBot
) -> None:
    window.select("（一）")
    window.settle()
    editor = window.window.detail.progress
    editor.editors[0].setPlainText("我写的进展")
    write(zhang, lambda uow: report_progress(uow, report("张三写的进展")))
    qtbot.waitUntil(lambda: "张三：" in window.message(), timeout=PATIENCE_MS)
    editor.ask_to_save()
    time = EARLIER.astimezone().strftime("%H:%M")
    told = f"张三在 {time} 改过这一项，请看过再改；你的改动没有保存。"
    qtbot.waitUntil(lambda: told in window.message(), timeout=PATIENCE_MS)
    assert editor.editors[0].toPlainText() == "我写的进展"
    assert read(zhang, list_history)[0].actor == "张三"
    editor.ask_to_save()
    qtbot.waitUntil(lambda: read(zhang, list_history)[0].actor == ACTOR, timeout=PATIENCE_MS)
