from __future__ import annotations

from io import BytesIO

import pdfplumber
import pytest

from bizdesk.reports.faces import Use, load_faces
from bizdesk.reports.paper import Type
from bizdesk.reports.table import LEADING, SIDES, SIZE, Cell, Column, Row
from bizdesk.reports.typeset import wrap
from bizdesk.reports.widths import MEASURED, fitted, sampled
from tests.printing import print_table

_WIDTH = 740.0
_KIND = Type(load_faces([])[Use.TABLE], SIZE)
_COLUMNS = (Column("序号", 9, centred=True), Column("任务", 30), Column("责任单位", 30), Column("备注", 30))


def _row(number: int, *texts: str) -> Row:
    return tuple(map(Cell, (str(number), *texts)))


def _widths(rows: list[Row], columns: tuple[Column, ...] = _COLUMNS) -> list[float]:
    shares = [column.share for column in fitted(columns, rows, _WIDTH, _KIND.measure)]
    return [share / sum(shares) * _WIDTH for share in shares]


def _lines(rows: list[Row], widths: list[float]) -> int:
    """How many lines the rows take in all."""

    def most(row: Row) -> int:
        return max(
            len(wrap(cell.text, w - SIDES, _KIND.measure)) for cell, w in zip(row, widths, strict=True)
        )

    return sum(map(most, rows))


def test_rows_become_lower_than_by_the_usual_shares() -> None:
    rows = [_row(n, "核定事项并公开办理结果。" * 8, "市发展改革委、" * (n % 20), "") for n in range(40)]
    assert _lines(rows, _widths(rows)) < 0.8 * _lines(
        rows, [column.share / 99 * _WIDTH for column in _COLUMNS]
    )


def test_an_empty_column_takes_no_more_than_its_head() -> None:
    widths = _widths([_row(n, "核定事项并公开办理结果。" * 20, "市教育局、" * 30, "") for n in range(9)])
    assert widths[3] == pytest.approx(2 * SIZE, abs=7)
    assert sum(widths) == pytest.approx(_WIDTH)


def test_what_is_seldom_long_leaves_room_to_what_is_always_long() -> None:
    long = "核定事项并公开办理结果。" * 20
    widths = _widths([_row(n, long, long if n == 3 else "市教育局", "") for n in range(30)])
    assert widths[1] > 3 * widths[2] > 3 * 4 * SIZE


def test_many_columns_still_fill_the_page() -> None:
    columns = tuple(Column(f"第{n}项指标情况", 10) for n in range(12))
    widths = _widths([tuple(Cell("核定事项并公开。") for _ in columns)] * 3, columns)
    assert sum(widths) == pytest.approx(_WIDTH)


def test_a_table_without_rows_goes_by_its_heads() -> None:
    assert sum(_widths([])) == pytest.approx(_WIDTH)


def test_as_many_rows_are_measured_however_many_there_are() -> None:
    rows = [_row(n, "", "", "") for n in range(10 * MEASURED + 1)]
    assert len(sampled(rows)) <= MEASURED
    assert sampled(rows[:MEASURED]) == rows[:MEASURED]


@pytest.mark.long
@pytest.mark.parametrize("length", [3, 40, 60, 200])
def test_pages_are_filled_however_tall_the_rows(length: int) -> None:
    """At least seven eighths of each but the last, and no row leaves fewer than three lines on a page."""
    out = BytesIO()
    rows = [_row(n, "核定事项并公开办理结果。" * length, "市教育局", "") for n in range(60)]
    print_table(out, _COLUMNS, rows, load_faces([]))
    with pdfplumber.open(out) as pdf:
        pages = [sorted({(r["top"], r["bottom"]) for r in page.rects}) for page in pdf.pages]
        room = pdf.pages[0].height - 48 * 72 / 25.4
    for rects in pages[:-1]:
        assert rects[-1][1] - rects[0][0] > 0.87 * room
    fewest = min(3, _lines(rows[:1], _widths(rows)))
    parts = [bottom - top for rects in pages for top, bottom in rects if top > rects[0][1] - 1]
    assert min(parts) > fewest * LEADING - 1
