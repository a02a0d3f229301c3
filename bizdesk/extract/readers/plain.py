"""Reads plain text, and finds out how its bytes stand for characters: UTF-8, UTF-16 or GB18030."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

from bizdesk.extract.readers.errors import BinaryFileError
from bizdesk.extract.readers.result import ReadText
from bizdesk.extract.readers.source import read_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024
_LIKELY = 0.7
_WHITE = frozenset("\t\n\r\f\x0b\x1a")
_RARE = 0.5


def read(path: Path) -> ReadText:
    """The text of the file. Raises BinaryFileError where it is none, TooLargeError."""
    text = decode(read_bytes(path))
    if text is None:
        raise BinaryFileError(path)
    return ReadText(text)


def decode(data: bytes) -> str | None:
    r"""The characters of `data` without byte order mark and with \n as line end, None where it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _plain(_decoded(data[len(mark) :], encoding))
    if b"\0" not in data and (text := _decoded(data, "utf-8")) is not None:
        return _plain(text) if _likeness(text[:_SAMPLE]) > _LIKELY or not text.strip() else None
    found = max(_readings(data), default=None)
    return _plain(_decoded(data, found[1])) if found and found[0] > _LIKELY else None


def _readings(data: bytes) -> Iterator[tuple[float, str]]:
    """How much the start of `data` looks like text in each encoding without a mark; 1 is all of it."""
    encodings = ("utf-16-le", "utf-16-be") if len(data) % 2 == 0 else ()
    for encoding in (*encodings, "gb18030"):
        sample = codecs.getincrementaldecoder(encoding)()
        try:
            text = sample.decode(data[:_SAMPLE])
        except UnicodeDecodeError:
            continue
        if text:
            yield _likeness(text), encoding


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _plain(text: str | None) -> str | None:
    return text.replace("\r\n", "\n").replace("\r", "\n") if text is not None and "\0" not in text else None


def _likeness(text: str) -> float:
    """The share of characters that Chinese office texts are made of; rarer ideographs count in part."""
    return sum(map(_weight, text)) / len(text) if text else 0


def _weight(sign: str) -> float:
    if sign < "\x80":
        return 1 if sign >= " " or sign in _WHITE else -4
    try:
        lead = sign.encode("gb2312")[0]
    except UnicodeEncodeError:
        return _RARE if sign.isprintable() and _is_familiar(sign) else 0
    return 1 if lead <= 0xA3 or 0xB0 <= lead <= 0xD7 else _RARE


def _is_familiar(sign: str) -> bool:
    """Whether the sign is an ideograph or a mark in use, not a letter of some far script."""
    return "\u4e00" <= sign <= "\u9fff" or "\u2000" <= sign <= "\u33ff" or "\uff00" <= sign <= "\uffef"
