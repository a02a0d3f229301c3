"""The manual in a window of its own: contents at the left, the words with pictures, and finding in them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QKeySequence,
    QPalette,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from bizdesk.gui.appearance import appearance, scaled
from bizdesk.gui.manual import manual_folder, manual_sections
from bizdesk.gui.theme import colours_of

_SIZE = (980, 720)
_LINE_PERCENT = 150
_PICTURE = chr(0xFFFC)
_LARGER = {1: 5, 2: 1}
_ABOVE = {1: 40, 2: 16}
_KEY_COLUMNS = (150, 290)


class HelpWindow(QWidget):
    """Shows the manual; it goes when the window goes that it was opened from."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(self.tr("使用手册 - 营商台账"))
        self.resize(*_SIZE)
        self._sections = manual_sections()
        self._heads: list[int] = []
        self.contents = QListWidget()
        self.contents.setObjectName("contents")
        self.contents.setAccessibleName(self.tr("目录"))
        self.contents.addItems([section.title for section in self._sections])
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("手册"))
        self.text.setSearchPaths([str(manual_folder())])
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("在手册里查找"))
        self.search.setAccessibleName(self.tr("在手册里查找"))
        self.search.setClearButtonEnabled(True)
        self.found = QLabel()
        self.found.setProperty("role", "secondary")
        self._lay_out()
        self._connect()
        self._show_words()
        self.contents.setCurrentRow(0)

    @classmethod
    def show_help(cls, parent: QWidget, section: str) -> HelpWindow:
        """Open the manual at a section, in the window that shows it already where there is one."""
        found = parent.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        window = found or cls(parent)
        window.show()
        handle = window.windowHandle()
        if handle is not None and not parent.isModal():
            handle.setTransientParent(None)  # type: ignore[arg-type]  # so that it may lie behind
        window.raise_()
        window.activateWindow()
        window.open_section(section)
        window.contents.setFocus()
        return window

    def open_section(self, id: str) -> None:
        """Go to the head of a section."""
        row = next((row for row, one in enumerate(self._sections) if one.id == id), 0)
        self.contents.setCurrentRow(row)
        self._go_to(row)

    def find_words(self, *, back: bool = False) -> None:
        """Go to the next place with the words that are looked for, from the other end after the last."""
        words = self.search.text().strip()
        if not words:
            return
        flag = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        if not self.text.find(words, flag):
            ends = QTextCursor.MoveOperation
            self.text.moveCursor(ends.End if back else ends.Start)
            self.text.find(words, flag)
        self._show_found()
        self._count()

    def _show_found(self) -> None:
        """Scroll so that what stands around the place can be read, where it lies at an edge."""
        place, height = self.text.cursorRect(), self.text.viewport().height()
        if not height // 4 <= place.top() <= height * 3 // 4:
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.value() + place.top() - height // 3)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.contents.doItemsLayout()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and not event.spontaneous():
            self.close()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.contents.currentRowChanged.connect(self._go_to)
        self.text.verticalScrollBar().valueChanged.connect(self._follow)
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self.find_words)
        appearance().changed.connect(self._show_words)
        parent = self.parentWidget()
        if parent is not None:
            parent.installEventFilter(self)
        for keys, do in (
            ("Ctrl+F", self._start_finding),
            ("F3", self.find_words),
            ("Shift+F3", lambda: self.find_words(back=True)),
            ("Esc", self._leave),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked, do=do: do())
            self.addAction(action)

    def _lay_out(self) -> None:
        back, on = QPushButton(self.tr("上一处")), QPushButton(self.tr("下一处"))
        back.setToolTip(self.tr("上一处（Shift+F3）"))
        on.setToolTip(self.tr("下一处（F3）"))
        back.clicked.connect(lambda: self.find_words(back=True))
        on.clicked.connect(lambda: self.find_words())
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        for widget in (self.found, back, on):
            row.addWidget(widget)
        self.text.setObjectName("manual")
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.contents)
        splitter.addWidget(self.text)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([216, _SIZE[0] - 216])
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(splitter, 1)

    def _show_words(self) -> None:
        """Set the whole manual in the type and the colours of the look."""
        row = max(self.contents.currentRow(), 0)
        document = self.text.document()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(24)
        document.setMarkdown("\n\n".join(section.words for section in self._sections))
        _set_type(document, self.font(), self.palette())
        levels = [(block.position(), block.blockFormat().headingLevel()) for block in _blocks(document)]
        self._heads = [position for position, level in levels if level == 1]
        self._go_to(row)

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self._heads):
            block = self.text.document().findBlock(self._heads[row])
            top = self.text.document().documentLayout().blockBoundingRect(block).top()
            self.text.setTextCursor(QTextCursor(block))
            self.text.verticalScrollBar().setValue(int(top) - 16)

    def _follow(self) -> None:
        """Mark the section in the contents that is read."""
        read = QPoint(self.text.width() // 2, self.text.viewport().height() // 3)
        place = self.text.cursorForPosition(read).position()
        rows = [row for row, head in enumerate(self._heads) if head <= place]
        blocked = self.contents.blockSignals(True)
        self.contents.setCurrentRow(rows[-1] if rows else 0)
        self.contents.blockSignals(blocked)

    def _start_finding(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _leave(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.close()

    def _on_typed(self) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.text.setTextCursor(cursor)
        self._count()
        self.find_words()

    def _count(self) -> None:
        """Light every place with the words, and say how many there are."""
        words, marks = self.search.text().strip(), []
        colours = colours_of(self.palette())
        for cursor in _places(self.text.document(), words):
            mark = QTextBrowser.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(QColor(colours.deadline))
            marks.append(mark)
        self.text.setExtraSelections(marks)
        told = self.tr("{0} 处").format(len(marks)) if marks else self.tr("没有找到")
        self.found.setText(told if words else "")


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _places(document: QTextDocument, words: str) -> Iterator[QTextCursor]:
    cursor = document.find(words) if words else QTextCursor()
    while not cursor.isNull():
        yield cursor
        cursor = document.find(words, cursor)


def _set_type(document: QTextDocument, font: QFont, palette: QPalette) -> None:
    """Headings by size and weight, lines with room between them, tables with hairlines."""
    for block in _blocks(document):
        level = block.blockFormat().headingLevel()
        if level:
            _set_heading(QTextCursor(block), level, font)
        elif _PICTURE not in block.text() and QTextCursor(block).currentTable() is None:
            shape = QTextBlockFormat()
            shape.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            QTextCursor(block).mergeBlockFormat(shape)
    fixed = QTextLength.Type.FixedLength
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            form = frame.format()
            form.setColumnWidthConstraints([QTextLength(fixed, scaled(one)) for one in _KEY_COLUMNS])
            form.setCellPadding(scaled(4))
            form.setBorderCollapse(True)
            form.setBorder(1)
            form.setBorderBrush(QColor(colours_of(palette).line))
            frame.setFormat(form)


def _set_heading(cursor: QTextCursor, level: int, font: QFont) -> None:
    shape = QTextBlockFormat()
    shape.setTopMargin(_ABOVE[level])
    shape.setBottomMargin(8)
    cursor.mergeBlockFormat(shape)
    letters = QTextCharFormat()
    letters.setFontPointSize(font.pointSizeF() + _LARGER[level])
    letters.setFontWeight(QFont.Weight.Bold)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(letters)
