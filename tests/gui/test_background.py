"""Work off the GUI thread: in order, on threads of its own, in few statements."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bizdesk.domain.measure import Role
from bizdesk.gui.desk import Desk
from bizdesk.gui.tasks import CancelledError, Progress, TaskRunner
from bizdesk.services.ledgers import Ledger, UnitOfWork
from bizdesk.services.tasks import TickTasks, tick_tasks
from bizdesk.store.errors import LedgerBusyError
from tests.drivers.executor import SynchronousExecutor
from tests.gui.conftest import QUARTER, OpenWindow
from tests.ledgers import TODAY, measure, policy, stock

VERBS = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")


def unexpected(result: object) -> None:
    """Stands where nothing should arrive."""
    pytest.fail(str(result))


def test_work_runs_elsewhere_and_comes_back_in_order(qtbot: QtBot) -> None:
    runner = TaskRunner()
    here = threading.get_ident()
    seen: list[tuple[int, bool, bool]] = []

    def done(number: int) -> Callable[[int], None]:
        return lambda thread: seen.append((number, thread == here, threading.get_ident() == here))

    for number in range(5):
        runner.on_database(threading.get_ident, done(number), unexpected)
    qtbot.waitUntil(lambda: not runner.busy)
    assert seen == [(number, False, True) for number in range(5)]
    runner.close()


def test_what_fails_is_handed_over_and_ends_nothing(qtbot: QtBot) -> None:
    runner = TaskRunner()
    failed: list[BaseException] = []
    done: list[int] = []
    runner.aside(lambda: 1 // 0, unexpected, failed.append)
    runner.aside(lambda: 7, done.append, failed.append)
    qtbot.waitUntil(lambda: not runner.busy)
    assert [type(error) for error in failed] == [ZeroDivisionError]
    assert done == [7]
    runner.close()


def test_a_closed_runner_calls_nobody_back_and_takes_no_work(qtbot: QtBot) -> None:
    runner = TaskRunner()
    ran: list[str] = []
    runner.on_database(lambda: ran.append("work"), lambda _none: ran.append("callback"), unexpected)
    runner.close()
    runner.on_database(lambda: ran.append("late"), unexpected, unexpected)
    qtbot.waitUntil(lambda: not runner.busy)
    assert ran == ["work"]


def test_work_that_was_stopped_learns_it_at_its_next_report(qapp: QApplication) -> None:
    progress = Progress()
    moved: list[tuple[int, int, str]] = []
    progress.moved.connect(lambda *told: moved.append(told))
    progress.report(1, 3, "甲.txt")
    progress.cancel()
    with pytest.raises(CancelledError):
        progress.report(2, 3, "乙.txt")
    assert moved == [(1, 3, "甲.txt")]


def test_a_day_of_work_with_real_threads(
    open_window: OpenWindow, empty_ledger: Ledger, policy_file: Path, tmp_path: Path
) -> None:
    window = open_window(empty_ledger, TaskRunner())
    window.import_file(policy_file)
    window.open_agency("市税务局")
    window.tick("（五）")
    window.detail.type_progress("已退税")
    window.press("Ctrl+Return")
    window.select("（五）")
    window.detail.drop_evidence(policy_file)
    window.export("导出 Excel", tmp_path / "台账.xlsx")
    window.choose("文件", "检查台账")
    assert window.message() == "✓ 台账完好：4 条历史、1 份佐证材料都核对无误。"
    assert window.table.ticked() == ["（五）"]
    assert window.detail.progress()[0] == "已退税"
    assert (tmp_path / "台账.xlsx").stat().st_size > 0


def statements(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The SQL that was sent since the log was cleared."""
    return [text for text in (record.getMessage() for record in caplog.records) if text.startswith(VERBS)]


@pytest.mark.long
def test_showing_tasks_takes_as_many_statements_for_a_thousand_as_for_one(
    open_window: OpenWindow, tmp_path: Path, empty_ledger: Ledger, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "sqlalchemy.engine.Engine")
    window = open_window(empty_ledger)
    counts = []
    for serial, size in enumerate((1, 100, 1000), 1):
        parts = [("市税务局", Role.LEAD), ("市住建局", Role.SUPPORT)]
        found = [measure(number, parts, due=date(2022, 12, 31)) for number in range(1, size + 1)]
        document = policy(serial, found)
        stock(empty_ledger, replace(document, text=document.text + str(serial)))
        caplog.clear()
        window.open("历史")
        window.press("Alt+2")
        counts.append(len(statements(caplog)))
    assert window.footer().startswith("1101 项")
    assert counts[0] == counts[1] == counts[2]
    assert 2 <= counts[0] <= 40


def test_what_was_committed_is_told_though_nothing_can_be_read_any_more(
    qapp: QApplication, ledger: Ledger, background: SynchronousExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> UnitOfWork:
        raise LedgerBusyError

    desk = Desk(ledger, TaskRunner(background, background), QUARTER, TODAY)
    told, changed, failed = list[str](), list[object](), list[str]()
    desk.told.connect(lambda sentence, _undoable: told.append(sentence))
    desk.changed.connect(lambda change, _initiator: changed.append(change))
    desk.failed.connect(failed.append)
    monkeypatch.setattr(ledger, "read", gone)
    desk.write(lambda uow: tick_tasks(uow, TickTasks((1,))))
    qapp.processEvents()
    assert (len(changed), failed) == (1, [])
    assert told == ["办结“（一）压缩企业开办时限”"]
