"""Tables of a Word document: a head that repeats on every page, bands, lamps in colour, shape and word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml import etree

from bizdesk.reports.annexes import Annex
from bizdesk.reports.table import Band, Cell, Column, Row
from bizdesk.reports.word_styles import Style, style_id
from bizdesk.reports.wording import Mark

_TWIPS = 20
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_BAND_FILL = "F7F8FA"


def add_table(document: Document, annex: Annex, width: float) -> None:
    """The table of `annex` across `width` points at the end of `document`.

    It is put together without python-docx's cells, which look up the whole table for each of them.
    """
    widths = _widths(annex.columns, width)
    table = OxmlElement("w:tbl")
    _describe(table, annex, sum(widths))
    grid = _child(table, "w:tblGrid")
    for one in widths:
        _child(grid, "w:gridCol", w=one)
    head = [Cell(column.title) for column in annex.columns]
    _add_row(table, head, widths, [Style.HEAD] * len(widths), head=True)
    styles = [Style.CENTRED if column.centred else Style.CELL for column in annex.columns]
    for row in annex.rows:
        if isinstance(row, Band):
            _add_band(table, row, len(widths), sum(widths))
        else:
            _add_row(table, row, widths, styles)
    body = document.element.body
    body.insert(len(body) - 1, table)  # what stands last describes the section


def _widths(columns: Sequence[Column], width: float) -> list[int]:
    whole = sum(column.share for column in columns)
    return [int(column.share / whole * width * _TWIPS) for column in columns]


def _describe(table: etree._Element, annex: Annex, width: int) -> None:
    said = _child(table, "w:tblPr")
    _child(said, "w:tblStyle", val=style_id(Style.TABLE))
    _child(said, "w:tblW", w=width, type="dxa")
    _child(said, "w:tblLayout", type="fixed")
    _child(said, "w:tblLook", val="0420", firstRow=1, noVBand=1)
    _child(said, "w:tblCaption", val=annex.title)


def _add_row(
    table: etree._Element, row: Row, widths: Sequence[int], styles: Sequence[Style], *, head: bool = False
) -> None:
    line = _child(table, "w:tr")
    if head:
        said = _child(line, "w:trPr")
        _child(said, "w:cantSplit")
        _child(said, "w:tblHeader")
    for cell, width, style in zip(row, widths, styles, strict=True):
        _add_cell(line, cell, width, style)


def _add_band(table: etree._Element, band: Band, columns: int, width: int) -> None:
    said = _child(_child(_child(table, "w:tr"), "w:tc"), "w:tcPr")
    _child(said, "w:tcW", w=width, type="dxa")
    _child(said, "w:gridSpan", val=columns)
    _child(said, "w:shd", val="clear", color="auto", fill=_BAND_FILL)
    _add_paragraph(said.getparent(), band.text, Style.BAND)


def _add_cell(line: etree._Element, cell: Cell, width: int, style: Style) -> None:
    held = _child(line, "w:tc")
    said = _child(held, "w:tcPr")
    _child(said, "w:tcW", w=width, type="dxa")
    _child(said, "w:vAlign", val="center")
    if cell.mark is not None:
        _add_mark(held, cell.mark, style)
    for text, bold in ((cell.bold, True), (cell.text, False)):
        for paragraph in text.split("\n") if text else ():
            _add_paragraph(held, paragraph, style, bold=bold)
    if len(held) == 1:
        _add_paragraph(held, "", style)


def _add_mark(held: etree._Element, mark: Mark, style: Style) -> None:
    run = _add_paragraph(held, mark.label, style, bold=True)
    _child(run.find(qn("w:rPr")), "w:color", val=mark.colour)


def _add_paragraph(held: etree._Element, text: str, style: Style, *, bold: bool = False) -> etree._Element:
    """A paragraph in `held`; its run."""
    paragraph = _child(held, "w:p")
    _child(_child(paragraph, "w:pPr"), "w:pStyle", val=style_id(style))
    run = _child(paragraph, "w:r")
    said = _child(run, "w:rPr")
    if bold:
        _child(said, "w:b")
    words = _child(run, "w:t")
    words.text = text
    words.set(_PRESERVE, "preserve")
    return run


def _child(parent: etree._Element, name: str, **values: object) -> etree._Element:
    return etree.SubElement(parent, _named(name), {_named(f"w:{key}"): str(values[key]) for key in values})


_named = cache(qn)
