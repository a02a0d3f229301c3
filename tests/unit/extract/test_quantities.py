"""The figures that a measure requires."""

from __future__ import annotations

import pytest

from bizdesk.extract.flow import flow_of
from bizdesk.extract.quantities import read_targets


def targets(text: str) -> list[str]:
    flow = flow_of(text)
    return [f"{t.comparator.value}{t.value}{t.unit}" for t in read_targets(flow, 0, len(flow.text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("网办率达到98%以上", [">=98%"]),
        ("环节由6个压缩至2个", ["<=2个"]),
        ("由3个工作日压缩至1.5个工作日内", ["<=1.5个工作日"]),
        ("费率不超过1%，覆盖率不低于30％", ["<=1%", ">=30%"]),
        ("实现1日办结，材料1份", ["=1日", "=1份"]),
        ("满意度达到98分以上。", [">=98分"]),
        ("记3分。", []),
        ("办理时间分别不超过5个、15个工作日", ["<=5个工作日", "<=15个工作日"]),
        ("时限分别压缩至2个、3个工作日内", ["<=2个工作日", "<=3个工作日"]),
        ("压缩开办时间至0.5个工作日", ["<=0.5个工作日"]),
        ("新增企业1,500户", ["=1500户"]),
        ("材料压减至2份(含)以内", ["<=2份"]),
        ("提供的材料减少60%以上", [">=60%"]),
        ("控制在600天左右", ["<=600天"]),
        ("额度提高到60\n万元", [">=60万元"]),
        ("保证金不超过招标项目估算价的2%", ["<=2%"]),
        ("预付款不低于合同金额的30%", [">=30%"]),
        ("培训2000人次，覆盖25个以上行业领域", ["=2000人次", ">=25个"]),
        ("审批时间分别压减至60、45、30个工作日以内", ["<=60个工作日", "<=45个工作日", "<=30个工作日"]),
        ("每户合伙人不超过（含）3名", ["<=3名"]),
        ("浓度下降至35微克/立方米", ["<=35微克/立方米"]),
        ("网办率≥98%，用水按0.8元/吨补助", [">=98%", "=0.8元/吨"]),
        ("落实稳增长15条的财政支持措施", []),
        ("支持小型企业（指从业人员≤300人的企业）发展", []),
        ("6亩以下（不含6亩）的土地由区级审查", []),
        ("响应时间不超过2秒，实名企业达到8万户", ["<=2秒", ">=8万户"]),
    ],
)
def test_comparator_value_and_unit(text: str, expected: list[str]) -> None:
    assert targets(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2023年6月30日前完成",
        "优化24小时自助服务区",
        "160千瓦及以下小微企业",
        "1000万元以上的贷款",
        "职工30人（含）以下的企业",
        "实施规划102项重大工程",
        "对1000户以上企业开展走访",
        "满3个月的企业",
        "推进“4级46同”认领，用好12345热线",
        "按照《5项制度》落实",
        "在4个省级工业园区推行",
        "3年内建成",
    ],
)
def test_dates_conditions_and_names_are_no_targets(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("力争网办率达到98%以上", "网办率"),
        ("办电环节由4个压缩至2个", "办电环节"),
        ("压缩开办时间至1个工作日", "开办时间"),
        ("申请材料由平均23份压缩至8份以内", "申请材料"),
        ("打造20个示范点", "示范点"),
        ("3个工作日内完成审核", "完成审核"),
        ("6月底前网办率达到98%以上", "网办率"),
        ("推动185项涉税业务全程网办", "涉税业务全程网办"),
    ],
)
def test_a_target_has_a_name(text: str, name: str) -> None:
    flow = flow_of(text)
    assert read_targets(flow, 0, len(flow.text))[0].name == name


def test_a_fall_behind_a_word_that_sounds_like_a_rise() -> None:
    assert targets("增值税税率由16%降至13%") == ["<=13%"]
    assert targets("不超过投资额10%") == ["<=10%"]
