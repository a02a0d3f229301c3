"""Writes a report as a Word document to go on editing: the bulletin in styles, then its tables."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.section import Section, _Footer
from docx.shared import Pt
from reportlab.lib.units import mm

from bizdesk.domain.labels import chinese_date
from bizdesk.reports.annexes import Annex, annexes
from bizdesk.reports.chart_rows import CHARTS, bars_of
from bizdesk.reports.profile import Geometry
from bizdesk.reports.prose import Block, Kind, compose
from bizdesk.reports.records import Report
from bizdesk.reports.row_count import RowCount, Watch
from bizdesk.reports.typeset import balanced
from bizdesk.reports.word_charts import add_charts
from bizdesk.reports.word_logo import add_logo
from bizdesk.reports.word_styles import LINE, Style, define_styles
from bizdesk.reports.word_table import add_table
from bizdesk.reports.zipped import without_times

_STYLES = {Kind.SECTION: Style.SECTION, Kind.SUBSECTION: Style.SUBSECTION, Kind.ANNEX: Style.ANNEXES}
_TITLE_SIZE = 22.0
_NUMBER_DROP = 7 * mm
_NUMBER_LINE = 18.0
_LONGEST_PROPERTY = 255


def write_word(report: Report, watch: Watch | None = None) -> bytes:
    """The docx of `report`, the same bytes for the same report.

    Faces are named as is customary (小标宋, 仿宋, 黑体, 楷体); Word puts others in the place of those
    that are not installed. `watch` is told of the rows of the tables.
    """
    document, profile = Document(), report.look.profile
    define_styles(document, report.look.layout)
    _describe(document, report)
    tables = annexes(report)
    count = RowCount(sum(len(annex.rows) for annex in tables), watch)
    _lay(document.sections[0], profile.upright)
    _number_pages(document)
    if report.look.logo is not None:
        add_logo(document, report.look.logo, profile.upright)
    _add_head(document, report)
    titles = [annex.title for annex in tables]
    for block in compose(report, [*titles, CHARTS] if report.entries else titles):
        _add_block(document, block)
    for number, annex in enumerate(tables, 1):
        _add_annex(document, number, annex, profile.sideways, count)
    if report.entries:
        _begin_annex(document, len(tables) + 1, CHARTS, profile.sideways)
        add_charts(document, bars_of(report), profile.sideways.type_width)
    buffer = BytesIO()
    document.save(buffer)
    count.end()
    return without_times(buffer.getvalue())


def _describe(document: WordDocument, report: Report) -> None:
    said = document.core_properties
    said.title = report.title[:_LONGEST_PROPERTY]
    said.author = said.last_modified_by = report.office[:_LONGEST_PROPERTY]
    said.subject = f"{report.quarter.label}，截至{report.as_of.isoformat()}"
    said.comments, said.language, said.revision = "由营商台账生成", "zh-CN", 1
    said.created = said.modified = datetime.combine(report.as_of, time())


def _add_head(document: WordDocument, report: Report) -> None:
    lines = balanced(report.title_phrases, report.look.profile.upright.type_width, _title_width)
    document.add_paragraph("\n".join(lines), Style.TITLE)
    for text in filter(None, (report.office, f"（截至{chinese_date(report.as_of)}）")):
        document.add_paragraph(text, Style.SENDER)


def _title_width(text: str) -> float:
    return len(text) * _TITLE_SIZE


def _add_block(document: WordDocument, block: Block) -> None:
    if block.kind is Kind.SIGNATURE:
        sender, _, day = block.text.rpartition("\n")
        document.add_paragraph(sender, Style.SIGNATURE)
        document.add_paragraph(day, Style.DAY)
    elif block.kind is Kind.ANNEX and not block.text.startswith("附件"):
        document.add_paragraph(block.text, Style.MORE_ANNEXES)
    else:
        document.add_paragraph(block.text, _STYLES.get(block.kind, Style.BODY))


def _begin_annex(document: WordDocument, number: int, title: str, geometry: Geometry) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = False
    _lay(section, geometry)
    document.add_paragraph(f"附件{number}", Style.ANNEX)
    document.add_paragraph(title, Style.CAPTION)


def _add_annex(
    document: WordDocument, number: int, annex: Annex, geometry: Geometry, count: RowCount
) -> None:
    _begin_annex(document, number, annex.title, geometry)
    document.add_paragraph(annex.note, Style.NOTE)
    add_table(document, annex, geometry.type_width, count.through(annex.rows))


def _lay(section: Section, geometry: Geometry) -> None:
    """Give the page of `section` its geometry, and an upright one its 22 lines."""
    wide = geometry.width > geometry.height
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(geometry.width), Pt(geometry.height)
    section.top_margin, section.bottom_margin = Pt(geometry.top), Pt(geometry.bottom)
    section.left_margin, section.right_margin = Pt(geometry.left), Pt(geometry.right)
    section.footer_distance = Pt(geometry.bottom - _NUMBER_DROP - _NUMBER_LINE)
    grid = section._sectPr.find(qn("w:docGrid"))
    grid.attrib.clear()
    grid.set(qn("w:linePitch"), str(LINE))
    if not wide:
        grid.set(qn("w:type"), "lines")


def _number_pages(document: WordDocument) -> None:
    """— 1 — as a field: at the right of odd pages and at the left of even ones, a character from the edge."""
    document.settings.odd_and_even_pages_header_footer = True
    first = document.sections[0]
    for footer, side in ((first.footer, "right"), (first.even_page_footer, "left")):
        _add_number(footer, side)


def _add_number(footer: _Footer, side: str) -> None:
    paragraph = footer.paragraphs[0]
    paragraph.style = Style.FOOT
    said = paragraph._p.get_or_add_pPr()
    said.append(parse_xml(f'<w:ind {nsdecls("w")} w:{side}Chars="100" w:{side}="280"/>'))
    said.append(parse_xml(f'<w:jc {nsdecls("w")} w:val="{side}"/>'))
    paragraph.add_run("— ")
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))
    paragraph.add_run(" —")
