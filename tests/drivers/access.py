"""What hands without a mouse and ears without a screen find: names, hints, the way of Tab, the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAccessible, QImage, QKeySequence
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QToolBar,
    QToolButton,
    QWidget,
)

from bizdesk.gui.actions import ActionId, action_specs
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.pictures import settle
from bizdesk.gui.widgets.palette_list import PaletteList

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
COMPOUND = (QAbstractSpinBox, QComboBox, QLineEdit, QCalendarWidget, QHeaderView, QMenu, QToolBar)
"""Controls whose inner parts are reached through them."""
MOST_TABS = 200
PARTS_OF_A_FIELD = 4
"""How often Tab may stay in one control: a day has its year, its month and its day."""
LOOK_AGAIN_MS = 10
PATIENCE = 40

Rule = Callable[[QWidget], list[str]]
"""What a window or page must keep: the sentences that say where it does not."""


def controls(root: QWidget) -> list[QWidget]:
    """The controls that can be seen in a window or page, without the inner parts of others."""
    return [one for one in root.findChildren(QWidget) if _is_control(one, root)]


def _is_control(one: QWidget, root: QWidget) -> bool:
    if not isinstance(one, CONTROLS) or isinstance(one, QHeaderView) or not one.isVisibleTo(root):
        return False
    if one.window() is not root.window() or one.objectName().startswith("qt_"):
        return False
    if isinstance(one.parentWidget(), QAbstractItemView):  # the corner between both heads
        return False
    return not any(isinstance(parent, COMPOUND[:-1]) for parent in _parents(one))


def _parents(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget; the name of a list that unfolds is not what is chosen in it."""
    if isinstance(widget, QComboBox):
        labels = [one.text() for one in widget.window().findChildren(QLabel) if one.buddy() is widget]
        return widget.accessibleName() or "".join(labels)
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def described(widget: QWidget) -> str:
    """How a complaint names a widget."""
    way = [type(one).__name__ for one in (*reversed(list(_parents(widget))), widget)][-3:]
    return f"{'/'.join(way)} “{spoken(widget) or widget.objectName()}”"


def heard(root: QWidget) -> list[str]:
    """What neither a name nor a hint says."""
    return unnamed(root) + unexplained(root)


def unnamed(root: QWidget) -> list[str]:
    """Controls whose name is empty or holds no word."""
    return [described(one) for one in controls(root) if not any(letter.isalpha() for letter in spoken(one))]


def unexplained(root: QWidget) -> list[str]:
    """Buttons without words that do not say what they do, or not by which keys."""
    return [
        f"{described(one)}: {one.toolTip()!r}"
        for one in controls(root)
        if isinstance(one, QAbstractButton) and not _shown_words(one) and not _explains(one)
    ]


def _shown_words(button: QAbstractButton) -> str:
    if isinstance(button, QToolButton) and button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return button.text() if button.icon().isNull() else ""
    shown = [button.text(), *(one.text() for one in button.findChildren(QLabel))]
    return "".join(letter for text in shown for letter in text if letter.isalpha())


def _explains(button: QAbstractButton) -> bool:
    if not any(letter.isalpha() for letter in button.toolTip()):
        return False
    action = button.defaultAction() if isinstance(button, QToolButton) else None
    keys = (action.shortcut() if action else button.shortcut()).toString(
        QKeySequence.SequenceFormat.NativeText
    )
    return keys in button.toolTip()


def unreached(root: QWidget) -> list[str]:
    """Controls that Tab never comes to, and where it does not come round."""
    wanted = [one for one in controls(root) if one.isEnabled() and not _is_in_a_menu(one)]
    if not wanted:
        return []
    visited = tabbed(root)
    if visited is None:
        return [f"Tab does not come round, it stays at {described(QApplication.focusWidget() or root)}"]
    return [described(one) for one in wanted if not _is_among(one, visited)]


def tabbed(root: QWidget) -> list[QWidget] | None:
    """The widgets that Tab comes to until it comes round; None where it never does.

    Where nothing else takes the focus, coming round is staying.
    """
    first = QApplication.focusWidget()
    if first is None or not root.window().isAncestorOf(first):
        QTest.keyClick(root.window(), Qt.Key.Key_Tab)
        first = QApplication.focusWidget()
    visited, now, stays = [first], first, 0
    while now is not None and len(visited) < MOST_TABS and stays < PARTS_OF_A_FIELD:
        QTest.keyClick(now, Qt.Key.Key_Tab)
        before, now = now, QApplication.focusWidget()
        stays = stays + 1 if now is before else 0
        if now is first and not stays:
            return [one for one in visited if one is not None]
        if not stays:
            visited.append(now)
    return [first] if first is not None and now is first else None


def _is_in_a_menu(widget: QWidget) -> bool:
    """Whether the keyboard chooses the same from the menu bar."""
    if not isinstance(widget, QToolButton) or not isinstance(widget.parentWidget(), QToolBar):
        return False
    action = widget.defaultAction()
    return action is not None and any(isinstance(one, QMenu) for one in action.associatedObjects())


def _is_among(widget: QWidget, visited: list[QWidget]) -> bool:
    return any(one is other or one.isAncestorOf(other) for one in _together(widget) for other in visited)


def _together(widget: QWidget) -> Sequence[QWidget]:
    """The controls that share one stop of Tab and are chosen among by the arrow keys."""
    if isinstance(widget, PaletteList):
        return [one for one in controls(widget.window()) if isinstance(one, QLineEdit)]
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive():
        return group.buttons()
    if isinstance(widget, QRadioButton):
        return [one for one in controls(widget.window()) if isinstance(one, QRadioButton)]
    return [widget]


def unlit(root: QWidget) -> list[str]:
    """Controls that look the same with the focus and without."""
    found = []
    rest = QWidget(root.window())
    rest.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    rest.show()
    for one in controls(root):
        if not one.isEnabled() or one.focusPolicy() is Qt.FocusPolicy.NoFocus:
            continue
        rest.setFocus()
        before = picture(one)
        one.setFocus(Qt.FocusReason.TabFocusReason)
        if picture(one) == before:
            found.append(described(one))
    rest.hide()
    rest.deleteLater()
    return found


def picture(widget: QWidget) -> QImage:
    """What a control shows, its blinking cursor left out by looking before it blinks."""
    QCoreApplication.processEvents()
    return widget.grab().toImage()


class Tour:
    """Goes to every page and opens every dialog of a window that menus and buttons lead to."""

    PASSED_OVER = (ActionId.QUIT, ActionId.OPEN_LEDGER, ActionId.START, ActionId.TICK, ActionId.UNTICK)

    def __init__(self, window: MainWindow, rule: Rule) -> None:
        self.window = window
        self.rule = rule
        self.seen: list[str] = []
        self.complaints: list[str] = []
        self._pressed: set[str] = set()

    def go(self) -> list[str]:
        """The complaints, each with where it stands."""
        for row in self._rows():
            self._open(row)
            name = str(self.window.navigation.places.index(row).data())
            self._judge(self.window, name)
            self._switch_view(name)
            for text in self._buttons():
                self._open(row)
                self._press(text)
        for spec in action_specs():
            self._open(1)
            self.window.tasks.table.select_row(1)
            settle(self.window)
            action = self.window.registry[spec.id]
            if action.isEnabled() and spec.id not in self.PASSED_OVER:
                self._watch(spec.text, action.trigger)
        return self.complaints

    def _switch_view(self, name: str) -> None:
        """Judge a page in its other way too."""
        switch = self.window.registry[ActionId.SWITCH_VIEW]
        if switch.isEnabled():
            switch.trigger()
            settle(self.window)
            self._judge(self.window, f"{name}（{switch.text()}）")
            switch.trigger()

    def _rows(self) -> list[int]:
        model = self.window.navigation.places
        rows: dict[object, int] = {}
        for row in range(model.rowCount()):
            index = model.index(row)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                rows.setdefault(model.entry(index).place, row)
        return list(rows.values())

    def _open(self, row: int) -> None:
        self.window.navigation.setCurrentIndex(self.window.navigation.places.index(row))
        self.window.activateWindow()
        settle(self.window)

    def _judge(self, root: QWidget, name: str) -> None:
        root.activateWindow()
        QCoreApplication.processEvents()
        self.seen.append(name)
        self.complaints += [f"{name}: {one}" for one in self.rule(root)]

    def _buttons(self) -> list[str]:
        """The words of the buttons on the page that open a dialog."""
        buttons = self.window.findChildren(QPushButton)
        return [one.text() for one in buttons if one.isVisible() and one.text().endswith("…")]

    def _press(self, text: str) -> None:
        buttons = [one for one in self.window.findChildren(QPushButton) if one.isVisible()]
        found = next((one for one in buttons if one.text() == text and one.isEnabled()), None)
        if found is not None and text not in self._pressed:
            self._pressed.add(text)
            self._watch(text, found.click)

    def _watch(self, name: str, do: Callable[[], object]) -> None:
        """Do what may open windows, judge each of them and close it again."""
        watch = QTimer(interval=LOOK_AGAIN_MS)
        watch.timeout.connect(lambda: self._judge_open(name))
        watch.start()
        do()
        for _look in range(PATIENCE):
            QCoreApplication.processEvents()
            if not self.window.desk.runner.busy and QApplication.activeModalWidget() is None:
                break
        settle(self.window)
        self._judge_open(name)
        watch.stop()

    def _judge_open(self, name: str) -> None:
        if self.window.desk.runner.busy:
            return
        for widget in QApplication.topLevelWidgets():
            if widget is self.window or not widget.isVisible() or isinstance(widget, QMenu):
                continue
            if not isinstance(widget, QPrintPreviewDialog):  # Qt's own, all but its paper
                self._judge(widget, f"{name}（{type(widget).__name__}）")
            widget.close()
