"""The task at the right: the original with lit words, facts, progress, evidence and history."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QDesktopServices

from bizdesk.gui.tasks import TaskRunner
from bizdesk.gui.theme import LIGHT
from bizdesk.services.ledgers import Ledger
from tests.drivers.window import WindowDriver
from tests.gui.conftest import QUOTED, TITLE, OpenWindow


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A file that proves something."""
    file = tmp_path / "验收单.txt"
    file.write_text("窗口已开通。", encoding="utf-8")
    return file


def test_the_original_is_shown_with_its_agencies_and_deadline_lit(window: WindowDriver) -> None:
    window.select("（六）")
    detail = window.detail
    assert detail.place() == f"{TITLE}　二 （六）"
    assert detail.original().startswith("（六）扩大信用贷款规模。普惠小微贷款增速不低于12%。")
    assert detail.light("市政府金融办") == QColor(LIGHT.agency)
    assert detail.light("人行临江支行") == QColor(LIGHT.agency)
    assert detail.light("2022年12月10日前") == QColor(LIGHT.deadline)
    assert detail.light("普惠小微贷款增速不低于") is None


def test_the_facts_say_deadline_and_milestones(window: WindowDriver) -> None:
    window.select("（四）")
    assert window.detail.facts() == [
        "完成时限：2022-09-30，逾期 52 天（原文“2022年9月底前”）",
        "文中节点：2022-06-30",
    ]
    window.select("（七）")
    assert window.detail.facts()[0] == "完成时限：长期坚持（原文“长期坚持”）"


def test_the_detail_follows_the_selected_row(window: WindowDriver) -> None:
    assert window.detail.title() == "（一）压缩企业开办时限"
    window.select("（八）")
    assert window.detail.title() == "（八）开展营商环境评价"
    assert window.detail.agencies() == [
        ("市发展改革委", "牵头", False, "未办结"),
        ("市统计局", "配合", False, "未办结"),
    ]


def test_progress_is_saved_with_ctrl_enter_which_goes_on_to_the_next_task(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.type_progress("已退税 3 亿元", "个别企业资料不全", "上门辅导")
    window.press("Ctrl+Return")
    assert window.message() == "✓ 填报“（五）落实减税降费政策”（市税务局）2022年第四季度进展"
    assert window.detail.title() == "（六）扩大信用贷款规模"
    assert window.detail.progress() == ("", "", "")
    window.select("（五）")
    assert window.detail.progress() == ("已退税 3 亿元", "个别企业资料不全", "上门辅导")
    assert "2022年第四季度进展" in window.detail.headings()


def test_progress_is_saved_when_another_task_is_chosen(window: WindowDriver) -> None:
    window.select("（二）")
    window.detail.type_progress("方案已印发")
    window.select("（七）")
    assert window.message() == "✓ 填报“（二）推行一业一证改革”（市政务服务局）2022年第四季度进展"
    window.select("（二）")
    assert window.detail.progress() == ("方案已印发", "", "")


def test_progress_outlasts_the_window(open_window: OpenWindow, ledger: Ledger) -> None:
    window = open_window(ledger)
    window.select("（二）")
    window.detail.type_progress("方案已印发")
    window.window.close()
    again = open_window(ledger, TaskRunner())
    again.select("（二）")
    assert again.detail.progress() == ("方案已印发", "", "")


def test_reported_work_lights_another_lamp(window: WindowDriver) -> None:
    window.select("（七）")
    assert window.lamp("（七）") == "○ 本季未报"
    window.detail.type_progress("系统已上线")
    window.detail.save()
    assert window.lamp("（七）") == "◎ 本季已报 1/2"
    window.quarter_back()
    assert window.lamp("（七）") == "○ 本季未报"


def test_saving_twice_says_nothing_new(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.type_progress("已退税")
    window.detail.save()
    window.detail.save()
    assert window.detail.history()[0] == "填报“（五）落实减税降费政策”（市税务局）2022年第四季度进展"
    assert len(window.detail.history()) == 2


def test_each_agency_has_its_own_progress(window: WindowDriver) -> None:
    window.select("（四）")
    window.detail.type_progress("住建的进展")
    window.detail.choose_agency("市水务集团")
    assert window.detail.progress() == ("", "", "")
    window.detail.type_progress("水务的进展")
    window.detail.choose_agency("市住建局")
    assert window.detail.progress()[0] == "住建的进展"
    window.open_agency("市水务集团")
    assert window.detail.progress()[0] == "水务的进展"


def test_undo_takes_progress_back(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.type_progress("写错了")
    window.detail.save()
    window.undo()
    assert window.detail.progress() == ("", "", "")
    window.redo()
    assert window.detail.progress() == ("写错了", "", "")


def test_what_is_being_typed_survives_a_tick(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.type_progress("还没写完")
    window.tick("（八）")
    window.select("（五）")
    assert window.detail.progress() == ("还没写完", "", "")


def test_a_tick_of_the_same_task_keeps_what_is_being_typed(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.type_progress("还没写完")
    window.detail.tick("市税务局")
    assert window.detail.progress() == ("还没写完", "", "")
    assert window.detail.lamp() == "✓ 已办结"


def test_enter_in_the_list_begins_to_write(window: WindowDriver) -> None:
    window.select("（五）")
    window.press("Return")
    assert window.detail.writing()


def test_dropped_evidence_appears_with_its_quarter(window: WindowDriver, scan: Path) -> None:
    window.select("（五）")
    window.detail.drop_evidence(scan)
    assert window.message() == "✓ 为“（五）落实减税降费政策”添加佐证材料：验收单.txt"
    (file,) = window.detail.evidence()
    assert (file[0], file[2:]) == ("验收单.txt", ["2022年第四季度"])
    assert window.table.cell("（五）", "佐证") == "1"


def test_evidence_dropped_on_an_agency_page_is_that_agencys(window: WindowDriver, scan: Path) -> None:
    window.open_agency("市税务局")
    assert window.drop(scan, on=window.table.table.viewport(), point=window.table.middle("（五）"))
    assert window.detail.title() == "（五）落实减税降费政策"
    assert [file[0] for file in window.detail.evidence()] == ["验收单.txt"]
    assert window.detail.evidence()[0][-1] == "市税务局"


def test_the_menu_attaches_files(window: WindowDriver, scan: Path) -> None:
    window.select("（七）")
    window.choose_files(scan)
    window.choose("任务", "添加佐证材料")
    assert window.table.cell("（七）", "佐证") == "1"


def test_the_same_evidence_twice_is_kept_once(window: WindowDriver, scan: Path) -> None:
    window.detail.drop_evidence(scan)
    window.detail.drop_evidence(scan)
    assert window.message() == "✓ 这项任务已有：验收单.txt，没有重复添加。"
    assert len(window.detail.evidence()) == 1


def test_evidence_that_is_not_there_gets_one_sentence(window: WindowDriver, tmp_path: Path) -> None:
    window.choose_files(tmp_path / "没有.pdf")
    window.choose("任务", "添加佐证材料")
    assert window.message().startswith("● ")
    assert "没有.pdf" in window.message()
    assert window.detail.evidence() == []


def test_opening_evidence_opens_a_copy(
    window: WindowDriver, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    window.detail.drop_evidence(scan)
    window.detail.open_evidence("验收单.txt")
    (copy,) = opened
    assert copy.name == "验收单.txt"
    assert copy.read_text(encoding="utf-8") == "窗口已开通。"
    copy.write_text("改过了", encoding="utf-8")
    window.choose("文件", "检查台账")
    assert window.message().startswith("✓ 台账完好")


def test_removed_evidence_comes_back_with_undo(window: WindowDriver, scan: Path) -> None:
    window.detail.drop_evidence(scan)
    window.detail.remove_evidence("验收单.txt")
    assert window.message() == "✓ 移除“（一）压缩企业开办时限”的佐证材料：验收单.txt"
    assert window.detail.evidence() == []
    window.take_back()
    assert [file[0] for file in window.detail.evidence()] == ["验收单.txt"]


def test_the_history_of_a_task_is_told_in_sentences(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.tick("市税务局")
    window.tick("（二）")
    window.undo()
    window.select("（五）")
    assert window.detail.history() == [
        "办结“（五）落实减税降费政策”（市税务局）",
        f"导入{QUOTED}，新增 8 项任务",
    ]


def test_the_history_page_tells_everything_the_newest_first(window: WindowDriver) -> None:
    window.tick("（二）")
    window.undo()
    assert window.history() == [
        "撤销：办结“（二）推行一业一证改革”",
        "办结“（二）推行一业一证改革”",
        f"导入{QUOTED}，新增 8 项任务",
    ]
    assert window.history_table.column("经办人") == ["林晓禾"] * 3
    window.choose("编辑", "重做")
    assert window.history_table.column("事项")[0] == "重做：办结“（二）推行一业一证改革”"
