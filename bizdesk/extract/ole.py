"""Takes the file out of an embedded object (OLE) as office programs store it."""

from __future__ import annotations

import struct
from io import BytesIO

_NATIVE, _CONTENTS, _PACKAGE = "\x01Ole10Native", "CONTENTS", "Package"
_PDF, _ZIP = b"%PDF", b"PK\x03\x04"
_ANSI = ("utf-8", "gb18030")


class UnreadObjectError(Exception):
    """The object holds no file that can be taken out."""


def file_in_object(data: bytes) -> tuple[str, bytes]:
    """The name, empty where the object keeps none, and the bytes. Raises UnreadObjectError."""
    import olefile

    if not data.startswith(olefile.MAGIC):
        raise UnreadObjectError
    try:
        with olefile.OleFileIO(BytesIO(data)) as opened:
            for stream, take in _WAYS.items():
                if opened.exists(stream):
                    return take(opened.openstream(stream).read())
    except (OSError, struct.error, IndexError, ValueError, UnicodeError) as error:
        raise UnreadObjectError from error
    raise UnreadObjectError


def _native(data: bytes) -> tuple[str, bytes]:
    """What the Packager keeps: a label, where the file lay, and its bytes."""
    label, at = _words(data, 6)
    _place, at = _words(data, at)
    at += 4
    (length,) = struct.unpack_from("<I", data, at)
    at += 4 + length
    (size,) = struct.unpack_from("<I", data, at)
    content = data[at + 4 : at + 4 + size]
    if len(content) < size or not size:
        raise UnreadObjectError
    return _long_label(data, at + 4 + size) or label, content


def _long_label(data: bytes, at: int) -> str:
    """The label in Unicode, which newer programs keep behind the bytes: the second of three texts."""
    try:
        (length,) = struct.unpack_from("<I", data, at)
        at += 4 + 2 * length
        (length,) = struct.unpack_from("<I", data, at)
        return data[at + 4 : at + 4 + 2 * length].decode("utf-16-le").strip("\0")
    except (struct.error, UnicodeError):
        return ""


def _words(data: bytes, at: int) -> tuple[str, int]:
    """The text that a zero ends, and what comes after it."""
    end = data.index(b"\0", at)
    for encoding in _ANSI:
        try:
            return data[at:end].decode(encoding), end + 1
        except UnicodeError:
            continue
    return "", end + 1


def _contents(data: bytes) -> tuple[str, bytes]:
    if not data.startswith(_PDF):
        raise UnreadObjectError
    return "嵌入的文件.pdf", data


def _package(data: bytes) -> tuple[str, bytes]:
    """A file of an office program, which says itself of which."""
    endings = {b"word/document.xml": "docx", b"xl/workbook.xml": "xlsx", b"ppt/presentation.xml": "pptx"}
    found = [ending for part, ending in endings.items() if part in data]
    if not data.startswith(_ZIP) or not found:
        raise UnreadObjectError
    return f"嵌入的文件.{found[0]}", data


_WAYS = {_NATIVE: _native, _PACKAGE: _package, _CONTENTS: _contents}
