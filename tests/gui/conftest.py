"""A window without a screen, on a ledger that holds a made-up city's document, and its drivers."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import gc
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from bizdesk import paths
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.application import make_application
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.crash import CrashDialog
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.keeper import WindowKeeper
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.memory import Memory
from bizdesk.gui.models.navigation import Place
from bizdesk.gui.models.row_table import RowTableModel
from bizdesk.gui.start_window import StartWindow
from bizdesk.gui.tasks import TaskRunner
from bizdesk.gui.theme import undressed
from bizdesk.gui.unsaved import Unsaved
from bizdesk.paths import LEDGER_VARIABLE
from bizdesk.services.documents import import_documents, read_documents
from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.services.reminders import mark_seen
from bizdesk.store import server as remembered
from tests.drivers.executor import SynchronousExecutor
from tests.drivers.hand import on_screen
from tests.drivers.watchdog import Watchdog, watching
from tests.drivers.window import WindowDriver
from tests.ledgers import ACTOR, NOW, TODAY, make_ledger, read, write

PATIENCE_MS = 5_000
SHOW_CRASH = CrashDialog.show_error
QUARTER = Quarter.of(TODAY)
TITLE = "临江市人民政府关于印发《临江市2022年优化营商环境重点措施》的通知"
QUOTED = "《临江市人民政府关于印发〈临江市2022年优化营商环境重点措施〉的通知》"
POLICY = """\
临江市人民政府
关于印发《临江市2022年优化营商环境重点措施》的通知

临政发〔2022〕7号

各县（区）人民政府，市政府各部门：

现将《临江市2022年优化营商环境重点措施》印发给你们，请认真组织实施。

临江市人民政府
2022年2月18日

临江市2022年优化营商环境重点措施

一、便利企业准入

（一）压缩企业开办时限。企业开办时间压缩至1个工作日以内，网上办理率达到95%以上。\
（牵头单位：市市场监管局；责任单位：市公安局、市税务局；完成时限：2022年6月底前）

（二）推行一业一证改革。多张许可证合并为一张综合许可证，办理成本降低30%以上。\
（牵头单位：市政务服务局；责任单位：市市场监管局、市卫生健康委；完成时限：2022年12月底前）

（三）畅通企业退出渠道。简易注销公示时间压缩至20天。\
（牵头单位：市市场监管局；责任单位：市税务局；配合单位：市中级人民法院；完成时限：长期坚持）

二、优化要素保障

（四）简化用水用电报装。用水报装时间压缩至4个工作日以内，6月底前完成流程再造。\
（责任单位：市住建局、市水务集团；完成时限：2022年9月底前）

（五）落实减税降费政策。确保应享尽享，减税降费政策兑现率达到98%以上。\
（责任单位：市税务局；完成时限：2022年12月底前）

（六）扩大信用贷款规模。普惠小微贷款增速不低于12%。\
（牵头单位：市政府金融办；责任单位：人行临江支行；完成时限：2022年12月10日前）

三、强化服务监督

（七）建立投诉快办机制。投诉办结率达到98%以上。\
（责任单位：市政务服务局、市司法局；完成时限：长期坚持）

（八）开展营商环境评价。每年对各县（区）开展一次评价。\
（牵头单位：市发展改革委；配合单位：市统计局；完成时限：2023年3月底前）
"""

OpenWindow = Callable[..., WindowDriver]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The program's own application: its faces, its theme, its words."""
    return make_application(["bizdesk"])


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger that holds the policy, to be copied, since making one takes longer than a test.

    Its reminders were looked at today, so that no window begins with news.
    """
    folder = tmp_path_factory.mktemp("template")
    file = folder / "临江市措施.txt"
    file.write_text(POLICY, encoding="utf-8")
    documents = read_documents([file])
    made = make_ledger(folder / "空台账")
    shutil.copytree(made.folder.path, folder / "台账")
    filled = open_copy(folder / "台账")
    write(filled, lambda uow: import_documents(uow, documents))
    read(filled, mark_seen)
    return folder


@pytest.fixture
def policy_file(tmp_path: Path, template: Path) -> Path:
    """The policy as a text file."""
    return Path(shutil.copy(template / "临江市措施.txt", tmp_path))


@pytest.fixture
def ledger(tmp_path: Path, template: Path) -> Ledger:
    """A ledger with the eight tasks of the policy, numbered from 1."""
    return open_copy(Path(shutil.copytree(template / "台账", tmp_path / "台账")))


@pytest.fixture
def empty_ledger(tmp_path: Path, template: Path) -> Ledger:
    """A ledger without a document."""
    return open_copy(Path(shutil.copytree(template / "空台账", tmp_path / "空台账")))


@pytest.fixture(autouse=True)
def _cycles_end_on_this_thread(qapp: QApplication) -> Iterator[None]:
    """Windows of this test are gone before a worker of another test could stumble over them.

    pytest holds the window of the test before until now. A dialog that is held still goes too: Qt dresses all
    widgets that there are, so each that stays makes every later window slower. What else is there is left out
    of the search at the end, which would take longer than the test.
    """
    gc.collect()
    for widget in QApplication.topLevelWidgets():
        if widget.parent() is None:  # menus and lists that drop down go with their window
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.freeze()
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def models_keep_the_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt's own test watches every table of rows that comes up; what it finds fails the test as a warning."""
    show = RowTableModel.show_rows

    def watched(model: RowTableModel[Any], rows: Sequence[Any]) -> None:
        show(model, rows)
        if model.findChild(QAbstractItemModelTester) is None:
            QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)

    monkeypatch.setattr(RowTableModel, "show_rows", watched)


@pytest.fixture(autouse=True)
def watchdog(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watchdog]:
    """A window that works slowly itself instead of handing the work to its workers fails the test."""
    with watching(tmp_path_factory.getbasetemp(), monkeypatch) as dog:
        yield dog
    assert dog.bites == []


@pytest.fixture(autouse=True)
def _bugs_fail_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(error: BaseException, _parent: object = None) -> None:
        raise error

    monkeypatch.setattr(CrashDialog, "show_error", fail)


@pytest.fixture(autouse=True)
def _no_test_waits_for_an_answer(qapp: QApplication) -> Iterator[None]:
    """A dialog that nobody answers is left after a while and fails the test; the run goes on."""
    left: list[str] = []
    seen: list[QWidget | None] = [None]

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and not isinstance(dialog, WaitingDialog) and dialog is seen[0]:
            left.append(type(dialog).__name__)
            dialog.reject()
        seen[0] = dialog

    timer = QTimer(interval=PATIENCE_MS)
    timer.timeout.connect(leave)
    timer.start()
    yield
    timer.stop()
    assert left == []


@pytest.fixture
def background() -> SynchronousExecutor:
    """What does the window's background work."""
    return SynchronousExecutor()


@pytest.fixture
def open_window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, background: SynchronousExecutor
) -> Iterator[OpenWindow]:
    """Opens a window on a ledger, on the clerk's day, goes to a place and closes it at the end."""
    opened: list[MainWindow] = []

    def open_one(
        ledger: Ledger,
        runner: TaskRunner | None = None,
        memory: Memory | None = None,
        place: Place = Place.ALL,
        unsaved: Unsaved | None = None,
    ) -> WindowDriver:
        if memory is None:
            memory = Memory()
            memory.put("place", [place.name, None])
        desk = Desk(ledger, runner or TaskRunner(background, background), QUARTER, TODAY, memory, unsaved)
        with undressed():
            window = MainWindow(desk)
        if place is Place.ALL:
            window.tasks.table.setFocus()
        opened.append(window)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        driver = WindowDriver(window, qtbot, monkeypatch)
        driver.settle()
        return driver

    yield open_one
    for window in opened:
        window.close()
    qtbot.waitUntil(lambda: not any(window.desk.runner.busy for window in opened), timeout=6 * PATIENCE_MS)


@pytest.fixture
def window(open_window: OpenWindow, ledger: Ledger) -> WindowDriver:
    """A window on the ledger with eight tasks, seen on 21 November 2022."""
    return open_window(ledger)


@pytest.fixture
def empty_window(open_window: OpenWindow, empty_ledger: Ledger) -> WindowDriver:
    """A window on an empty ledger."""
    return open_window(empty_ledger)


def open_copy(folder: Path) -> Ledger:
    """The ledger in a folder, with the clerk's name and a clock that stands still."""
    return open_ledger(folder, actor=ACTOR, clock=lambda: NOW)


@pytest.fixture
def doubtful_file(tmp_path: Path) -> Path:
    """The policy with a deadline that is no date and a group that names nobody."""
    words = POLICY.replace("完成时限：2022年9月底前", "完成时限：条件成熟时")
    file = tmp_path / "临江市措施（存疑）.txt"
    file.write_text(words.replace("人行临江支行", "人行临江支行、有关部门"), encoding="utf-8")
    return file


@pytest.fixture
def proofreading(empty_window: WindowDriver, doubtful_file: Path) -> WindowDriver:
    """A window on an empty ledger, in which the doubtful file is being proofread."""
    assert empty_window.drop(doubtful_file)
    return empty_window


@pytest.fixture
def new_pc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a ledger nor a server is known on this PC."""
    monkeypatch.setattr(paths, "user_data_path", lambda *_args, **_kinds: tmp_path / "data")
    monkeypatch.setenv(LEDGER_VARIABLE, str(tmp_path / "自己的"))
    monkeypatch.setattr(remembered, "_passwords", {})


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """What is remembered of the user."""
    return Memory(tmp_path / "user.json")


@pytest.fixture
def keeper(qtbot: QtBot, memory: Memory) -> Iterator[WindowKeeper]:
    """Opens windows as the program does; those that are open at the end are closed."""
    made = WindowKeeper(memory)
    yield made
    for window in (*on_screen(MainWindow), *on_screen(StartWindow)):
        window.close()
    made.leave()
