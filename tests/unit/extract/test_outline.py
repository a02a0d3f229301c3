"""Numbering tokens and how items nest."""

from __future__ import annotations

import pytest

from bizdesk.extract.flow import flow_of
from bizdesk.extract.outline import outline


def paths(text: str) -> list[str]:
    flow = flow_of(text)
    return ["/".join(item.path) for item in outline(flow, 0, len(flow.text))]


def test_levels_nest_by_the_form_of_their_numbers() -> None:
    text = "一、甲\n（一）乙\n1.丙。\n2．丁。\n（二）戊\n1、己。\n二、庚\n（三）辛"
    assert paths(text) == [
        "一", "一/（一）", "一/（一）/1", "一/（一）/2", "一/（二）", "一/（二）/1", "二", "二/（三）",
    ]  # fmt: skip


def test_small_items_are_found_inside_a_paragraph() -> None:
    assert paths("1.措施：①甲。（责任单位：市甲局）②乙。③丙。")[1:] == ["1/①", "1/②", "1/③"]


def test_items_run_together_on_one_line_are_found() -> None:
    assert paths("一、甲（一）乙。做好。（二）丙。做好。二、丁") == ["一", "一/（一）", "一/（二）", "二"]


@pytest.mark.parametrize("token", ["（一）", "(一)", "〔一〕", "[一]", "【一】", "﹝一﹞", "（一〕"])
def test_brackets_of_any_shape_number_an_item(token: str) -> None:
    assert paths(f"{token}甲")[0] == token


@pytest.mark.parametrize(
    "text",
    [
        "一、甲\n压缩至\n1.5个工作日。",
        "一、甲，促进第\n二、三产业融合。",
        "一、甲，见措施\n7.乙",
        "一、甲包括①、②两类",
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert paths(text) == ["一"]


def test_a_misprinted_number_does_not_lose_the_item() -> None:
    assert paths("（一）甲。\n（三）乙。\n（三）丙。") == ["（一）", "（三）", "（三）"]


def test_a_number_may_stand_before_a_year() -> None:
    assert paths("1.2023年底前完成。\n2.5G网络覆盖。") == ["1", "2"]


def test_an_annex_starts_anew_and_the_list_of_annexes_is_passed_over() -> None:
    text = "一、甲\n附件：1.乙方案\n2.丙方案\n附件2\n一、丁\n1.戊"
    assert paths(text) == ["一", "附件2", "附件2/一", "附件2/一/1"]


def test_a_label_is_a_step_where_nothing_below_it_is_numbered() -> None:
    text = "（一）甲。\n具体举措：\n1.乙。\n（二）丙。\n具体举措：\n丁。"
    assert paths(text) == ["（一）", "（一）/具体举措", "（一）/1", "（二）", "（二）/具体举措"]


def test_articles_and_chapters() -> None:
    assert paths("第一章 总则\n第一条 甲。\n第二章 措施\n第二条 乙。") == [
        "第一章", "第一章/第一条", "第二章", "第二章/第二条",
    ]  # fmt: skip


def test_parts_stand_above_the_numbers_that_begin_anew_in_each() -> None:
    text = "第一部分 政务\n一、甲\n（一）乙\n第二部分 法治\n一、丙\n（一）丁"
    assert [path for path in paths(text) if path.endswith("（一）")] == [
        "第一部分/一/（一）",
        "第二部分/一/（一）",
    ]


def test_a_run_that_begins_far_on_counts_where_it_goes_on() -> None:
    assert paths("1.甲。\n9.乙。\n10.丙。\n11.丁。") == ["1", "9", "10", "11"]
    assert paths("1.甲。\n9.乙。\n2.丙。") == ["1", "2"]
    assert paths("一、提升办理便利度\n（八）甲。\n（九）乙。") == ["一", "一/（八）", "一/（九）"]


def test_a_number_right_behind_the_sign_of_an_item() -> None:
    assert paths("9.甲。\n10.121人才项目。\n11.乙。") == ["9", "10", "11"]


def test_large_numbers_in_characters() -> None:
    text = "\n".join(f"（{n}）甲。" for n in ("十九", "二十", "二十一", "二十二"))
    assert len(paths("（十八）甲。\n" + text)) == 5
    assert paths("一、甲\n" + "".join(f"（{n}）甲。\n" for n in "一二三")) == [
        "一",
        "一/（一）",
        "一/（二）",
        "一/（三）",
    ]
