"""How reports look, to be chosen: columns, margins, faces, the logo and templates, with a small page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.layout import (
    COLUMN_WORDS,
    FACE_NAMES,
    FACE_WORDS,
    FILE_WORDS,
    MARGIN_LIMITS,
    NEEDED,
    SIDES,
    Kept,
    Layout,
    LayoutFile,
    LedgerColumn,
    Margins,
)
from bizdesk.gui.appearance import keep_width
from bizdesk.gui.language import spoken
from bizdesk.gui.widgets.layout_page import LayoutPage
from bizdesk.gui.widgets.number_field import number_field
from bizdesk.gui.widgets.ordered_ticks import OrderedTicks

_KINDS = {LayoutFile.LOGO: "*.png *.jpg *.jpeg", LayoutFile.WORKBOOK: "*.xlsx", LayoutFile.DOCUMENT: "*.docx"}


class LayoutFields(QWidget):
    """The fields of a layout; those that were given new files are in `files`."""

    def __init__(self, layout: Layout) -> None:
        super().__init__()
        self._held = layout
        self.columns = ColumnList(layout.columns)
        self.margins = MarginFields(_tr("正文页"), layout.margins)
        self.table_margins = MarginFields(_tr("表格页"), layout.table_margins)
        self.faces = {part: _faces(part, getattr(layout, part)) for part in FACE_WORDS}
        self.own = {file: FileField(file, getattr(layout, file.value)) for file in LayoutFile}
        self.page = LayoutPage()
        self._lay_out()
        self.columns.changed.connect(self._draw)
        self.own[LayoutFile.LOGO].changed.connect(self._draw)
        for field in (self.margins, self.table_margins):
            field.changed.connect(self._draw)
        self._draw()

    @property
    def files(self) -> dict[LayoutFile, Path]:
        """The files that take the place of those that are kept."""
        return {file: field.path for file, field in self.own.items() if field.path is not None}

    @property
    def layout_chosen(self) -> Layout:
        """What the fields say; a file that was given anew is in `files` alone."""
        chosen, held = self.columns.chosen(), self._held.columns
        if chosen == tuple(LedgerColumn) and chosen != held:
            chosen = ()
        body, heading, table = (field.currentData() for field in self.faces.values())
        kept = (self.own[file].kept for file in LayoutFile)
        return Layout(chosen, self.margins.margins, self.table_margins.margins, body, heading, table, *kept)

    def _draw(self) -> None:
        has_logo = self.own[LayoutFile.LOGO].filled
        self.page.show_layout(self.margins.margins, len(self.columns.chosen()), has_logo=has_logo)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(_tr("正文页边距"), self.margins)
        form.addRow(_tr("表格页边距"), self.table_margins)
        for part, word in FACE_WORDS.items():
            form.addRow(_tr("{0}字体").format(spoken(word)), self.faces[part])
        for file, word in FILE_WORDS.items():
            form.addRow(spoken(word), self.own[file])
        note = QLabel(_tr("没有装的字体用自带的相近字体代替，报表末页注明。模板设了以后，报表都按它填写。"))
        note.setWordWrap(True)
        note.setProperty("role", "secondary")
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.page)
        foot.addWidget(note, 1, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addLayout(form)
        right.addLayout(foot)
        right.addStretch()
        left = QVBoxLayout()
        left.addWidget(QLabel(_tr("台账栏目")))
        left.addWidget(self.columns, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(20)
        whole.addLayout(left, 2)
        whole.addLayout(right, 3)


class ColumnList(OrderedTicks):
    """The columns of the ledger in a report, and a way back to the usual ones."""

    def __init__(self, chosen: Sequence[LedgerColumn]) -> None:
        super().__init__(_tr("台账栏目"))
        self.usual = QPushButton(_tr("恢复通常"))
        self.usual.setAutoDefault(False)
        self.buttons.insertWidget(2, self.usual)
        self._show(tuple(chosen) or tuple(LedgerColumn))
        self.usual.clicked.connect(self._restore)

    def chosen(self) -> tuple[LedgerColumn, ...]:
        """The ticked columns from the top."""
        return tuple(map(LedgerColumn, self.ticked()))

    def _show(self, shown: Sequence[LedgerColumn]) -> None:
        ordered = (*shown, *(one for one in LedgerColumn if one not in shown))
        lines = ((one.value, spoken(COLUMN_WORDS[one]), one in shown) for one in ordered)
        self.show_lines(lines, (one.value for one in NEEDED))

    def _restore(self) -> None:
        self._show(tuple(LedgerColumn))
        self.changed.emit()


class MarginFields(QWidget):
    """Four margins in millimetres."""

    changed = Signal()

    def __init__(self, name: str, margins: Margins) -> None:
        super().__init__()
        self.sides: dict[str, QSpinBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, (side, word) in enumerate(SIDES.items()):
            field = number_field()
            field.setRange(*MARGIN_LIMITS[side])
            field.setValue(getattr(margins, side))
            field.setAccessibleName(_tr("{0}{1}边距，毫米").format(name, spoken(word)))
            keep_width(field, "100　")
            field.valueChanged.connect(lambda _value: self.changed.emit())
            self.sides[side] = field
            grid.addWidget(QLabel(spoken(word)), 0, 2 * place)
            grid.addWidget(field, 0, 2 * place + 1)
        grid.setColumnStretch(8, 1)

    @property
    def margins(self) -> Margins:
        """What the fields say."""
        return Margins(**{side: field.value() for side, field in self.sides.items()})


class FileField(QWidget):
    """A file of the office's: what it is called, a button to choose another and one to take it away."""

    changed = Signal()

    def __init__(self, file: LayoutFile, kept: Kept | None) -> None:
        super().__init__()
        self._file = file
        self.kept = kept
        self.path: Path | None = None
        self.name = QLabel()
        self.choose, self.remove = QPushButton(_tr("选择…")), QPushButton(_tr("去掉"))
        word = spoken(FILE_WORDS[file])
        for button in (self.choose, self.remove):
            button.setAutoDefault(False)
            button.setAccessibleName(_tr("{0}：{1}").format(word, button.text()))
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        self._show()

    @property
    def filled(self) -> bool:
        """Whether there is a file."""
        return self.path is not None or self.kept is not None

    def _choose(self) -> None:
        kinds = f"{spoken(FILE_WORDS[self._file])} ({_KINDS[self._file]})"
        name, _ = QFileDialog.getOpenFileName(self, spoken(FILE_WORDS[self._file]), "", kinds)
        if name:
            self.path = Path(name)
            self._show()

    def _remove(self) -> None:
        self.path, self.kept = None, None
        self._show()

    def _show(self) -> None:
        name = self.path.name if self.path else self.kept.name if self.kept else ""
        width = self.fontMetrics().averageCharWidth() * 28
        self.name.setText(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, width) or "—")
        self.name.setToolTip(name)
        self.remove.setEnabled(self.filled)
        self.changed.emit()


def _faces(part: str, chosen: str) -> QComboBox:
    field = QComboBox()
    field.setAccessibleName(_tr("{0}字体").format(spoken(FACE_WORDS[part])))
    field.addItem(_tr("通常的字体"), "")
    for name in FACE_NAMES:
        field.addItem(name, name)
    field.setCurrentIndex(max(0, field.findData(chosen)))
    return field


def _tr(text: str) -> str:
    return QCoreApplication.translate("LayoutFields", text)
