"""The page of indicators as it is seen and worked on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget

from bizdesk.gui.dialogs.indicator_editor import IndicatorDialog
from bizdesk.gui.dialogs.task_chooser import TaskChooserDialog
from bizdesk.gui.pages.indicators_page import IndicatorsPage
from bizdesk.gui.widgets.figure_cards import FigureCard
from tests.drivers.hand import button, click, when_asked, words_of, write


class IndicatorsDriver:
    """Reads and works on the page; `settle` waits until what was asked for is on the screen."""

    def __init__(self, page: IndicatorsPage, settle: Callable[[], None]) -> None:
        self._page = page
        self._settle = settle

    def rows(self) -> list[list[str]]:
        """The cells of the table, row by row."""
        model = self._page.model
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def choose(self, name: str) -> None:
        """Click on the row of an indicator."""
        table, row = self._page.table, [cells[0] for cells in self.rows()].index(name)
        index = self._page.model.index(row, 0)
        table.scrollTo(index)
        click(table.viewport(), table.visualRect(index).center())
        self._settle()

    def said(self) -> list[str]:
        """The words of the indicator that is chosen: best, current, problems, goal."""
        return [label.text() for label in self._page.detail.words.values()]

    def group(self) -> str:
        """Who leads and who belongs to the group."""
        return self._page.detail.group.text()

    def gaps(self, figure: str) -> str:
        """What is missing to the goal and the best."""
        return self._card(figure).gaps.text()

    def reading(self, figure: str) -> str:
        """What stands in the field of a figure."""
        return self._card(figure).reading.text()

    def read(self, figure: str, value: str) -> None:
        """Type a reading and press Enter."""
        field = self._card(figure).reading
        write(field, value)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self._settle()

    def enter(self) -> None:
        """Press Enter in the table."""
        self._page.table.setFocus()
        QTest.keyClick(self._page.table, Qt.Key.Key_Return)

    def reading_begun(self, figure: str) -> bool:
        """Whether the cursor stands in the field of a figure."""
        return self._card(figure).reading.hasFocus()

    def course(self, figure: str) -> str:
        """What a screen reader says of the chart."""
        return self._card(figure).chart.accessibleDescription()

    def chart(self, figure: str) -> QImage:
        """The chart as it is painted."""
        return self._card(figure).chart.grab().toImage()

    def tasks(self) -> list[str]:
        """The tasks of the indicator that is chosen."""
        tasks = self._page.detail.tasks
        return [tasks.item(row).text() for row in range(tasks.count())]

    def open_task(self, row: int) -> None:
        """Select a task and click 打开任务."""
        tasks: QListWidget = self._page.detail.tasks
        tasks.setCurrentRow(row)
        click(button(self._page, "打开任务"))
        self._settle()

    def empty_sentence(self) -> str:
        """What the page says where there is no indicator, nothing where there is one."""
        return words_of(self._page.empty) if self._page.empty.isVisible() else ""

    def find(self) -> None:
        """Click 从已导入的文件读取."""
        click(button(self._page, "从已导入的文件读取"))
        self._settle()

    def fill_in(self, click_on: str, answer: Callable[[IndicatorDialog], None]) -> None:
        """Click 新建指标… or 编辑… and answer the dialog."""
        when_asked(IndicatorDialog, answer)
        click(button(self._page, click_on))
        self._settle()

    def choose_tasks(self, answer: Callable[[TaskChooserDialog], None]) -> None:
        """Click 关联任务… and answer the dialog."""
        when_asked(TaskChooserDialog, answer)
        click(button(self._page, "关联任务…"))
        self._settle()

    def _card(self, figure: str) -> FigureCard:
        cards = [card for card in self._page.detail.figures.cards if card.title.text() == figure]
        assert len(cards) == 1, f"{len(cards)} figures are called {figure}"
        return cards[0]


def dark_rows(image: QImage) -> list[int]:
    """How many pixels of each row are darker than half of white, as a print without colours shows them."""
    return [
        sum(image.pixelColor(x, y).lightness() < 128 for x in range(image.width()))
        for y in range(image.height())
    ]


def labels_of(dialog: IndicatorDialog) -> str:
    """What the dialog says below its fields."""
    note: QLabel = dialog.note
    return note.text()
