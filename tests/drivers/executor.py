"""An executor without threads, so that tests of background work need no waiting."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")


class SynchronousExecutor(Executor):
    """Runs work at once, or after `release` where `hold` came before; like a real one, not after its end."""

    def __init__(self) -> None:
        self._held: list[Callable[[], None]] | None = None
        self._ended = False

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run `fn`, now or when it is released."""
        if self._ended:
            raise RuntimeError("work for an executor that was shut down")
        future: Future[T] = Future()

        def work() -> None:
            _settle(future, lambda: fn(*args, **kwargs))

        if self._held is None:
            work()
        else:
            self._held.append(work)
        return future

    def hold(self) -> None:
        """Keep the work that comes from now on."""
        self._held = []

    def release(self) -> None:
        """Do the work that was kept."""
        held, self._held = self._held or [], None
        for work in held:
            work()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Do the work that was kept and take no more."""
        self.release()
        self._ended = True


def _settle(future: Future[Any], work: Callable[[], object]) -> None:
    try:
        future.set_result(work())
    except Exception as error:  # noqa: BLE001 the future carries it, as a pool's does
        future.set_exception(error)
