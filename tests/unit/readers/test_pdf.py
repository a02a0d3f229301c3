"""A PDF file is read without what only the page needs, in whole paragraphs, its tables by their lines."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, TableStyle
from reportlab.platypus import Table as PrintedTable

from bizdesk.extract import read_text
from bizdesk.extract.readers import read
from bizdesk.extract.readers.grid import Cell
from bizdesk.extract.readers.pages import Table, compose
from tests.unit.readers import made
from tests.unit.readers.made import tasks


def text_of(data: bytes, folder: Path) -> str:
    path = folder / "来文"
    path.write_bytes(data)
    return read_text(path)


def printed(pages: Sequence[Sequence[tuple[float, float, str]]], size: int = 16) -> bytes:
    """Pages with words at places counted from the top left corner."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    for page in pages:
        canvas.setFont(made.face(), size)
        for x, y, words in page:
            canvas.drawString(x, A4[1] - y, words)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


FULL = "推进政务服务标准化规范化便利化建设全面提升办事效率"
"""A line that reaches the right margin."""


@pytest.mark.parametrize(
    "number", ["— {} —", "- {} -", "第 {} 页", "第{}页 共3页", "{}", "{}/3", "Page {} of 3", "－{}－"]
)
def test_page_numbers_are_dropped_and_paragraphs_run_on(number: str, tmp_path: Path) -> None:
    pages = [
        [(80, 80, "临江市人民政府文件"), (80, 120, FULL), (80, 150, FULL), (280, 800, number.format(page))]
        for page in (1, 2, 3)
    ]
    assert text_of(printed(pages), tmp_path) == FULL * 6 + "\n"


def test_a_number_that_counts_no_pages_is_kept(tmp_path: Path) -> None:
    pages = [[(80, 120, FULL), (80, 150, "2022")], [(80, 120, "共投资"), (80, 150, "以上。")]]
    assert text_of(printed(pages), tmp_path) == f"{FULL}2022\n共投资\n以上。\n"


def test_an_indent_a_short_line_and_a_gap_begin_a_paragraph(tmp_path: Path) -> None:
    page = [
        *((112, 100, FULL[:-2]), (80, 128, FULL), (80, 156, "完。"), (80, 184, FULL)),
        *((112, 212, FULL[:-2]), (80, 240, FULL), (80, 300, FULL)),
    ]
    assert text_of(printed([page]), tmp_path).splitlines() == [
        *(FULL[:-2] + FULL + "完。", FULL, FULL[:-2] + FULL, FULL),
    ]


def test_a_list_of_tasks_over_many_pages_is_one_list(tmp_path: Path) -> None:
    rows = [(str(number), *made.ROWS[number % 3][1:]) for number in range(1, 61)]
    found = tasks(text_of(made.table_as_pdf(rows), tmp_path))
    wanted = tasks(made.table_as_text())
    assert [task[0] for task in found] == [str(number) for number in range(1, 61)]
    assert [task[1:] for task in found] == [wanted[number % 3][1:] for number in range(1, 61)]


def test_a_row_cut_by_a_page_break_is_put_together() -> None:
    head = [Cell(words) for words in ("序号", "任务", "责任单位")]
    first = [head, [Cell("1"), Cell("推进一网"), Cell("市数据局、")]]
    second = [
        head,
        [Cell(""), Cell("通办"), Cell("市司法局")],
        [Cell("2"), Cell("清理中介"), Cell("市审批局")],
    ]
    assert compose([[Table(first, 0)], [Table(second, 0)]]).text.splitlines()[1:] == [
        "1\t推进一网通办\t市数据局、市司法局",
        "2\t清理中介\t市审批局",
    ]


@pytest.mark.parametrize("turn", [0, 90, 270])
def test_a_page_that_lies_on_its_side_is_read_upright(turn: int, tmp_path: Path) -> None:
    style = ParagraphStyle("cell", fontName=made.face(), fontSize=10, leading=14, wordWrap="CJK")
    cells = [[Paragraph(cell, style) for cell in row] for row in (made.HEAD, *made.ROWS)]
    table = PrintedTable(cells, colWidths=[30, 100, 200, 100, 120, 100])
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")]))
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    canvas.translate(*{0: (0, 0), 90: (A4[0], 0), 270: (0, A4[1])}[turn])
    canvas.rotate({0: 0, 90: 90, 270: -90}[turn])
    canvas.setPageRotation(turn)
    canvas.setFont(made.face(), 16)
    canvas.drawString(250, 480, made.TITLE)
    table.wrapOn(canvas, 700, 500)
    table.drawOn(canvas, 50, 200)
    canvas.save()
    assert text_of(stream.getvalue(), tmp_path) == made.table_as_text()


class StoppedError(Exception):
    """The caller wants no more."""


def test_each_page_is_told_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "来文"
    path.write_bytes(made.as_pdf(size=40))
    told: list[tuple[int, int]] = []
    read(path, progress=lambda behind, pages: told.append((behind, pages)))
    count = told[0][1]
    assert count > 2
    assert told == [(behind, count) for behind in range(count)]


def test_the_caller_stops_the_reading_between_two_pages(tmp_path: Path) -> None:
    path = tmp_path / "来文"
    path.write_bytes(made.as_pdf(size=40))

    def stop(behind: int, _pages: int) -> None:
        if behind == 1:
            raise StoppedError

    with pytest.raises(StoppedError):
        read(path, progress=stop)
