from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from io import BytesIO
from tempfile import TemporaryFile

import pdfplumber

from bizdesk.reports.faces import load_faces
from bizdesk.reports.table import Cell, Column
from tests.printing import print_table


def test_pages_are_in_the_file_before_the_last_row_is_read() -> None:
    out = BytesIO()
    seen: list[int] = []

    def rows() -> Iterator[tuple[Cell, Cell]]:
        for number in range(800):
            seen.append(out.tell())
            yield (Cell(str(number)), Cell("核定事项并公开办理结果。" * 6))

    print_table(out, (Column("序号", 1), Column("任务", 5)), rows(), load_faces([]))
    assert seen[799] > seen[500] > seen[0] > 0


def test_a_streamed_table_holds_every_row_in_order() -> None:
    out = BytesIO()
    rows = ((Cell(f"甲{number}乙"), Cell("（公开）办理结果，")) for number in range(200))
    print_table(out, (Column("序号", 1), Column("任务", 5)), rows, load_faces([]))
    with pdfplumber.open(out) as pdf:
        text = "".join((page.extract_text() or "") for page in pdf.pages)
        assert len(pdf.pages) > 3
    places = [text.index(f"甲{number}乙") for number in range(200)]
    assert places == sorted(places)


def test_memory_does_not_grow_with_the_pages() -> None:
    _peak(60)
    few, many = _peak(60), _peak(500)
    assert many < few + 0.15


def _peak(count: int) -> float:
    """MB while printing so many rows, two of them on a page."""
    rows = ((Cell("甲"), Cell("核定事项并公开办理结果。" * 100)) for _ in range(count))
    tracemalloc.start()
    try:
        with TemporaryFile() as out:
            print_table(out, (Column("序号", 1), Column("任务", 5)), rows, load_faces([]))
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()
