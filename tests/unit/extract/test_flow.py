"""The running text and the way back to the original."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bizdesk.extract.flow import flow_of


def test_line_breaks_inside_words_and_figures_vanish() -> None:
    text = "市市场监\n\n管局 压缩至1\n5 个工作日"
    flow = flow_of(text)
    assert flow.text == "市市场监管局压缩至15个工作日"
    start = flow.text.index("15个")
    assert text[slice(*flow.span(start, start + 2))] == "1\n5"


def test_spaces_between_latin_words_stay() -> None:
    assert flow_of("使用 Web App 办理").text == "使用Web App办理"


def test_page_marks_are_left_out() -> None:
    assert flow_of("加强\n— 12 —\n# Page 7:\n第 3 页 共 9 页\n- 4 -\n监管").text == "加强监管"


def test_lines_are_known_by_their_places() -> None:
    flow = flow_of("一、总则\n（一）做好。")
    assert flow.starts_line(4)
    assert not flow.starts_line(5)
    assert flow.line_end(1) == 4
    assert flow.line_start(6) == 4


def test_wide_gaps_part_columns() -> None:
    flow = flow_of("1\t编制清单    市数据局")
    assert sorted(flow.columns) == [1, 5]


@given(st.text(alphabet="一市局（）()12 \n\t—aZ"))
def test_every_place_leads_back_to_its_character(text: str) -> None:
    flow = flow_of(text)
    assert len(flow.origin) == len(flow.text)
    assert list(flow.origin) == sorted(set(flow.origin))
    for at, character in enumerate(flow.text):
        assert text[flow.origin[at]] == character or character == " "


def test_words_taken_out_leave_the_way_back() -> None:
    text = "一、甲事\n乙\t丙丁"
    flow = flow_of(text)
    less = flow.without([(1, 3), (5, 6)])
    assert less.text == "一事乙丁"
    assert [text[at] for at in less.origin] == list(less.text)
    assert [less.text[at] for at in less.lines] == ["一", "乙"]


def test_a_bar_at_a_lines_end_closes_a_cell() -> None:
    assert flow_of("序号 |\n责任单位 |\n").text == "序号责任单位"
