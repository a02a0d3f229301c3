"""Tells by its content, not by its name, what kind of file something is."""

from __future__ import annotations

import re
from enum import Enum, auto
from pathlib import Path

from bizdesk.extract.readers.archive import open_archive
from bizdesk.extract.readers.errors import ArchiveError
from bizdesk.extract.readers.source import read_head


class Kind(Enum):
    """The kinds of files that are read."""

    TEXT = auto()
    HTML = auto()
    DOCX = auto()
    XLSX = auto()
    OFD = auto()
    PDF = auto()
    PICTURE = auto()
    OLD_OFFICE = auto()


_HEAD = 4096
_SIGNATURES = (
    (b"{\\rtf", Kind.OLD_OFFICE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLD_OFFICE),
    (b"\x89PNG\r\n\x1a\n", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"II*\0", Kind.PICTURE),
    (b"MM\0*", Kind.PICTURE),
)
_ARCHIVES = (b"Rar!\x1a", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PARTS = (
    ("word/", Kind.DOCX),
    ("xl/", Kind.XLSX),
    ("OFD.xml", Kind.OFD),
    ("content.xml", Kind.OLD_OFFICE),
)
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|div|table|p)\b",
    re.IGNORECASE | re.DOTALL,
)


def kind_of(path: Path) -> Kind:
    """The kind of the file; what nothing else is may be text. Raises what read_head and open_archive do."""
    head = read_head(path, _HEAD)
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head.startswith(_ARCHIVES):
        raise ArchiveError(path)
    if head.startswith(_ZIP):
        return _kind_of_zip(path)
    if head[:1024].lstrip(b"\xef\xbb\xbf\0 \t\r\n").startswith(b"%PDF-"):
        return Kind.PDF
    return Kind.HTML if _MARKUP.match(head.replace(b"\0", b"")) else Kind.TEXT


def _kind_of_zip(path: Path) -> Kind:
    with open_archive(path) as archive:
        for part, kind in _PARTS:
            if any(name.startswith(part) for name in archive.names):
                return kind
    raise ArchiveError(path)
