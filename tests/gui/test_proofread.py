"""Proofreading an import, from the file that is dropped to the tasks in the ledger."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLineEdit

from bizdesk.gui.dialogs.agencies_editor import AgenciesDialog
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.edition import EditionDialog
from bizdesk.gui.dialogs.particulars import ParticularsDialog
from bizdesk.gui.tasks import TaskRunner
from bizdesk.services.drafts import list_drafts
from bizdesk.services.history import list_history
from bizdesk.services.ledgers import Ledger
from tests.drivers.hand import button, click, when_asked, write
from tests.drivers.proofread import ProofreadDriver
from tests.drivers.window import EVERYWHERE, PAGES, WindowDriver
from tests.gui.conftest import POLICY, QUOTED, TITLE, OpenWindow, open_copy
from tests.ledgers import dump, read

DOUBT = "▲ 完成时限“条件成熟时”没有读成日期，请填写时限。"
IN_ORDER = ["（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）", "（八）"]
UNCERTAIN_FIRST = ["（四）", "（一）", "（二）", "（三）", "（五）", "（六）", "（七）", "（八）"]


@pytest.fixture
def window(proofreading: WindowDriver) -> WindowDriver:
    """A window in which a file is being proofread."""
    return proofreading


@pytest.fixture
def page(window: WindowDriver) -> ProofreadDriver:
    """The page of that window."""
    return window.proofread


def test_a_dropped_file_opens_for_proofreading_and_the_ledger_stays_empty(
    window: WindowDriver, page: ProofreadDriver, empty_ledger: Ledger
) -> None:
    assert page.is_open()
    assert page.head() == [
        TITLE,
        "临政发〔2022〕7号  ·  临江市人民政府  ·  2022-02-18",
        "8 项  ·  待核对 1  ·  已跳过 0",
    ]
    assert page.rows() == UNCERTAIN_FIRST
    assert (page.current(), page.reasons()) == ("（四）", [DOUBT])
    assert window.places() == [*PAGES, "校对中", TITLE]
    assert window.place() == TITLE
    assert not window.window.detail.isVisible()
    assert read(empty_ledger, list_history) == ()


def test_the_document_is_described_by_hand(window: WindowDriver, page: ProofreadDriver) -> None:
    def describe(dialog: ParticularsDialog) -> None:
        write(dialog.title, "临江市重点措施")
        write(dialog.number, "")
        dialog.issued_on.setDate(QDate(2022, 2, 20))
        click(button(dialog, "确定"))

    when_asked(ParticularsDialog, describe)
    page.choose("修改…")
    assert page.head()[:2] == ["临江市重点措施", "未读到文号  ·  临江市人民政府  ·  2022-02-20"]
    assert window.place() == "临江市重点措施"


def test_who_has_a_part_in_every_row_is_named(page: ProofreadDriver) -> None:
    def name(dialog: AgenciesDialog) -> None:
        write(dialog.findChildren(QLineEdit)[0], "各县（区）人民政府")
        click(button(dialog, "确定"))

    when_asked(AgenciesDialog, name)
    page.choose("共同单位…")
    assert page.head()[2] == "每一项都有：各县（区）人民政府"


def test_undo_and_redo_go_through_the_steps_of_the_page(window: WindowDriver, page: ProofreadDriver) -> None:
    page.press(Qt.Key.Key_Space)
    page.type_cell("（五）", "任务", "降费")
    assert window.menu("编辑") == ["撤销 修改“（五）落实减税降费政策”", EVERYWHERE]
    window.press("Ctrl+Z")
    assert page.cell("（五）", "任务") == "落实减税降费政策"
    window.press("Ctrl+Z")
    assert (page.cell("（四）", "状态"), page.current()) == ("▲ 待核对", "（四）")
    window.press("Ctrl+Y")
    window.press("Ctrl+Y")
    assert page.cell("（五）", "任务") == "降费"
    window.open("全部任务")
    assert window.menu("编辑") == ["查找", EVERYWHERE]
    window.open(TITLE)
    assert page.cell("（五）", "任务") == "降费"
    assert window.menu("编辑") == ["撤销 修改“（五）落实减税降费政策”", EVERYWHERE]


def test_a_draft_outlives_the_program(
    window: WindowDriver, page: ProofreadDriver, open_window: OpenWindow, empty_ledger: Ledger
) -> None:
    page.press(Qt.Key.Key_Delete)
    page.type_cell("（五）", "任务", "降费")
    window.window.close()
    again = open_window(open_copy(empty_ledger.folder.path), TaskRunner())
    assert again.places() == [*PAGES, "校对中", TITLE]
    again.open(TITLE)
    assert again.proofread.cell("（四）", "状态") == "○ 已跳过"
    assert again.proofread.cell("（五）", "任务") == "降费"
    assert again.proofread.rows() == IN_ORDER


def test_the_steps_of_a_draft_outlive_the_program(
    window: WindowDriver, page: ProofreadDriver, open_window: OpenWindow, empty_ledger: Ledger
) -> None:
    page.press(Qt.Key.Key_Delete)
    page.type_cell("（五）", "任务", "降费")
    page.type_cell("（六）", "任务", "放贷")
    window.press("Ctrl+Z")
    window.window.close()
    again = open_window(open_copy(empty_ledger.folder.path), TaskRunner())
    again.open(TITLE)
    assert again.menu("编辑") == [
        "撤销 修改“（五）落实减税降费政策”",
        "重做 修改“（六）扩大信用贷款规模”",
        EVERYWHERE,
    ]
    again.press("Ctrl+Z")
    again.press("Ctrl+Z")
    assert again.proofread.cell("（四）", "状态") == "▲ 待核对"
    for _step in range(3):
        again.press("Ctrl+Y")
    assert again.proofread.cell("（六）", "任务") == "放贷"


def test_a_commit_is_one_step_of_the_ledger(
    window: WindowDriver, page: ProofreadDriver, empty_ledger: Ledger
) -> None:
    before = dump(empty_ledger.folder.path, history=False)
    page.press(Qt.Key.Key_Delete)
    page.type_cell("（五）", "任务", "降费")
    page.commit()
    assert window.message() == f"✓ 导入{QUOTED}，新增 7 项任务"
    assert window.place() == TITLE
    assert window.titles()[3] == "降费"
    assert "校对中" not in window.places()
    assert len(read(empty_ledger, list_history)) == 1
    assert read(empty_ledger, list_drafts) == ()
    window.take_back()
    assert dump(empty_ledger.folder.path, history=False) == before


def test_undoing_a_commit_offers_the_draft_again_as_it_was(
    window: WindowDriver, page: ProofreadDriver
) -> None:
    page.press(Qt.Key.Key_Delete)
    page.type_cell("（五）", "任务", "降费")
    page.commit()
    window.take_back()
    assert window.places() == [*PAGES, "校对中", TITLE]
    window.open(TITLE)
    assert page.totals() == "8 项  ·  待核对 0  ·  已跳过 1"
    assert page.cell("（五）", "任务") == "降费"
    assert window.menu("编辑") == ["撤销 修改“（五）落实减税降费政策”", EVERYWHERE]
    window.open("全部任务")
    window.redo()
    assert "校对中" not in window.places()
    assert len(window.rows()) == 7


def test_a_commit_with_doubts_asks_first(
    window: WindowDriver, page: ProofreadDriver, empty_ledger: Ledger
) -> None:
    asked = page.answer(agree=False)
    page.commit()
    assert asked == ["还有 1 项待核对，仍要提交吗？"]
    assert page.is_open()
    assert read(empty_ledger, list_history) == ()
    page.answer(agree=True)
    page.commit()
    assert len(window.rows()) == 8


def test_the_question_is_asked_in_a_dialog_whose_safe_answer_is_the_default(
    page: ProofreadDriver,
) -> None:
    when_asked(ConfirmDialog, lambda dialog: click(dialog.defaultButton()))
    page.commit()
    assert page.is_open()
    when_asked(ConfirmDialog, lambda dialog: click(button(dialog, "提交")))
    page.commit()
    assert not page.is_open()


def test_nothing_but_skipped_rows_is_not_committed(window: WindowDriver, page: ProofreadDriver) -> None:
    page.page.body.table.selectAll()
    page.press(Qt.Key.Key_Delete)
    page.commit()
    assert window.message().startswith("● 每一项都跳过了，没有可以提交的")
    assert page.is_open()


def test_a_draft_is_given_up_after_a_question(
    window: WindowDriver, page: ProofreadDriver, empty_ledger: Ledger
) -> None:
    asked = page.answer(agree=False)
    page.choose("放弃校对稿")
    assert (len(asked), page.is_open()) == (1, True)
    page.answer(agree=True)
    page.choose("放弃校对稿")
    assert window.places() == [*PAGES]
    assert window.place() == "全部任务"
    assert read(empty_ledger, list_drafts) == ()


def test_several_files_are_proofread_one_after_another(
    empty_window: WindowDriver, policy_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "另一份.txt"
    other.write_text(POLICY.replace("临江市", "云泽市").replace("7号", "8号"), encoding="utf-8")
    empty_window.read_file(policy_file, other)
    titles = [TITLE, TITLE.replace("临江市", "云泽市")]
    assert empty_window.places()[len(PAGES) + 1 :] == titles
    assert empty_window.proofread.head()[0] == titles[0]
    empty_window.proofread.commit()
    assert empty_window.proofread.head()[0] == titles[1]
    empty_window.proofread.commit()
    assert empty_window.place() == titles[1]
    assert len(empty_window.rows()) == 8
    assert "校对中" not in empty_window.places()


def test_a_step_that_could_not_be_saved_is_there_when_the_draft_is_opened_again(
    empty_window: WindowDriver, policy_file: Path, doubtful_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = doubtful_file.read_text(encoding="utf-8").replace("临江市", "云泽市").replace("7号", "8号")
    doubtful_file.write_text(other, encoding="utf-8")
    empty_window.read_file(policy_file, doubtful_file)

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        empty_window.proofread.press(Qt.Key.Key_Delete)
    assert empty_window.message().startswith("● 磁盘已满")
    empty_window.open(TITLE.replace("临江市", "云泽市"))
    empty_window.open(TITLE)
    assert empty_window.proofread.cell("（一）", "状态") == "○ 已跳过"


def test_another_edition_that_is_not_agreed_to_keeps_the_draft(
    window: WindowDriver, page: ProofreadDriver, policy_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EditionDialog, "ask", lambda *_args: None)
    page.answer(agree=True)
    page.commit()
    policy_file.write_text(POLICY.replace("20天", "15天"), encoding="utf-8")
    window.read_file(policy_file)
    page.commit()
    assert page.is_open()
    assert window.places().count("校对中") == 1
    page.press(Qt.Key.Key_Space)
    assert page.totals() == "8 项  ·  待核对 0  ·  已跳过 0"


def test_the_tasks_of_another_page_are_out_of_reach(window: WindowDriver) -> None:
    assert window.menu("任务") == []
    window.open("全部任务")
    assert window.menu("校对") == []
