"""Reads any file that an office receives to the text of a document; its kind is told by the content.

Text, docx, pdf, html, xlsx, ofd; doc, wps, rtf and xls through LibreOffice;
scanned pdf, png, jpg and tif where the extra `ocr` is installed. Numbers that
a program counts are written out, paragraphs stand on one line each, a list of
tasks comes as the table without lines that extraction reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from bizdesk.domain.errors import UserError
from bizdesk.extract.readers import docx, html, ocr, ofd, office, pdf, xlsx
from bizdesk.extract.readers.detect import Kind, kind_of
from bizdesk.extract.readers.errors import BinaryFileError, EmptyFileError, OfficeFailedError
from bizdesk.extract.readers.plain import decode
from bizdesk.extract.readers.result import ReadText
from bizdesk.extract.readers.source import machine_errors, read_bytes

__all__ = ["ReadText", "read", "read_text"]


def read_text(path: Path) -> str:
    r"""The text of the file at `path`, line ends as \n. Raises the errors of readers.errors."""
    return read(path).text


def read(path: Path) -> ReadText:
    """The text of the file at `path` and where it is doubtful. Raises what read_text does."""
    with machine_errors(path):
        found = _READERS[kind_of(path)](path)
    if not found.text.strip():
        raise EmptyFileError(path)
    return found


def _read_plain(path: Path) -> ReadText:
    text = decode(read_bytes(path))
    if text is None:
        raise BinaryFileError(path)
    return ReadText(text)


def _read_pdf(path: Path) -> ReadText:
    return pdf.read(path, ocr.page_reader(path))


def _read_old_text(path: Path) -> ReadText:
    return _read_converted(path, "docx", docx.read)


def _read_old_sheet(path: Path) -> ReadText:
    return _read_converted(path, "xlsx", xlsx.read)


def _read_converted(path: Path, form: str, reader: Callable[[Path], ReadText]) -> ReadText:
    with office.converted(path, form) as new:
        try:
            return reader(new)
        except UserError as error:  # it names the copy, which nobody knows
            raise OfficeFailedError(path) from error


_READERS: Mapping[Kind, Callable[[Path], ReadText]] = {
    Kind.TEXT: _read_plain,
    Kind.HTML: html.read,
    Kind.DOCX: docx.read,
    Kind.XLSX: xlsx.read,
    Kind.OFD: ofd.read,
    Kind.PDF: _read_pdf,
    Kind.PICTURE: ocr.read_picture,
    Kind.OLD_TEXT: _read_old_text,
    Kind.OLD_SHEET: _read_old_sheet,
}
