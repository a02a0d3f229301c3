"""Reads the text layer of a PDF file: lines by the boxes of their characters, tables by their ruled lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from bizdesk.extract.readers.errors import DamagedFileError, EncryptedFileError, TooComplexError
from bizdesk.extract.readers.glyphs import lines_of
from bizdesk.extract.readers.ocr import page_reader
from bizdesk.extract.readers.pages import Line, Page, compose
from bizdesk.extract.readers.pdf_tables import Rules, ruled_tables
from bizdesk.extract.readers.result import PageProgress, ReadText, untold

Recognise = Callable[[pypdfium2.PdfPage], Sequence[Line]]
"""Reads the lines of a page that is a picture."""

_MOST_PAGES = 2000
_MOST_CHARACTERS = 50_000
_FEWEST_CHARACTERS = 5
_UNKNOWN = 0.3
_PICTURE = 0.3
_RULES = 4
_CONTROL = frozenset("\r\n\x02\x03\ufeff\u200b\xad")


def read(path: Path, progress: PageProgress = untold) -> ReadText:
    """The text of the PDF file, recognised where pages are pictures.

    Raises DamagedFileError, EncryptedFileError, TooComplexError, ScanError, and what `progress` raises.
    """
    recognise = page_reader(path)
    pages: list[Page] = []
    with closing(_open(path)) as document, Rules(path) as rules:
        if len(document) > _MOST_PAGES:
            raise TooComplexError(path)
        for number in range(len(document)):
            progress(number, len(document))
            pages.append(_page(path, document, number, rules, recognise))
    return compose(pages)


def _open(path: Path) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "assword" in str(error):
            raise EncryptedFileError(path) from error
        raise DamagedFileError(path) from error


def _page(
    path: Path, document: pypdfium2.PdfDocument, number: int, rules: Rules, recognise: Recognise
) -> Page:
    """What stands on a page, from the top down."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError as error:
        raise DamagedFileError(path) from error
    with closing(page):
        characters = list(_characters(path, page))
        if _is_picture(page, characters):
            return recognise(page)
        if _count_of_paths(page) < _RULES:
            return lines_of(characters)
        return ruled_tables(rules, number, characters)


def _characters(path: Path, page: pypdfium2.PdfPage) -> Iterator[Line]:
    """The characters of the page as it is turned for reading, each with its box."""
    turn = _turner(page)
    with closing(page.get_textpage()) as words:
        count = words.count_chars()
        if count > _MOST_CHARACTERS:
            raise TooComplexError(path)
        for index in range(count):
            sign = chr(raw.FPDFText_GetUnicode(words, index))
            if sign in _CONTROL or sign.isspace():
                continue
            left, top, right, bottom = turn(*words.get_charbox(index, loose=True))
            yield Line(sign, left, right, top, bottom)


def _turner(
    page: pypdfium2.PdfPage,
) -> Callable[[float, float, float, float], tuple[float, float, float, float]]:
    """From a box with y upwards on the unturned page to left, top, right, bottom as it is seen."""
    x0, y0, x1, y1 = page.get_cropbox()
    by_turn: dict[int, Callable[..., tuple[float, float, float, float]]] = {
        0: lambda left, low, right, high: (left - x0, y1 - high, right - x0, y1 - low),
        90: lambda left, low, right, high: (low - y0, left - x0, high - y0, right - x0),
        180: lambda left, low, right, high: (x1 - right, low - y0, x1 - left, high - y0),
        270: lambda left, low, right, high: (y1 - high, x1 - right, y1 - low, x1 - left),
    }
    return by_turn[page.get_rotation()]


def _is_picture(page: pypdfium2.PdfPage, characters: Sequence[Line]) -> bool:
    """Whether the page is a scan: hardly a character over a large picture, or only signs of no meaning."""
    unknown = sum(
        one.text in "\0\ufffd\ufffe\uffff" or "\ue000" <= one.text <= "\uf8ff" for one in characters
    )
    if len(characters) - unknown >= max(_FEWEST_CHARACTERS, (1 - _UNKNOWN) * len(characters)):
        return False
    return unknown > _FEWEST_CHARACTERS or _pictured_share(page) > _PICTURE


def _pictured_share(page: pypdfium2.PdfPage) -> float:
    """How much of the page its pictures cover; 1 is all of it."""
    area = page.get_width() * page.get_height()
    boxes = [one.get_bounds() for one in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3)]
    return sum(abs((x1 - x0) * (y1 - y0)) for x0, y0, x1, y1 in boxes) / area if area else 0


def _count_of_paths(page: pypdfium2.PdfPage) -> int:
    return sum(1 for _ in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=3))
