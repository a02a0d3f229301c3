"""Files and folders that are written beside their place: held meanwhile, cleared where nobody holds them."""

from __future__ import annotations

import os
import re
import shutil
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_LONGEST = 60


def beside(path: Path) -> Path:
    """A name beside `path` that nothing has; what a program that was killed left of such names is cleared."""
    begin = f".{path.name[:_LONGEST]}."
    ours = re.compile(re.escape(begin) + "[0-9a-f]{32}")
    with suppress(OSError):
        for one in path.parent.iterdir():
            if ours.fullmatch(one.name):
                _clear(one)
    return path.with_name(f"{begin}{uuid.uuid4().hex}")


if sys.platform == "win32":

    @contextmanager
    def held(path: Path) -> Iterator[None]:
        """Say that `path` is being written: nothing to do, since an open file cannot be removed there."""
        yield

    def _clear(left: Path) -> None:
        """Remove a file unless it is open; of a folder it cannot be known whether somebody is writing it."""
        with suppress(OSError):
            left.unlink()

else:
    import fcntl

    @contextmanager
    def held(path: Path) -> Iterator[None]:
        """Say that `path` is being written, until the end of the process in whatever way."""
        handle = os.open(path, os.O_RDONLY)
        try:
            with suppress(OSError):  # a disk that knows no locks
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield
        finally:
            os.close(handle)

    def _clear(left: Path) -> None:
        """Remove it unless somebody is writing it, or this cannot be known."""
        with suppress(OSError):
            handle = os.open(left, os.O_RDONLY)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if left.is_dir():
                    shutil.rmtree(left)
                else:
                    left.unlink()
            finally:
                os.close(handle)
