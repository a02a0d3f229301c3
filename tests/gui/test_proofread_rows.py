"""The rows of a draft: what they say, where their words stand, how they are decided and changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit

from bizdesk.gui.dialogs.agencies_editor import AgenciesDialog
from bizdesk.gui.dialogs.deadline_editor import DeadlineDialog
from bizdesk.gui.dialogs.figures_editor import FiguresDialog
from bizdesk.gui.dialogs.group_editor import GroupDialog
from tests.drivers.figures import FiguresDriver
from tests.drivers.hand import button, click, when_asked, write
from tests.drivers.proofread import ProofreadDriver
from tests.drivers.window import WindowDriver

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


def test_the_rows_say_what_was_read(page: ProofreadDriver) -> None:
    heads = ["状态", "条款", "任务", "牵头单位", "责任单位", "配合单位", "完成时限", "指标与节点"]
    assert page.columns() == heads
    assert [page.cell("（六）", head) for head in heads] == [
        "",
        "（六）",
        "扩大信用贷款规模",
        "市政府金融办",
        "人行临江支行、有关部门（待分派）",
        "",
        "2022年12月10日前\n→ 2022-12-10",
        "普惠小微贷款增速 ≥ 12%",
    ]
    assert page.cell("（四）", "状态") == "▲ 待核对"
    assert page.cell("（三）", "完成时限") == "长期坚持"
    assert page.cell("（四）", "完成时限") == "条件成熟时"
    assert page.cell("（四）", "指标与节点") == "用水报装时间 ≤ 4个工作日\n节点 2022-06-30"


def test_all_columns_are_in_sight_on_a_small_screen(window: WindowDriver, page: ProofreadDriver) -> None:
    window.window.resize(1280, 800)
    window.settle()
    assert len(page.columns()) == 8
    assert page.columns_fit()


@pytest.mark.parametrize(
    ("clause", "head", "words"),
    [
        ("（六）", "条款", ["（六）"]),
        ("（六）", "任务", ["扩大信用贷款规模"]),
        ("（六）", "牵头单位", ["市政府金融办"]),
        ("（六）", "责任单位", ["人行临江支行", "有关部门"]),
        ("（三）", "配合单位", ["市中级人民法院"]),
        ("（四）", "完成时限", ["条件成熟时"]),
        ("（六）", "指标与节点", ["12%"]),
        ("（六）", "状态", []),
    ],
)
def test_a_click_on_a_cell_lights_its_words_in_the_original(
    page: ProofreadDriver, clause: str, head: str, words: list[str]
) -> None:
    page.select(clause, head)
    assert page.lit() == words
    assert all(page.sees(word) for word in words)


def test_the_agencies_of_the_current_row_are_lit_together(page: ProofreadDriver) -> None:
    page.select("（一）")
    assert page.lit_agencies() == ["市市场监管局", "市公安局", "市税务局"]


def test_characters_beyond_the_first_plane_do_not_shift_the_light(
    empty_window: WindowDriver, doubtful_file: Path
) -> None:
    words = doubtful_file.read_text(encoding="utf-8")
    doubtful_file.write_text(words.replace("用水报装时间", "𠮷𠮷用水报装时间"), encoding="utf-8")
    empty_window.read_file(doubtful_file)
    page = empty_window.proofread
    page.select("（六）", "牵头单位")
    assert page.lit() == ["市政府金融办"]
    page.click_before("普惠小微")
    empty_window.press("Ctrl+B")
    assert empty_window.message() == "● 只能在这一项的文字中间拆分，请把光标放到要断开的地方。"


def test_a_click_in_the_original_finds_its_row(page: ProofreadDriver) -> None:
    page.click_before("确保应享尽享")
    assert page.current() == "（五）"


def test_space_accepts_and_goes_to_the_next_doubt_or_row(page: ProofreadDriver) -> None:
    page.select("（二）")
    page.press(Qt.Key.Key_Space)
    assert page.cell("（二）", "状态") == "✓ 已确认"
    assert page.current() == "（四）"
    page.press(Qt.Key.Key_Return)
    assert page.cell("（四）", "状态") == "✓ 已确认"
    assert page.current() == "（一）"
    assert page.totals() == "8 项  ·  待核对 0  ·  已跳过 0"
    assert page.rows() == UNCERTAIN_FIRST


def test_delete_leaves_a_row_out_and_takes_it_in_again(page: ProofreadDriver) -> None:
    page.press(Qt.Key.Key_Delete)
    assert page.cell("（四）", "状态") == "○ 已跳过"
    assert page.totals() == "8 项  ·  待核对 0  ·  已跳过 1"
    page.press(Qt.Key.Key_Delete)
    assert page.cell("（四）", "状态") == "▲ 待核对"


def test_several_rows_are_decided_at_once(window: WindowDriver, page: ProofreadDriver) -> None:
    page.select("（一）")
    page.table.select_to("（三）")
    page.press(Qt.Key.Key_Delete)
    assert page.totals() == "8 项  ·  待核对 1  ·  已跳过 3"
    window.press("Ctrl+Z")
    assert page.totals() == "8 项  ·  待核对 1  ·  已跳过 0"


def test_heading_and_clause_are_typed_in_the_cell(page: ProofreadDriver) -> None:
    page.type_cell("（五）", "任务", "落实减税\n降费")
    assert page.cell("（五）", "任务") == "落实减税降费"
    assert page.cell("（五）", "状态") == "◆ 已改"
    page.type_cell("（五）", "条款", "二/（9）")
    assert page.cell("（9）", "任务") == "落实减税降费"


def test_agencies_are_edited_in_a_dialog(page: ProofreadDriver) -> None:
    def edit(dialog: AgenciesDialog) -> None:
        names = dialog.findChildren(QLineEdit)
        assert [name.text() for name in names] == ["市税务局"]
        completer = names[0].completer()
        completer.setCompletionPrefix("金融办")
        assert completer.completionCount() == 1
        click(button(dialog, "添加单位"))
        new = dialog.findChildren(QLineEdit)[-1]
        write(new, "市财政局")
        dialog.findChildren(QComboBox)[-1].setCurrentText("牵头")
        click(button(dialog, "确定"))

    when_asked(AgenciesDialog, edit)
    page.double_click("（五）", "责任单位")
    assert page.cell("（五）", "牵头单位") == "市财政局"
    assert page.cell("（五）", "责任单位") == "市税务局"


def test_a_deadline_is_read_by_hand_and_its_wording_stays(page: ProofreadDriver) -> None:
    def edit(dialog: DeadlineDialog) -> None:
        click(button(dialog, "添加日期"))
        field = dialog.findChild(QDateEdit)
        assert field is not None
        field.setDate(QDate(2022, 10, 31))
        click(button(dialog, "确定"))

    when_asked(DeadlineDialog, edit)
    page.double_click("（四）", "完成时限")
    assert page.cell("（四）", "完成时限") == "条件成熟时\n→ 2022-10-31"
    assert page.totals().split("  ·  ")[1] == "待核对 0"


def test_targets_and_milestones_are_added_with_their_words_as_one_step(
    window: WindowDriver, page: ProofreadDriver
) -> None:
    def add(figures: FiguresDriver) -> None:
        figures.add_target("兑现率", "≥", "９８", "%", "98%以上")
        figures.add_milestone(date(2022, 12, 31), "2022年12月底前")
        figures.agree()

    page.when_figures_are_asked(add)
    page.double_click("（八）", "指标与节点")
    assert page.figures_note == "● 这一项的原文里没有“98%以上”，请照原文写，或者留空。"
    page.when_figures_are_asked(add)
    page.double_click("（五）", "指标与节点")
    added = "减税降费政策兑现率 ≥ 98%；兑现率 ≥ 98%\n节点 2022-12-31"
    assert page.cell("（五）", "指标与节点") == added
    assert page.lit()[1:] == ["98%以上", "2022年12月底前"]
    window.press("Ctrl+Z")
    assert page.cell("（五）", "指标与节点") == "减税降费政策兑现率 ≥ 98%"


def test_a_target_is_corrected_and_its_words_stay_lit(window: WindowDriver, page: ProofreadDriver) -> None:
    def correct(figures: FiguresDriver) -> None:
        assert figures.targets() == [("普惠小微贷款增速", "≥", "12", "%", "12%")]
        figures.correct_target(0, "贷款余额增速", "=", "12.5", "个百分点")
        figures.agree()

    page.when_figures_are_asked(correct)
    page.select("（六）")
    window.press("Ctrl+M")
    assert page.cell("（六）", "指标与节点") == "贷款余额增速 = 12.5个百分点"
    assert page.cell("（六）", "状态") == "◆ 已改"
    page.select("（六）", "指标与节点")
    assert page.lit() == ["12%"]


def test_targets_and_milestones_are_removed(page: ProofreadDriver) -> None:
    def remove(figures: FiguresDriver) -> None:
        figures.remove(0)
        figures.remove(0)
        figures.agree()

    page.when_figures_are_asked(remove)
    page.double_click("（四）", "指标与节点")
    assert page.cell("（四）", "指标与节点") == ""
    assert page.cell("（四）", "状态") == "◆ 已改"


def test_words_selected_in_the_original_become_a_milestones(
    window: WindowDriver, page: ProofreadDriver
) -> None:
    def add(figures: FiguresDriver) -> None:
        figures.add_milestone(date(2022, 12, 31))
        figures.agree()

    page.select("（五）", "指标与节点")
    page.select_words("确保应享尽享")
    page.when_figures_are_asked(add)
    window.press("Ctrl+M")
    assert page.lit()[-1] == "确保应享尽享"


def test_a_target_without_a_number_is_not_taken(page: ProofreadDriver) -> None:
    def add(figures: FiguresDriver) -> None:
        figures.add_target("兑现率", "≥", "九成", "", "")
        figures.agree()

    page.when_figures_are_asked(add)
    page.double_click("（五）", "指标与节点")
    assert page.figures_note == "● 每个指标都要写名称和数值，数值写成数字，例如 95 或 1.5。"
    assert page.cell("（五）", "状态") == ""


def test_leaving_a_dialog_changes_nothing(page: ProofreadDriver) -> None:
    dialogs = ((AgenciesDialog, "责任单位"), (DeadlineDialog, "完成时限"), (FiguresDialog, "指标与节点"))
    for kind, head in dialogs:
        when_asked(kind, lambda dialog: click(button(dialog, "取消")))
        page.double_click("（四）", head)
    assert page.cell("（四）", "状态") == "▲ 待核对"


def test_a_group_is_assigned_to_named_agencies(window: WindowDriver, page: ProofreadDriver) -> None:
    def assign(dialog: GroupDialog) -> None:
        assert not button(dialog, "确定").isEnabled()
        write(dialog.filter, "市财政局")
        click(button(dialog, "添加"))
        named = dialog.list.findItems("市司法局", Qt.MatchFlag.MatchExactly)
        named[0].setCheckState(Qt.CheckState.Checked)
        click(button(dialog, "确定"))

    assert "指派单位…" not in window.menu("校对")
    page.select("（六）")
    when_asked(GroupDialog, assign)
    window.press("Ctrl+G")
    assert page.cell("（六）", "责任单位") == "人行临江支行、市司法局、市财政局"
    assert "指派单位…" not in window.menu("校对")


def test_a_row_is_cut_where_the_cursor_stands(window: WindowDriver, page: ProofreadDriver) -> None:
    page.select("（四）")
    page.click_before("6月底前完成流程再造")
    window.press("Ctrl+B")
    assert page.rows()[:2] == ["（四）-1", "（四）-2"]
    assert page.cell("（四）-2", "任务") == "6月底前完成流程再造。"
    assert page.cell("（四）-1", "责任单位") == page.cell("（四）-2", "责任单位") == "市住建局、市水务集团"
    window.press("Ctrl+Z")
    assert page.rows() == UNCERTAIN_FIRST


def test_rows_are_joined_in_the_order_of_the_document(window: WindowDriver, page: ProofreadDriver) -> None:
    page.select("（五）")
    window.press("Ctrl+J")
    assert "（六）" not in page.rows()
    assert page.cell("（五）", "责任单位") == "市税务局、人行临江支行、有关部门（待分派）"
    page.select("（八）")
    window.press("Ctrl+J")
    assert window.message() == "● 这是最后一项，没有可以合并的下一项。"
