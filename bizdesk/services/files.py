"""Writing a finished file where the user wants it: whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bizdesk.domain.errors import MachineError
from bizdesk.domain.words import Words
from bizdesk.services.unfinished import beside, held

_LONG_FOR_WORD = 7


class FileNotWritableError(MachineError):
    """The file cannot be written there."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("不能写入“{0}”，请确认文件夹存在、可以写入，并先关闭已打开的同名文件。", path))


class FileDiskFullError(MachineError):
    """There is no space for the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("磁盘已满，没有写出“{0}”，请腾出空间后再试。", path))


class FileReadOnlyError(MachineError):
    """What is there may only be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("“{0}”是只读的，没有改动它；请取消只读，或换一个文件名。", path))


class FileOpenElsewhereError(MachineError):
    """Another program has what is there open."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("“{0}”正在别的程序里打开，没有改动它；请先关闭，或换一个文件名。", path))


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, in place of what is there. Raises what `writing` raises."""
    with writing(path) as writer:
        writer.write(content)


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of `path` once all of it is written; of one given up nothing is left.

    Raises FileNotWritableError, FileDiskFullError, FileReadOnlyError or FileOpenElsewhereError.
    """
    check_replaceable(path)
    incoming = beside(path)
    try:
        with incoming.open("xb") as writer, held(incoming):
            yield writer
            writer.flush()
            os.fsync(writer.fileno())
        incoming.replace(path)
    except OSError as error:
        raise refused(path, error) from error
    finally:
        _discard(incoming, path)


@contextmanager
def folder_beside(path: Path) -> Iterator[Path]:
    """A folder on the disk of `path` that is gone afterwards, whatever happened.

    Raises FileNotWritableError or FileDiskFullError.
    """
    staging = beside(path)
    try:
        staging.mkdir()
    except OSError as error:
        raise refused(path, error) from error
    try:
        with held(staging):
            yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def refused(path: Path, error: OSError) -> FileDiskFullError | FileNotWritableError:
    """What the system says of a file that it does not take."""
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    return (FileDiskFullError if full else FileNotWritableError)(path)


def check_replaceable(path: Path) -> None:
    """Raise FileReadOnlyError, FileOpenElsewhereError or, for a folder or a device, FileNotWritableError
    where what is at `path` has to stay.
    """
    try:
        mode = path.stat().st_mode
    except OSError:
        return
    if not stat.S_ISREG(mode):
        raise FileNotWritableError(path)
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise FileReadOnlyError(path)
    if any(path.with_name(mark).exists() for mark in _marks(path.name)):
        raise FileOpenElsewhereError(path)


def _marks(name: str) -> tuple[str, ...]:
    """What LibreOffice, Excel, Word and WPS lay beside a file while they have it open."""
    short = name[2:] if len(Path(name).stem) > _LONG_FOR_WORD else name
    return f".~lock.{name}#", f"~${name}", f"~${short}"


def _discard(incoming: Path, path: Path) -> None:
    try:
        incoming.unlink(missing_ok=True)
    except OSError as error:
        raise FileNotWritableError(path) from error
