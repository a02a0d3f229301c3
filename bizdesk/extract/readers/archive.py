"""Opens the zip files that office formats are, part by part, and refuses those made to burst."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bizdesk.extract.readers.errors import (
    DamagedFileError,
    EncryptedFileError,
    TooComplexError,
    TooLargeError,
)
from bizdesk.extract.readers.source import LARGEST_FILE, LARGEST_TEXT, MEGABYTE

_MOST_PARTS = 10_000
_LARGEST_DIRECTORY = 2 * MEGABYTE
_END = b"PK\x05\x06"
_END_OF_ZIP64 = b"PK\x06\x07"
_TAIL = 22 + 65_535
_ENCRYPTED = 0x1
_TIGHTEST = 300
_SMALL = 8 * MEGABYTE


class Archive:
    """The parts of an open zip file by name; every part is checked against the limits before it is read."""

    def __init__(self, path: Path, opened: zipfile.ZipFile) -> None:
        self.path = path
        self.names = frozenset(opened.namelist())
        self._opened = opened

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises TooLargeError, EncryptedFileError, DamagedFileError."""
        if name not in self.names:
            raise DamagedFileError(self.path)
        info = self._opened.getinfo(name)
        if info.flag_bits & _ENCRYPTED:
            raise EncryptedFileError(self.path)
        if info.file_size > LARGEST_TEXT * MEGABYTE:
            raise TooLargeError(self.path, LARGEST_TEXT)
        try:
            return self._opened.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise DamagedFileError(self.path) from error


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """The zip file at `path`. Raises DamagedFileError, TooComplexError, TooLargeError."""
    _check_directory(path)
    try:
        opened = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError) as error:
        raise DamagedFileError(path) from error
    with opened:
        _check_sizes(path, opened.infolist())
        yield Archive(path, opened)


def _check_directory(path: Path) -> None:
    """Look at the directory's size before zipfile reads it whole."""
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - _TAIL))
        tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        raise DamagedFileError(path)
    length = struct.unpack_from("<I", tail, at + 12)[0]
    if length > _LARGEST_DIRECTORY or tail.rfind(_END_OF_ZIP64) >= 0:
        raise TooComplexError(path)


def _check_sizes(path: Path, parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > _MOST_PARTS or len({part.filename for part in parts}) < len(parts):
        raise TooComplexError(path)
    if sum(part.file_size for part in parts) > LARGEST_FILE * MEGABYTE:
        raise TooLargeError(path, LARGEST_FILE)
    for part in parts:
        if part.file_size > _SMALL and part.file_size > _TIGHTEST * max(1, part.compress_size):
            raise TooComplexError(path)
