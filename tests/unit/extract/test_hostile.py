"""Texts that repeat one piece without end are read without a crash; how long it takes is measured apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizdesk.extract import as_json, extract
from tests.unit.extract.hostile import HOSTILE, repeated


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_a_piece_without_end(piece: str) -> None:
    as_json(extract(repeated(piece, 3000)))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(HOSTILE), st.integers(1, 40)), max_size=12))
def test_pieces_one_behind_the_other(pieces: list[tuple[str, int]]) -> None:
    as_json(extract("".join(piece * times for piece, times in pieces)))
