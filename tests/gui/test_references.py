"""Qt gives back what it takes: what it loses of Python's own objects ends the program within the hour."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal

CALLS = 100


class Sender(QObject):
    told = Signal(object)


def _held() -> tuple[int, int, int]:
    return sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(False)


@pytest.mark.usefixtures("qapp")
def test_calls_without_a_result_lose_nothing() -> None:
    before = _held()
    for _ in range(CALLS):
        QCoreApplication.sendPostedEvents()
    assert all(abs(now - then) < CALLS // 10 for now, then in zip(_held(), before, strict=True))


@pytest.mark.usefixtures("qapp")
def test_signals_lose_nothing() -> None:
    sender = Sender()
    sender.told.connect(lambda value: value)
    before = _held()
    for _ in range(CALLS):
        sender.told.emit(None)
    assert all(abs(now - then) < CALLS // 10 for now, then in zip(_held(), before, strict=True))
