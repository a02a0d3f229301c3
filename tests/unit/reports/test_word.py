"""The bulletin as a Word document, read with python-docx: styles, words, tables, geometry and fields."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from bizdesk.reports.annexes import annexes
from bizdesk.reports.chart_rows import CHARTS
from bizdesk.reports.prose import Kind, compose
from bizdesk.reports.records import Report
from bizdesk.reports.table import Band
from bizdesk.reports.word import write_word
from tests.unit.reports.sample import HOSTILE, OFFICE, sample_report


@pytest.fixture(scope="module")
def report() -> Report:
    return sample_report()


@pytest.fixture(scope="module")
def data(report: Report) -> bytes:
    return write_word(report)


@pytest.fixture
def word(data: bytes) -> WordDocument:
    return Document(BytesIO(data))


def styled(word: WordDocument, style: str) -> list[str]:
    return [one.text for one in word.paragraphs if one.style is not None and one.style.name == style]


def test_the_title_and_the_levels_are_words_own_styles(word: WordDocument, report: Report) -> None:
    assert "".join(styled(word, "Title")).replace("\n", "") == report.title
    assert styled(word, "Subtitle") == [OFFICE, "（截至2025年6月30日）"]
    sections = [one.text for one in compose(report, []) if one.kind is Kind.SECTION]
    assert styled(word, "Heading 1") == sections
    assert styled(word, "Caption") == [*(annex.title for annex in annexes(report)), CHARTS]
    assert styled(word, "Date") == ["2025年6月30日"]


def test_the_body_says_what_the_prose_says(word: WordDocument, report: Report) -> None:
    said = [one.text for one in compose(report, []) if one.kind is Kind.BODY]
    assert styled(word, "Body Text") == said
    assert any("占28.0%" in text for text in said)


@pytest.mark.parametrize(
    ("style", "face", "size"),
    [
        ("Title", "方正小标宋简体", 22),
        ("Heading 1", "黑体", 16),
        ("Heading 2", "楷体", 16),
        ("Body Text", "仿宋", 16),
    ],
)
def test_the_faces_and_sizes_are_the_customary_ones(
    word: WordDocument, style: str, face: str, size: int
) -> None:
    run = word.styles[style].element.find(qn("w:rPr"))
    assert run.find(qn("w:rFonts")).get(qn("w:eastAsia")) == face
    assert int(run.find(qn("w:sz")).get(qn("w:val"))) == 2 * size


def test_the_tables_hold_every_cell_of_the_annexes(word: WordDocument, report: Report) -> None:
    for table, annex in zip(word.tables, annexes(report), strict=True):
        assert len(table.rows) == 1 + len(annex.rows)
        rows = table._tbl.tr_lst
        for line, row in zip(rows[1:], annex.rows, strict=True):
            held = ["".join(node.text or "" for node in cell.iter(qn("w:t"))) for cell in line.tc_lst]
            cells = (
                [row.text]
                if isinstance(row, Band)
                else [(cell.mark.label if cell.mark else "") + cell.bold + cell.text for cell in row]
            )
            assert held == [text.replace("\n", "") for text in cells]


def test_the_head_of_each_table_repeats(word: WordDocument) -> None:
    assert word.tables
    for table in word.tables:
        marked = [row.find(qn("w:trPr")) is not None for row in table._tbl.tr_lst]
        assert marked == [True] + [False] * (len(marked) - 1)
        assert table._tbl.tr_lst[0].find(qn("w:trPr")).find(qn("w:tblHeader")) is not None
        assert table.style is not None
        assert table.style.name == "台账表格"


def test_the_bulletin_stands_on_the_page_of_the_standard(word: WordDocument) -> None:
    first, *rest = word.sections
    sides = (first.page_width, first.page_height)
    assert [round(side.mm) for side in sides if side is not None] == [210, 297]
    margins = (first.top_margin, first.left_margin, first.bottom_margin, first.right_margin)
    assert [round(margin.mm) for margin in margins if margin is not None] == [37, 28, 35, 26]
    assert all(one.page_width == first.page_height for one in rest)
    assert len(rest) == len(word.tables) + 1


def test_page_numbers_are_fields_on_the_outer_side(word: WordDocument) -> None:
    first = word.sections[0]
    for footer, side in ((first.footer, "right"), (first.even_page_footer, "left")):
        (paragraph,) = footer.paragraphs
        assert paragraph._p.find(qn("w:fldSimple")).get(qn("w:instr")).strip() == "PAGE"
        assert paragraph._p.pPr.find(qn("w:jc")).get(qn("w:val")) == side
    assert word.settings.odd_and_even_pages_header_footer


def test_hostile_text_stays_text(data: bytes, word: WordDocument) -> None:
    cells = [node.text for node in word.tables[1]._tbl.iter(qn("w:t"))]
    assert HOSTILE in cells
    fields = [node.get(qn("w:instr")) for node in word.element.body.iter(qn("w:fldSimple"))]
    assert fields == []
    assert b"instrText" not in ZipFile(BytesIO(data)).read("word/document.xml")


def test_every_style_that_is_used_is_defined(word: WordDocument) -> None:
    defined = {style.get(qn("w:styleId")) for style in word.styles.element.iter(qn("w:style"))}
    body = word.element.body
    used = {node.get(qn("w:val")) for node in (*body.iter(qn("w:pStyle")), *body.iter(qn("w:tblStyle")))}
    assert used <= defined


def test_the_same_report_gives_the_same_bytes(data: bytes) -> None:
    assert write_word(sample_report()) == data


def test_a_long_name_and_an_empty_ledger_are_written() -> None:
    word = Document(BytesIO(write_word(sample_report(count=0, office="长" * 300))))
    assert word.core_properties.author == "长" * 255
    assert "台账中没有任务" in styled(word, "Body Text")[0]


def test_one_agencys_report_is_its_own() -> None:
    word = Document(BytesIO(write_word(sample_report(agency=1))))
    assert styled(word, "Title")[0].startswith("市市场监管局")
