"""How the user wants the window to look: theme, size of type, height of rows; what is open follows.

The language is kept with it and holds from the next start.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QToolBar,
    QToolButton,
    QWidget,
)

from bizdesk.gui.language import Language
from bizdesk.gui.memory import Memory
from bizdesk.gui.theme import BASE_POINTS, apply_theme

W = TypeVar("W", bound=QWidget)

SIZES = (9.0, 10.0, 10.5, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0)
"""The sizes of type in points that can be chosen."""
ROW_HEIGHT, COMPACT_HEIGHT = 36, 28
_SPACE_IN_ROW, _SPACE_IN_COMPACT = 12, 6
_SPACE_IN_FIELD = 24
_ICON = 20


class Theme(Enum):
    """Light on dark, dark on light, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {
    Theme.SYSTEM: Qt.ColorScheme.Unknown,
    Theme.LIGHT: Qt.ColorScheme.Light,
    Theme.DARK: Qt.ColorScheme.Dark,
}


@dataclass(frozen=True, slots=True)
class Look:
    """What the user chose; `points` is the size of type, one of SIZES. A window keeps its language."""

    theme: Theme = Theme.SYSTEM
    points: float = BASE_POINTS
    compact: bool = False
    language: Language = Language.CHINESE

    def kept(self) -> dict[str, Any]:
        """What is remembered of it."""
        return {
            "theme": self.theme.value,
            "points": self.points,
            "compact": self.compact,
            "language": self.language.value,
        }

    @classmethod
    def from_kept(cls, kept: object) -> Look:
        """What was remembered; what cannot be read is as it is at first."""
        values = kept if isinstance(kept, dict) else {}
        themes = {theme.value: theme for theme in Theme}
        points, language = values.get("points"), values.get("language")
        return cls(
            themes.get(str(values.get("theme")), Theme.SYSTEM),
            points if points in SIZES else BASE_POINTS,
            values.get("compact") is True,
            Language.ENGLISH if language == Language.ENGLISH.value else Language.CHINESE,
        )


class Appearance(QObject):
    """Dresses the program; `changed` tells when everything has its new colours, type and room.

    There is one for the application, which `appearance` finds.
    """

    changed = Signal()

    def __init__(self, app: QApplication, memory: Memory | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._memory = memory or Memory()
        self._look = Look.from_kept(self._memory.get("look"))
        if self._look.theme is not Theme.SYSTEM:
            self._tell_system()
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def look(self) -> Look:
        """What was chosen last."""
        return self._look

    def choose(self, look: Look) -> None:
        """Look like that from now on, and the next time."""
        if look != self._look:
            before, self._look = self._look, look
            if look.theme is not before.theme:
                self._tell_system()
            self._memory.put("look", look.kept())
            self._dress()
            self.changed.emit()

    def _tell_system(self) -> None:
        """Have the frames and dialogs that the system draws in the same theme."""
        hints = self._app.styleHints()
        blocked = hints.blockSignals(True)
        hints.setColorScheme(_SCHEMES[self._look.theme])
        hints.blockSignals(blocked)

    def _dress(self) -> None:
        theme = self._look.theme
        system = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        dark = theme is Theme.DARK or (theme is Theme.SYSTEM and system)
        apply_theme(self._app, dark=dark, points=self._look.points)

    def _on_scheme_changed(self) -> None:
        self._dress()
        self.changed.emit()


def appearance() -> Appearance:
    """The appearance of the program that is running."""
    app = QApplication.instance()
    found = app.findChild(Appearance) if app else None
    if found is None:
        raise RuntimeError("no application was made")
    return found


def row_height(metrics: QFontMetrics, lines: int = 1) -> int:
    """The height of a row with so many lines of that type."""
    compact = appearance().look.compact
    least, space = (COMPACT_HEIGHT, _SPACE_IN_COMPACT) if compact else (ROW_HEIGHT, _SPACE_IN_ROW)
    return max(least, lines * metrics.height() + space)


def scaled(pixels: int) -> int:
    """What measures so many pixels at the usual size of type, at the size that was chosen."""
    return round(pixels * appearance().look.points / BASE_POINTS)


def unscaled(pixels: int) -> int:
    """What measures so many pixels at the size of type that was chosen, at the usual one."""
    return round(pixels * BASE_POINTS / appearance().look.points)


class _Keeper(QObject):
    """Fits a widget anew whenever the look changes, as long as there is the widget."""

    def __init__(self, widget: QWidget, fit: Callable[[Any], object]) -> None:
        super().__init__(widget)
        self._fit = fit
        appearance().changed.connect(self._on_changed)
        fit(widget)

    def _on_changed(self) -> None:
        self._fit(self.parent())


def keep_fitting(widget: W, fit: Callable[[W], object]) -> None:
    """Fit a widget to the look, now and whenever it changes; `fit` holds no widget itself."""
    _Keeper(widget, fit)


def keep_rows(table: QTableView, lines: int = 1) -> None:
    """Make a table's rows as high as the look wants them, for so many lines."""
    keep_fitting(table, partial(_fit_rows, lines=lines))


def keep_columns(table: QTableView, widths: Mapping[Any, int]) -> None:
    """Give columns their widths, which are given for the usual size of type, but room for their heads."""
    keep_fitting(table, partial(_fit_columns, widths=widths))


def keep_icons(bar: QToolBar | QToolButton) -> None:
    """Make the icons of buttons as large as the type beside them."""
    keep_fitting(bar, _fit_icons)


def keep_lines(editor: QPlainTextEdit, lines: int) -> None:
    """Make an editor as high as some lines."""
    keep_fitting(editor, partial(_fit_lines, lines=lines))


def keep_width(field: QWidget, widest: str) -> None:
    """Make a field just wide enough for the widest of what may stand in it."""
    keep_fitting(field, partial(_fit_width, widest=widest))


def _fit_rows(table: QTableView, *, lines: int) -> None:
    table.verticalHeader().setMinimumSectionSize(COMPACT_HEIGHT)
    table.verticalHeader().setDefaultSectionSize(row_height(table.fontMetrics(), lines))


def _fit_columns(table: QTableView, *, widths: Mapping[Any, int]) -> None:
    heads = table.horizontalHeader()
    heads.ensurePolished()  # before that it knows neither its type nor its margins
    for column, width in widths.items():
        table.setColumnWidth(column, max(scaled(width), heads.sectionSizeHint(column)))


def _fit_icons(bar: QToolBar | QToolButton) -> None:
    bar.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))


def _fit_lines(editor: QPlainTextEdit, *, lines: int) -> None:
    editor.setFixedHeight(lines * editor.fontMetrics().lineSpacing() + _SPACE_IN_FIELD // 2)


def _fit_width(field: QWidget, *, widest: str) -> None:
    width = field.fontMetrics().horizontalAdvance(widest) + _SPACE_IN_FIELD
    if isinstance(field, QLineEdit):
        field.setFixedWidth(width)
    else:
        field.setMinimumWidth(width)
