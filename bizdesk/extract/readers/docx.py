"""Reads a Word document (docx): paragraphs with their numbers, tables, text boxes, in the order of the text.

Insertions under review are kept and deletions dropped; headers, footers,
notes, field codes, hidden words and the table of contents are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from lxml import etree

from bizdesk.extract.readers.archive import Archive, open_archive
from bizdesk.extract.readers.errors import DamagedFileError
from bizdesk.extract.readers.grid import Cell, Grid, Tables
from bizdesk.extract.readers.markup import parse_part
from bizdesk.extract.readers.numbering import Numbering, W, read_numbering
from bizdesk.extract.readers.result import ReadText, from_blocks

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = f"{W}txbxContent"
_DROPPED = frozenset(
    W + name
    for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "tcPr", "trPr", "rt", "sectPr", "instrText")
)
_SIGNS = {f"{W}tab": "  ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_CONTENTS = re.compile("(?:toc|目录) ?[1-9]")
_WIDEST = 100


@dataclass(slots=True)
class _Words:
    """The words of a paragraph as they are gathered, and the boxes that hang on it."""

    parts: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


@dataclass(slots=True)
class _Body:
    """Walks the body; a paragraph whose mark was deleted runs into the next one."""

    numbering: Numbering
    tables: Tables = field(default_factory=Tables)
    held: str = ""

    def blocks(self, parent: etree._Element) -> Iterator[str]:
        """The paragraphs and tables below `parent` as text."""
        for element in parent:
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self._table(element)
            elif element.tag not in _DROPPED:
                yield from self.blocks(element)

    def _paragraph(self, element: etree._Element) -> Iterator[str]:
        words = _Words()
        _gather(element, words)
        text = "".join(words.parts).strip()
        if _CONTENTS.fullmatch(self.numbering.style_name(element)):
            return
        gone = element.find(f"{W}pPr/{W}rPr/{W}del") is not None
        label = "" if gone and not text else self.numbering.label(element)
        text = self.held + (_labelled(label, text) if text else "")
        self.held = text if gone else ""
        if not gone:
            yield text
        for box in words.boxes:
            yield from self.blocks(box)

    def _table(self, element: etree._Element) -> Iterator[str]:
        grid = [self._row(row) for row in _rows(element)]
        if sum(len(row) for row in grid) == 1:
            yield grid[0][0][0].text
        elif grid:
            yield self.tables.render(_merged(grid))

    def _row(self, row: etree._Element) -> list[tuple[Cell, int]]:
        """The cells of a row, each with how many columns it is wide."""
        before = _number(row.find(f"{W}trPr/{W}gridBefore"))
        cells = [(Cell(), 1)] * before
        for cell in _below(row, f"{W}tc"):
            properties = cell.find(f"{W}tcPr")
            merge = properties.find(f"{W}vMerge") if properties is not None else None
            continued = merge is not None and merge.get(f"{W}val", "continue") == "continue"
            span = _number(properties.find(f"{W}gridSpan")) if properties is not None else 1
            text = "\n".join(block for block in self.blocks(cell) if block.strip())
            cells.append((Cell(text, continued), max(1, span)))
        return cells


def read(path: Path) -> ReadText:
    """The text of the docx file. Raises what open_archive and parse do."""
    with open_archive(path) as archive:
        name = _main_part(archive)
        body = parse_part(archive, name).find(f"{W}body")
        if body is None:
            raise DamagedFileError(path)
        folder = PurePosixPath(name).parent
        numbering = read_numbering(
            *(parse_part(archive, part) if part in archive.names else None for part in _beside(folder))
        )
    return from_blocks(ReadText(block) for block in _Body(numbering).blocks(body))


def _beside(folder: PurePosixPath) -> tuple[str, str]:
    return str(folder / "numbering.xml"), str(folder / "styles.xml")


def _main_part(archive: Archive) -> str:
    """The part that the package names as its document."""
    for relation in parse_part(archive, "_rels/.rels").iter(_RELATION):
        if relation.get("Type", "").endswith("/officeDocument"):
            return str(relation.get("Target", "")).lstrip("/")
    raise DamagedFileError(archive.path)


def _gather(element: etree._Element, words: _Words) -> None:
    """Add the words below `element`; of two renderings of one drawing the first is taken."""
    for child in element:
        tag = child.tag
        if tag == f"{W}t":
            words.parts.append(child.text or "")
        elif tag in _SIGNS:
            words.parts.append(_SIGNS[tag])
        elif tag == _BOX:
            words.boxes.append(child)
        elif not _is_left_out(child):
            _gather(child, words)


def _is_left_out(element: etree._Element) -> bool:
    """Whether nobody sees the element's words, or sees them by another rendering."""
    if element.tag == _FALLBACK:
        return element.getparent().find(_CHOICE) is not None
    return element.tag in _DROPPED or (element.tag == f"{W}r" and _is_hidden(element))


def _is_hidden(run: etree._Element) -> bool:
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val", "1") not in ("0", "false", "off")


def _labelled(label: str, text: str) -> str:
    """The number before the text, parted by a space where it ends in a figure or a letter."""
    return f"{label} {text}" if label and label[-1].isalnum() else label + text


def _rows(table: etree._Element) -> list[etree._Element]:
    rows = _below(table, f"{W}tr")
    return [row for row in rows if row.find(f"{W}trPr/{W}del") is None]


def _below(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The children of this kind, those inside content controls too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"):
            yield from _below(child, tag)


def _merged(rows: list[list[tuple[Cell, int]]]) -> Grid:
    """The rows as wide as their spans say, cells that continue filled with the words above."""
    grid: list[list[Cell]] = []
    for row in rows:
        cells = [cell for cell, span in row for cell in [cell] * min(span, _WIDEST)]
        for column, cell in enumerate(cells):
            if cell.continued:
                above = grid[-1][column] if grid and column < len(grid[-1]) else Cell()
                cells[column] = Cell(above.text, continued=True)
        grid.append(cells)
    width = max(map(len, grid))
    return [cells + [Cell()] * (width - len(cells)) for cells in grid]


def _number(element: etree._Element | None) -> int:
    """The value of the element, 0 where it has none."""
    words = element.get(f"{W}val", "") if element is not None else ""
    return min(int(words), _WIDEST) if words.isascii() and words.isdigit() and len(words) < 4 else 0
