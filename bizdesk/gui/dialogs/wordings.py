"""The dictionary of deadlines (时限用语): how a document's wordings were read, corrected once for all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.workdays import unknown_words
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import spoken
from bizdesk.gui.models.wording_table import WordingTableModel
from bizdesk.gui.widgets.dates import date_field, date_of, show_date
from bizdesk.gui.widgets.plain_table import PlainTable
from bizdesk.services.wordings import CorrectWording, Wording, correct_wording, list_wordings


class WordingsDialog(QDialog):
    """Lists the wordings of a document; it stays open while some are corrected."""

    def __init__(self, desk: Desk, document: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("时限用语"))
        self.resize(760, 520)
        self._desk, self._document = desk, document
        self.head = QLabel(
            self.tr("{0}：每种时限用语怎样读的。改正一处，写着它的任务都跟着改。").format(title)
        )
        self.model = WordingTableModel(self)
        self.table = PlainTable(self.model, self.tr("时限用语"), (0, 1))
        self.day = date_field(None, self.tr("改读为"))
        self.correct = QPushButton(self.tr("改读为这一天"))
        self.ongoing = QPushButton(self.tr("改读为长期坚持"))
        self.close_button = QPushButton(self.tr("关闭"))
        self.note = QLabel()
        self._lay_out()
        self._connect()
        self._on_selection()

    @classmethod
    def show_document(cls, parent: QWidget, desk: Desk, document: int, title: str) -> None:
        """Open the dialog over `parent`."""
        dialog = cls(desk, document, title, parent)
        dialog.refresh()
        dialog.open()

    def refresh(self) -> None:
        """Read the wordings again."""
        self._desk.read(lambda uow: list_wordings(uow, self._document), self._show)

    def done(self, result: int) -> None:
        self._desk.changed.disconnect(self._on_changed)
        super().done(result)
        self.deleteLater()

    def _show(self, rows: Sequence[Wording]) -> None:
        row = max(self.table.currentIndex().row(), 0)
        self.model.show_rows(rows)
        if rows:
            self.table.selectRow(min(row, len(rows) - 1))
            self.table.setFocus()
        self._on_selection()

    def _current(self) -> Wording | None:
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def _lay_out(self) -> None:
        for label in (self.head, self.note):
            label.setWordWrap(True)
            label.setProperty("role", "secondary")
        row = QHBoxLayout()
        for widget in (self.day, self.correct, self.ongoing):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.close_button)
        for button in (self.correct, self.ongoing, self.close_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.note)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.table.activated.connect(lambda: self.day.setFocus())
        self.correct.clicked.connect(lambda: self._correct(date_of(self.day)))
        self.ongoing.clicked.connect(lambda: self._correct(None))
        self.close_button.clicked.connect(self.reject)
        self._desk.changed.connect(self._on_changed)

    def _on_selection(self) -> None:
        chosen = self._current()
        for widget in (self.day, self.correct, self.ongoing):
            widget.setEnabled(chosen is not None)
        self.note.setText(self._proposal(chosen))
        if chosen is not None:
            day = chosen.due[-1] if chosen.due else chosen.proposed and chosen.proposed.day
            show_date(self.day, day or self._desk.today)

    def _proposal(self, chosen: Wording | None) -> str:
        if chosen is None:
            return "" if self.model.rows else self.tr("这份文件的任务没有写明时限。")
        if chosen.proposed is None or chosen.due:
            return ""
        words = self.tr("从成文之日推算为 {0}，核对后改读即可。").format(chosen.proposed.day)
        unknown = chosen.proposed.unknown
        return words + (self.tr("（{0}）").format(spoken(unknown_words(unknown))) if unknown else "")

    def _correct(self, due: date | None) -> None:
        chosen = self._current()
        if chosen is None:
            return
        command = CorrectWording(self._document, chosen.words, due)
        self._desk.write(lambda uow: correct_wording(uow, command), then=self._told)

    def _told(self, _count: int, change: ChangeSet) -> None:
        if change:
            self._desk.tell(change.summary, undoable=True)

    def _on_changed(self) -> None:
        self.refresh()
