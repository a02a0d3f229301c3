"""What a hand does: clicks, keys, words from the input method, files dropped, answers to dialogs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QDialog, QLabel, QWidget

D = TypeVar("D", bound=QDialog)
W = TypeVar("W", bound=QWidget)

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


def on_screen(kind: type[W]) -> list[W]:
    """The windows of a kind that are on the screen."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


@contextmanager
def standing(widget: QWidget) -> Iterator[None]:
    """Have a window stand before somebody, and take it away afterwards."""
    widget.show()
    widget.activateWindow()
    QApplication.processEvents()
    yield
    widget.close()
    widget.deleteLater()


def click(widget: QWidget, point: QPoint | None = None, held: Qt.KeyboardModifier = NO_KEY) -> None:
    """Click on a widget, in its middle where no point is given, with keys held down."""
    QTest.mouseClick(widget, LEFT, held, point or widget.rect().center())


def tick_box(box: QCheckBox) -> None:
    """Click on the square of a check box."""
    click(box, QPoint(8, box.height() // 2))


def press(keys: str, fallback: QWidget) -> None:
    """Press keys, such as Ctrl+Z, where the cursor is."""
    QTest.keySequence(QApplication.focusWidget() or fallback, QKeySequence(keys))


def turn_wheel(widget: QWidget, clicks: int) -> None:
    """Turn the wheel over a widget, towards oneself where `clicks` is positive."""
    handle = widget.window().windowHandle()
    assert handle is not None
    place = widget.mapTo(widget.window(), widget.rect().center())
    QTest.wheelEvent(handle, QPointF(place), QPoint(0, -120 * clicks))


def write(widget: QWidget, words: str) -> None:
    """Click into a widget and write there, in place of what it says."""
    click(widget)
    overwrite(widget, words)


def overwrite(widget: QWidget, words: str) -> None:
    """Write where the cursor already is, in place of what stands there, as the Chinese input method does."""
    QTest.keySequence(widget, QKeySequence("Ctrl+A"))
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


def choose(combo: QComboBox, text: str) -> None:
    """Choose an entry of a list that unfolds, with the arrow keys."""
    wanted = combo.findText(text)
    assert wanted >= 0, f"no {text} to choose"
    combo.setFocus()
    while combo.currentIndex() != wanted:
        down = combo.currentIndex() < wanted
        QTest.keyClick(combo, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


def drop(files: Sequence[Path], on: QWidget, point: QPoint | None = None) -> bool:
    """Drag files over a widget and let them go, as the system would; whether they were taken."""
    window = on.window()
    place = on.mapTo(window, point or on.rect().center())
    target: QWidget | None = window.childAt(place) or window
    while target is not None and not target.acceptDrops():
        target = target.parentWidget()
    if target is None:
        return False
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    inside = QPointF(target.mapFrom(window, place))
    enter = QDragEnterEvent(inside.toPoint(), COPY, mime, LEFT, NO_KEY)
    move = QDragMoveEvent(inside.toPoint(), COPY, mime, LEFT, NO_KEY)
    move.accept()  # as Qt does where the entering was accepted
    let_go = QDropEvent(inside, COPY, mime, LEFT, NO_KEY)
    for event in (enter, move, let_go):
        QApplication.sendEvent(target, event)
        if not event.isAccepted():
            return False
    return True


def button(parent: QWidget, text: str) -> QAbstractButton:
    """The visible button that says `text`."""
    found = [one for one in parent.findChildren(QAbstractButton) if one.isVisible() and one.text() == text]
    assert len(found) == 1, f"{len(found)} buttons say {text}"
    return found[0]


def words_of(widget: QWidget) -> str:
    """What the labels of a widget say, a line each."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.text())


def when_asked(kind: type[D], answer: Callable[[D], None]) -> None:
    """Call `answer` with the dialog of that kind as soon as it stands open."""

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, kind) and widget.isVisible():
                timer.stop()
                answer(widget)
                return

    timer = QTimer(QGuiApplication.instance())
    timer.timeout.connect(look)
    timer.start(0)
