"""Writing a finished file where the user wants it: whole or not at all."""

from __future__ import annotations

import os
import uuid
from pathlib import Path

from bizdesk.domain.errors import MachineError
from bizdesk.domain.words import Words


class FileNotWritableError(MachineError):
    """The file cannot be written there."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("不能写入“{0}”，请确认文件夹存在、可以写入，并先关闭已打开的同名文件。", path))


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, in place of what is there. Raises FileNotWritableError."""
    incoming = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    try:
        with incoming.open("xb") as writer:
            writer.write(content)
            writer.flush()
            os.fsync(writer.fileno())
        incoming.replace(path)
    except OSError as error:
        raise FileNotWritableError(path) from error
    finally:
        _discard(incoming)


def _discard(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise FileNotWritableError(path) from error
