"""Reads any file that an office receives to the text of a document; its kind is told by the content.

Text, docx, pdf, html, xlsx, ofd; doc, wps, rtf and xls through LibreOffice;
scanned pdf, png, jpg and tif where the extra `ocr` is installed. Numbers that
a program counts are written out, paragraphs stand on one line each, a list of
tasks comes as the table without lines that extraction reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from bizdesk.domain.plain_text import blanked, plain_text
from bizdesk.extract.readers.detect import Kind, kind_of
from bizdesk.extract.readers.errors import EmptyFileError
from bizdesk.extract.readers.headers import NO_WORDS, Heading, OwnWords
from bizdesk.extract.readers.result import PageProgress, ReadText, untold
from bizdesk.extract.readers.source import machine_errors

__all__ = ["Heading", "OwnWords", "PageProgress", "ReadText", "read", "read_text", "sheet_heads", "untold"]

_MODULES: Mapping[Kind, str] = {
    Kind.TEXT: "plain",
    Kind.HTML: "html",
    Kind.DOCX: "docx",
    Kind.XLSX: "xlsx",
    Kind.OFD: "ofd",
    Kind.PDF: "pdf",
    Kind.PICTURE: "ocr",
    Kind.OLD_OFFICE: "office",
}
"""The module whose `read` reads the kind; loaded when asked for, so that no start waits for all of them."""

_PAGED = (Kind.PDF, Kind.PICTURE)


def read_text(path: Path) -> str:
    r"""The text of the file at `path`, line ends as \n. Raises the errors of readers.errors."""
    return read(path).text


def read(path: Path, own: OwnWords = NO_WORDS, progress: PageProgress = untold) -> ReadText:
    """The text of the file at `path` and where it is doubtful. Raises what read_text and `progress` do.

    `own` says what the columns of the office's own workbooks are called; `progress` is told of pages.
    """
    with machine_errors(path):
        kind = kind_of(path)
        reader: Callable[..., ReadText] = import_module(f"{__name__}.{_MODULES[kind]}").read
        if kind is Kind.XLSX:
            found = reader(path, own)
        elif kind in _PAGED:
            found = reader(path, progress)
        else:
            found = reader(path)
    found = _seen(found)
    if not found.text.strip():
        raise EmptyFileError(path)
    return found


def _seen(found: ReadText) -> ReadText:
    """The text without unseen signs, which could hide or turn around words; doubtful spans stay true."""
    plain = blanked if found.doubtful else plain_text
    return ReadText(plain(found.text), found.doubtful)


def sheet_heads(path: Path, own: OwnWords = NO_WORDS) -> dict[str, Heading | None]:
    """The header cells of a workbook and the column that each is read as; empty for any other file.

    Raises what read_text does.
    """
    with machine_errors(path):
        if kind_of(path) is not Kind.XLSX:
            return {}
        heads: dict[str, Heading | None] = import_module(f"{__name__}.xlsx").heads(path, own)
        return heads
