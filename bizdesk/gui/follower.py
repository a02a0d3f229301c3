"""What others do to a ledger on a server comes into the window while it stands open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from bizdesk.domain.history import HistoryEntry
from bizdesk.domain.people import Person
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import spoken
from bizdesk.services.history import find_event
from bizdesk.services.ledgers import Heard
from bizdesk.services.servers import person_words, who_now

_AGAIN_MS = 300
_START_S = 2.0
"""So long a window waits at its start for the listener, so that nothing falls between reading and hearing."""


class Follower(QObject):
    """Hands on what the desk's ledger hears of others.

    A dialog holds it up, so that what is entered there is judged by what stood there when it was opened;
    so does text that is being typed, though pages show the news around it.
    """

    reopen_asked = Signal()
    """Who signed in has another role by now, for which the window as a whole has to be another."""
    _heard = Signal(object)

    def __init__(self, desk: Desk, is_typing: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_typing = is_typing
        self._waiting: list[Heard] = []
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._hand_on)
        self._heard.connect(self._on_heard)
        self._listener = desk.ledger.listen(self._heard.emit)
        if self._listener is not None:
            self._listener.ready.wait(_START_S)

    def stop(self) -> None:
        """Listen no longer."""
        if self._listener is not None:
            self._listener.stop()

    def _on_heard(self, heard: Heard) -> None:
        self._waiting.append(heard)
        self._hand_on()

    def _hand_on(self) -> None:
        if QApplication.activeModalWidget() is not None:
            self._again.start()
            return
        news, self._waiting = self._waiting, []
        for heard in news:
            if self._desk.seen is None or not self._is_typing():
                self._desk.seen = heard.event
            if heard.entities and not heard.own:
                self._desk.changed.emit(heard.change, None)
                self._desk.refresh_next_steps()
                self._tell(heard.event)
                if "person" in heard.entities:
                    self._ask_who()

    def _ask_who(self) -> None:
        """See whether the change was about who has the window open; what is being typed there stays."""
        ledger = self._desk.ledger

        def compare(person: Person | None) -> None:
            if person == ledger.person:
                return
            if self._is_typing():
                told = self.tr("你的身份已改为{0}，即时生效；文字存好后请重新打开窗口。")
                self._desk.failed.emit(told.format(spoken(person_words(person))))
            else:
                self.reopen_asked.emit()

        self._desk.runner.on_database(lambda: who_now(ledger), compare, self._desk.fail)

    def _tell(self, event: int) -> None:
        def tell(entry: HistoryEntry | None) -> None:
            if entry is not None:
                self._desk.tell(self.tr("{0}：{1}").format(entry.actor, entry.summary))

        self._desk.read(lambda uow: find_event(uow, event), tell)
