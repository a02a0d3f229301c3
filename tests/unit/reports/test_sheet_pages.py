from __future__ import annotations

import pytest

from bizdesk.reports.sheet_pages import pages_high
from bizdesk.reports.sheets import USUAL_STYLE, Column, Sheet

_COLUMNS = (
    Column("序号", 6),
    Column("单位", 34),
    *(Column(f"第{n}栏", 10) for n in range(10)),
    Column("注", 44),
)


def _high(rows: int, totals: int = 2) -> int:
    row = (1, "市教育局", *range(10), "")
    sheet = Sheet("汇总", "汇总", _COLUMNS, [row] * rows, [row] * totals)
    return pages_high(sheet, [column.width for column in _COLUMNS], USUAL_STYLE)


@pytest.mark.parametrize(("rows", "pages"), [(1, 1), (26, 1), (30, 1), (59, 2), (100, 4)])
def test_the_totals_stand_on_the_page_of_the_last_rows(rows: int, pages: int) -> None:
    assert _high(rows) == pages


def test_a_list_without_totals_takes_as_many_pages_as_it_needs() -> None:
    assert _high(100, totals=0) == 0


def test_a_long_sheet_is_not_squeezed() -> None:
    assert _high(1000) == 0
