"""Rows are counted as they go by, and whoever watches may stop them."""

from __future__ import annotations

import pytest

from bizdesk.reports.row_count import RowCount


def test_every_fiftieth_row_is_told_and_the_end() -> None:
    told: list[tuple[int, int]] = []
    count = RowCount(120, lambda done, total: told.append((done, total)))
    assert list(count.through(range(120))) == list(range(120))
    count.end()
    assert told == [(0, 120), (50, 120), (100, 120), (120, 120)]


def test_lines_beside_the_rows_never_count_beyond_the_end() -> None:
    told: list[int] = []
    count = RowCount(60, lambda done, _total: told.append(done))
    list(count.through(range(110)))
    assert told == [0, 50, 60]


def test_watching_may_stop() -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise RuntimeError

    with pytest.raises(RuntimeError):
        list(RowCount(100, stop).through(range(100)))


def test_nobody_has_to_watch() -> None:
    count = RowCount(1, None)
    assert list(count.through("一")) == ["一"]
    count.end()
