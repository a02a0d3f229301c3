"""Looks an office file over before a library that knows no limits reads it: document types, sizes, areas."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from openpyxl.utils.cell import range_boundaries

from bizdesk.extract.readers.archive import open_archive
from bizdesk.extract.readers.errors import DamagedFileError, TooComplexError, TooLargeError
from bizdesk.extract.readers.source import MEGABYTE

_LARGEST_MARKUP = 32
"""Megabytes of markup unpacked: some hundred thousand cells."""
_MOST_CELLS = 400_000
"""So many cells lie in all merged areas and linked ranges: openpyxl goes through each of them."""
_TYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_AREA = re.compile(rb"<(?:\w+:)?(?:mergeCell|hyperlink)\s[^>]*?\bref\s*=\s*[\"']([^\"']*)")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def check_parts(path: Path) -> None:
    """Refuse what would take a library long or lead it elsewhere, whatever its parts are called.

    Raises DamagedFileError, TooComplexError, TooLargeError and what open_archive does.
    """
    total = cells = 0
    with open_archive(path) as archive:
        for name in archive.names:
            markup = _markup(archive.read(name))
            total += len(markup)
            if total > _LARGEST_MARKUP * MEGABYTE:
                raise TooLargeError(path, _LARGEST_MARKUP)
            cells += sum(_size(path, found[1]) for found in _AREA.finditer(markup))
            if cells > _MOST_CELLS or _TYPE.search(markup):
                raise TooComplexError(path)


def _markup(data: bytes) -> bytes:
    """The part as ASCII where it is markup of any encoding, nothing where it is a picture or the like."""
    for mark in _MARKS:
        data = data.removeprefix(mark)
    plain = data.replace(b"\0", b"") if b"\0" in data[:64] else data
    return plain if plain[:64].lstrip().startswith(b"<") else b""


def _size(path: Path, area: bytes) -> int:
    """How many cells an area covers."""
    try:
        left, top, right, bottom = range_boundaries(area.decode("ascii"))
    except ValueError as error:
        raise DamagedFileError(path) from error
    if left is None or top is None or right is None or bottom is None:
        raise TooComplexError(path)
    return max(1, right - left + 1) * max(1, bottom - top + 1)
