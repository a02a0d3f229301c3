"""Writes a report as a Word document to go on editing: the bulletin in styles, then its tables on their side."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.section import Section
from docx.shared import Pt

from bizdesk.domain.labels import chinese_date
from bizdesk.reports.annexes import Annex, annexes
from bizdesk.reports.paper import LANDSCAPE, PORTRAIT, Geometry
from bizdesk.reports.prose import Block, Kind, compose
from bizdesk.reports.records import Report
from bizdesk.reports.word_styles import Style, define_styles
from bizdesk.reports.word_table import add_table

_STYLES = {Kind.SECTION: Style.SECTION, Kind.SUBSECTION: Style.SUBSECTION, Kind.ANNEX: Style.ANNEXES}


def write_word(report: Report) -> bytes:
    """The docx of `report`, the same bytes for the same report.

    Faces are named as is customary (小标宋, 仿宋, 黑体, 楷体); Word puts others in the place of those
    that are not installed.
    """
    document = Document()
    define_styles(document)
    _describe(document, report)
    tables = annexes(report)
    _lay(document.sections[0], PORTRAIT)
    _draw_head(document, report)
    for block in compose(report, [annex.title for annex in tables]):
        _add_block(document, block)
    for number, annex in enumerate(tables, 1):
        _add_annex(document, number, annex)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _describe(document: WordDocument, report: Report) -> None:
    said = document.core_properties
    stamp = datetime(report.as_of.year, report.as_of.month, report.as_of.day, tzinfo=UTC)
    said.title, said.author, said.last_modified_by = report.title, report.office, report.office
    said.subject = f"{report.quarter.label}，截至{report.as_of.isoformat()}"
    said.comments, said.language, said.revision = "由营商台账生成", "zh-CN", 1
    said.created = said.modified = stamp


def _draw_head(document: WordDocument, report: Report) -> None:
    document.add_paragraph(report.title, Style.TITLE)
    for text in filter(None, (report.office, f"（截至{chinese_date(report.as_of)}）")):
        document.add_paragraph(text, Style.SENDER)


def _add_block(document: WordDocument, block: Block) -> None:
    if block.kind is Kind.SIGNATURE:
        sender, _, day = block.text.rpartition("\n")
        document.add_paragraph(sender, Style.SIGNATURE).paragraph_format.keep_with_next = True
        document.add_paragraph(day, Style.SIGNATURE_DAY)
    else:
        document.add_paragraph(block.text, _STYLES.get(block.kind, Style.BODY))


def _add_annex(document: WordDocument, number: int, annex: Annex) -> None:
    _lay(document.add_section(WD_SECTION.NEW_PAGE), LANDSCAPE)
    document.add_paragraph(f"附件{number}", Style.ANNEX)
    document.add_paragraph(annex.title, Style.CAPTION)
    document.add_paragraph(annex.note, Style.NOTE)
    add_table(document, annex, LANDSCAPE.type_width)


def _lay(section: Section, geometry: Geometry) -> None:
    """Give the page of `section` its geometry, and the bulletin's its 22 lines of 28 characters."""
    wide = geometry.width > geometry.height
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(geometry.width), Pt(geometry.height)
    section.top_margin, section.bottom_margin = Pt(geometry.top), Pt(geometry.bottom)
    section.left_margin, section.right_margin = Pt(geometry.left), Pt(geometry.right)
    section.footer_distance = Pt(geometry.bottom - _NUMBER_DROP - _NUMBER_LINE)
