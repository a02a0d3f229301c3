"""Watches the day: lists the reminders at the start and when another day has come."""

from __future__ import annotations

from collections import Counter
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from bizdesk.domain.reminders import Reminder, ReminderKind, fresh_first
from bizdesk.gui.desk import Desk
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.reminders import last_seen, list_reminders, mark_seen, news

_MINUTE_MS = 60_000

Found = tuple[date | None, Counter[ReminderKind]]


class ReminderWatch(QObject):
    """`day_begun` tells of the start and of midnight, `came_up` carries how much is news then, by kind,
    `listed` all reminders whenever they are read anew.

    Fresh is what came up since the day before which somebody last looked; it stays so for the whole
    day, while `unseen_changed` tells how many nobody has looked at yet. The date is compared each
    minute, so that a machine that slept over midnight catches up.
    """

    listed = Signal(object)
    day_begun = Signal()
    came_up = Signal(object)
    unseen_changed = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._seen: date | None = None
        self._looked = False
        self._timer = QTimer(self, interval=_MINUTE_MS)
        self._timer.timeout.connect(self.check)

    def start(self) -> None:
        """List what came up since somebody last looked, and watch the date from now on."""
        self._timer.start()

        def query(uow: UnitOfWork) -> Found:
            seen = last_seen(uow)
            return seen, news(uow, seen=seen)

        self._desk.read(query, lambda found: self._begin(*found))

    def check(self) -> None:
        """Begin another day where it has come."""
        today = self._desk.ledger.today
        if today != self._desk.today:
            self._desk.set_today(today)
            self.start()

    def refresh(self) -> None:
        """List anew, with the same news."""
        self._desk.read(lambda uow: list_reminders(uow, seen=self._seen), self._tell)

    def look(self) -> None:
        """Somebody looks at the list: it is no news tomorrow."""
        self._looked = True
        self._desk.read(mark_seen, lambda _done: self.unseen_changed.emit(0))

    def _begin(self, seen: date | None, fresh: Counter[ReminderKind]) -> None:
        self._seen, self._looked = seen, False
        self.unseen_changed.emit(fresh.total())
        self.day_begun.emit()
        if fresh:
            self.came_up.emit(fresh)

    def _tell(self, found: tuple[Reminder, ...]) -> None:
        self.listed.emit(fresh_first(found))
        self.unseen_changed.emit(0 if self._looked else sum(one.fresh for one in found))
