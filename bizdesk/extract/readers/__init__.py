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

from bizdesk.extract.readers.detect import Kind, kind_of
from bizdesk.extract.readers.errors import EmptyFileError
from bizdesk.extract.readers.result import ReadText
from bizdesk.extract.readers.source import machine_errors

__all__ = ["ReadText", "read", "read_text"]

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


def read_text(path: Path) -> str:
    r"""The text of the file at `path`, line ends as \n. Raises the errors of readers.errors."""
    return read(path).text


def read(path: Path) -> ReadText:
    """The text of the file at `path` and where it is doubtful. Raises what read_text does."""
    with machine_errors(path):
        reader: Callable[[Path], ReadText] = import_module(f"{__name__}.{_MODULES[kind_of(path)]}").read
        found = reader(path)
    if not found.text.strip():
        raise EmptyFileError(path)
    return found
