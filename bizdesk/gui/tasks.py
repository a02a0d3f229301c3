"""Work off the GUI thread: one worker for the database, another for the rest; results come back by signal."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")


class CancelledError(Exception):
    """The user stopped the work; nothing came of it."""


class Progress(QObject):
    """How far long work has come; the worker's `report` raises CancelledError once `cancel` was called."""

    moved = Signal(int, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._stop = Event()

    def report(self, done: int, total: int, what: str) -> None:
        """Say that `done` of `total` is behind, and what is being worked on."""
        if self._stop.is_set():
            raise CancelledError
        self.moved.emit(done, total, what)

    def pages(self, done: int, total: int) -> None:
        """Say that `done` of `total` pages are drawn."""
        self.report(done, total, self.tr("第 {0} 页，共 {1} 页").format(done + 1, total))

    def rows(self, done: int, total: int) -> None:
        """Say that `done` of `total` rows are written."""
        self.report(done, total, self.tr("第 {0} 行，共 {1} 行").format(done, total))

    def bytes(self, done: int, total: int, what: str = "") -> None:
        """Say that `done` of `total` bytes are behind, by the KiB: a signal counts to 2 GiB only."""
        self.report(done >> 10, total >> 10, what)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._stop.set()


@dataclass(slots=True)
class _Job:
    """Work, what is to be called with what comes of it, and what came of it."""

    runner: TaskRunner
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[BaseException], None]
    result: Any = None
    error: BaseException | None = None


class TaskRunner(QObject):
    """Runs functions in workers and calls back on the GUI thread.

    Database work goes through one worker, so that units of work follow one
    another in the order of the clicks. A result for a method of a dialog that
    was closed meanwhile is dropped.

    A worker may hold on to its task when the GUI thread is already done with it, and a Qt object that
    is let go of in a worker dies there, which takes the program down. So all that a worker gets is a
    box with the job in it, which the GUI thread empties.
    """

    _finished = Signal(object)

    def __init__(self, database: Executor | None = None, free: Executor | None = None) -> None:
        super().__init__()
        self._database = database or ThreadPoolExecutor(1, thread_name_prefix="database")
        self._free = free or ThreadPoolExecutor(1, thread_name_prefix="free")
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._pending = 0
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether work is under way whose callback has not run."""
        return self._pending > 0

    def on_database(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Run `work` after the database work before it."""
        self._submit(self._database, work, done, failed)

    def after_painting(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Run database work once the window has painted what it has: workers and painting slow each other."""
        self._pending += 1
        timer = QTimer(self, interval=0, singleShot=True)

        def begin() -> None:
            timer.deleteLater()
            self._pending -= 1
            self._submit(self._database, work, done, failed)

        timer.timeout.connect(begin)
        timer.start()

    def aside(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Run `work` that needs no database."""
        self._submit(self._free, work, done, failed)

    def close(self) -> None:
        """Let the work under way end, call nobody back, and take no more."""
        self._closed = True
        self._database.shutdown(wait=True)
        self._free.shutdown(wait=True)

    def _submit(
        self,
        executor: Executor,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        if self._closed:
            return
        self._pending += 1
        box = [_Job(self, work, done, failed)]
        executor.submit(_work, box).add_done_callback(lambda _ended: _tell(box))

    @Slot(object)
    def _on_finished(self, box: list[_Job]) -> None:
        job = box.pop()
        self._pending -= 1
        if self._closed:
            return
        if job.error is not None:
            job.failed(job.error)
        elif not _gone(getattr(job.done, "__self__", None)):
            job.done(job.result)


def _work(box: list[_Job]) -> None:
    """Carry out a job in a worker."""
    try:
        box[0].result = box[0].work()
    except BaseException as error:  # noqa: BLE001 whoever asked for the work deals with it
        box[0].error = error


def _tell(box: list[_Job]) -> None:
    """Have the GUI thread take the job back."""
    box[0].runner._finished.emit(box)


def _gone(owner: object) -> bool:
    return isinstance(owner, QObject) and not isValid(owner)
