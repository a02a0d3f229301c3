"""The window as a whole: settings, check, bugs, closing, help."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPlainTextEdit, QWidget

from bizdesk.domain.rules import Rules
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.crash import CrashDialog
from bizdesk.gui.dialogs.settings import SettingsDialog
from bizdesk.gui.dialogs.shortcuts import ShortcutsDialog
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.history import undo
from bizdesk.services.ledgers import Ledger
from bizdesk.services.settings import get_office, get_settings
from tests.drivers.hand import button, click, overwrite, tick_box, when_asked, words_of, write
from tests.drivers.window import PAGES, WindowDriver
from tests.gui.conftest import QUOTED, SHOW_CRASH, OpenWindow
from tests.ledgers import read
from tests.ledgers import write as write_ledger

SECRET = "普惠小微贷款增速不低于12%"


def test_the_title_names_the_ledger(window: WindowDriver) -> None:
    assert window.window.windowTitle() == "台账 - 营商台账"


def test_the_office_is_set_once_for_all_reports(window: WindowDriver, ledger: Ledger) -> None:
    def fill_in(dialog: SettingsDialog) -> None:
        assert dialog.office.accessibleName() == "单位名称"
        write(dialog.office, "  临江市营商办 ")
        click(button(dialog, "保存"))

    when_asked(SettingsDialog, fill_in)
    window.choose("文件", "台账设置")
    assert window.message() == "✓ 单位名称设为“临江市营商办”"
    assert read(ledger, get_office) == "临江市营商办"
    window.undo()
    assert read(ledger, get_office) == ""


def test_the_rules_are_set_in_one_step(window: WindowDriver, ledger: Ledger) -> None:
    def fill_in(dialog: SettingsDialog) -> None:
        dialog.due_soon.setFocus()
        overwrite(dialog.due_soon, "5")
        tick_box(dialog.readings)
        assert "放假安排已知到 2026 年" in words_of(dialog)
        click(button(dialog, "保存"))

    window.select("（六）")
    assert window.lamp("（六）") == "◆ 剩 19 天"
    when_asked(SettingsDialog, fill_in)
    window.choose("文件", "台账设置")
    assert window.message() == "✓ 临期天数由 30 天改为 5 天；销号需要指标达标由“否”改为“是”"
    assert read(ledger, get_settings).rules == Rules(due_soon_days=5, needs_readings=True)
    assert window.lamp("（六）") == "○ 未启动"
    window.undo()
    assert window.lamp("（六）") == "◆ 剩 19 天"


def test_leaving_the_settings_changes_nothing(window: WindowDriver, ledger: Ledger) -> None:
    def leave(dialog: SettingsDialog) -> None:
        write(dialog.office, "别的单位")
        click(button(dialog, "取消"))

    when_asked(SettingsDialog, leave)
    window.choose("文件", "台账设置")
    assert read(ledger, get_office) == ""
    assert window.message() == ""


def test_a_whole_ledger_is_said_to_be_whole(window: WindowDriver, policy_file: Path) -> None:
    window.detail.drop_evidence(policy_file)
    window.choose("文件", "检查台账")
    assert window.message() == "✓ 台账完好：2 条历史、1 份佐证材料都核对无误。"


def test_a_damaged_ledger_is_told_in_sentences(
    window: WindowDriver, ledger: Ledger, policy_file: Path
) -> None:
    window.detail.drop_evidence(policy_file)
    with closing(sqlite3.connect(ledger.folder.database, isolation_level=None)) as connection:
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute("UPDATE event SET summary = '别的' WHERE seq = 1")
    window.choose("文件", "检查台账")
    assert window.message().startswith("● 第 1 条历史被改动过")


@pytest.fixture
def broken_window(window: WindowDriver, monkeypatch: pytest.MonkeyPatch) -> WindowDriver:
    """A window whose ticks run into a bug that quotes the document."""

    def bug(*_args: object) -> None:
        raise KeyError(SECRET)

    monkeypatch.setattr("bizdesk.gui.operations.ticks.tick_tasks", bug)
    return window


def test_a_bug_in_a_worker_shows_a_report_without_words_of_the_document(
    broken_window: WindowDriver, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[str] = []

    def read_report(dialog: CrashDialog) -> None:
        report = dialog.findChild(QPlainTextEdit)
        assert report is not None
        seen.extend([words_of(dialog), report.toPlainText()])
        click(button(dialog, "复制报告"))
        click(button(dialog, "关闭"))

    monkeypatch.setattr(CrashDialog, "show_error", SHOW_CRASH)
    when_asked(CrashDialog, read_report)
    broken_window.tick("（六）")
    assert seen[0].startswith("刚才的操作没有完成，已有的记录都在。")
    assert "KeyError" in seen[1]
    assert "test_window.py" in seen[1]
    assert SECRET not in seen[1]
    assert SECRET not in caplog.text
    assert QGuiApplication.clipboard().text() == seen[1]


def test_after_a_bug_the_window_shows_what_the_ledger_holds(
    broken_window: WindowDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CrashDialog, "show_error", lambda *_args: None)
    broken_window.select("（六）")
    broken_window.detail.tick("市政府金融办")
    broken_window.tick("（六）")
    assert broken_window.table.ticked() == []
    assert broken_window.detail.agencies()[0] == ("市政府金融办", "牵头", False, "未办结")
    assert broken_window.message() == ""


def test_a_task_that_another_program_took_away_is_told_plainly(window: WindowDriver, ledger: Ledger) -> None:
    write_ledger(ledger, undo)
    window.tick("（六）")
    assert window.message() == "● 没有编号为 6 的任务，请用任务列表里的编号。"


def test_closing_the_window_ends_its_work_quietly(
    open_window: OpenWindow, ledger: Ledger, policy_file: Path
) -> None:
    window = open_window(ledger, TaskRunner())
    window.select("（五）")
    window.detail.type_progress("已退税")
    window.window.tasks.table.setFocus()
    window.table.tick("（八）")
    window.window.close()
    window.settle()
    again = open_window(ledger, TaskRunner())
    assert again.history()[:2] == [
        "办结“（八）开展营商环境评价”",
        "填报“（五）落实减税降费政策”（市税务局）2022年第四季度进展",
    ]


def test_another_ledger_is_asked_for_by_its_folder(
    window: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[Path] = []
    window.window.ledger_chosen.connect(chosen.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    window.choose("文件", "打开台账")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    window.choose("文件", "打开台账")
    assert chosen == [tmp_path]


def test_the_shortcuts_are_listed_on_their_own(window: WindowDriver) -> None:
    seen: list[str] = []

    def look(dialog: ShortcutsDialog) -> None:
        seen.append(words_of(dialog))
        click(button(dialog, "关闭"))

    when_asked(ShortcutsDialog, look)
    window.press("Ctrl+F1")
    for words in ("撤销", "Ctrl+Z", "空格", "Alt+左方向"):
        assert words in seen[0]


def test_the_window_says_which_program_it_is(window: WindowDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "about", lambda _parent, _title, text: told.append(text))
    window.choose("帮助", "关于")
    assert told[0].startswith("营商台账 BizDesk ")


def test_the_places_have_keys(window: WindowDriver) -> None:
    assert window.history() == [f"导入{QUOTED}，新增 8 项任务"]
    assert window.place() == "历史"
    window.press("Alt+2")
    assert window.place() == "全部任务"
    assert len(window.rows()) == 8


def test_a_page_that_is_opened_shows_no_window_beside(window: WindowDriver, qapp: QApplication) -> None:
    beside = _WindowsShown(qapp)
    for place in PAGES:
        window.open(place)
    assert beside.names == []


class _WindowsShown(QObject):
    """Notes which windows come up, though they may be gone in the same moment."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.names: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_a_failed_lookup_leaves_the_old_list(window: WindowDriver, ledger: Ledger) -> None:
    ledger.folder.path.rename(ledger.folder.path.with_name("拔走的U盘"))
    window.open_agency("市税务局")
    assert window.message().startswith("● ")
    assert len(window.rows()) == 8


def test_the_desk_tells_of_a_change_once(ledger: Ledger, window: WindowDriver) -> None:
    desk: Desk = window.window.desk
    told: list[object] = []
    desk.changed.connect(lambda change, _initiator: told.append(change.summary))
    window.tick("（五）")
    window.undo()
    assert told == ["办结“（五）落实减税降费政策”", "撤销：办结“（五）落实减税降费政策”"]
