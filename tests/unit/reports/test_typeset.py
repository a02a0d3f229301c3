from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bizdesk.reports.typeset import NEVER_FIRST, NEVER_LAST, balanced, is_western, wrap

CHINESE = "截至六月底前完成改造一二三"
TEXT = st.text(alphabet=CHINESE * 3 + "，。、；：”》）（《“5072 abB%.", max_size=120)


def measure(text: str) -> float:
    return sum(0.5 if is_western(c) or c == " " else 1.0 for c in text)


def lines(text: str, width: float = 12.0, indent: float = 0.0) -> list[str]:
    return [line.text for line in wrap(text, width, measure, indent)]


@given(TEXT, st.sampled_from([0.0, 2.0]))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, indent: float) -> None:
    broken = lines(text, indent=indent)
    assert "".join(broken).replace(" ", "") == text.replace(" ", "")
    assert all(measure(line) <= 12.0 for line in broken)


@given(
    st.lists(
        st.sampled_from([*CHINESE, "市、", "（县）", "《办法》，", "“一件事”。", "36.0%；", "“云川办”App"]),
        max_size=60,
    )
)
def test_no_line_starts_with_a_closing_or_ends_with_an_opening_mark(pieces: list[str]) -> None:
    broken = lines("".join(pieces))
    assert not any(line[0] in NEVER_FIRST for line in broken)
    assert not any(line[-1] in NEVER_LAST for line in broken)


@given(st.lists(st.sampled_from([*CHINESE, "2025", "36.5%", "1,236", "App"]), max_size=60))
def test_numbers_and_words_stay_whole(pieces: list[str]) -> None:
    text = "".join(pieces)
    whole = {
        piece for piece in "".join(c if is_western(c) else " " for c in text).split() if measure(piece) <= 10
    }
    kept = " ".join("".join(c if is_western(c) else " " for c in line) for line in lines(text)).split()
    assert whole <= set(kept)


def test_a_number_stays_with_its_unit() -> None:
    assert lines("一二三四五六七八九十一6月底", 12.0) == ["一二三四五六七八九十一", "6月底"]


def test_a_closing_mark_takes_its_character_along() -> None:
    assert lines("一二三四，五", 4.0) == ["一二三", "四，五"]


def test_an_opening_mark_goes_to_the_next_line() -> None:
    assert lines("一二三（四五）", 4.0) == ["一二三", "（四五）"]


def test_a_blank_before_a_closing_mark_does_not_begin_a_line() -> None:
    assert lines("一二三四 ，五", 4.0) == ["一二三", "四 ，五"]


def test_a_word_wider_than_a_line_is_cut() -> None:
    broken = lines("http://a.example/long", 4.0)
    assert "".join(broken) == "http://a.example/long"
    assert max(map(measure, broken)) <= 4.0


def test_only_single_characters_are_measured() -> None:
    asked: list[str] = []

    def asking(text: str) -> float:
        asked.append(text)
        return measure(text)

    wrap("http://a.example/long 一二", 4.0, asking)
    assert {len(text) for text in asked} == {1}


def test_the_first_line_is_indented_and_the_last_known() -> None:
    broken = wrap("一二三四五六", 4.0, measure, 2.0)
    assert [(line.text, line.last) for line in broken] == [("一二", False), ("三四五六", True)]


def test_a_line_feed_ends_a_paragraph() -> None:
    assert [line.last for line in wrap("一\n二", 4.0, measure)] == [True, True]


def test_a_title_is_broken_between_phrases_into_even_lines() -> None:
    phrases = ("二〇二五年", "优化营商", "任务", "通报")
    assert balanced(phrases, 20.0, measure) == ["二〇二五年优化营商任务通报"]
    assert balanced(phrases, 10.0, measure) == ["二〇二五年", "优化营商任务通报"]


def test_a_phrase_wider_than_the_page_is_broken_like_text() -> None:
    assert balanced(("一二三四五六",), 4.0, measure) == ["一二三四", "五六"]
