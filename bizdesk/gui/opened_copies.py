"""Copies for other programs to open, so that what the ledger keeps stays as it is; gone at the end."""

from __future__ import annotations

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir, mkdtemp

from bizdesk.services.files import refused


def copy_to_open(kept: Path, name: str) -> Path:
    """A copy of `kept` under its own name, among the temporary files of this user alone.

    Raises what `refused` makes of an OSError.
    """
    try:
        target = Path(mkdtemp(dir=_folder())) / name
        shutil.copyfile(kept, target)
    except OSError as error:
        raise refused(Path(gettempdir()) / name, error) from error
    return target


@cache
def _folder() -> Path:
    """What another program still holds when this one ends stays there."""
    made = TemporaryDirectory(prefix="bizdesk-", ignore_cleanup_errors=True)
    atexit.register(made.cleanup)
    return Path(made.name)
