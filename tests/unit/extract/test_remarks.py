"""Remarks that hold for all measures of a document, and what they leave in the fields."""

from __future__ import annotations

import pytest

from bizdesk.domain.measure import PolicyDocument
from bizdesk.extract import extract
from bizdesk.extract.flow import flow_of
from bizdesk.extract.remarks import read_binding

HEAD = "青禾市优化营商环境若干措施\n一、提升服务\n"


def document(statement: str, second: str = "（责任单位：市丁局、市戊局）") -> PolicyDocument:
    """A document of two measures; the remark stands in the statement of the first."""
    text = f"{HEAD}1.推行甲事。优化甲事的办理流程。{statement}\n2.推行乙事。优化乙事的办理流程。{second}\n"
    return extract(text)[0]


def named(document: PolicyDocument) -> list[list[tuple[str, str]]]:
    """The agencies of each measure with their roles."""
    return [[(a.name, a.role.value) for a in measure.agencies] for measure in document.measures]


@pytest.mark.parametrize(
    "remark",
    [
        "（第一责任单位为牵头单位，下同）",
        "，排在首位的为牵头单位，下同",
        "（列第一位者为工作牵头单位或汇总单位，下同）",
        "，列第一位者为牵头单位，下同",
        "，列第一位的为牵头单位，下同",
        "；排名第一的为牵头部门",
    ],
)
def test_the_first_agency_leads_where_a_remark_says_so(remark: str) -> None:
    found = document(f"（责任单位：市甲局、市乙局{remark}）")
    assert named(found) == [
        [("市甲局", "lead"), ("市乙局", "responsible")],
        [("市丁局", "lead"), ("市戊局", "responsible")],
    ]
    assert not any(measure.review for measure in found.measures)


def test_a_stated_lead_stays_the_lead() -> None:
    found = document(
        "（市甲局、市乙局等负责，列第一位者为牵头单位，下同）", "（牵头单位：市丙局；责任单位：市丁局）"
    )
    assert named(found)[1] == [("市丙局", "lead"), ("市丁局", "responsible")]


@pytest.mark.parametrize(
    ("remark", "who"),
    [
        ("以下措施均需各县区人民政府、园区管委会落实，不再单独列出", ["各县区人民政府", "园区管委会"]),
        ("具体任务均涉及相关市（州）人民政府，不再做分工，下同", ["相关市（州）人民政府"]),
        ("各市州、县市区人民政府均为责任单位，以下不再列出", ["各市州、县市区人民政府"]),
        ("以下各项工作均需各区、市政府负责落实，不再一一列出", ["各区、市政府"]),
    ],
)
def test_a_sentence_binds_agencies_to_every_measure(remark: str, who: list[str]) -> None:
    found = document(f"（市甲局牵头，市乙局配合。{remark}。）")
    assert [mention.name for mention in found.applies_to_all] == who
    assert named(found)[0] == [("市甲局", "lead"), ("市乙局", "support")]
    assert found.measures[0].text == "优化甲事的办理流程。"


def test_the_same_below_is_no_name() -> None:
    assert named(document("（责任单位：市甲局、各县区政府，下同）"))[0] == [
        ("市甲局", "responsible"),
        ("各县区政府", "responsible"),
    ]


def test_a_list_without_label_and_a_remark() -> None:
    found = document(
        "（市甲局、市乙局，各县市、区政府，列第一位的为牵头单位，下同。以下均需市丙局配合，不再列出）"
    )
    assert named(found)[0] == [
        ("市甲局", "lead"),
        ("市乙局", "responsible"),
        ("各县市、区政府", "responsible"),
    ]
    assert [(a.name, a.role.value) for a in found.applies_to_all] == [("市丙局", "support")]


def test_words_that_bind_nobody() -> None:
    flow = flow_of("有关要求另行通知，不再一一列出。")
    assert read_binding(flow, 0, len(flow.text)) is None


def test_spans_reproduce_the_names_behind_a_remark() -> None:
    first = "1.甲事改革。做好工作。（市甲局负责，列第一位的为牵头单位，下同）\n"
    text = f"{HEAD}{first}2.乙事改革。做好工作。（市乙局负责）\n"
    mention = extract(text)[0].measures[1].agencies[0]
    assert text[slice(*mention.span)] == "市乙局"
