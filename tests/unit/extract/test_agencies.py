"""Names and roles in lists of agencies."""

from __future__ import annotations

import pytest

from bizdesk.domain.measure import Role
from bizdesk.extract.agencies import read_agencies
from bizdesk.extract.flow import flow_of


def read(text: str, role: Role = Role.RESPONSIBLE) -> list[tuple[str, str]]:
    flow = flow_of(text)
    return [(m.name, m.role.value) for m in read_agencies(flow, 0, len(flow.text), role)]


def names(text: str) -> list[str]:
    return [name for name, _ in read(text)]


def test_names_are_parted_at_signs_and_conjunctions() -> None:
    assert names("市数据局、市公安局，市住建局及各县区") == ["市数据局", "市公安局", "市住建局", "各县区"]


@pytest.mark.parametrize(
    "name",
    [
        "市发展和改革委员会",
        "市人力资源和社会保障局",
        "市政务服务和公共资源交易中心",
        "各县（市、区）人民政府",
        "各市、县〔区〕市场监管局",
        "中、省驻青有关单位",
        "市推进政府职能转变和“放管服”改革协调小组办公室",
        "市住建局（市人防办）",
    ],
)
def test_a_name_with_signs_inside_stays_whole(name: str) -> None:
    assert names(f"市数据局、{name}、市公安局") == ["市数据局", name, "市公安局"]


def test_role_words_hold_for_the_names_before_them() -> None:
    assert read("市数据局、市公安局牵头，市财政局配合，各县区按职责分工负责") == [
        ("市数据局", "lead"),
        ("市公安局", "lead"),
        ("市财政局", "support"),
        ("各县区", "responsible"),
    ]


def test_a_remark_holds_for_its_own_name() -> None:
    assert read("市数据局（牵头）、市公安局") == [("市数据局", "lead"), ("市公安局", "responsible")]


def test_the_label_gives_the_role_where_no_words_do() -> None:
    assert read("市数据局", Role.SUPPORT) == [("市数据局", "support")]


def test_trailing_others_and_lead_ins_are_no_part_of_a_name() -> None:
    assert names("由市数据局牵头，会同市公安局等部门负责") == ["市数据局", "市公安局"]
    assert names("市数据局等市级相关部门及各县区") == ["市数据局", "市级相关部门", "各县区"]


def test_an_elided_level_is_completed() -> None:
    assert names("市财政局、税务局，县教育局、科技局") == ["市财政局", "市税务局", "县教育局", "县科技局"]
    assert names("市委组织部、宣传部、市教育局") == ["市委组织部", "市委宣传部", "市教育局"]
    assert names("国网青禾供电公司、燃气公司") == ["国网青禾供电公司", "燃气公司"]


def test_names_parted_by_white_space_alone() -> None:
    assert names("市数据局 市公安局\n市财政局") == ["市数据局", "市公安局", "市财政局"]


def test_letter_spaced_and_broken_names() -> None:
    assert names("市 数 据 局 、 市 委 网 信 办") == ["市数据局", "市委网信办"]
    assert names("人民银行\n青禾市中心支行、市税\n务局") == ["人民银行青禾市中心支行", "市税务局"]


@pytest.mark.parametrize(
    "name",
    [
        "有关部门",
        "市级相关部门",
        "各行政执法单位",
        "市直各部门",
        "各成员单位",
        "省级行业主管部门",
        "市直有审批职能的部门",
    ],
)
def test_groups_that_name_nobody(name: str) -> None:
    flow = flow_of(name)
    assert read_agencies(flow, 0, len(flow.text), Role.RESPONSIBLE)[0].generic


@pytest.mark.parametrize(
    "name", ["各县（市、区）人民政府", "高新区管委会", "市营商环境领导小组成员单位", "各区县"]
)
def test_bodies_that_name_somebody(name: str) -> None:
    flow = flow_of(name)
    assert not read_agencies(flow, 0, len(flow.text), Role.RESPONSIBLE)[0].generic


def test_spans_hold_the_words_of_the_original() -> None:
    text = "市财政局、税\n务局牵头"
    flow = flow_of(text)
    mentions = read_agencies(flow, 0, len(flow.text), Role.RESPONSIBLE)
    assert [text[slice(*m.span)] for m in mentions] == ["市财政局", "税\n务局"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("各街道、区直各部门", ["各街道", "区直各部门"]),
        ("各镇、区发改局", ["各镇", "区发改局"]),
        ("市甲局，各区、县级市", ["市甲局", "各区、县级市"]),
        ("各有关区、县级市", ["各有关区、县级市"]),
        ("各县市、区政府", ["各县市、区政府"]),
        ("各县（市、区）、市级各部门", ["各县（市、区）", "市级各部门"]),
        ("各县（市、区）党委、政府", ["各县（市、区）党委、政府"]),
        ("市发改、科技、商务等部门，各县区", ["市发改", "科技", "商务", "各县区"]),
        ("市发展和改革委员会 市财政局", ["市发展和改革委员会", "市财政局"]),
    ],
)
def test_levels_and_lists_that_are_cut_short(words: str, expected: list[str]) -> None:
    assert names(words) == expected


def test_a_group_of_those_with_a_role_is_a_group() -> None:
    flow = flow_of("各项目牵头单位，各区、县级市")
    first, second = read_agencies(flow, 0, len(flow.text), Role.SUPPORT)
    assert (first.name, first.generic, first.role) == ("各项目牵头单位", True, Role.SUPPORT)
    assert not second.generic


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("市甲局负责牵头", Role.LEAD),
        ("市甲局按职责分别牵头", Role.LEAD),
        ("市甲局负责配合", Role.SUPPORT),
        ("市甲局参加", Role.SUPPORT),
        ("市甲局指导", Role.SUPPORT),
    ],
)
def test_more_words_of_roles(words: str, role: Role) -> None:
    flow = flow_of(words)
    (mention,) = read_agencies(flow, 0, len(flow.text), Role.RESPONSIBLE)
    assert (mention.name, mention.role) == ("市甲局", role)
