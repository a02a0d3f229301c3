"""What goes wrong at a desk, and what the window says and keeps then."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path

from pytestqt.qtbot import QtBot

from bizdesk.domain.measure import Role
from bizdesk.gui.clock_check import check_clock
from bizdesk.gui.desk import Desk
from bizdesk.gui.memory import Memory
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.editing import TaskWords, add_task
from bizdesk.services.ledgers import Ledger
from tests.drivers.executor import SynchronousExecutor
from tests.drivers.window import WindowDriver
from tests.gui.conftest import QUARTER, OpenWindow
from tests.ledgers import TODAY, write

LONG = "省驻临江市重点产业链供应链协同创新与营商环境优化提升工作专班办公室" * 4
TASKS = 300


def test_a_stick_that_is_pulled_out_costs_no_words(
    open_window: OpenWindow, ledger: Ledger, tmp_path: Path
) -> None:
    window = open_window(ledger, TaskRunner())
    window.select("（五）")
    window.detail.type_progress("已退税", "资料不全", "")
    away = tmp_path / "在手里"
    ledger.folder.path.rename(away)
    window.detail.save()
    assert "请检查磁盘或U盘是否还在" in window.message()
    window.tick("（二）")
    assert "这次操作没有生效" in window.message()
    assert window.table.ticked() == []
    assert window.detail.progress() == ("已退税", "资料不全", "")
    away.rename(ledger.folder.path)
    window.select("（五）")
    window.detail.save()
    assert window.message() == "✓ 填报“（五）落实减税降费政策”（市税务局）2022年第四季度进展"


def test_a_quarter_that_is_not_over_is_not_closed(window: WindowDriver) -> None:
    window.choose("查看", "本季封账")
    assert window.message() == "● 2022年第四季度还没有结束，2022-12-31 以后才能封账。"


def test_three_hundred_tasks_ticked_by_mistake_are_one_step_back(
    open_window: OpenWindow, ledger: Ledger
) -> None:
    for number in range(TASKS):
        words = TaskWords(f"第 {number} 件", "办好", date(2022, 12, 31), False, (("市住建局", Role.LEAD),))
        write(ledger, partial(add_task, words=words))
    window = open_window(ledger)
    window.window.tasks.table.setFocus()
    window.press("Ctrl+A")
    window.space()
    assert window.message() == f"✓ 办结 {TASKS + 6} 项任务；长期坚持的 2 项不办结"
    window.take_back()
    assert window.message() == f"✓ 撤销：办结 {TASKS + 6} 项任务"
    assert window.table.ticked() == []


def test_a_name_without_end_leaves_room_for_the_list(open_window: OpenWindow, ledger: Ledger) -> None:
    words = TaskWords("巡查窗口", "每周一次", None, True, ((LONG, Role.LEAD),))
    write(ledger, lambda uow: add_task(uow, words))
    window = open_window(ledger)
    window.window.resize(1000, 700)
    window.open(LONG)
    page = window.window.tasks
    assert page.table.height() > page.height() // 2
    assert page.title.toolTip() == LONG


def test_an_error_is_read_to_its_end(window: WindowDriver, qtbot: QtBot) -> None:
    window.window.resize(1000, 700)
    told = "打不开“/media/u/台账/营商环境/2022年/第四季度/台账”里的台账，" * 3
    window.window.desk.failed.emit(told)
    window.settle()
    label = window.window.messages.text
    assert label.height() >= label.heightForWidth(label.width())
    height = window.window.messages.height()
    window.window.desk.tell("好了")
    qtbot.waitUntil(lambda: window.window.messages.height() < height)


def wait_until_idle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.runner.busy)


def test_a_clock_behind_the_ledger_is_told_once(
    ledger: Ledger, background: SynchronousExecutor, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[str] = []
    memory = Memory(tmp_path / "窗口.json")
    for day in (TODAY, TODAY - timedelta(days=1), TODAY - timedelta(days=1)):
        desk = Desk(ledger, TaskRunner(background, background), QUARTER, day, memory)
        desk.failed.connect(told.append)
        check_clock(desk)
        wait_until_idle(qtbot, desk)
    assert told == [
        "电脑的日期是 2022-11-20，可台账最近一次记录在 2022-11-21；请先核对电脑的日期，再办结、填报。"
    ]
