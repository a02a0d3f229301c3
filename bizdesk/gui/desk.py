"""The desk: the opened ledger, its quarter, and the one way from a click to the database and back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.errors import BizDeskError
from bizdesk.domain.filters import viewing_day
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.closed_quarters import ClosedQuarters
from bizdesk.gui.dialogs.crash import crash_report
from bizdesk.gui.language import error_words, spoken
from bizdesk.gui.memory import Memory
from bizdesk.gui.rights import Rights
from bizdesk.gui.tasks import CancelledError, TaskRunner
from bizdesk.gui.unsaved import Unsaved
from bizdesk.services.history import NextSteps, next_steps
from bizdesk.services.ledgers import Ahead, ChangedMeanwhileError, Ledger, UnitOfWork

R = TypeVar("R")
log = logging.getLogger(__name__)


class Desk(QObject):
    """What every page and operation works with.

    `changed` tells of a commit and who asked for it; nothing else may refresh a
    page. `told` carries a sentence for the user and whether an undo link goes
    with it, `mentioned` one that can wait, `failed` a sentence that needs
    attention, `crashed` a bug. `seen` is the newest event that the pages show,
    None where nobody else makes any.
    """

    changed = Signal(object, object)
    quarter_changed = Signal(object)
    next_steps_changed = Signal(object)
    told = Signal(str, bool)
    mentioned = Signal(str)
    failed = Signal(str)
    crashed = Signal(object)

    def __init__(
        self,
        ledger: Ledger,
        runner: TaskRunner,
        quarter: Quarter,
        today: date,
        memory: Memory | None = None,
        unsaved: Unsaved | None = None,
    ) -> None:
        super().__init__()
        self.unsaved = unsaved or Unsaved()
        self.changed.connect(self.unsaved.settle)
        self.memory = memory or Memory()
        self.ledger = ledger
        self.runner = runner
        self.today = today
        self.rights = Rights(ledger.person)
        self.seen: int | None = None
        self._quarter = quarter
        self.closed = ClosedQuarters(self)

    @property
    def quarter(self) -> Quarter:
        """The quarter that governs every page."""
        return self._quarter

    @property
    def day(self) -> date:
        """The day that everything is seen as of."""
        return viewing_day(self._quarter, self.today)

    @property
    def day_to_enter(self) -> date | None:
        """The day on which what is entered now takes effect: that day where it is past, None for today."""
        return self.day if self.day < self.today else None

    def set_quarter(self, quarter: Quarter) -> None:
        """See the ledger in the light of another quarter."""
        if quarter != self._quarter:
            self._quarter = quarter
            self.quarter_changed.emit(quarter)

    def set_today(self, day: date) -> None:
        """Another day has come: see the ledger anew in the light of the same quarter."""
        self.today = day
        self.quarter_changed.emit(self._quarter)

    def read(
        self,
        query: Callable[[UnitOfWork], R],
        then: Callable[[R], None],
        failed: Callable[[BaseException], None] | None = None,
        *,
        painted: bool = False,
    ) -> None:
        """Look something up and hand it to `then` on the GUI thread; `failed` stands in for `fail`.

        What is `painted` first goes before it.
        """

        def work() -> R:
            with self.ledger.read() as uow:
                return query(uow)

        run = self.runner.after_painting if painted else self.runner.on_database
        run(work, then, failed or self.fail)

    def edit(
        self,
        service: Callable[[UnitOfWork], R],
        *,
        quarter: Quarter | None = None,
        initiator: object = None,
        then: Callable[[R, ChangeSet], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        ahead: Ahead | None = None,
    ) -> None:
        """Carry out a service that enters something for a quarter, for the one that is looked at where none
        is given. Where the quarter was closed the user is asked first, and `failed` is called with
        CancelledError where the answer is no.
        """
        if self.closed.may_edit(quarter or self._quarter):
            self.write(service, initiator=initiator, then=then, failed=failed, ahead=ahead)
        else:
            (failed or self.fail)(CancelledError())

    def _tell_change(self, _result: object, change: ChangeSet) -> None:
        if change:
            self.tell(change.summary, undoable=True)

    def write(
        self,
        service: Callable[[UnitOfWork], R],
        *,
        initiator: object = None,
        then: Callable[[R, ChangeSet], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        ahead: Ahead | None = None,
    ) -> None:
        """Carry out a service in one transaction, tell everybody what changed, then call `then`.

        Without `then` the user is told what was done; `failed` stands in for `fail`. Evidence is sent `ahead`
        of the transaction.
        """

        seen = self.seen

        def work() -> tuple[R, ChangeSet, NextSteps | None]:
            with self.ledger.write(seen, ahead) as uow:
                result = service(uow)
                change = uow.commit()
            return result, change, self._look_ahead()

        def done(outcome: tuple[R, ChangeSet, NextSteps | None]) -> None:
            result, change, steps = outcome
            if change:
                self.changed.emit(change, initiator)
                if steps is not None:
                    self.next_steps_changed.emit(steps)
            (then or self._tell_change)(result, change)

        def refused(error: BaseException) -> None:
            if isinstance(error, ChangedMeanwhileError) and self.seen is not None:
                self.seen = max(self.seen, error.event)
            (failed or self.fail)(error)

        self.runner.on_database(work, done, refused)

    def _look_ahead(self) -> NextSteps | None:
        """What undo and redo would do. What was committed stays so where this cannot be read any more."""
        try:
            with self.ledger.read() as uow:
                return next_steps(uow)
        except BizDeskError:
            return None

    def refresh_next_steps(self) -> None:
        """Ask the ledger what undo and redo would do."""
        self.read(next_steps, self.next_steps_changed.emit)

    def tell(self, sentence: str, *, undoable: bool = False) -> None:
        """Say what was done."""
        self.told.emit(spoken(sentence), undoable)

    def mention(self, sentence: str) -> None:
        """Say what is worth knowing, after what needs attention."""
        self.mentioned.emit(spoken(sentence))

    def fail(self, error: BaseException) -> None:
        """Say what went wrong: a sentence for the user, or a bug's report."""
        if isinstance(error, CancelledError):
            self.tell(self.tr("已停止，没有任何改动。"))
        elif isinstance(error, BizDeskError):
            self.failed.emit(error_words(error))
        else:
            log.error("a bug\n%s", crash_report(error))
            self.crashed.emit(error)
