"""The page of return forms: sent out, merged through the differences, taken back by undo."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from bizdesk.domain.forms import FormField
from bizdesk.gui.dialogs.form_differences import FormDifferencesDialog
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.models.form_tables import DifferenceTableModel
from bizdesk.gui.tasks import CancelledError, Progress
from bizdesk.services.ledgers import Ledger
from bizdesk.services.tasks import get_task
from tests.drivers.executor import SynchronousExecutor
from tests.drivers.hand import button, click, when_asked
from tests.drivers.table import TableDriver
from tests.drivers.window import WindowDriver
from tests.forms import differences, fill, send
from tests.ledgers import TODAY, read

TAX = "市税务局"

pytestmark = pytest.mark.usefixtures("models_keep_the_contract")


@pytest.fixture
def sent(window: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the forms of the quarter were written into from the page."""
    folder = tmp_path / "发出"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    window.open("填报表")
    window.click("导出填报表…")
    window.settle()
    return folder


def test_forms_are_written_from_the_page_and_listed(window: WindowDriver, sent: Path) -> None:
    page = window.window.pages.forms
    assert len(list(sent.iterdir())) == len(page.model.rows) == 13
    assert page.counts.text() == "2022年第四季度：发出 13 份，收回 0 份，未收回 13 份"
    assert set(TableDriver(page.table).column("回收")) == {"○ 未收回"}
    assert window.message() == "✓ 向 13 个单位发出2022年第四季度填报表"
    window.take_back()
    assert page.body.currentWidget() is page.empty


def test_what_is_clean_is_merged_as_one_step(window: WindowDriver, sent: Path, ledger: Ledger) -> None:
    file = sent / f"{TAX}_2022Q4填报表.xlsx"
    fill(file, 1, FormField.PROGRESS, "完成一半")
    fill(file, 2, "完成时限", "不限")
    fill(file, 2, FormField.PROGRESS, "另说")
    window.choose_files(file)
    seen: list[list[str]] = []

    def answer(dialog: FormDifferencesDialog) -> None:
        seen.append(TableDriver(dialog.table).column("差异"))
        assert dialog.go.text() == "合并，采纳 1 处"
        dialog.everything.click()
        assert dialog.go.text() == "合并，采纳 2 处"
        dialog.clean.click()
        dialog.go.click()

    when_asked(FormDifferencesDialog, answer)
    window.click("合并回收的表…")
    window.settle()
    assert seen == [["新填", "改动锁定格", "新填，锁定格被改"]]
    assert window.message() == f"✓ 合并 1 份填报表（{TAX}）：采纳 1 处，2 处没有采纳"
    page = window.window.pages.forms
    assert TableDriver(page.table).column("回收").count("✓ 2022-11-21 收回") == 1
    said = read(ledger, lambda uow: get_task(uow, 1, TODAY)).progress
    assert [(one.agency, one.progress) for one in said] == [(TAX, "完成一半")]
    window.take_back()
    assert read(ledger, lambda uow: get_task(uow, 1, TODAY)).progress == ()


def test_reading_of_forms_can_be_stopped(
    window: WindowDriver, sent: Path, background: SynchronousExecutor
) -> None:
    window.choose_files(sent / f"{TAX}_2022Q4填报表.xlsx")

    def stop(dialog: WaitingDialog) -> None:
        click(button(dialog, "停止"))
        background.release()

    background.hold()
    when_asked(WaitingDialog, stop)
    window.click("合并回收的表…")
    assert window.message() == "✓ 已停止，没有任何改动。"


def test_each_difference_is_accepted_by_itself(ledger: Ledger, tmp_path: Path, qtmodeltester: Any) -> None:
    file = send(ledger, tmp_path / "out", agency=TAX)[TAX]
    fill(file, 1, FormField.PROGRESS, "甲")
    fill(file, 2, FormField.PROGRESS, "乙")
    fill(file, 2, FormField.RATE, "不少")
    model = DifferenceTableModel()
    qtmodeltester.check(model)
    model.show_differences(differences(ledger, file))
    first, second, wrong = (model.index(row, 0) for row in range(3))
    role = Qt.ItemDataRole.CheckStateRole
    assert model.setData(first, 0, role)
    assert [one.returned for one in model.chosen()] == ["乙"]
    assert model.setData(first, 2, role)
    assert model.setData(second, 0, role)
    assert [one.returned for one in model.chosen()] == ["甲"]
    assert not model.setData(wrong, 2, role)
    assert wrong.data(role) is None


def test_one_of_two_files_that_disagree_is_chosen(ledger: Ledger, tmp_path: Path, qtmodeltester: Any) -> None:
    file = send(ledger, tmp_path / "out", agency=TAX)[TAX]
    other = file.with_name("再报.xlsx")
    other.write_bytes(file.read_bytes())
    fill(file, 1, FormField.PROGRESS, "甲")
    fill(other, 1, FormField.PROGRESS, "乙")
    model = DifferenceTableModel()
    qtmodeltester.check(model)
    model.show_differences(differences(ledger, file, other))
    assert model.index(0, 0).data() == "冲突，几份表说法不一"
    model.choose(everything=True)
    assert model.chosen() == ()
    for row, said in ((0, "甲"), (1, "乙")):
        assert model.setData(model.index(row, 0), 2, Qt.ItemDataRole.CheckStateRole)
        assert [one.returned for one in model.chosen()] == [said]


def test_sending_tells_how_far_it_is_and_can_be_stopped(
    window: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def report(_self: Progress, done: int, _total: int, what: str) -> None:
        told.append(what)
        if done == 1:
            raise CancelledError

    monkeypatch.setattr(Progress, "report", report)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    before = set(tmp_path.iterdir())
    window.choose("报表", "导出填报表")
    assert len(told) == 2
    assert window.message() == "✓ 已停止，没有任何改动。"
    assert set(tmp_path.iterdir()) == before
