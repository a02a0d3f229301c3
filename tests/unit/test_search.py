"""What a search looks for, and where in a text it lies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.search import (
    MOST_CHARACTERS,
    Lit,
    lit,
    lit_by_sound,
    merged,
    search_terms,
    snippet,
)

SYLLABLES = ("shi", "zhu", "jian", "ju", "（", "shi", "an", "）")
NAME = "市住建局（市安）"


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("  企业　开办\t企业 ", ("企业", "开办")),
        ("IT 系统", ("it", "系统")),
        ("ＩＴ", ("ＩＴ",)),
        ("一\0二\ud800三", ("一", "二", "三")),
        ('"%_*-', ('"%_*-',)),
        (" \n", ()),
    ],
)
def test_the_words_of_what_is_typed_are_looked_for(typed: str, terms: tuple[str, ...]) -> None:
    assert search_terms(typed) == terms


def test_only_so_much_is_looked_for() -> None:
    assert search_terms("长" * 1000) == ("长" * MOST_CHARACTERS,)


def test_every_place_is_lit_and_places_that_touch_are_one() -> None:
    assert lit("企业开办企业", ["开办", "企业"]) == Lit("企业开办企业", ((0, 6),))
    assert lit("It 和 IT", ["it"]).spans == ((0, 2), (5, 7))
    assert merged([(3, 4), (0, 2), (1, 3)]) == ((0, 4),)


def test_a_snippet_begins_shortly_before_the_first_place() -> None:
    text = "前" * 100 + "\n办理 时限" + "后" * 100
    found = snippet(text, ["时限"], 40)
    assert found.text == "…" + "前" * 8 + " 办理 时限" + "后" * 26 + "…"
    assert [found.text[start:end] for start, end in found.spans] == ["时限"]
    assert snippet("短的话", ["短"]) == Lit("短的话", ((0, 1),))


@pytest.mark.parametrize(
    ("term", "lit_up"),
    [
        ("szjj", ["市住建局"]),
        ("zj", ["住建"]),
        ("jjs", ["建局（市"]),
        ("zhuj", ["住建"]),
        ("an", ["安"]),
        ("住建", ["住建"]),
        ("hu", None),
        ("szjjj", None),
    ],
)
def test_a_name_is_found_by_its_characters_its_initials_and_its_syllables(
    term: str, lit_up: list[str] | None
) -> None:
    found = lit_by_sound(NAME, SYLLABLES, [term])
    assert (found and [NAME[start:end] for start, end in found.spans]) == lit_up


def test_every_term_must_be_found_in_a_name() -> None:
    assert lit_by_sound(NAME, SYLLABLES, ["zj", "市"]) == Lit(NAME, ((0, 3), (5, 6)))
    assert lit_by_sound(NAME, SYLLABLES, ["zj", "县"]) is None
    assert lit_by_sound(NAME, SYLLABLES, []) == Lit(NAME)


@given(st.text(), st.text())
def test_spans_lie_in_the_text_one_after_another(text: str, typed: str) -> None:
    terms = search_terms(typed)
    for found in (lit(text, terms), snippet(text, terms)):
        ends = [place for span in found.spans for place in span]
        assert ends == sorted(set(ends))
        assert all(0 <= place <= len(found.text) for place in ends)
