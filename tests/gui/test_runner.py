"""Work off the GUI thread: what it holds comes back to the thread that it came from."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from bizdesk.gui.tasks import TaskRunner


class Witness(QObject):
    """Tells in which thread it died."""

    def __init__(self, died_in: list[int]) -> None:
        super().__init__()
        self._died_in = died_in

    def __del__(self) -> None:
        self._died_in.append(threading.get_ident())


class LingeringWorker(Executor):
    """A thread that has done its work and holds it until `end`, as one that the system put to sleep."""

    def __init__(self) -> None:
        self._may_end = threading.Event()
        self._thread: threading.Thread | None = None

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()

        def work(fn: Callable[..., Any], args: tuple[Any, ...]) -> None:
            try:
                future.set_result(fn(*args, **kwargs))
            except OSError as error:
                future.set_exception(error)
            self._may_end.wait()

        self._thread = threading.Thread(target=work, args=(fn, args))
        self._thread.start()
        return future

    def end(self) -> None:
        self._may_end.set()
        assert self._thread is not None
        self._thread.join()


@pytest.mark.parametrize("error", [None, OSError("盘没了")])
def test_a_qt_object_that_work_holds_does_not_die_in_the_worker(qtbot: QtBot, error: OSError | None) -> None:
    died_in: list[int] = []
    came: list[object] = []
    worker = LingeringWorker()
    runner = TaskRunner(worker, worker)

    def begin() -> None:
        held = Witness(died_in)

        def work() -> str:
            if error is not None:
                raise error
            return held.objectName()

        runner.aside(work, came.append, came.append)

    begin()
    qtbot.waitUntil(lambda: bool(came))
    assert came == ([""] if error is None else [error])
    if error is not None:
        error.__traceback__ = None
    worker.end()
    assert died_in == [threading.get_ident()]
