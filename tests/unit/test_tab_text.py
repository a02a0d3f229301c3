"""Cells that are copied come back as they were, and what Excel puts on the clipboard is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.tab_text import from_tab_text, to_tab_text

CELLS = st.text(alphabet=st.sampled_from('完a"\t\n\r ，='), max_size=6)
GRIDS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=4)
)


@given(GRIDS)
def test_what_is_written_is_read_again(rows: list[list[str]]) -> None:
    assert from_tab_text(to_tab_text(rows)) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("已开工", [["已开工"]]),
        ("已开工\t85%\r\n已完工\t100%\r\n", [["已开工", "85%"], ["已完工", "100%"]]),
        ("a\n\nb\n", [["a"], [""], ["b"]]),
        ("\t\n", [["", ""]]),
        ('"两行\n文字"\tb\n', [["两行\n文字", "b"]]),
        ('"说""好"""\n', [['说"好"']]),
        ('5" 管\tb\n', [['5" 管', "b"]]),
        ('"没有合上\tb\n', [['"没有合上', "b"]]),
        ('"合上" 又写\tb\n', [['"合上" 又写', "b"]]),
        ("a\rb", [["a"], ["b"]]),
    ],
)
def test_what_spreadsheets_copy_is_read(text: str, rows: list[list[str]]) -> None:
    assert from_tab_text(text) == rows
