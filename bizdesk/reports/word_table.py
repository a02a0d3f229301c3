"""Tables of a Word document: a head that repeats on every page, bands, lamps in colour, shape and word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from docx.document import Document
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from bizdesk.reports.annexes import Annex
from bizdesk.reports.table import Band, Cell, Column, Row
from bizdesk.reports.word_styles import Style, style_id

_TWIPS = 20
_BAND_FILL = "F7F8FA"


def add_table(document: Document, annex: Annex, width: float, rows: Iterable[Row | Band]) -> None:
    """The table of `annex` with its `rows`, as they come, across `width` points at the end of `document`.

    It is put together as text: python-docx's cells look up the whole table for each of them, and even a
    tree made node by node takes ten times as long as reading the text.
    """
    body = document.element.body
    text = "".join(_table(annex, _widths(annex.columns, width), rows))
    body.insert(len(body) - 1, parse_xml(text))  # what stands last describes the section


def _widths(columns: Sequence[Column], width: float) -> list[int]:
    whole = sum(column.share for column in columns)
    return [int(column.share / whole * width * _TWIPS) for column in columns]


def _table(annex: Annex, widths: Sequence[int], rows: Iterable[Row | Band]) -> Iterator[str]:
    yield f"<w:tbl {nsdecls('w')}><w:tblPr>"
    yield f'<w:tblStyle w:val="{style_id(Style.TABLE)}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    yield '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:noVBand="1"/>'
    yield f"<w:tblCaption w:val={quoteattr(annex.title)}/></w:tblPr><w:tblGrid>"
    yield from (f'<w:gridCol w:w="{one}"/>' for one in widths)
    yield "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    heads = [
        (Cell(column.title), _Look(width, Style.HEAD))
        for column, width in zip(annex.columns, widths, strict=True)
    ]
    yield from (look.cell(cell) for cell, look in heads)
    yield "</w:tr>"
    looks = [
        _Look(width, Style.CENTRED if column.centred else Style.CELL)
        for column, width in zip(annex.columns, widths, strict=True)
    ]
    band = _Look(sum(widths), Style.BAND)
    for row in rows:
        yield band.across(row, len(widths)) if isinstance(row, Band) else _row(row, looks)
    yield "</w:tbl>"


def _row(row: Row, looks: Sequence[_Look]) -> str:
    return f"<w:tr>{''.join(look.cell(cell) for cell, look in zip(row, looks, strict=True))}</w:tr>"


class _Look:
    """How the cells of a column are written: `width` in twips, and in which style."""

    def __init__(self, width: int, style: Style) -> None:
        self._width = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        self._begin = f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr><w:r><w:rPr>'

    def cell(self, cell: Cell) -> str:
        """A cell: its mark, then its bold lines, then the others, each a paragraph."""
        marked = [] if cell.mark is None else [self._paragraph(cell.mark.label, cell.mark.colour, bold=True)]
        bold = [self._paragraph(text, bold=True) for text in cell.bold.split("\n")] if cell.bold else []
        plain = [self._paragraph(text) for text in cell.text.split("\n")] if cell.text else []
        held = [*marked, *bold, *plain] or [self._paragraph("")]
        return f'<w:tc><w:tcPr>{self._width}<w:vAlign w:val="center"/></w:tcPr>{"".join(held)}</w:tc>'

    def across(self, band: Band, columns: int) -> str:
        """A row of one cell across all columns."""
        return (
            f'<w:tr><w:tc><w:tcPr>{self._width}<w:gridSpan w:val="{columns}"/>'
            f'<w:shd w:val="clear" w:color="auto" w:fill="{_BAND_FILL}"/></w:tcPr>'
            f"{self._paragraph(band.text)}</w:tc></w:tr>"
        )

    def _paragraph(self, text: str, colour: str = "", *, bold: bool = False) -> str:
        look = ("<w:b/>" if bold else "") + (f'<w:color w:val="{colour}"/>' if colour else "")
        return f'{self._begin}{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
