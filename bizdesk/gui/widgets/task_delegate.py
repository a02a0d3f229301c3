"""How the cells of the task table are painted and typed into."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QRect,
    QRegularExpression,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPen,
    QRegularExpressionValidator,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from bizdesk.domain.groups import GroupHead
from bizdesk.domain.ledger import Task
from bizdesk.gui.appearance import scaled
from bizdesk.gui.models.row_table import CENTRE, LEFT, Index
from bizdesk.gui.models.task_columns import SEARCHED, Column
from bizdesk.gui.models.task_table import TASK_ROLE, TaskTableModel
from bizdesk.gui.theme import Colours, colours_of
from bizdesk.gui.widgets.delegates import TaskCellDelegate, colour_of
from bizdesk.gui.wording import group_words

_PADDING = 12
_CELL_PADDING, _LINE = 7, 2
"""Beside the words 4 of the style sheet and 3 of the style; below them what the line takes."""
_EDITOR_WIDTH, _EDITOR_HEIGHT = 280, 104
_RATE = QRegularExpression(r"(100|\d{0,2})[%％]?")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COLUMNS = tuple(Column)
_SELECTED = QStyle.StateFlag.State_Selected.value
_HOVERED = QStyle.StateFlag.State_MouseOver.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
"""As plain numbers: flags of Qt are made anew at each look, which took a fifth of painting a list."""
_ONE_LINE = {place: place | Qt.TextFlag.TextSingleLine for place in (LEFT, CENTRE)}


class SheetCellDelegate(TaskCellDelegate):
    """Tasks, the current cell with a frame, the heads of groups across the row; cells that can be typed into.

    `typed` tells that Enter ended the typing in a cell.
    """

    typed = Signal()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        if isinstance(index.data(TASK_ROLE), GroupHead):
            super(TaskCellDelegate, self).initStyleOption(option, index)
            option.state &= ~QStyle.StateFlag.State_HasFocus
            option.text = ""
        else:
            super().initStyleOption(option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Cells of plain words are painted without the style, which takes several times as long."""
        model, column, colours = index.model(), index.column(), colours_of(option.palette)
        if not isinstance(model, TaskTableModel):
            raise TypeError(model)
        line = model.row_at(index)
        if isinstance(line, GroupHead):
            painter.save()
            super().paint(painter, option, index)
            _paint_head(painter, option, line, colours)
            painter.restore()
            return
        if column == Column.TICK or (model.terms and column in SEARCHED):
            super().paint(painter, option, index)
        else:
            _paint_words(painter, option, model, line, _COLUMNS[column], colours)
        if option.state.value & _FOCUSED:
            painter.setPen(QPen(_colour(colours.accent), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -2))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        head = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor: QLineEdit | QPlainTextEdit = QPlainTextEdit(parent)
        if index.column() == Column.RATE:
            editor = QLineEdit(parent)
            editor.setValidator(QRegularExpressionValidator(_RATE, editor))
        editor.setAccessibleName(str(head))
        self.began.emit(editor, index)
        return editor

    def fill_editor(self, editor: QWidget, index: Index) -> None:
        said = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(said)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(said)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText().strip())
        elif isinstance(editor, QLineEdit):
            said = editor.text().rstrip("%％")
            model.setData(index, f"{said}%" if said else "")

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Where words are typed there is room for some lines."""
        box = QRect(option.rect)
        if index.column() != Column.RATE:
            room = option.widget.rect()
            box.setWidth(min(max(box.width(), scaled(_EDITOR_WIDTH)), room.width()))
            box.setHeight(min(scaled(_EDITOR_HEIGHT), room.height()))
            box.moveRight(min(box.right(), room.right()))
            box.moveBottom(min(box.bottom(), room.bottom()))
        editor.setGeometry(box)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter takes what was typed, Alt+Enter begins a line, as in a spreadsheet."""
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if not pressed or not isinstance(event, QKeyEvent) or event.key() not in _ENTER:
            return super().eventFilter(editor, event)
        if isinstance(editor, QPlainTextEdit) and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            editor.insertPlainText("\n")
            return True
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
        self.typed.emit()
        return True


def _paint_words(
    painter: QPainter,
    option: QStyleOptionViewItem,
    model: TaskTableModel,
    task: Task,
    column: Column,
    colours: Colours,
) -> None:
    """The words of a cell above its line, as the style sheet has them."""
    box, state = option.rect, option.state.value
    if state & _SELECTED:
        painter.fillRect(box, _colour(colours.selected))
    elif state & _HOVERED:
        painter.fillRect(box, _colour(colours.hover))
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, _colour(colours.line))
    words = model.cells.text(task, column)
    if not words:
        return
    room = box.adjusted(_CELL_PADDING, 0, -_CELL_PADDING, -_LINE)
    painter.setFont(option.font)
    painter.setPen(_colour(colour_of(task, column, colours)))
    cut = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _ONE_LINE[model.alignment(column)], cut)


@cache
def _colour(name: str) -> QColor:
    """A colour of the themes, which are few."""
    return QColor(name)


def _paint_head(painter: QPainter, option: QStyleOptionViewItem, head: GroupHead, colours: Colours) -> None:
    """Each cell paints its part of the row, whose words stand at the left however far it is scrolled."""
    ground = colours.selected if option.state & QStyle.StateFlag.State_Selected else colours.window
    painter.setClipRect(option.rect)
    painter.fillRect(option.rect.adjusted(0, 0, 0, -1), QColor(ground))
    font = QFont(option.font)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(colours.text))
    row = QRect(_PADDING, option.rect.top(), option.widget.width() - 2 * _PADDING, option.rect.height())
    words = painter.fontMetrics().elidedText(group_words(head), Qt.TextElideMode.ElideRight, row.width())
    painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
