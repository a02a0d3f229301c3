"""The flags behind a cell of the wall chart as a list: which task, when, how it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from bizdesk.gui.models.row_table import Index
from bizdesk.gui.models.timeline import FLAGS_ROLE, FlagColumn, FlagListModel
from bizdesk.gui.theme import colours_of
from bizdesk.gui.timeline_wording import mark_colour
from bizdesk.gui.widgets.plain_table import PlainTable

_WIDTHS = {FlagColumn.DAY: 112, FlagColumn.MARK: 200, FlagColumn.AGENCIES: 176, FlagColumn.DOCUMENT: 240}
_TASK_WIDTH = 240


class FlagDelegate(QStyledItemDelegate):
    """Marks in their colour, all but the task quiet."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        colours = colours_of(option.palette)
        colour = colours.text if index.column() == FlagColumn.TASK else colours.secondary
        if index.column() == FlagColumn.MARK:
            colour = mark_colour(index.data(FLAGS_ROLE).mark, colours)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(colour))


class FlagList(PlainTable):
    """Shows a `FlagListModel`; `task_asked` carries the task of the row that is to be opened."""

    task_asked = Signal(int)

    def __init__(self, model: FlagListModel) -> None:
        super().__init__(model, QCoreApplication.translate("FlagList", "格内任务"), [FlagColumn.TASK])
        self._model = model
        self.setProperty("plain", None)  # the delegate colours the words of the selected row too
        self.setItemDelegate(FlagDelegate(self))
        self.setWordWrap(False)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.activated.connect(self._on_activated)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.viewport().width() - sum(_WIDTHS.values())
        self.setColumnHidden(FlagColumn.DOCUMENT, room < _TASK_WIDTH)
        super().resizeEvent(event)

    def _on_activated(self, index: QModelIndex) -> None:
        self.task_asked.emit(self._model.row_at(index).task.id)
