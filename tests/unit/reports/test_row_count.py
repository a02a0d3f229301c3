"""Rows are counted as they go by, and whoever watches may stop them."""

from __future__ import annotations

import pytest

from bizdesk.domain.wall_chart import By, SheetSize
from bizdesk.reports.poster import write_poster
from bizdesk.reports.row_count import RowCount
from bizdesk.reports.word import write_word
from tests.unit.reports.sample import sample_report


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


def test_a_word_bulletin_and_a_wall_chart_tell_how_far_they_are() -> None:
    report = sample_report(count=120)
    told: dict[str, list[tuple[int, int]]] = {"word": [], "chart": []}
    write_word(report, lambda *seen: told["word"].append(seen))
    write_poster(report, SheetSize.A3, By.TASK, watch=lambda *seen: told["chart"].append(seen))
    for seen in told.values():
        assert len(seen) > 3
        assert seen == sorted(seen)
        assert seen[-1][0] == seen[-1][1] >= 120


def test_a_wall_chart_can_be_stopped_on_the_way() -> None:
    def stop(done: int, _total: int) -> None:
        if done >= 50:
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_poster(sample_report(count=120), SheetSize.A3, By.TASK, watch=stop)
