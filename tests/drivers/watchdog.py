"""Tells of slow work that the window does itself instead of handing it to its workers.

Slow is what opens the database or a file of the user, and what draws a page of a PDF or a picture.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pypdfium2
import pytest
from PySide6.QtGui import QImageReader

from bizdesk.gui import rendering

WINDOW = str(Path("bizdesk", "gui"))
DRAWING = Path(rendering.__file__).name
"""Knows no widgets: whoever calls it has to choose the thread."""
WORKER = str(Path("tests", "drivers", "executor.py"))
BY_LEAVE = {
    (
        "application.py",
        "open_window",
    ): "the ledger is opened, and brought up to date, before there is a window",
    ("keeper.py", "_lock_of"): "a line of JSON, before there is a window",
    ("lock.py", "accept"): "a password is checked while its dialog waits and nothing else can be done",
    ("memory.py", "_read"): "a few lines of JSON, once for each window",
    ("memory.py", "_write"): "a few lines of JSON",
    ("unsaved.py", "__init__"): "a few lines of JSON, before there is a window",
}
"""Functions of the window that may work slowly themselves, and why."""


class Watchdog:
    """What the window did itself, as sentences; `elsewhere` counts what workers did."""

    def __init__(self, files: Path) -> None:
        self.bites: list[str] = []
        self.elsewhere = 0
        self._files = files

    def look(self, what: str) -> None:
        """Judge slow work by who asked for it."""
        if threading.current_thread() is not threading.main_thread():
            self.elsewhere += 1
            return
        frames = list(_frames(sys._getframe(1)))
        if any(frame.f_code.co_filename.endswith(WORKER) for frame in frames):
            self.elsewhere += 1
            return
        own = [one for one in frames if WINDOW in one.f_code.co_filename and _name(one)[0] != DRAWING]
        if own and not any(_name(frame) in BY_LEAVE for frame in own):
            self.bites.append(f"{what} in {' < '.join('/'.join(_name(frame)) for frame in own[:4])}")

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        """Judge what the interpreter tells of."""
        if event == "sqlite3.connect":
            self.look("the database is opened")
        elif event == "open" and isinstance(arguments[0], str | Path) and self._is_the_users(arguments[0]):
            self.look(f"{Path(arguments[0]).name} is opened")

    def _is_the_users(self, file: str | Path) -> bool:
        path = Path(file)
        return path.is_relative_to(self._files) and "config" not in path.parts


_awake: list[Watchdog] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    for dog in _awake:
        dog.hear(event, arguments)


sys.addaudithook(_hear)


@contextmanager
def watching(files: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watchdog]:
    """Watch the thread of the window; `files` is the folder below which everything is the user's."""
    dog = Watchdog(files)
    for owner, name in ((pypdfium2.PdfPage, "render"), (pypdfium2.PdfDocument, "__init__")):
        monkeypatch.setattr(owner, name, _told(getattr(owner, name), dog, "a PDF is drawn"))
    monkeypatch.setattr(rendering, "QImageReader", _told(QImageReader, dog, "a picture is read"))
    _awake.append(dog)
    yield dog
    _awake.remove(dog)


def _told(work: Callable[..., object], dog: Watchdog, what: str) -> Callable[..., object]:
    def watched(*arguments: object, **named: object) -> object:
        dog.look(what)
        return work(*arguments, **named)

    return watched


def _frames(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back


def _name(frame: FrameType) -> tuple[str, str]:
    return Path(frame.f_code.co_filename).name, frame.f_code.co_name
