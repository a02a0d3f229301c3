"""Whole documents: measures with their facts, spans that reproduce the words, and no crash on any text."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizdesk.domain.measure import Measure
from bizdesk.extract import as_json, extract
from bizdesk.extract.flow import flow_of
from tests.unit.extract.samples import NOTICE, TABLE, WRAPPED

SAMPLES = (NOTICE, WRAPPED, TABLE)


def measures(text: str) -> tuple[Measure, ...]:
    return tuple(measure for document in extract(text) for measure in document.measures)


def test_a_notice_with_brackets() -> None:
    opening, service, trial = measures(NOTICE)
    assert (opening.path, opening.heading) == ("二/（一）", "压缩开办时间")
    assert opening.text == "开办时间由3个工作日压缩至1个工作日内，6月底前实现全覆盖。"
    assert [a.name for a in opening.agencies] == ["市市场监管局", "市税务局"]
    assert [m.date for m in opening.milestones] == [date(2023, 6, 30)]
    assert [(t.name, t.value, t.unit) for t in opening.targets] == [("开办时间", "1", "个工作日")]
    assert [(a.name, a.role.value) for a in service.agencies] == [
        ("市数据局", "lead"),
        ("市公安局", "support"),
        ("各县（市、区）政府", "support"),
    ]
    assert service.deadline is not None
    assert service.deadline.due == (date(2023, 9, 30),)
    assert (trial.path, trial.text) == ("二/（三）", "①建设窗口。②培训人员。")
    assert trial.deadline is not None
    assert trial.deadline.ongoing
    assert not any(m.review for m in (opening, service, trial))


def test_hard_wrapped_lines_with_labels() -> None:
    network, control = measures(WRAPPED)
    assert network.text == "县政务服务中心事项网办率达到95%以上，做到应上尽上、应办尽办。"
    assert [(a.name, a.generic) for a in network.agencies] == [
        ("县政务服务局", False),
        ("县公安局", False),
        ("县人力资源和社会保障局", False),
        ("县直有关部门", True),
        ("中、省驻县有关单位", True),
    ]
    assert network.deadline is not None
    assert network.deadline.due == (date(2022, 12, 31),)
    assert [a.name for a in control.agencies] == ["县市场监管局"]
    assert control.deadline is not None
    assert control.deadline.wording == "长期坚持"


def test_sub_items_with_their_own_statements_are_measures_beside_their_parent() -> None:
    text = (
        "（一）甲事。做好甲。（责任单位：市甲局）\n"
        "1.乙事做好。（责任单位：市乙局）\n"
        "2.丙事做好。（责任单位：市丙局）"
    )
    assert [m.path for m in measures(text)] == ["（一）", "（一）/1", "（一）/2"]


def test_a_list_that_shares_one_statement_is_one_measure() -> None:
    text = (
        "一、任务\n"
        "（一）提升开办便利度\n"
        "1.推行乙；\n"
        "2.推行丙。\n"
        "牵头单位：市甲局\n"
        "责任单位：市乙局\n"
        "          市丙局\n"
        "完成时限：2023年8月\n"
        "（二）规范监管工作\n"
        "做好丁。\n"
        "责任单位：市丁局"
    )
    first, second = measures(text)
    assert (first.path, first.heading, first.text) == ("一/（一）", "提升开办便利度", "1.推行乙；2.推行丙。")
    assert [a.name for a in first.agencies] == ["市甲局", "市乙局", "市丙局"]
    assert (second.heading, second.text) == ("规范监管工作", "做好丁。")


def test_text_behind_the_labels() -> None:
    text = "1.立项阶段（7个工作日以内完成）\n牵头部门：市甲局\n联办部门：市乙局等\n办理事项：核发许可证\n"
    (measure,) = measures(text)
    assert measure.heading == "立项阶段（7个工作日以内完成）"
    assert measure.text == "办理事项：核发许可证"
    assert [(a.name, a.role.value) for a in measure.agencies] == [("市甲局", "lead"), ("市乙局", "support")]
    assert [(t.value, t.unit) for t in measure.targets] == [("7", "个工作日")]


@pytest.mark.parametrize("gap", ["。", "\n", "。\n"])
def test_text_behind_a_bracket_in_the_heading(gap: str) -> None:
    text = (
        f"1.推进登记便利化（牵头单位：市甲局）{gap}推行全程网办，实现零见面。\n"
        "2.规范监管（市乙局负责）。推行信用监管，实现无事不扰。"
    )
    first, second = measures(text)
    assert (first.heading, first.text) == ("推进登记便利化", "推行全程网办，实现零见面。")
    assert (second.heading, second.text) == ("规范监管", "推行信用监管，实现无事不扰。")


def test_full_width_figures_and_numbers_in_one_sign() -> None:
    text = (
        "㈠甲事。压缩至１５个工作日。（责任单位：市甲局，完成时限：２０２３年６月）\n"
        "㈡乙事。做好。（责任单位：市乙局）"
    )
    first, second = measures(text)
    assert (first.path, second.path) == ("㈠", "㈡")
    assert [(t.value, t.unit) for t in first.targets] == [("15", "个工作日")]
    assert first.deadline is not None
    assert first.deadline.due == (date(2023, 6, 30),)


def test_a_stray_bracket_of_agencies_does_not_hide_the_other_measures() -> None:
    items = [f"{n}.事项。做好工作。" for n in range(1, 9)]
    assert len(measures("\n".join([*items, "9.事项。联系部门。（市发展改革委）"]))) == 9


def test_without_statements_the_smallest_items_of_the_substance_are_measures() -> None:
    text = (
        "一、总体要求\n"
        "（一）指导思想。坚持。\n"
        "二、放宽准入\n"
        "（二）推进改革。做好①甲②乙。\n"
        "（三）精简事项。做好。\n"
        "三、组织保障\n"
        "（四）加强领导。落实。"
    )
    assert [(m.path, m.heading, m.agencies) for m in measures(text)] == [
        ("二/（二）", "推进改革", ()),
        ("二/（三）", "精简事项", ()),
    ]


def test_a_sentence_that_binds_agencies_to_every_measure() -> None:
    text = (
        "1.甲事。做好。（责任单位：市甲局。以下措施均需各县区政府、高新区管委会落实，不再一一列出）\n"
        "2.乙事。做好。（责任单位：市乙局）"
    )
    (document,) = extract(text)
    assert [a.name for a in document.applies_to_all] == ["各县区政府", "高新区管委会"]
    assert [[a.name for a in m.agencies] for m in document.measures] == [["市甲局"], ["市乙局"]]


@pytest.mark.parametrize(
    ("statement", "doubt"),
    [
        ("（责任单位：详见附件）", "“详见附件”不像单位名称，请核对责任单位。"),
        ("（责任单位：市甲局，完成时限：按进度推进）", "完成时限“按进度推进”没有读成日期，请填写时限。"),
        ("（完成时限：2023年底）", "没有读出责任单位，请对照原文补上。"),
        ("（责任单位：市甲局", "责任说明的括号不配对，请核对责任单位。"),
    ],
)
def test_what_is_uncertain_is_said(statement: str, doubt: str) -> None:
    (measure,) = measures(f"1.甲事。做好。{statement}")
    assert doubt in measure.review


def test_the_json_form() -> None:
    data = as_json(extract(NOTICE))
    read_back = json.loads(json.dumps(data, ensure_ascii=False))
    (document,) = read_back["documents"]
    task = document["tasks"][0]
    assert document["issued"] == "2023-03-05"
    assert task["milestones"][0]["date"] == "2023-06-30"
    assert [a["name"] for a in task["agencies"]] == ["市市场监管局", "税务局"]
    assert (task["due"], task["ongoing"], task["done"]) == ([], False, False)
    assert document["tasks"][2]["ongoing"]


def assert_spans_reproduce(text: str) -> None:
    """Every fact can be read back through its span."""
    for measure in measures(text):
        start, end = measure.span
        assert 0 <= start <= end <= len(text)
        for mention in measure.agencies:
            assert mention.name.endswith(flow_of(text[slice(*mention.span)]).text[1:])
        for target in measure.targets:
            assert flow_of(text[slice(*target.span)]).text.replace(",", "").startswith(target.value)
        if measure.deadline:
            assert flow_of(text[slice(*measure.deadline.span)]).text == measure.deadline.wording
        for milestone in measure.milestones:
            assert text[slice(*milestone.span)].strip()


@pytest.mark.parametrize("text", SAMPLES)
def test_spans_reproduce_the_words(text: str) -> None:
    assert_spans_reproduce(text)


_NUMBERS = [
    "一、",
    "（一）",
    "1.",
    "①",
    "附件1",
    "附件：",
    "99月",
    "0年",
    "2023年",
    "12月底前",
    "30日",
    "98%",
]
_SIGNS = ["\n", " ", "\t", "。", "；", "（", "）", "〔", "]", "《", "》", "“", "”"]
_LABELS = ["责任单位：", "牵头单位", "完成时限：", "序号", "来源", "以下均需", "不再一一列出", "的通知"]
_WORDS = [
    "市甲局",
    "各县（市、区）",
    "等",
    "和",
    "牵头",
    "按职责分工负责",
    "由3个",
    "压缩至",
    "以上",
    "甲政发〔2023〕5号",
]
_FRAGMENTS = st.sampled_from([*_NUMBERS, *_SIGNS, *_LABELS, *_WORDS])


@settings(max_examples=150, deadline=None)
@given(st.lists(_FRAGMENTS, max_size=60).map("".join))
def test_no_text_made_of_telling_pieces_crashes(text: str) -> None:
    assert_spans_reproduce(text)
    as_json(extract(text))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_no_arbitrary_text_crashes(text: str) -> None:
    assert_spans_reproduce(text)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SAMPLES), st.integers(0, 10_000), st.integers(0, 30), st.text(max_size=8))
def test_no_mutated_sample_crashes(sample: str, at: int, cut: int, piece: str) -> None:
    place = at % len(sample)
    assert_spans_reproduce(sample[:place] + piece + sample[place + cut :])


def test_a_deadline_field_behind_names_with_roles_is_no_agency() -> None:
    (measure,) = measures("一、甲事。做好。（市甲局牵头，市乙局负责；市丙局配合；完成时限：长期坚持）")
    assert [(a.name, a.role.value) for a in measure.agencies] == [
        ("市甲局", "lead"),
        ("市乙局", "responsible"),
        ("市丙局", "support"),
    ]
    assert measure.deadline is not None
    assert measure.deadline.ongoing


def test_a_number_left_out_is_doubted() -> None:
    first, second, _ = measures(
        "1.甲事。做好甲。（责任单位：市甲局）\n"
        "2.乙事。做好乙。（责任单位：市乙局）\n"
        "4.丁事。做好丁。（责任单位：市丁局）"
    )
    assert first.review == ()
    assert second.review == ("这一条后面的编号不连续，请核对原文是否还有一条。",)


def test_two_names_in_one_and_a_name_cut_short_are_doubted() -> None:
    joined, whole, again, torn = measures(
        "1.甲事。做好甲。（责任单位：市公安局市税务局）\n"
        "2.乙事。做好乙。（责任单位：市场管理办公室）\n"
        "3.丙事。做好丙。（责任单位：市场管理办公室）\n"
        "4.丁事。做好丁。（责任单位：市场管理办）"
    )
    assert joined.review == ("“市公安局市税务局”不像单位名称，请核对责任单位。",)
    assert (whole.review, again.review) == ((), ())
    assert torn.review == ("别处写作“市场管理办公室”，这里读成“市场管理办”，请核对责任单位。",)


def test_an_item_left_out_for_want_of_a_statement_is_told_beside_it() -> None:
    first, third = measures(
        "一、重点任务\n"
        "1.甲事。做好甲。（责任单位：市甲局）\n"
        "2.乙事。由市乙局牵头做好乙。\n"
        "3.丙事。做好丙。（责任单位：市丙局）"
    )
    doubt = "同一级还有条目没有写明责任单位，没有列为任务，请核对原文。"
    assert (first.review, third.review) == ((doubt,), (doubt,))


def test_a_label_line_behind_a_list_speaks_for_all_of_it() -> None:
    first, second = measures(
        "一、重点任务\n"
        "（一）甲事改革\n1.完善甲事的规则和流程安排。\n2.开展甲事的培训和宣传工作。\n责任单位：市甲局\n"
        "（二）乙事改革\n1.完善乙事的规则和流程安排。\n2.开展乙事的培训和宣传工作。\n责任单位：市乙局"
    )
    assert (first.path, second.path) == ("一/（一）", "一/（二）")
    assert first.text.endswith("2.开展甲事的培训和宣传工作。")


def test_a_date_without_any_year_is_doubted() -> None:
    (measure,) = measures("1.甲事。6月底前做好甲。（责任单位：市甲局）")
    assert measure.review == ("文件没有写明年份，“6月底前”没有读成日期，请核对时间节点。",)


def test_a_file_whose_lines_were_run_together() -> None:
    body = "做好各项工作，提升办事便利度。" * 15
    items = f"1.推行甲事。{body}（市甲局负责） 2.推行乙事。{body}（市乙局负责）"
    text = f"青禾市工作意见 现提出以下意见： 一、提升服务 {items}"
    assert [m.path for m in extract(text)[0].measures] == ["一/1", "一/2"]
