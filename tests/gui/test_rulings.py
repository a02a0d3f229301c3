"""What people rule on a task in the window: extensions, plans, paces; and the readings they rest on."""

from __future__ import annotations

from datetime import date

from tests.drivers.rulings import answer_decision, answer_extension, answer_pace, answer_plan
from tests.drivers.window import WindowDriver


def test_an_extension_shows_the_original_date_beside_the_new_one(window: WindowDriver) -> None:
    window.select("（六）")
    assert (
        window.detail.facts()[0] == "完成时限：2022-12-10，剩 19 天（14 个工作日）（原文“2022年12月10日前”）"
    )
    assert window.lamp("（六）") == "◆ 剩 19 天"
    said = answer_extension(date(2023, 3, 31), "授信系统改造推迟")
    window.detail.ask("延期…")
    assert said == [""]
    assert window.message() == "✓ “（六）扩大信用贷款规模”延期至 2023-03-31：授信系统改造推迟"
    assert window.detail.facts() == [
        "完成时限：原定 2022-12-10，延至 2023-03-31，剩 130 天（90 个工作日）（原文“2022年12月10日前”）",
        "2022-11-21 申请延至 2023-03-31：授信系统改造推迟。2022-11-21 同意",
    ]
    assert window.table.cell("（六）", "完成时限") == "2023-03-31"
    assert window.table.hint("（六）", "完成时限") == "原定 2022-12-10\n原文：2022年12月10日前"
    window.undo()
    assert window.table.cell("（六）", "完成时限") == "2022-12-10"


def test_a_late_extension_is_allowed_and_said(window: WindowDriver) -> None:
    window.select("（四）")
    said = answer_extension(date(2022, 12, 31), "管网改造")
    window.press("Ctrl+Shift+Y")
    assert said == ["申请时已过时限，会注明“逾期后提出”。"]
    assert window.lamp("（四）") == "○ 未启动"
    assert (
        window.detail.facts()[1] == "2022-11-21 申请延至 2022-12-31（逾期后提出）：管网改造。2022-11-21 同意"
    )
    window.quarter_back()
    assert window.table.cell("（四）", "完成时限") == "2022-09-30"
    assert window.detail.facts()[0] == "完成时限：2022-09-30，今天到期（原文“2022年9月底前”）"
    assert window.detail.facts()[1] == "文中节点：2022-06-30"


def test_an_extension_to_an_earlier_day_cannot_be_taken(window: WindowDriver) -> None:
    window.select("（六）")
    said = answer_extension(date(2022, 12, 1), "写错了")
    window.detail.ask("延期…")
    assert said == ["新的时限要晚于 2022-12-10。"]
    assert window.table.cell("（六）", "完成时限") == "2022-12-10"


def test_an_extension_is_asked_for_first_and_refused_later(window: WindowDriver) -> None:
    window.select("（六）")
    answer_extension(date(2023, 3, 31), "授信系统改造推迟", grant=False)
    window.detail.ask("延期…")
    assert window.detail.facts()[1] == "2022-11-21 申请延至 2023-03-31：授信系统改造推迟。待批复"
    assert window.table.cell("（六）", "完成时限") == "2022-12-10"
    answer_decision("理由不充分", grant=False)
    window.detail.ask("批复延期…")
    assert window.detail.facts() == [
        "完成时限：2022-12-10，剩 19 天（14 个工作日）（原文“2022年12月10日前”）",
        "2022-11-21 申请延至 2023-03-31：授信系统改造推迟。2022-11-21 不同意（理由不充分）",
    ]
    answer_extension(date(2023, 1, 31), "再次申请", grant=False)
    window.detail.ask("延期…")
    answer_decision("", grant=True)
    window.choose("办理", "延期")
    assert window.detail.facts()[0].startswith("完成时限：原定 2022-12-10，延至 2023-01-31，剩 71 天")


def test_what_has_no_deadline_is_not_extended(window: WindowDriver) -> None:
    window.select("（七）")
    window.press("Ctrl+Shift+Y")
    assert window.message() == "● “（七）建立投诉快办机制”没有完成时限，不用延期；要定时限请修改任务。"


def test_a_reading_is_written_in_place_and_moves_the_pace(window: WindowDriver) -> None:
    window.select("（五）")
    name = "减税降费政策兑现率 ≥ 98%"
    assert window.detail.targets() == [(name, ["目标 ≥98%，尚无读数"])]
    answer_plan("匀速推进", start=date(2022, 1, 1), baseline="60")
    window.detail.ask("序时计划…")
    assert window.detail.targets() == [(name, ["应达 93%，尚无读数"])]
    window.detail.read("80")
    assert window.message() == "✓ “（五）落实减税降费政策”的指标“减税降费政策兑现率”2022-11-21 的读数：80 %"
    assert window.detail.targets() == [
        (name, ["应达 93%，实 80%，欠 13 个百分点", "上次读数 80（2022-11-21）"])
    ]
    assert window.detail.readings() == ["80"]
    assert window.detail.lamp() == "▲ 落后 · 未达序时"
    assert window.table.cell("（五）", "序时") == "未达序时"
    window.detail.read("95.5")
    assert window.lamp("（五）") == "◎ 办理中"
    window.detail.read("")
    assert window.detail.readings() == [""]
    assert window.table.cell("（五）", "序时") == "尚未启动"


def test_a_reading_belongs_to_the_day_that_is_looked_at(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.read("97")
    window.quarter_back()
    assert window.detail.readings() == [""]
    window.detail.read("90")
    window.quarter_now()
    assert window.detail.readings() == ["97"]
    assert window.detail.earlier_readings() == ["2022-11-21　97　林晓禾", "2022-09-30　90　林晓禾"]


def test_a_reading_is_saved_when_another_task_is_chosen(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.type_reading("97")
    window.select("（六）")
    assert window.detail.readings() == [""]
    window.select("（五）")
    assert window.detail.readings() == ["97"]


def test_a_reading_that_is_no_figure_is_refused_and_stays(window: WindowDriver) -> None:
    window.select("（五）")
    window.detail.read("九成")
    assert window.message() == "● 读数“九成”没有存下：“九成”不是数字，请只写数字，如 45 或 98.5。"
    assert window.detail.readings() == ["九成"]
    window.select("（六）")
    assert window.detail.readings() == [""]
    window.select("（五）")
    assert window.detail.readings() == ["九成"]
    window.detail.read("90")
    window.select("（六）")
    window.select("（五）")
    assert window.detail.readings() == ["90"]


def test_a_plan_by_nodes_is_said_and_read_back(window: WindowDriver) -> None:
    window.select("（二）")
    nodes = [(date(2022, 6, 30), "30"), (date(2022, 9, 30), "70")]
    wrong = answer_plan("按节点推进", start=date(2022, 3, 1), nodes=nodes, baseline="0")
    window.choose("办理", "序时计划")
    assert wrong == []
    assert window.message() == "✓ “（二）推行一业一证改革”的序时计划：按节点推进"
    assert window.detail.facts()[1:] == [
        "序时计划：按节点推进，2022-03-01 起算",
        "　2022-06-30 应达 30%",
        "　2022-09-30 应达 70%",
    ]
    assert window.detail.targets() == [("办理成本降低 ≥ 30%", ["应达 21%，尚无读数"])]
    answer_plan("按季推进")
    window.choose("办理", "序时计划")
    assert window.detail.facts()[1:] == ["序时计划：按季推进，2022-03-01 起算"]


def test_nodes_that_fall_are_refused_in_the_dialog(window: WindowDriver) -> None:
    window.select("（二）")
    wrong = answer_plan("按节点推进", nodes=[(date(2022, 6, 30), "70"), (date(2022, 9, 30), "30")])
    window.detail.ask("序时计划…")
    assert wrong == ["● 节点要按日期先后排列，后面的比例不能比前面的小。"]
    assert len(window.detail.facts()) == 1


def test_the_pace_is_ruled_for_the_quarter_and_given_back(window: WindowDriver) -> None:
    window.select("（六）")
    answer_pace("未达序时", "增速连续两月下滑")
    window.detail.ask("改定进度…")
    assert window.detail.lamp() == "▲ 落后 · 未达序时"
    assert window.detail.pace() == ["林晓禾把本季序时进度改定为“未达序时”：增速连续两月下滑"]
    window.quarter_back()
    assert window.detail.pace() == []
    window.quarter_on()
    answer_pace("按计划计算")
    window.press("Ctrl+Shift+O")
    assert window.detail.pace() == []
    assert window.message() == "✓ “（六）扩大信用贷款规模”2022年第四季度的序时进度改回按计划计算"


def test_the_list_is_narrowed_by_pace_and_lamp(window: WindowDriver) -> None:
    window.select("（六）")
    answer_pace("超过序时", "已提前完成")
    window.detail.ask("改定进度…")
    window.filter_pace("超过序时")
    assert window.rows() == ["（六）"]
    window.filter_pace("未达序时")
    assert window.rows() == ["（一）", "（四）"]
    window.filter_pace("全部序时")
    window.filter_lamp("◆ 临期")
    assert window.rows() == ["（六）"]
    window.filter_lamp("○ 未启动")
    assert window.rows() == ["（二）", "（三）", "（五）", "（七）", "（八）"]
    window.filter_lamp("全部灯")
    assert len(window.rows()) == 8
