"""Writes a slip as a Word file that the office can go on editing: named styles, a real table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO
from typing import cast

import docx
from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.font import CT_RPr
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from bizdesk.domain.labels import chinese_date
from bizdesk.reports.faces import office_name
from bizdesk.reports.look import USUAL, Look
from bizdesk.reports.profile import Geometry
from bizdesk.reports.slip_sheet import EMPTY_LINES, LEVEL_MARKS, SIGNED, SlipSheet
from bizdesk.reports.word_logo import add_logo

_BODY, _HEADING, _TITLE, _SUBHEADING = "仿宋", "黑体", "方正小标宋简体", "楷体"
_SIZE, _CELL_SIZE, _TITLE_SIZE, _PITCH = 16, 12, 22, 29
_LEADING, _AIR = 16.5, 4


def write_slip_docx(sheet: SlipSheet, look: Look = USUAL) -> bytes:
    """The Word file of a slip."""
    document, page = docx.Document(), look.profile.upright
    faces = _Faces(office_name(look.layout.body, _BODY), office_name(look.layout.heading, _HEADING))
    _set_page(document, page)
    _make_styles(document, faces)
    if look.logo is not None:
        add_logo(document, look.logo, page)
    _describe(document, sheet)
    document.add_paragraph(sheet.title, style="Title")
    _add_number(document, sheet, faces, page)
    if sheet.recipient:
        document.add_paragraph(f"{sheet.recipient}：").paragraph_format.first_line_indent = Pt(0)
    for place, text in enumerate(sheet.body, 1):
        line = document.add_paragraph(text)
        line.paragraph_format.space_after = Pt(_PITCH / 3 if place == len(sheet.body) else 0)
    _add_table(document, sheet, faces, page)
    if not sheet.is_application:
        _add_signature(document, sheet)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@dataclass(frozen=True, slots=True)
class _Faces:
    """The faces of what is written and of what heads it."""

    body: str
    heading: str


def _set_page(document: Document, page: Geometry) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Pt(page.width), Pt(page.height)
    section.top_margin, section.bottom_margin = Pt(page.top), Pt(page.bottom)
    section.left_margin, section.right_margin = Pt(page.left), Pt(page.right)


def _make_styles(document: Document, faces: _Faces) -> None:
    normal = _style(document, "Normal", faces.body, _SIZE)
    normal.paragraph_format.first_line_indent = Pt(2 * _SIZE)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    normal.paragraph_format.line_spacing = Pt(_PITCH)
    normal.paragraph_format.space_after = Pt(0)
    title = _style(document, "Title", _TITLE, _TITLE_SIZE)
    title.font.color.rgb = RGBColor(0, 0, 0)
    title.paragraph_format.alignment = ALIGN.CENTER
    title.paragraph_format.first_line_indent = Pt(0)
    title.paragraph_format.space_after = Pt(_PITCH / 2)
    for border in title.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _style(document: Document, name: str, face: str, size: float) -> ParagraphStyle:
    style = cast(ParagraphStyle, document.styles[name])
    style.font.size = Pt(size)
    _set_face(style.element.get_or_add_rPr(), face)
    return style


def _set_face(properties: CT_RPr, face: str) -> None:
    """Name the face for Chinese and western text alike; a theme's own face would go before it."""
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), face)


def _describe(document: Document, sheet: SlipSheet) -> None:
    core = document.core_properties
    core.title, core.author = f"{sheet.title} {sheet.number}", sheet.office
    core.last_modified_by, core.comments = sheet.office, ""
    core.created = core.modified = datetime.combine(sheet.day, time())


def _add_number(document: Document, sheet: SlipSheet, faces: _Faces, page: Geometry) -> None:
    """A line with the level or the number at the left and the number or the day at the right."""
    line = document.add_paragraph()
    line.paragraph_format.first_line_indent = Pt(0)
    line.paragraph_format.space_after = Pt(_PITCH / 3)
    line.paragraph_format.tab_stops.add_tab_stop(Pt(page.type_width), WD_TAB_ALIGNMENT.RIGHT)
    if sheet.level is not None:
        mark, words = LEVEL_MARKS[sheet.level]
        run = _add_run(line, f"{mark.shape} {words}", faces.heading, _SIZE)
        run.font.color.rgb = RGBColor.from_string(mark.colour)
    elif sheet.is_application:
        _add_run(line, sheet.number, _SUBHEADING, _SIZE)
    _add_run(line, f"\t{sheet.said}", _SUBHEADING, _SIZE)


def _add_run(paragraph: Paragraph, text: str, face: str, size: float) -> Run:
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    _set_face(run._element.get_or_add_rPr(), face)
    return run


def _add_table(document: Document, sheet: SlipSheet, faces: _Faces, page: Geometry) -> None:
    rows, shares = sheet.table
    table = document.add_table(rows=len(rows), cols=len(shares), style="Table Grid")
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Pt(share * page.type_width)
    for place, texts in enumerate(rows):
        signed = bool(sheet.fields) and sheet.fields[place].signed
        _keep_whole(table, place, head=not sheet.fields and place == 0)
        for column, (cell, text) in enumerate(zip(table.rows[place].cells, texts, strict=True)):
            label = column == 0 if sheet.fields else place == 0
            centred = label or column == 0
            _fill(
                cell,
                text,
                faces.heading if label else faces.body,
                bold=label,
                centred=centred,
                signed=signed and not label,
            )
            cell.width = Pt(shares[column] * page.type_width)


def _keep_whole(table: Table, place: int, *, head: bool) -> None:
    """A row stays on one page, and the head is repeated on every page."""
    properties = table.rows[place]._tr.get_or_add_trPr()
    for name in ("w:cantSplit", *(("w:tblHeader",) if head else ())):
        properties.append(OxmlElement(name))


def _fill(cell: _Cell, text: str, face: str, *, bold: bool, centred: bool, signed: bool) -> None:
    lines = text.split("\n") if text else [""] * (0 if bold else EMPTY_LINES)
    lines += [""] * (1 if signed and text else 0) + [SIGNED] * signed
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for place, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        form = paragraph.paragraph_format
        form.first_line_indent, form.line_spacing = Pt(0), Pt(_LEADING)
        form.space_before = Pt(_AIR if place == 0 else 0)
        form.space_after = Pt(_AIR if place == len(lines) - 1 else 0)
        if centred:
            form.alignment = ALIGN.CENTER
        elif signed and place == len(lines) - 1:
            form.alignment = ALIGN.RIGHT
        _add_run(paragraph, line, face, _CELL_SIZE)


def _add_signature(document: Document, sheet: SlipSheet) -> None:
    """The office and the day at the right, two characters in, on one page with one another."""
    for place, text in enumerate(filter(None, ("", sheet.office, chinese_date(sheet.day)))):
        line = document.add_paragraph(text)
        line.paragraph_format.alignment = ALIGN.RIGHT
        line.paragraph_format.right_indent = Pt(2 * _SIZE)
        line.paragraph_format.keep_with_next = place == 0
        line.paragraph_format.space_before = Pt(_PITCH / 2 if place == 0 else 0)
