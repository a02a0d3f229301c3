"""Opens a file that a person chose: only a regular file, only up to a size, with named errors."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bizdesk.extract.readers.errors import (
    FolderError,
    ForbiddenFileError,
    MissingFileError,
    NoFileError,
    TooLargeError,
    UnreadableFileError,
)

MEGABYTE = 1024 * 1024
LARGEST_FILE = 256
"""Megabytes: a scan of several hundred pages stays below."""
LARGEST_TEXT = 64
"""Megabytes of text, or of markup unpacked."""


def read_head(path: Path, length: int) -> bytes:
    """The first bytes of the regular file at `path`.

    Raises MissingFileError, FolderError, NoFileError, TooLargeError, ForbiddenFileError, UnreadableFileError.
    """
    if "\0" in str(path):
        raise MissingFileError(path)
    with machine_errors(path):
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise FolderError(path)
        if not stat.S_ISREG(found.st_mode):
            raise NoFileError(path)
        if found.st_size > LARGEST_FILE * MEGABYTE:
            raise TooLargeError(path, LARGEST_FILE)
        with path.open("rb") as stream:
            return stream.read(length)


def read_bytes(path: Path, limit: int = LARGEST_TEXT) -> bytes:
    """The whole file. Raises TooLargeError above `limit` megabytes without reading it."""
    with machine_errors(path):
        if path.stat().st_size > limit * MEGABYTE:
            raise TooLargeError(path, limit)
        return path.read_bytes()


@contextmanager
def machine_errors(path: Path) -> Iterator[None]:
    """Name what the system says against reading `path`."""
    try:
        yield
    except FileNotFoundError as error:
        raise MissingFileError(path) from error
    except PermissionError as error:
        raise ForbiddenFileError(path) from error
    except OSError as error:
        raise UnreadableFileError(path) from error
