"""备份与恢复 in the window: made by hand and by itself, restored after asking, handed over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bizdesk.domain.backups import Reason
from bizdesk.gui.backup_watch import BackupWatch
from bizdesk.gui.dialogs.backup_password import BackupPasswordDialog
from bizdesk.gui.operations.backups import SECOND
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services import backups as backups_service
from bizdesk.services.backups import list_backups
from bizdesk.services.ledgers import Ledger
from bizdesk.store import sealed
from bizdesk.store.backup_errors import BackupNotWrittenError
from bizdesk.store.backup_writer import write_backup
from bizdesk.store.folder import LedgerFolder
from tests.drivers.backups import BackupsDriver
from tests.drivers.executor import SynchronousExecutor
from tests.drivers.rulings import answer_question
from tests.drivers.window import WindowDriver
from tests.gui.conftest import POLICY, OpenWindow
from tests.ledgers import policy, stock


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are made of passwords at the least cost."""
    monkeypatch.setattr(sealed, "_COST", 10)


@pytest.fixture
def backups(window: WindowDriver, monkeypatch: pytest.MonkeyPatch) -> BackupsDriver:
    """The dialog over the window."""
    return BackupsDriver(window, monkeypatch)


def reasons(folder: Path) -> list[Reason]:
    return [one.manifest.reason for one in list_backups(folder) if one.manifest]


def test_a_backup_is_made_and_listed(
    backups: BackupsDriver, window: WindowDriver, qtmodeltester: Any
) -> None:
    assert backups.rows() == []
    assert backups.dialog.empty.isVisible()
    backups.click("立即备份")
    ((when, *cells),) = backups.rows()
    assert when.startswith("2022-11-21")
    assert [*cells[:3], cells[4]] == ["手动", "8", "0", "本机台账"]
    assert "已备份：8 项任务、0 份材料。" in window.message()
    qtmodeltester.check(backups.dialog.model)


def test_a_restore_asks_first_and_opens_the_window_anew(
    backups: BackupsDriver, window: WindowDriver, ledger: Ledger, qtbot: QtBot
) -> None:
    backups.click("立即备份")
    stock(ledger, policy(7))
    backups.dialog.refresh()
    window.settle()
    assert "比现在少 6 项任务、0 份材料" in backups.dialog.compared.text()
    backups.answer(yes=False)
    backups.click("恢复…")
    (question,) = backups.questions
    assert "现在的台账：14 项任务" in question
    assert "恢复后会比现在少 6 项任务" in question
    assert len(list_backups(ledger.folder.backups)) == 1
    backups.answer(yes=True)
    with qtbot.waitSignal(window.window.reopen_asked):
        backups.click("恢复…")
    assert sorted(reasons(ledger.folder.backups)) == [Reason.MANUAL, Reason.RESTORE]
    with ledger.read() as uow:
        assert len(uow.documents.fingerprints()) == 1


def test_a_sealed_backup_elsewhere_is_restored_with_its_password(
    backups: BackupsDriver, window: WindowDriver, tmp_path: Path
) -> None:
    backups.choose_file(tmp_path / "带走.bizdesk")
    backups.give_password("春风")
    backups.click("备份到…")
    assert (tmp_path / "带走.bizdesk").is_file()
    backups.answer(yes=False)
    backups.click("从文件恢复…")
    assert "8 项任务" in backups.questions[-1]
    backups.give_password("秋风")
    backups.click("从文件恢复…")
    assert "密码不对" in window.message()
    assert len(backups.questions) == 1


def test_a_second_place_is_told_of(backups: BackupsDriver, tmp_path: Path) -> None:
    assert "同一个盘" in backups.dialog.second.text()
    (tmp_path / "U盘").mkdir()
    backups.choose_file(tmp_path / "U盘")
    backups.click("另一处位置…")
    assert str(tmp_path / "U盘") in backups.dialog.second.text()
    (tmp_path / "U盘").rmdir()
    backups.dialog.refresh()
    backups._window.settle()
    assert "现在不在" in backups.dialog.second.text()


def test_the_window_backs_up_when_it_closes_and_only_what_changed(
    open_window: OpenWindow, ledger: Ledger, tmp_path: Path
) -> None:
    (tmp_path / "U盘").mkdir()
    for _time in range(2):
        window = open_window(ledger, TaskRunner(SynchronousExecutor(), SynchronousExecutor()))
        window.window.desk.memory.put(SECOND, str(tmp_path / "U盘"))
        BackupWatch(window.window)
        window.window.close()
        assert reasons(ledger.folder.backups) == [Reason.CLOSE]
        assert reasons(tmp_path / "U盘") == [Reason.CLOSE]


def closing_window(open_window: OpenWindow, ledger: Ledger) -> WindowDriver:
    """A window that backs up when it closes."""
    window = open_window(ledger, TaskRunner(SynchronousExecutor(), SynchronousExecutor()))
    BackupWatch(window.window)
    return window


def spoil(folder: Path) -> None:
    """Let a file stand where backups are to lie, so that nothing can be written there, not by root either."""
    if folder.is_dir():
        folder.rmdir()
    folder.write_bytes(b"")


def test_a_last_backup_that_fails_is_told_before_the_window_closes(
    open_window: OpenWindow, ledger: Ledger
) -> None:
    window, folder = closing_window(open_window, ledger), ledger.folder.backups
    spoil(folder)
    asked = answer_question(None)
    window.window.close()
    assert [one.startswith(f"没有备份到“{folder}") and one.endswith("仍要关闭吗？") for one in asked] == [
        True
    ]
    assert window.window.isVisible()
    folder.unlink()
    window.window.close()
    assert not window.window.isVisible()
    assert reasons(folder) == [Reason.CLOSE]


def test_a_window_closes_without_its_last_backup_when_its_user_says_so(
    open_window: OpenWindow, ledger: Ledger
) -> None:
    window = closing_window(open_window, ledger)
    spoil(ledger.folder.backups)
    asked = answer_question("仍要关闭")
    window.window.close()
    assert len(asked) == 1
    assert not window.window.isVisible()


def test_a_full_second_place_is_told_too(
    open_window: OpenWindow, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "U盘").mkdir()
    window = closing_window(open_window, ledger)
    window.window.desk.memory.put(SECOND, str(tmp_path / "U盘"))

    def full(folder: LedgerFolder, target: Path, *how: Any) -> object:
        if target.parent.name == "U盘":
            raise BackupNotWrittenError(target, full=True)
        return write_backup(folder, target, *how)

    monkeypatch.setattr(backups_service, "write_backup", full)
    asked = answer_question("仍要关闭")
    window.window.close()
    assert "磁盘已满，请腾出空间后再试" in asked[0]
    assert reasons(ledger.folder.backups) == [Reason.CLOSE]


def test_every_half_hour_of_change_is_backed_up(window: WindowDriver, ledger: Ledger) -> None:
    watch = BackupWatch(window.window)
    watch.timer.timeout.emit()
    window.settle()
    assert reasons(ledger.folder.backups) == []
    window.table.tick("（一）")
    window.settle()
    watch.timer.timeout.emit()
    window.settle()
    assert reasons(ledger.folder.backups) == [Reason.INTERVAL]


def test_an_import_is_preceded_by_a_backup(
    empty_window: WindowDriver, empty_ledger: Ledger, tmp_path: Path
) -> None:
    file = tmp_path / "临江市措施.txt"
    file.write_text(POLICY, encoding="utf-8")
    empty_window.import_file(file)
    (one,) = list_backups(empty_ledger.folder.backups)
    assert one.manifest is not None
    assert (one.manifest.reason, one.manifest.counts.tasks) == (Reason.IMPORT, 0)
    assert any(member.name.startswith("drafts/") for member in one.manifest.members)


def test_the_ledger_is_handed_over(
    window: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BackupPasswordDialog, "ask_new", lambda *_args: "")
    window.export("U盘交接", tmp_path / "交接.bizdesk", "文件")
    assert (tmp_path / "交接.bizdesk").is_file()
    assert (tmp_path / "交接 交接清单.pdf").read_bytes().startswith(b"%PDF")
    assert "交接" in window.message()


def test_a_new_password_is_written_twice(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = BackupPasswordDialog("备份到…", "", parent, new=True)
    assert dialog.accept_button.isEnabled()
    dialog.password.setText("春风")
    assert not dialog.accept_button.isEnabled()
    dialog.again.setText("春风")
    assert dialog.accept_button.isEnabled()
