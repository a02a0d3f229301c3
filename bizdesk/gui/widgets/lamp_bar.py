"""All tasks by their lamps as one bar, with shape, word, number and share of each below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent

from bizdesk.domain.labels import LAMPS
from bizdesk.domain.ledger import Lamp
from bizdesk.domain.overview import WORST_FIRST, Overview
from bizdesk.gui.appearance import keep_fitting, scaled
from bizdesk.gui.language import spoken
from bizdesk.gui.links import RowsLink
from bizdesk.gui.theme import colours_of
from bizdesk.gui.widgets.link_canvas import LinkCanvas, LinkPlace
from bizdesk.gui.widgets.stacked_bar import GAP, paint_part, widths

_BAR, _LEGEND, _BETWEEN = 12, 28, 4


class LampBar(LinkCanvas):
    """Each lamp leads to the tasks that show it."""

    def __init__(self) -> None:
        super().__init__()
        self._overview: Overview | None = None
        self._columns = len(WORST_FIRST)
        keep_fitting(self, LampBar.fit)
        self.setAccessibleName(self.tr("任务的灯"))

    def show_overview(self, overview: Overview) -> None:
        """Show the lamps of an overview."""
        self._overview = overview
        self.fit()
        self.place_links()

    def fit(self) -> None:
        """Say what the lamps are in as few lines as there is room for."""
        count = len(WORST_FIRST)
        widest = max(sum(self._widths(lamp)) for lamp in WORST_FIRST) + 8
        self._columns = next((n for n in (count, -(-count // 2)) if n * widest <= self.width()), 2)
        self.setFixedHeight(_BAR + _BETWEEN + scaled(_LEGEND) * -(-count // self._columns))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()
        super().resizeEvent(event)

    def arrange(self) -> Sequence[LinkPlace]:
        if self._overview is None:
            return ()
        step, line = self.width() / self._columns, scaled(_LEGEND)
        found = []
        for place, (lamp, segment) in enumerate(self._segments().items()):
            down, across = divmod(place, self._columns)
            box = QRectF(across * step, _BAR + _BETWEEN + down * line, step, line)
            words = self.tr("{0} {1} 项，占 {2}%").format(spoken(LAMPS[lamp]), *self._figures(lamp))
            found.append(LinkPlace(box, RowsLink(lamp=lamp), words, segment))
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._overview is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_marks(painter)
        colours = colours_of(self.palette())
        for lamp, place in zip(WORST_FIRST, self.places, strict=True):
            self._paint_legend(painter, place.box, lamp)
            if place.also is not None:
                paint_part(painter, place.also, None if lamp is Lamp.GREY else colours.lamps[lamp], colours)
        if not self._overview.total.total:
            paint_part(painter, QRectF(0, 0, self.width(), _BAR), None, colours)

    def _paint_legend(self, painter: QPainter, box: QRectF, lamp: Lamp) -> None:
        """● 逾期 3 9.1%, its number bold."""
        colours = colours_of(self.palette())
        number, share = self._figures(lamp)
        left, baseline = box.left() + 8, box.center().y() + painter.fontMetrics().ascent() / 2 - 1
        parts = (
            (spoken(LAMPS[lamp]), self.font(), colours.lamps[lamp]),
            (number, self._bold(), colours.text),
            (f"{share}%", self.font(), colours.secondary),
        )
        for (text, font, colour), width in zip(parts, self._widths(lamp), strict=True):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(int(left), int(baseline), text)
            left += width

    def _widths(self, lamp: Lamp) -> tuple[int, int, int]:
        """How much room the three parts of a legend take."""
        number, share = self._figures(lamp)
        plain, bold = self.fontMetrics(), QFontMetrics(self._bold())
        name, percent = plain.horizontalAdvance(spoken(LAMPS[lamp])), plain.horizontalAdvance(f"{share}%")
        return name + 8, bold.horizontalAdvance(number) + 8, percent + 8

    def _bold(self) -> QFont:
        bold = QFont(self.font())
        bold.setBold(True)
        return bold

    def _figures(self, lamp: Lamp) -> tuple[str, str]:
        if self._overview is None:
            return "0", "0.0"
        return str(self._overview.lamps[lamp]), str(self._overview.lamp_shares[lamp])

    def _segments(self) -> dict[Lamp, QRectF | None]:
        counts = tuple(self._overview.lamps[lamp] for lamp in WORST_FIRST) if self._overview else ()
        at, found = 0.0, {}
        for lamp, width in zip(WORST_FIRST, widths(counts, self.width()), strict=True):
            found[lamp] = QRectF(at, 0, width, _BAR) if width else None
            at += width + GAP if width else 0
        return found
