"""What was typed and not stored yet, kept while it is typed: a kill or a power cut costs a second of it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from bizdesk.domain.errors import MachineError
from bizdesk.services.unsaved import UnsavedWords, read_unsaved, write_unsaved

PAUSE_MS = 1000
log = logging.getLogger(__name__)


class Unsaved(QObject):
    """The words by the field that they stand in; without a file nothing is kept longer than the window.

    What an earlier window left is offered until it is taken or thrown away. What a dialog was left with is
    kept until the ledger changes, since only then it is stored. While the program is `shutting` by itself,
    no dialog that goes was left by its user. `offered` tells that words came to be offered meanwhile.
    """

    offered = Signal()

    def __init__(self, file: Path | None = None) -> None:
        super().__init__()
        self._file = file
        self._found = read_unsaved(file) if file else {}
        self._typed: dict[str, UnsavedWords] = {}
        self._handed_in: set[str] = set()
        self.shutting = False
        self._writer: ThreadPoolExecutor | None = None
        self._timer = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self._write)

    @property
    def found(self) -> Mapping[str, UnsavedWords]:
        """What an earlier window left."""
        return self._found

    def offer(self, key: str) -> UnsavedWords | None:
        """What was typed into the field before and never stored."""
        return self._typed.get(key) or self._found.get(key)

    def keep(self, key: str, texts: tuple[str, ...], about: str) -> None:
        """Keep what stands in the field now, a second from now at the latest."""
        self._handed_in.discard(key)
        self._typed[key] = UnsavedWords(texts, about, datetime.now().astimezone())
        if not self._timer.isActive():
            self._timer.start()

    def drop(self, key: str) -> None:
        """Forget what was typed into the field: it is stored, or not wanted."""
        if self._typed.pop(key, None) is not None:
            self._write()

    def forget(self, key: str) -> None:
        """Forget also what an earlier window left of the field."""
        if self._found.pop(key, None) is not None or key in self._typed:
            self._typed.pop(key, None)
            self._write()

    def hand_in(self, key: str) -> None:
        """Forget what was typed into the field as soon as the ledger changes."""
        if key in self._typed:
            self._handed_in.add(key)

    def leave(self, key: str) -> None:
        """The field goes without an answer: forget its words, or keep them where nobody left it."""
        words = self._typed.pop(key, None)
        if words is not None and self.shutting:
            self._found[key] = words
        self._write()

    def set_aside(self, key: str) -> None:
        """The field is gone and its words are not stored: offer them as an earlier window's."""
        words = self._typed.pop(key, None)
        if words is not None:
            self._found[key] = words
            self._write()
            self.offered.emit()

    def settle(self) -> None:
        """The ledger changed: what was handed in is stored."""
        stored, self._handed_in = self._handed_in, set()
        for key in stored:
            self.forget(key)

    def close(self) -> None:
        """The window goes, with what its user does not want; what was handed in or found stays."""
        self._typed = {key: words for key, words in self._typed.items() if key in self._handed_in}
        self._write()
        if self._writer is not None:
            self._writer.shutdown(wait=True)
            self._writer = None
        self._file = None

    def _write(self) -> None:
        self._timer.stop()
        if self._file is None:
            return
        if self._writer is None:
            self._writer = ThreadPoolExecutor(1, thread_name_prefix="unsaved")
        self._writer.submit(_write, self._file, {**self._found, **self._typed})


def unsaved_near(widget: QWidget | None) -> Unsaved | None:
    """The words of the window that a widget belongs to, or that its dialog stands before."""
    while widget is not None:
        found = widget.findChild(Unsaved)
        if found is not None:
            return found
        widget = widget.parentWidget()
    return None


def _write(file: Path, kept: Mapping[str, UnsavedWords]) -> None:
    """Where it cannot be kept work goes on, as it would without."""
    try:
        write_unsaved(file, kept)
    except (OSError, MachineError) as error:
        log.info("what is typed cannot be kept: %r", error)
