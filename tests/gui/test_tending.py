"""Tending the ledger in the window: new editions, tasks by hand, the registry, packs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from bizdesk.domain.ledger import Task
from bizdesk.domain.measure import Role
from bizdesk.gui.dialogs.agency_members import MembersDialog
from bizdesk.gui.dialogs.columns import ColumnsDialog
from bizdesk.gui.dialogs.edition import EditionDialog
from bizdesk.gui.dialogs.task_editor import TaskDialog
from bizdesk.paths import resource
from bizdesk.services.editing import TaskWords, add_task
from bizdesk.services.ledgers import Ledger
from bizdesk.services.registry import add_alias
from tests.drivers.hand import when_asked
from tests.drivers.window import WindowDriver
from tests.gui.conftest import QUOTED, TITLE
from tests.ledgers import dump, write


def new_edition(policy_file: Path) -> Path:
    """One figure changed, the last measure gone."""
    text = policy_file.read_text(encoding="utf-8").replace("20天", "15天")
    policy_file.write_text(text[: text.index("（八）")], encoding="utf-8")
    return policy_file


def test_a_new_edition_asks_what_becomes_of_each_task(window: WindowDriver, policy_file: Path) -> None:
    window.tick("（二）")

    def decide(dialog: EditionDialog) -> None:
        assert not dialog.go.isEnabled()
        (reason,) = [field for field in dialog.reasons.values() if field.isVisible()]
        QTest.keyClicks(reason, "x")
        reason.setText("改由省里统一评价")
        assert dialog.go.isEnabled()
        dialog.go.click()

    when_asked(EditionDialog, decide)
    window.import_file(new_edition(policy_file))
    assert window.message() == f"✓ {QUOTED}换成新版：延续 6 项、修改 1 项、终止 1 项、新增 0 项"
    assert len(window.rows()) == 7
    assert window.table.ticked() == ["（二）"]
    window.undo()
    window.open("全部任务")
    assert len(window.rows()) == 8


def test_a_new_edition_that_is_left_changes_nothing(
    window: WindowDriver, ledger: Ledger, policy_file: Path
) -> None:
    before = dump(ledger.folder.path)
    when_asked(EditionDialog, lambda dialog: dialog.reject())
    window.import_file(new_edition(policy_file))
    assert dump(ledger.folder.path) == before
    assert window.proofread.is_open()


TITLES = ("号", "要办的事", "谁来办", "啥时候办完")
WORDS = TaskWords("迎接省里评估", "准备材料。", date(2022, 12, 20), False, (("市大数据局", Role.LEAD),))


def test_a_task_is_added_by_hand(window: WindowDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TaskDialog, "ask", lambda *_args: WORDS)
    window.press("Ctrl+N")
    assert window.message().startswith("✓ 新增任务“")
    window.open("全部任务")
    assert "迎接省里评估" in window.titles()


def test_a_task_is_edited_as_it_stands(window: WindowDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(_parent: object, task: Task, known: tuple[str, ...]) -> TaskWords:
        assert task.heading == "压缩企业开办时限"
        assert "市税务局" in known
        return WORDS

    monkeypatch.setattr(TaskDialog, "ask", ask)
    window.press("Ctrl+T")
    assert window.titles()[0] == "迎接省里评估"
    window.undo()
    assert window.titles()[0] == "压缩企业开办时限"


def test_a_task_needs_words_before_it_can_be_taken(window: WindowDriver) -> None:
    dialog = TaskDialog(None, ["市税务局"], window.window)
    assert not dialog.accept_button.isEnabled()
    QTest.keyClicks(dialog.heading, "x")
    assert dialog.accept_button.isEnabled()
    dialog.has_due.setChecked(True)
    assert dialog.words().due is not None
    dialog.deleteLater()


def test_names_that_may_be_one_are_merged_when_the_clerk_says_so(
    window: WindowDriver, ledger: Ledger
) -> None:
    write(ledger, lambda uow: add_alias(uow, "市税务局", "市国税局"))
    words = TaskWords("另一项", "内容", None, False, (("市金融办", Role.LEAD),))
    write(ledger, lambda uow: add_task(uow, words))
    window.open("单位名录")
    page = window.window.pages.agencies
    offers = [button for button in page.suggestions.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in offers] == ["合并为“市政府金融办”", "合并为“市金融办”"]
    QTest.mouseClick(offers[0], Qt.MouseButton.LeftButton)
    window.settle()
    assert window.message() == "✓ “市金融办”并入“市政府金融办”"
    assert "市金融办" not in window.agencies()


def test_a_group_gets_its_members(window: WindowDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MembersDialog, "ask", lambda *_args: ("东山县政府", "西山县政府"))
    window.open("单位名录")
    page = window.window.pages.agencies
    page.table.selectRow(0)
    QTest.mouseClick(page.members, Qt.MouseButton.LeftButton)
    window.settle()
    assert "展开为 2 个单位" in window.message()
    assert {"东山县政府", "西山县政府"} <= set(window.agencies())


def test_a_shipped_pack_opens_a_ledger(empty_window: WindowDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = next(file for file in resource("packs").glob("*.json") if file.name.startswith("张"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(pack), ""))
    empty_window.choose("文件", "从文件包新建")
    empty_window.open("全部任务")
    assert len(empty_window.rows()) == 63


def test_a_document_is_handed_on_as_a_pack(
    window: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "包.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    window.open(TITLE)
    window.choose("文件", "导出文件包")
    assert target.is_file()
    assert window.message() == f"✓ 已导出：{target}"


def test_a_workbook_with_titles_of_its_own_asks_what_they_mean(
    empty_window: WindowDriver, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(TITLES)
    sheet.append(["1", "压缩企业开办时间至1个工作日。", "市市场监管局", "2022年6月底前"])
    sheet.append(["2", "建成政务服务大厅综合窗口。", "市政务服务局", "2022年12月底前"])
    file = tmp_path / "台账.xlsx"
    book.save(file)

    def decide(dialog: ColumnsDialog) -> None:
        for title, column in (
            ("号", "序号"),
            ("要办的事", "工作任务"),
            ("谁来办", "责任单位"),
            ("啥时候办完", "完成时限"),
        ):
            dialog.choices[title].setCurrentText(column)
        dialog.accept_button.click()

    when_asked(ColumnsDialog, decide)
    empty_window.import_file(file)
    assert len(empty_window.rows()) == 2
    assert set(empty_window.agencies()) == {"市市场监管局", "市政务服务局"}
