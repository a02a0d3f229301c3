"""The outline of a document: what stands in what, and what the original says at the head of each section."""

from __future__ import annotations

import pytest

from bizdesk.domain.measure import Span
from bizdesk.domain.outline import Node, headings, nest


def spans(text: str, **beginnings: str) -> list[tuple[str, Span | None]]:
    """Measures by their paths, each from its beginning to the end of that paragraph."""
    found: list[tuple[str, Span | None]] = []
    for path, words in beginnings.items():
        start = text.index(words)
        found.append((path.replace("_", "/"), (start, text.index("\n", start))))
    return found


def test_measures_stand_in_their_sections_which_stand_before_them() -> None:
    assert nest(["一/（一）", "一/（二）/1", "一/（二）/2", "二/（一）"]) == (
        Node("一", None),
        Node("一/（一）", 0, 0),
        Node("一/（二）", 0),
        Node("一/（二）/1", 2, 1),
        Node("一/（二）/2", 2, 2),
        Node("二", None),
        Node("二/（一）", 5, 3),
    )


def test_a_measure_stands_above_its_steps() -> None:
    assert nest(["一/（一）", "一/（一）/1", "一/（二）"]) == (
        Node("一", None),
        Node("一/（一）", 0, 0),
        Node("一/（一）/1", 1, 1),
        Node("一/（二）", 0, 2),
    )


def test_measures_without_a_section_stand_at_the_top() -> None:
    assert nest(["1", "", "附件1/2"]) == (
        Node("1", None, 0),
        Node("", None, 1),
        Node("附件1", None),
        Node("附件1/2", 2, 2),
    )


def test_a_section_that_begins_anew_is_another_one() -> None:
    assert [node.path for node in nest(["一/1", "二/1", "一/1"])] == [
        "一",
        "一/1",
        "二",
        "二/1",
        "一",
        "一/1",
    ]


def test_headings_are_the_words_behind_the_numbers() -> None:
    text = """目录
一、总则
二、降低门槛

一、总则

本方案自印发之日起施行。

二、 降低门槛

（一）压缩时限。由市税务局负责。
（二）规范中介。落实以下要求：
1.编制清单。由市财政局负责。
第三章　保障
第五条 报送进展。
"""
    places = spans(
        text,
        **{"二_（一）": "（一）压缩", "二_（二）_1": "1.编制", "第三章_第五条": "第五条"},
    )
    assert headings(text, places) == {"二": "降低门槛", "二/（二）": "规范中介", "第三章": "保障"}


def test_a_heading_runs_on_where_it_fills_its_line() -> None:
    text = """三、畅通政策信息服务实施发布响应提
质行动
（一）压缩时限由市税务局牵头负责并。
四、强化保障
各单位要提高认识把任务落到实处来。
（二）压缩环节。
"""
    places = spans(text, **{"三_（一）": "（一）", "四_（二）": "（二）"})
    assert headings(text, places) == {"三": "畅通政策信息服务实施发布响应提质行动", "四": "强化保障"}


@pytest.mark.parametrize("number", ["1.", "１．", "1、", "1 "])
def test_figures_are_found_however_they_are_written(number: str) -> None:
    text = f"{number}整改措施\n（1）压缩时限。\n"
    assert headings(text, spans(text, **{"1_（1）": "（1）"})) == {"1": "整改措施"}


def test_a_number_inside_a_sentence_is_no_heading() -> None:
    text = "一是加强领导。\n（一）压缩时限。\n"
    assert headings(text, spans(text, **{"一_（一）": "（一）"})) == {}


def test_a_section_run_together_with_others_is_found_behind_a_full_stop() -> None:
    text = "本方案印发执行。一、降低门槛（一）压缩时限。\n"
    assert headings(text, spans(text, **{"一_（一）": "（一）"})) == {"一": "降低门槛"}


def test_a_section_is_looked_for_before_its_measures_only() -> None:
    text = "一、降低门槛\n（一）压缩时限。\n一、别的\n"
    assert headings(text, spans(text, **{"一_（一）": "（一）"})) == {"一": "降低门槛"}


def test_a_measure_added_by_hand_has_no_place() -> None:
    assert headings("一、降低门槛\n", [("一/（一）", None)]) == {}


def test_a_heading_is_cut_where_it_is_a_whole_paragraph() -> None:
    text = f"一、{'降低门槛' * 40}\n（一）压缩时限。\n"
    found = headings(text, spans(text, **{"一_（一）": "（一）"}))["一"]
    assert (len(found), found[-1]) == (60, "…")
