"""Documents with several tables, and cells merged over several rows, in every format that has tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, Table, TableStyle

from bizdesk.extract import extract, read_text
from tests.unit.readers import made

Rows = Sequence[Sequence[str]]
HEAD = ("序号", "重点任务", "责任单位", "完成时限")
ONE = ("1", "简化办事流程", "市数据局", "2023年6月底前")
TWO = ("2", "公开收费目录", "市发改委", "2023年底前")
THREE = ("3", "规范执法检查", "市司法局", "长期坚持")


def as_docx(pieces: Sequence[str | Rows]) -> bytes:
    document = docx.Document()
    for piece in pieces:
        if isinstance(piece, str):
            document.add_paragraph(piece)
            continue
        table = document.add_table(0, len(piece[0]), "Table Grid")
        for row in piece:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    return made.saved(document)


def as_html(pieces: Sequence[str | Rows]) -> bytes:
    parts = []
    for piece in pieces:
        if isinstance(piece, str):
            parts.append(f"<p>{escape(piece)}</p>")
        else:
            rows = ("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in piece)
            parts.append(f"<table>{''.join(rows)}</table>")
    return f"<html><body><div>{''.join(parts)}</div></body></html>".encode()


def as_pdf(pieces: Sequence[str | Rows]) -> bytes:
    style = ParagraphStyle("cell", fontName=made.face(), fontSize=12, leading=20, wordWrap="CJK")
    story: list[Flowable] = []
    for piece in pieces:
        if isinstance(piece, str):
            story.append(Paragraph(escape(piece), style))
        else:
            cells = [[Paragraph(cell, style) for cell in row] for row in piece]
            ruled = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")])
            story.append(Table(cells, colWidths=[40, 150, 120, 110], style=ruled))
        if piece == "":
            story.append(PageBreak())
    return made.pdf_of(story)


FORMATS: dict[str, Callable[[Sequence[str | Rows]], bytes]] = {
    "docx": as_docx,
    "html": as_html,
    "pdf": as_pdf,
}
TITLE = "临江市优化营商环境任务清单"


def tasks_of(folder: Path, data: bytes) -> list[tuple[str, str, list[str], bool]]:
    path = folder / "来文"
    path.write_bytes(data)
    return [
        (one.path, one.text, [agency.name for agency in one.agencies], one.deadline is not None)
        for document in extract(read_text(path))
        for one in document.measures
    ]


def task(path: str, row: Sequence[str]) -> tuple[str, str, list[str], bool]:
    return path, row[1], [row[2]], True


@pytest.mark.parametrize("form", FORMATS)
def test_a_table_for_each_chapter(form: str, tmp_path: Path) -> None:
    pieces = [
        *(TITLE, "一、政务环境", (HEAD, ONE, TWO), "二、法治环境", (HEAD, ("1", *THREE[1:]))),
        "三、保障措施",
    ]
    assert tasks_of(tmp_path, FORMATS[form](pieces)) == [
        *(task("一/1", ONE), task("一/2", TWO), task("二/1", THREE)),
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_an_annex_for_each_table(form: str, tmp_path: Path) -> None:
    columns = ("序号", "整改事项", "整改措施", "整改时限")
    other = ("1", "流程繁琐", "简化办事流程", "2023年6月底前")
    pieces = [TITLE, "附件1", (HEAD, ONE, TWO), "附件2", (columns, other)]
    assert tasks_of(tmp_path, FORMATS[form](pieces)) == [
        *(task("附件1/1", ONE), task("附件1/2", TWO), ("附件2/1", "简化办事流程", [], True)),
    ]


@pytest.mark.parametrize("number", ["1", "3"])
@pytest.mark.parametrize("form", FORMATS)
def test_a_table_that_goes_on_without_header_below_a_chapter(form: str, number: str, tmp_path: Path) -> None:
    pieces = [TITLE, "一、政务环境", (HEAD, ONE, TWO), "二、法治环境", ((number, *THREE[1:]),) * 1]
    paths = {"1": ("一/1", "一/2", "二/1"), "3": ("1", "2", "3")}[number]
    found = tasks_of(tmp_path, FORMATS[form](pieces))
    assert found == [task(path, row) for path, row in zip(paths, (ONE, TWO, THREE), strict=True)]


def test_a_table_that_is_no_list_of_tasks_does_not_go_on_with_one(tmp_path: Path) -> None:
    people = (("序号", "姓名", "职务", "电话"), ("1", "张三", "主任", "555"))
    assert tasks_of(tmp_path, as_docx([TITLE, (HEAD, ONE, TWO), "联系人", people])) == [
        *(task("1", ONE), task("2", TWO)),
    ]


def test_a_table_without_numbers_goes_on_only_where_its_first_row_names_who_answers(tmp_path: Path) -> None:
    first = (HEAD[1:], ONE[1:], TWO[1:])
    more, people = (THREE[1:],), (("姓名", "职务", "电话"), ("张三", "主任", "555"))
    pieces = [TITLE, first, "二、法治环境", more, "联系人", people]
    assert tasks_of(tmp_path, as_docx(pieces)) == [
        *(task("1", ONE), task("2", TWO), task("3", THREE)),
    ]


MERGED = (
    ("序号", "领域", "任务", "措施", "牵头单位", "责任单位", "完成时限"),
    ("1", "政务", "简化办事", "减少材料。", "市数据局、市司法局", "市公安局", "2023年6月底前"),
    ("2", "政务", "简化办事", "减少环节。", "市数据局、市司法局", "市税务局", "2023年6月底前"),
    ("3", "法治", "规范执法", "统一标准。", "市数据局、市司法局", "市应急局", "2023年底前"),
)
SPANS = ((1, 1, 2), (2, 1, 2), (4, 1, 3), (6, 1, 2))
"""Column, first and last row of each merged cell."""


def merged_docx() -> bytes:
    document = docx.Document()
    table = document.add_table(len(MERGED), len(MERGED[0]), "Table Grid")
    for row, words in zip(table.rows, MERGED, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    for column, first, last in SPANS:
        for row in range(first + 1, last + 1):
            table.cell(row, column).text = ""
        table.cell(first, column).merge(table.cell(last, column))
    return made.saved(document)


def merged_html() -> bytes:
    covered = {(row, column) for column, first, last in SPANS for row in range(first + 1, last + 1)}
    spans = {(first, column): f' rowspan="{last - first + 1}"' for column, first, last in SPANS}
    rows = (
        "".join(
            f"<td{spans.get((y, x), '')}>{word}</td>" for x, word in enumerate(row) if (y, x) not in covered
        )
        for y, row in enumerate(MERGED)
    )
    return f"<html><body><table><tr>{'</tr><tr>'.join(rows)}</tr></table></body></html>".encode()


def merged_xlsx() -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in MERGED:
        sheet.append(row)
    for column, first, last in SPANS:
        sheet.merge_cells(
            start_row=first + 1, end_row=last + 1, start_column=column + 1, end_column=column + 1
        )
    return made.saved(book)


def merged_pdf() -> bytes:
    style = ParagraphStyle("cell", fontName=made.face(), fontSize=9, leading=14, wordWrap="CJK")
    covered = {(row, column) for column, first, last in SPANS for row in range(first + 1, last + 1)}
    cells = [
        [Paragraph("" if (y, x) in covered else word, style) for x, word in enumerate(row)]
        for y, row in enumerate(MERGED)
    ]
    spans = [("SPAN", (column, first), (column, last)) for column, first, last in SPANS]
    ruled = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), *spans])
    return made.pdf_of([Table(cells, colWidths=[30, 40, 70, 80, 80, 60, 70], style=ruled)])


@pytest.mark.parametrize("build", [merged_docx, merged_html, merged_xlsx, merged_pdf])
def test_a_merged_cell_speaks_for_each_row_that_it_covers(build: Callable[[], bytes], tmp_path: Path) -> None:
    path = tmp_path / "来文"
    path.write_bytes(build())
    (document,) = extract(read_text(path))
    assert [(one.heading, one.text) for one in document.measures] == [(row[2], row[3]) for row in MERGED[1:]]
    for one, row in zip(document.measures, MERGED[1:], strict=True):
        assert [agency.name for agency in one.agencies] == [*row[4].split("、"), row[5]]
        assert [document.text[slice(*agency.span)] for agency in one.agencies] == [
            agency.name for agency in one.agencies
        ]
        assert one.deadline
        assert one.deadline.wording == row[6]
        assert one.review == ()
