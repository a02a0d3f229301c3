"""Reads a backup: its manifest, its members, and whether all of it is as it was written."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, BinaryIO
from zipfile import BadZipFile, LargeZipFile, ZipFile

from bizdesk.domain.backups import MANIFEST, Manifest, ManifestError, read_manifest
from bizdesk.store.backup_errors import (
    BackupNotFoundError,
    BackupNotReadError,
    BackupTooNewError,
    BackupUnreadableError,
    PasswordNeededError,
    WrongPasswordError,
)
from bizdesk.store.sealed import SealedReader, SealError, is_sealed

_CHUNK = 1 << 20
_LARGEST_MANIFEST = 256 << 20
_MALFORMED = (
    BadZipFile,
    LargeZipFile,
    SealError,
    ManifestError,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)


class BackupFile:
    """An opened backup whose manifest was read and names exactly what is inside."""

    def __init__(self, path: Path, archive: ZipFile, manifest: Manifest) -> None:
        self._path = path
        self._archive = archive
        self.manifest = manifest

    def verify(self, watch: Callable[[int, int], None] = lambda _done, _size: None) -> None:
        """Read everything and compare it with the manifest. Raises BackupUnreadableError."""
        done, size = 0, self.manifest.size
        for member in self.manifest.members:
            for chunk in self.read(member.name):
                done += len(chunk)
                watch(done, size)

    def read(self, name: str) -> Iterator[bytes]:
        """The pieces of a member; the end comes only where all of them were as they were written.

        Raises BackupUnreadableError or BackupNotReadError.
        """
        member = next(one for one in self.manifest.members if one.name == name)
        digest, size = hashlib.sha256(), 0
        with _reading(self._path), self._archive.open(name) as source:
            while chunk := source.read(_CHUNK):
                size += len(chunk)
                if size > member.size:
                    break
                digest.update(chunk)
                yield chunk
        if size != member.size or digest.hexdigest() != member.sha256:
            raise BackupUnreadableError(self._path)


@contextmanager
def open_backup(path: Path, password: str | None = None) -> Iterator[BackupFile]:
    """Open a backup. Raises the errors of `store.backup_errors`."""
    with ExitStack() as stack:
        with _reading(path):
            file: BinaryIO = stack.enter_context(path.open("rb"))
            archive = stack.enter_context(ZipFile(_unsealed(path, file, password)))
            backup = BackupFile(path, archive, _manifest(path, archive))
        yield backup


def _unsealed(path: Path, file: BinaryIO, password: str | None) -> IO[bytes]:
    if not is_sealed(file):
        return file
    if not password:
        raise PasswordNeededError(path)
    try:
        return io.BufferedReader(SealedReader(file, password))
    except SealError as error:
        raise (WrongPasswordError if error.at_once else BackupUnreadableError)(path) from error


def _manifest(path: Path, archive: ZipFile) -> Manifest:
    if archive.getinfo(MANIFEST).file_size > _LARGEST_MANIFEST:
        raise BackupUnreadableError(path)
    try:
        manifest = read_manifest(archive.read(MANIFEST).decode())
    except ManifestError as error:
        raise (BackupTooNewError if error.newer else BackupUnreadableError)(path) from error
    names = [member.name for member in manifest.members]
    if sorted([*names, MANIFEST]) != sorted(archive.namelist()) or len(set(names)) != len(names):
        raise BackupUnreadableError(path)
    return manifest


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turn what the zip, the seal and the system say into the errors of `store.backup_errors`."""
    try:
        yield
    except FileNotFoundError as error:
        raise BackupNotFoundError(path) from error
    except (IsADirectoryError, *_MALFORMED) as error:
        raise BackupUnreadableError(path) from error
    except OSError as error:
        raise BackupNotReadError(path) from error
