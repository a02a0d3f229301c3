"""Benchmark indicators (对标) of made-up cities, under several labels and in several layouts."""

from __future__ import annotations

import pytest

from bizdesk.domain.measure import Figure, GroupRole, Indicator, PolicyDocument
from bizdesk.extract import extract
from bizdesk.extract.figures import pair_figures
from tests.unit.extract.samples import NOTICE, TABLE, WRAPPED

HEAD = """青禾市优化营商环境对标提升方案
青营商办〔2023〕4号
青禾市营商环境工作领导小组办公室
2023年3月5日
一、总体要求
坚持问题导向。
二、对标提升任务
"""
NUMBERED = (
    HEAD
    + """（一）开办企业
1.全省最优目标：2个环节，0.5天，1份资料。
2.我市目前现状：企业开办需提交2份材料，4个环节，当场受
理、即时（1天）办结。
3.存在的问题：①窗口分散。②办理时间偏长。
4.整改提升目标：企业开办3个环节，0.5天，1份资料。
5.整改提升措施：①设立开办专区。（责任单位：市市场监管局，完成时限：2023年6月）
②推行网上申领发票。（责任单位：市税务局，完成时限：2023年8月）
（二）获得用水用气
1.全省最优目标：用气1份材料，2个环节，5天；用水1份材料，2个环节，4天。
2.我市目前现状：用气2份材料，3个环节，10天；用水2份材料，4个环节，8天。
3.提升目标：用水、用气各1份材料，用水5天、用气6天。
4.提升措施：优化报装流程。（责任单位：市住建局，完成时限：2023年9月）
三、保障措施
（一）加强领导。各部门要高度重视。（责任单位：市营商办）
"""
)
LINES = (
    HEAD
    + """（一）办理建筑许可（指标牵头单位：市住建局；成员单位：市自然资源局、市发展改革委（市粮食局））
对标先进：审批时间30小时。
当前水平：审批时间41小时。
主要问题：①容缺办理不清楚。②宣传单一。
年度目标：审批时间控制在32小时以内。
改进措施：
1.推行联合验收。（责任单位：市住建局，完成时限：2023年6月）
2.免交易地建设费。（责任单位：市财政局，完成时限：2023年8月）
"""
)
NAMED = (
    HEAD
    + """指标一：政务服务
标杆值：网上可办率100%
目前水平：网上可办率96.2%
存在短板：窗口不足。
目标值：网上可办率99%
具体举措：增设窗口。
指标二：纳税服务
标杆值：纳税时间60小时
目前水平：纳税时间90小时
目标值：纳税时间70小时
"""
)
ANNEX = (
    NUMBERED
    + """附件1
指标专项小组名单
1.开办企业
组长单位：市市场监管局
副组长单位：市政务服务局
成员单位：市公安局、市税务局
"""
)


def only(text: str) -> PolicyDocument:
    (document,) = extract(text)
    return document


def words(document: PolicyDocument, indicator: Indicator) -> list[str]:
    """What each passage says, read back through its span."""
    passages = (indicator.best, indicator.current, indicator.problems, indicator.goal)
    said = ["".join(document.text[slice(*one.span)].split()) for one in passages]
    assert said == ["".join(one.text.split()) for one in passages]
    return said


def test_words_and_measures_of_each_indicator() -> None:
    document = only(NUMBERED)
    first, second = document.indicators
    assert (first.name, second.name) == ("开办企业", "获得用水用气")
    assert words(document, first) == [
        "2个环节，0.5天，1份资料。",
        "企业开办需提交2份材料，4个环节，当场受理、即时（1天）办结。",
        "①窗口分散。②办理时间偏长。",
        "企业开办3个环节，0.5天，1份资料。",
    ]
    assert words(document, second)[2:] == ["", "用水、用气各1份材料，用水5天、用气6天。"]
    assert first.measures == ("二/（一）/5/①", "二/（一）/5/②")
    assert second.measures == ("二/（二）/4",)
    assert document.text[slice(*first.span)].startswith("（一）开办企业")
    assert "获得用水" not in document.text[slice(*first.span)]
    assert "保障措施" not in document.text[slice(*second.span)]


def test_quantities_are_paired_by_what_they_count() -> None:
    first, second = only(NUMBERED).indicators
    assert first.figures == (
        Figure("环节", "个", "2", "4", "3"),
        Figure("时间", "天", "0.5", "1", "0.5"),
        Figure("材料", "份", "1", "2", "1"),
    )
    found = {one.name: (one.best, one.current, one.goal) for one in second.figures}
    assert found == {
        "用气材料": ("1", "2", "1"),
        "用气环节": ("2", "3", None),
        "用气时间": ("5", "10", "6"),
        "用水材料": ("1", "2", "1"),
        "用水环节": ("2", "4", None),
        "用水时间": ("4", "8", "5"),
    }


def test_other_words_on_lines_of_their_own_and_the_group_in_brackets() -> None:
    document = only(LINES)
    (one,) = document.indicators
    assert one.name == "办理建筑许可"
    assert words(document, one) == [
        "审批时间30小时。",
        "审批时间41小时。",
        "①容缺办理不清楚。②宣传单一。",
        "审批时间控制在32小时以内。",
    ]
    assert one.figures == (Figure("审批时间", "小时", "30", "41", "32"),)
    assert [(seat.name, seat.role) for seat in one.group] == [
        ("市住建局", GroupRole.LEAD),
        ("市自然资源局", GroupRole.MEMBER),
        ("市发展改革委（市粮食局）", GroupRole.MEMBER),
    ]
    assert [document.text[slice(*seat.span)] for seat in one.group][:2] == ["市住建局", "市自然资源局"]


def test_a_label_may_give_the_name() -> None:
    document = only(NAMED)
    assert [one.name for one in document.indicators] == ["政务服务", "纳税服务"]
    assert words(document, document.indicators[0])[3] == "网上可办率99%"
    assert document.indicators[1].figures == (Figure("纳税时间", "小时", "60", "90", "70"),)


def test_an_annex_names_the_group() -> None:
    first, second = only(ANNEX).indicators
    assert [(seat.name, seat.role) for seat in first.group] == [
        ("市市场监管局", GroupRole.LEAD),
        ("市政务服务局", GroupRole.MEMBER),
        ("市公安局", GroupRole.MEMBER),
        ("市税务局", GroupRole.MEMBER),
    ]
    assert second.group == ()


@pytest.mark.parametrize("text", [NOTICE, WRAPPED, TABLE, HEAD + "（一）工作目标：建成一流窗口。"])
def test_documents_without_such_blocks_give_none(text: str) -> None:
    assert all(document.indicators == () for document in extract(text))


def test_only_what_is_wanted_becomes_a_figure() -> None:
    found = pair_figures("办结率100%", "2021年底，检查850户，受理192件，办结率98%。每月20日例会。", "")
    assert found == (Figure("办结率", "%", "100", "98", None),)


def test_details_in_brackets_are_left_out() -> None:
    assert pair_figures("5个事项（其中立项2项），32小时", "", "") == (
        Figure("事项", "个", "5", None, None),
        Figure("时间", "小时", "32", None, None),
    )


def test_rates_are_told_apart_by_their_names() -> None:
    found = pair_figures("可办率100%，网办率95%", "网办率90%", "可办率99%，满意率98%")
    assert [(one.name, one.best, one.current, one.goal) for one in found] == [
        ("可办率", "100", None, "99"),
        ("网办率", "95", "90", None),
        ("满意率", None, None, "98"),
    ]
