"""Reads the text layer of an OFD file (GB/T 33190): a zip of XML that places every run of characters."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from bizdesk.extract.readers.archive import Archive, open_archive
from bizdesk.extract.readers.errors import DamagedFileError, PicturedPagesError, TooComplexError
from bizdesk.extract.readers.glyphs import lines_of
from bizdesk.extract.readers.markup import parse_part
from bizdesk.extract.readers.pages import Line, Page, compose
from bizdesk.extract.readers.result import ReadText

_MOST_PAGES = 2000
_MOST_CHARACTERS = 50_000
_SIZE = 3.7
Matrix = tuple[float, float, float, float, float, float]
_UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)


def read(path: Path) -> ReadText:
    """The text of the OFD file. Raises DamagedFileError, PicturedPagesError, TooComplexError."""
    with open_archive(path) as archive:
        pages = [_page(archive, name) for name in _page_parts(archive)]
        pictured = (
            any(_has_pictures(archive, name) for name in _page_parts(archive)) if not any(pages) else False
        )
    if pictured:
        raise PicturedPagesError(path)
    return compose(pages)


def _page_parts(archive: Archive) -> list[str]:
    """The names of the parts that hold the pages, in order; those of the first body of the file."""
    root = next(_named(parse_part(archive, "OFD.xml"), "DocRoot"), None)
    if root is None:
        raise DamagedFileError(archive.path)
    document = _resolved("", root.text)
    pages = [
        _resolved(posixpath.dirname(document), page.get("BaseLoc"))
        for page in _named(parse_part(archive, document), "Page")
        if page.get("BaseLoc")
    ]
    if len(pages) > _MOST_PAGES:
        raise TooComplexError(archive.path)
    return pages


def _resolved(folder: str, place: str | None) -> str:
    """The name of a part from its place, which counts from `folder` unless it begins with a stroke."""
    words = (place or "").strip()
    return posixpath.normpath(posixpath.join("/", folder, words)).lstrip("/")


def _page(archive: Archive, name: str) -> Page:
    pieces: list[Line] = []
    for item in _named(parse_part(archive, name), "TextObject"):
        pieces += _pieces(item)
        if len(pieces) > _MOST_CHARACTERS:
            raise TooComplexError(archive.path)
    return lines_of(pieces)


def _has_pictures(archive: Archive, name: str) -> bool:
    return next(_named(parse_part(archive, name), "ImageObject"), None) is not None


def _named(root: etree._Element, name: str) -> Iterator[etree._Element]:
    """The elements of this name in whatever namespace."""
    return (one for one in root.iter() if etree.QName(one).localname == name)


def _pieces(item: etree._Element) -> Iterator[Line]:
    """The characters of a text object with their boxes on the page, in millimetres."""
    x0, y0, *_ = (*_numbers(item.get("Boundary")), 0.0, 0.0)
    size = next(iter(_numbers(item.get("Size"))), _SIZE) or _SIZE
    moved = _numbers(item.get("CTM"))
    matrix: Matrix = tuple(moved) if len(moved) == 6 else _UNMOVED  # type: ignore[assignment]
    at_x = at_y = 0.0
    for code in _named(item, "TextCode"):
        at_x = next(iter(_numbers(code.get("X"))), at_x)
        at_y = next(iter(_numbers(code.get("Y"))), at_y)
        text = code.text or ""
        steps_x, steps_y = _steps(code.get("DeltaX"), len(text)), _steps(code.get("DeltaY"), len(text))
        x, y = at_x, at_y
        for index, sign in enumerate(text):
            step = steps_x[index] if index < len(steps_x) else (0.0 if steps_y else size)
            yield from _placed(sign, (x, y), min(step, size) or size, size, matrix, (x0, y0))
            x += step
            y += steps_y[index] if index < len(steps_y) else 0.0


def _placed(
    sign: str,
    place: tuple[float, float],
    width: float,
    size: float,
    matrix: Matrix,
    origin: tuple[float, float],
) -> Iterator[Line]:
    """The box of a character whose base line begins at `place` of its object."""
    if sign.isspace() or sign < " ":
        return
    a, b, c, d, e, f = matrix
    x, y = place
    left, base = a * x + c * y + e + origin[0], b * x + d * y + f + origin[1]
    high = abs(d) * size or size
    yield Line(sign, left, left + (abs(a) * width or width), base - 0.85 * high, base + 0.15 * high)


def _numbers(words: str | None) -> list[float]:
    """The numbers of an attribute; none where one is no number."""
    try:
        return [float(word) for word in (words or "").split()]
    except ValueError:
        return []


def _steps(words: str | None, most: int) -> Sequence[float]:
    """The distances between characters; "g 3 4.2" stands for three times 4.2."""
    steps: list[float] = []
    parts = (words or "").split()
    while parts and len(steps) < most:
        try:
            if parts[0] == "g" and len(parts) > 2:
                steps += [float(parts[2])] * min(most, max(0, int(parts[1])))
                del parts[:3]
            else:
                steps.append(float(parts.pop(0)))
        except ValueError:
            break
    return steps
