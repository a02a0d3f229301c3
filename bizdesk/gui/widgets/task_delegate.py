"""How the cells of the task table are painted and typed into."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRegularExpression,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QRegularExpressionValidator,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bizdesk.domain.groups import GroupHead
from bizdesk.domain.ledger import Status, Task
from bizdesk.gui.models.task_columns import FIELDS, Column
from bizdesk.gui.models.task_table import TASK_ROLE
from bizdesk.gui.theme import Colours, colours_of
from bizdesk.gui.wording import group_words

Index = QModelIndex | QPersistentModelIndex
_PADDING = 12
_EDITOR_WIDTH, _EDITOR_HEIGHT = 280, 104
_RATE = QRegularExpression(r"(100|\d{0,2})[%％]?")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TaskCellDelegate(QStyledItemDelegate):
    """Lamps in their colour, secondary columns quiet, done rows receding, heads of groups across the row.

    `typed` tells that Enter ended the typing in a cell.
    """

    typed = Signal()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        line = index.data(TASK_ROLE)
        colours = colours_of(option.palette)
        colour = colours.text
        if isinstance(line, GroupHead):
            option.text = ""
        else:
            colour = _colour(line, index.column(), colours)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(colour))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(TASK_ROLE)
        current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        painter.save()
        colours = colours_of(option.palette)
        if isinstance(line, GroupHead):
            _paint_head(painter, option, line, colours)
        elif current:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -2))
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        head = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor: QLineEdit | QPlainTextEdit = QPlainTextEdit(parent)
        if index.column() == Column.RATE:
            editor = QLineEdit(parent)
            editor.setValidator(QRegularExpressionValidator(_RATE, editor))
        editor.setAccessibleName(str(head))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
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
            box.setWidth(min(max(box.width(), _EDITOR_WIDTH), room.width()))
            box.setHeight(min(_EDITOR_HEIGHT, room.height()))
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

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click anywhere in the first cell is a click on its box."""
        if index.column() != Column.TICK or not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        if event.type() is QEvent.Type.MouseButtonRelease and event.button() is Qt.MouseButton.LeftButton:
            ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            return model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)
        return event.type() is QEvent.Type.MouseButtonDblClick


def _colour(task: Task, column: int, colours: Colours) -> str:
    if column == Column.LAMP:
        return colours.lamps[task.lamp]
    if task.status is Status.DONE or column not in (Column.TITLE, *FIELDS):
        return colours.secondary
    return colours.text


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
