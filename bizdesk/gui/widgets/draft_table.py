"""The table of a draft as a widget: two lines a row, keys that decide, cells that are typed in."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPlainTextEdit,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from bizdesk.domain.draft import DraftRow
from bizdesk.gui.appearance import keep_columns, keep_fitting, keep_rows, scaled
from bizdesk.gui.draft_wording import STATE_LAMPS, RowState, state_of
from bizdesk.gui.kept_cells import TypedCellDelegate
from bizdesk.gui.models.draft_table import ROW_ROLE, DraftColumn, DraftTableModel
from bizdesk.gui.theme import colours_of

Index = QModelIndex | QPersistentModelIndex

_PADDING = 4
_LINE_BREAK = chr(0x2028)
_NARROWEST = 0.79
_EDITOR_WIDTH, _EDITOR_HEIGHT = 360, 128
_FIXED = {DraftColumn.STATE: 76, DraftColumn.CLAUSE: 56, DraftColumn.DUE: 120}
_FLEXIBLE = {
    DraftColumn.TITLE: 162,
    DraftColumn.LEAD: 96,
    DraftColumn.RESPONSIBLE: 146,
    DraftColumn.SUPPORT: 88,
    DraftColumn.FIGURES: 150,
}


class DraftTable(QTableView):
    """Shows a `DraftTableModel`; `accept_asked` is Enter, `cell_changed` another cell under the hand."""

    accept_asked = Signal()
    cell_changed = Signal()

    def __init__(self, model: DraftTableModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.cells = DraftCellDelegate(self)
        self.setItemDelegate(self.cells)
        self.setAccessibleName(self.tr("校对稿"))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        keep_rows(self, lines=2)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        keep_columns(self, _FIXED)
        keep_fitting(self, DraftTable.fit_columns)
        self.selectionModel().currentChanged.connect(self.cell_changed)

    @property
    def place(self) -> int | None:
        """The place in the draft of the current row."""
        index = self.currentIndex()
        return self._model.place_of(index) if index.isValid() else None

    @property
    def column(self) -> DraftColumn:
        """The column of the current cell."""
        return DraftColumn(max(self.currentIndex().column(), 0))

    def selected_places(self) -> list[int]:
        """The places in the draft of the selected rows, from the top."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [self._model.place_of(index) for index in rows]

    def select_row(self, row: int, column: DraftColumn = DraftColumn.TITLE) -> None:
        """Make a cell of a row the current one, the last row where there are not that many."""
        row = min(row, self._model.rowCount() - 1)
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self._model.index(row, column), flags)
            self.scrollTo(self.currentIndex())

    def fit_columns(self) -> None:
        """Leave out the columns of roles that nobody has; narrow the others a little before they scroll."""
        for column in (DraftColumn.LEAD, DraftColumn.SUPPORT):
            self.setColumnHidden(column, not self._model.uses(column))
        shown = {one: scaled(width) for one, width in _FLEXIBLE.items() if not self.isColumnHidden(one)}
        room = self.viewport().width() - sum(map(self.columnWidth, _FIXED))
        scale = max(_NARROWEST, min(1.0, room / sum(shown.values())))
        widths = {column: int(width * scale) for column, width in shown.items()}
        widths[DraftColumn.TITLE] += max(0, room - sum(widths.values()))
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typing = self.state() is QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and not typing:
            self.accept_asked.emit()
        else:
            super().keyPressEvent(event)


class DraftCellDelegate(TypedCellDelegate):
    """States in their colour, skipped rows struck out, a frame around the current cell."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        row: DraftRow = index.data(ROW_ROLE)
        state, colours = state_of(row), colours_of(option.palette)
        colour = colours.text
        if index.column() == DraftColumn.STATE:
            colour = colours.lamps[STATE_LAMPS[state]]
        elif state is RowState.SKIPPED or index.column() == DraftColumn.FIGURES:
            colour = colours.secondary
        option.font.setStrikeOut(state is RowState.SKIPPED and index.column() != DraftColumn.STATE)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(colour))
        if index.column() == DraftColumn.DUE or (
            index.column() == DraftColumn.FIGURES and row.measure.milestones
        ):
            option.text = self._each_line_cut(option)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText

    def _each_line_cut(self, option: QStyleOptionViewItem) -> str:
        """A line each for the wording and its reading, for targets and milestones, however long they are."""
        width = option.rect.width() - 3 * _PADDING
        right = Qt.TextElideMode.ElideRight
        return _LINE_BREAK.join(
            option.fontMetrics.elidedText(line, right, width) for line in option.text.splitlines()
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        if current:
            painter.save()
            painter.setPen(QPen(QColor(colours_of(option.palette).accent), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -2))
            painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.column() != DraftColumn.TITLE:
            return super().createEditor(parent, option, index)
        editor = QPlainTextEdit(parent)
        editor.setAccessibleName(self.tr("任务"))
        self.began.emit(editor, index)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Where a task is typed there is room for its words."""
        box = QRect(option.rect)
        if index.column() == DraftColumn.TITLE:
            room = option.widget.rect()
            box.setWidth(min(max(box.width(), _EDITOR_WIDTH), room.width()))
            box.setHeight(min(_EDITOR_HEIGHT, room.height()))
            box.moveRight(min(box.right(), room.right()))
            box.moveBottom(min(box.bottom(), room.bottom()))
        editor.setGeometry(box)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())
        else:
            super().setModelData(editor, model, index)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter takes what was typed, as in a line."""
        if (
            isinstance(editor, QPlainTextEdit)
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)
