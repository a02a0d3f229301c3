"""Files that lie inside a workbook: pictures over and in its cells, and embedded objects, by their rows.

Excel, WPS and LibreOffice each have ways of their own. What cannot be taken out is named, never dropped.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from lxml import etree

from bizdesk.domain.file_names import safe_name
from bizdesk.extract.ole import UnreadObjectError, file_in_object
from bizdesk.extract.readers.archive import Archive, open_archive
from bizdesk.extract.readers.markup import parse_part

T = TypeVar("T")

_MOST_FILES = 500
_LONGEST_NAME = 80
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_DISPLAYED = re.compile(r"DISPIMG\(\s*\"([^\"]+)\"", re.IGNORECASE)
_CELL_IMAGES = "xl/cellimages.xml"
_METADATA, _VALUES, _REFERENCES = (
    "xl/metadata.xml",
    "xl/richData/rdrichvalue.xml",
    "xl/richData/richValueRel.xml",
)
_PACKAGES = {".docx", ".xlsx", ".pptx", ".docm", ".xlsm", ".pptm", ".pdf", ".ofd"}


@dataclass(frozen=True, slots=True)
class EmbeddedFile:
    """A file that lies in a workbook; `name` is empty for a picture, which has none of its own."""

    name: str
    ending: str
    data: bytes = field(repr=False)


@dataclass(slots=True)
class Embedded:
    """What lies in the rows of a sheet, and the names of what cannot be taken out; row 0 is none of them."""

    files: dict[int, list[EmbeddedFile]] = field(default_factory=dict)
    unread: dict[int, list[str]] = field(default_factory=dict)

    def add(self, row: int, file: EmbeddedFile) -> None:
        """Keep a file of a row; one that lies in no row is not known whose it is."""
        if row and sum(map(len, self.files.values())) < _MOST_FILES:
            self.files.setdefault(row, []).append(file)
        else:
            self.miss(row, file.name or f"图片.{file.ending}")

    def miss(self, row: int, name: str) -> None:
        """Keep the name of what cannot be taken out."""
        self.unread.setdefault(row, []).append(name)


def is_displayed(formula: object) -> bool:
    """Whether a formula only shows a picture in its cell, as WPS writes it."""
    return isinstance(formula, str) and _DISPLAYED.search(formula) is not None


def embedded_in(path: Path, sheet: str) -> Embedded:
    """What lies in the sheet called `sheet`. Raises what open_archive and parse_part raise."""
    with open_archive(path) as archive:
        part = _sheet_part(archive, sheet)
        found = Embedded()
        if part is not None:
            _Sheet(archive, part, found).read()
        return found


class _Sheet:
    """A sheet's part and what its relations lead to."""

    def __init__(self, archive: Archive, part: str, found: Embedded) -> None:
        self._archive, self._part, self._found = archive, part, found
        self._root = parse_part(archive, part)
        self._related = _relations(archive, part)

    def read(self) -> None:
        """Find everything, in the order of the ways."""
        for drawing in _named(self._root, "drawing"):
            self._read_drawing(self._related.get(drawing.get(_ID, ""), ""))
        self._read_cells()
        self._read_objects()

    def _read_drawing(self, part: str) -> None:
        """Pictures that lie over the cells."""
        if part not in self._archive.names:
            return
        related = _relations(self._archive, part)
        for anchor in parse_part(self._archive, part):
            row = _row_of(anchor)
            for blip in (one for picture in _named(anchor, "pic") for one in _named(picture, "blip")):
                self._add_picture(row, related.get(blip.get(_EMBED, ""), ""))

    def _read_cells(self) -> None:
        """Pictures in cells: by a formula of WPS, or by a value of Excel that is no text."""
        displayed, rich = _displayed_pictures(self._archive), _rich_pictures(self._archive)
        for row in _named(self._root, "row"):
            number = int(row.get("r", "0"))
            for cell in row:
                formula = "".join(text for one in cell for text in ([one.text] if one.text else []))
                for name in dict.fromkeys(_DISPLAYED.findall(formula)):
                    self._add_picture(number, displayed.get(name, ""))
                if cell.get("vm") and cell.get("t") == "e":
                    self._add_picture(number, rich.get(cell.get("vm", ""), ""))

    def _read_objects(self) -> None:
        """Embedded files; the two ways in which one object is written down count once."""
        seen: set[str] = set()
        rows = {one.get(_ID, ""): row for one in _named(self._root, "oleObject") if (row := _anchored(one))}
        for one in _named(self._root, "oleObject"):
            key = one.get(_ID, "")
            part, row = self._related.get(key, ""), rows.get(key, 0)
            if part in seen:
                continue
            seen.add(part)
            self._add_object(row, part, one.get("progId", ""))

    def _add_picture(self, row: int, part: str) -> None:
        if part in self._archive.names:
            self._found.add(row, EmbeddedFile("", _ending(part), self._archive.read(part)))
        else:
            self._found.miss(row, "图片")

    def _add_object(self, row: int, part: str, kind: str) -> None:
        shown = posixpath.basename(part) or kind
        if part not in self._archive.names:
            self._found.miss(row, shown)
            return
        data, ending = self._archive.read(part), posixpath.splitext(part)[1].lower()
        try:
            name, data = (shown, data) if ending in _PACKAGES else file_in_object(data)
        except UnreadObjectError:
            self._found.miss(row, f"{shown}（{kind}）" if kind else shown)
            return
        safe = safe_name(name or shown, _LONGEST_NAME)
        self._found.add(row, EmbeddedFile(safe, _ending(safe), data))


def _displayed_pictures(archive: Archive) -> dict[str, str]:
    """The pictures that WPS keeps for its cells, by the names that formulas call them by."""
    if _CELL_IMAGES not in archive.names:
        return {}
    related = _relations(archive, _CELL_IMAGES)
    found: dict[str, str] = {}
    for picture in _named(parse_part(archive, _CELL_IMAGES), "pic"):
        names = [one.get("name", "") for one in _named(picture, "cNvPr")]
        parts = [related.get(one.get(_EMBED, ""), "") for one in _named(picture, "blip")]
        found |= dict(zip(names, parts, strict=False))
    return found


def _rich_pictures(archive: Archive) -> dict[str, str]:
    """The pictures that Excel keeps as values of cells, by the numbers that cells call them by."""
    if not {_METADATA, _VALUES, _REFERENCES} <= archive.names:
        return {}
    related = _relations(archive, _REFERENCES)
    targets = [related.get(one.get(_ID, ""), "") for one in _named(parse_part(archive, _REFERENCES), "rel")]
    pictures = [_picture(value, targets) for value in _named(parse_part(archive, _VALUES), "rv")]
    metadata = parse_part(archive, _METADATA)
    blocks = [int(one.get("i", "-1")) for one in _named(metadata, "rvb")]
    found = {}
    for group in _named(metadata, "valueMetadata"):
        for number, record in enumerate(_named(group, "rc"), 1):
            block = _at(blocks, int(record.get("v", "-1")), -1)
            found[str(number)] = _at(pictures, block, "")
    return found


def _picture(value: etree._Element, targets: list[str]) -> str:
    """The picture that a value refers to by the first of its numbers."""
    first = next(_named(value, "v"), None)
    text = "" if first is None else first.text or ""
    return _at(targets, int(text), "") if text.isdecimal() else ""


def _at(found: Sequence[T], place: int, missing: T) -> T:
    return found[place] if 0 <= place < len(found) else missing


def _sheet_part(archive: Archive, name: str) -> str | None:
    related = _relations(archive, "xl/workbook.xml")
    for sheet in _named(parse_part(archive, "xl/workbook.xml"), "sheet"):
        part = related.get(sheet.get(_ID, ""), "")
        if sheet.get("name") == name and part in archive.names:
            return part
    return None


def _relations(archive: Archive, part: str) -> Mapping[str, str]:
    """The parts that a part refers to, by the names that it calls them by."""
    folder, _, name = part.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels"
    if rels not in archive.names:
        return {}
    found = {}
    for one in _named(parse_part(archive, rels), "Relationship"):
        if one.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
            found[one.get("Id", "")] = target.lstrip("/")
    return found


def _named(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The elements inside that have the name, of whichever vocabulary."""
    yield from element.iter(f"{{*}}{name}")


def _row_of(anchor: etree._Element) -> int:
    """The number of the row in which an anchor begins, 0 where it is in none."""
    start = next(_named(anchor, "from"), None)
    row = None if start is None else next(_named(start, "row"), None)
    text = "" if row is None else (row.text or "").strip()
    return int(text) + 1 if text.isdecimal() else 0


def _anchored(one: etree._Element) -> int:
    return next(map(_row_of, _named(one, "anchor")), 0)


def _ending(name: str) -> str:
    return posixpath.splitext(name)[1].lstrip(".").lower() or "bin"
