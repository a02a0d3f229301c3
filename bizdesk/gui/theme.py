"""How the window looks: shipped faces, one palette for light and one for dark, a short style sheet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from string import Template
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from bizdesk.domain.ledger import Lamp
from bizdesk.paths import resource

FAMILY = "BizDesk Sans"
BASE_POINTS = 10.5
_GROWING = {"box": 16, "arrow": 12, "round": 9}
_LARGER = {"title_size": 5, "heading_size": 3, "quarter_size": 1}


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a theme, as #rrggbb. A `line` parts, an `edge` bounds what one writes in or moves."""

    window: str
    base: str
    text: str
    secondary: str
    line: str
    edge: str
    hover: str
    selected: str
    accent: str
    on_accent: str
    agency: str
    deadline: str
    lamps: dict[Lamp, str]


LIGHT = Colours(
    window="#f4f5f7",
    base="#ffffff",
    text="#1f2328",
    secondary="#59616b",
    line="#e1e4e8",
    edge="#878e97",
    hover="#f1f2f6",
    selected="#e5e4f5",
    accent="#4b4a9e",
    on_accent="#ffffff",
    agency="#e5e4f5",
    deadline="#fdeec4",
    lamps={
        Lamp.RED: "#c22727",
        Lamp.YELLOW: "#8a5d00",
        Lamp.BLUE: "#0b63b8",
        Lamp.GREEN: "#14702e",
        Lamp.GREY: "#5e6670",
    },
)
DARK = Colours(
    window="#1d1e21",
    base="#25272a",
    text="#e6e8eb",
    secondary="#a5acb4",
    line="#3a3d42",
    edge="#767d86",
    hover="#2d2f34",
    selected="#3a3a5c",
    accent="#a5a2f2",
    on_accent="#1d1e21",
    agency="#3f3e68",
    deadline="#453a13",
    lamps={
        Lamp.RED: "#ff8f87",
        Lamp.YELLOW: "#e3b341",
        Lamp.BLUE: "#79bcff",
        Lamp.GREEN: "#5fd977",
        Lamp.GREY: "#a1a8b0",
    },
)


def register_fonts() -> None:
    """Make the shipped faces known to Qt. Raises FileNotFoundError where one cannot be loaded."""
    for file in sorted(resource("fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(file)


def base_font(points: float = BASE_POINTS) -> QFont:
    """The window's face, with tabular figures."""
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def apply_theme(app: QApplication, *, dark: bool = False, points: float = BASE_POINTS) -> None:
    """Dress the program in the light or the dark theme, its type of that size."""
    colours = DARK if dark else LIGHT
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setFont(base_font(points))
    app.setPalette(_palette(colours))
    app.setStyleSheet(_style_sheet(colours, points))


@contextmanager
def undressed() -> Iterator[None]:
    """Put the style sheet on when what is made here is whole, not again at each part that finds its place.

    Where a window is shown already it keeps its dress, and nothing is gained.
    """
    app = cast("QApplication", QApplication.instance())
    sheet = "" if any(widget.isVisible() for widget in app.topLevelWidgets()) else app.styleSheet()
    if sheet:
        app.setStyleSheet("")
    try:
        yield
    finally:
        if sheet:
            app.setStyleSheet(sheet)


def colours_of(palette: QPalette) -> Colours:
    """The colours that a widget with `palette` is painted in."""
    return DARK if palette.color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT


@cache
def icon(name: str, colour: str) -> QIcon:
    """A shipped icon, drawn once in `colour` at the sizes that tool bars and lists need."""
    renderer = QSvgRenderer(str(resource("icons", f"{name}.svg")))
    made = QIcon()
    for size in (20, 24, 30, 40, 48, 60):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), QColor(colour))
        painter.end()
        made.addPixmap(pixmap)
    return made


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: c.window,
        QPalette.ColorRole.WindowText: c.text,
        QPalette.ColorRole.Base: c.base,
        QPalette.ColorRole.AlternateBase: c.window,
        QPalette.ColorRole.Text: c.text,
        QPalette.ColorRole.Button: c.base,
        QPalette.ColorRole.ButtonText: c.text,
        QPalette.ColorRole.ToolTipBase: c.base,
        QPalette.ColorRole.ToolTipText: c.text,
        QPalette.ColorRole.PlaceholderText: c.secondary,
        QPalette.ColorRole.Highlight: c.accent,
        QPalette.ColorRole.HighlightedText: c.on_accent,
        QPalette.ColorRole.Link: c.accent,
        QPalette.ColorRole.Mid: c.line,
        QPalette.ColorRole.Accent: c.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.secondary))
    return palette


def _style_sheet(c: Colours, points: float) -> str:
    sheet = resource("qss", "window.qss").read_text(encoding="utf-8")
    shade = "light" if c is LIGHT else "dark"
    icons = {"tick": "tick", "chevron": "chevron", "up": "sorted-up", "down": "sorted-down"}
    marks = {mark: resource("icons", f"{name}-{shade}.svg").as_posix() for mark, name in icons.items()}
    sizes = {name: f"{points + more}pt" for name, more in _LARGER.items()}
    sizes |= {name: f"{round(pixels * points / BASE_POINTS)}px" for name, pixels in _GROWING.items()}
    names = {name: str(value) for name, value in asdict(c).items()} | {"red": c.lamps[Lamp.RED]}
    return Template(sheet).substitute(names, **marks, **sizes)
