"""The words of the original as the detail shows them: breaks of the paper joined, facts lit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bizdesk.gui.widgets.original_text import Fragment, Lit, fragments


def shown(text: str, *lit: tuple[tuple[int, int], Lit]) -> str:
    return "".join(fragment.text for fragment in fragments(text, (0, len(text)), lit))


def test_a_hard_wrapped_sentence_is_one_line() -> None:
    assert shown("推动政务服务\n\n　　下沉基层。") == "推动政务服务下沉基层。"


def test_western_words_keep_a_space_where_the_line_broke() -> None:
    assert shown("使用 Open\nData 平台") == "使用 Open Data 平台"


def test_labelled_lines_and_new_paragraphs_stay_lines_of_their_own() -> None:
    assert (
        shown("完成改造。\n牵头单位：市发改委\n责任单位：市财\n政局")
        == "完成改造。\n牵头单位：市发改委\n责任单位：市财政局"
    )


def test_a_name_broken_over_two_lines_is_lit_as_one() -> None:
    text = "（责任单位：市财\n政局）"
    assert fragments(text, (0, len(text)), [((6, 11), Lit.AGENCY)]) == [
        Fragment("（责任单位：", Lit.NOT),
        Fragment("市财政局", Lit.AGENCY),
        Fragment("）", Lit.NOT),
    ]


@given(st.text(alphabet="市局a1。：\n 　", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_no_word_is_lost_or_added(text: str, first: int, last: int) -> None:
    assert "".join(shown(text, ((first, last), Lit.TARGET)).split()) == "".join(text.split())
