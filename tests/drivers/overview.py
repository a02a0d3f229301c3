"""The overview as it is seen and worked on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bizdesk.gui.links import Link
from bizdesk.gui.models.overview_tables import CELL_ROLE, LinkCell
from bizdesk.gui.pages.overview_page import OverviewPage
from bizdesk.gui.widgets.figure_tile import FigureTile
from bizdesk.gui.widgets.link_canvas import LinkCanvas
from bizdesk.gui.widgets.link_table import LinkTable
from tests.drivers.hand import click, words_of


@dataclass(frozen=True)
class Number:
    """A number on the page, what it counts, where it leads, and how to click on it."""

    what: str
    count: int
    link: Link
    follow: Callable[[], None]


class OverviewDriver:
    """Reads the page and clicks on it; `settle` waits until what was asked for is on the screen."""

    def __init__(self, page: OverviewPage, settle: Callable[[], None]) -> None:
        self.page = page
        self._settle = settle

    def is_open(self) -> bool:
        """Whether the page is looked at."""
        return self.page.isVisible()

    def as_of(self) -> str:
        """The quarter and the day that the page is about."""
        return self.page.as_of.text()

    def empty_sentence(self) -> str:
        """What the page says of a ledger without tasks, nothing of another."""
        return words_of(self.page.empty) if self.page.empty.isVisible() else ""

    def figures(self) -> dict[str, str]:
        """The figures at the top, as a screen reader says them, by their names."""
        return {tile.name: tile.accessibleName().removeprefix(f"{tile.name} ") for tile in self.page.tiles}

    def press(self, figure: str) -> None:
        """Click on a figure at the top."""
        self._click(self._tile(figure))

    def lamps(self) -> list[str]:
        """What is said of each lamp."""
        return [place.words for place in self.page.lamps.places]

    def rows(self, table: str) -> list[list[str]]:
        """The cells of a table, row by row."""
        model = self.table(table).model()
        rows, columns = range(model.rowCount()), range(model.columnCount())
        return [[str(model.index(row, column).data()) for column in columns] for row in rows]

    def follow(self, table: str, row: str, head: str) -> None:
        """Click on the cell of a table in the row that begins with the words, under a head."""
        place = [cells[0] for cells in self.rows(table)].index(row)
        self._click_cell(self.table(table), self._index(table, place, head))

    def hint(self, table: str, row: str, head: str) -> str:
        """What a cell says when the mouse rests on it."""
        place = [cells[0] for cells in self.rows(table)].index(row)
        return str(self._index(table, place, head).data(Qt.ItemDataRole.ToolTipRole))

    def trend(self) -> list[str]:
        """What is said of each quarter."""
        return [place.words for place in self.page.trend.places if "共" in place.words]

    def follow_words(self, chart: LinkCanvas, words: str) -> None:
        """Click on the part of a chart of which the words are said."""
        (place,) = (one for one in chart.places if one.words.startswith(words))
        click(chart, place.box.center().toPoint())
        self._settle()

    def type_in(self, widget: QWidget, *keys: Qt.Key) -> None:
        """Go to a part of the page with the keyboard and press keys."""
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        for key in keys:
            QTest.keyClick(widget, key)
        self._settle()

    def numbers(self, rows: int | None = None) -> Iterator[Number]:
        """The numbers on the page that count tasks; of each table all rows, or the first `rows`."""
        for tile in self.page.tiles:
            assert tile.link is not None
            yield Number(tile.name, int(tile.text()), tile.link, partial(self._click, tile))
        for chart in (self.page.lamps, self.page.trend):
            for place in chart.places:
                (count,) = re.findall(r"(\d+) 项", place.words)
                click_it = partial(self.follow_words, chart, place.words)
                yield Number(place.words, int(count), place.link, click_it)
        for table in (self.page.laggards, self.page.agencies, self.page.documents):
            model = table.model()
            for row in range(model.rowCount() if rows is None else min(rows, model.rowCount())):
                for column in range(1, model.columnCount()):
                    index = model.index(row, column)
                    if str(index.data()).isdecimal():
                        cell: LinkCell = index.data(CELL_ROLE)
                        click_it = partial(self._click_cell, table, index)
                        yield Number(cell.words, int(cell.text), cell.link, click_it)

    def side_by_side(self, left: QWidget, right: QWidget) -> bool:
        """Whether two parts of the page begin at the same height."""
        tops = {part.mapTo(self.page, QPoint(0, 0)).y() for part in (left, right)}
        return len(tops) == 1

    def table(self, name: str) -> LinkTable:
        """The table that a screen reader calls so."""
        (found,) = (one for one in self.page.tables if one.accessibleName() == name)
        return found

    def _tile(self, name: str) -> FigureTile:
        (found,) = (tile for tile in self.page.tiles if tile.name == name)
        return found

    def _index(self, table: str, row: int, head: str) -> QModelIndex:
        model = self.table(table).model()
        across = Qt.Orientation.Horizontal
        heads = [model.headerData(column, across) for column in range(model.columnCount())]
        return model.index(row, heads.index(head))

    def _click(self, widget: QWidget) -> None:
        click(widget)
        self._settle()

    def _click_cell(self, table: LinkTable, index: QModelIndex) -> None:
        table.scrollTo(index)
        click(table.viewport(), table.visualRect(index).center())
        self._settle()
