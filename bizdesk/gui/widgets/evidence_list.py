"""The evidence of a task: dropped here, opened, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.ledger import Evidence
from bizdesk.gui.wording import size_words


class EvidenceList(QWidget):
    """Lists files with their period and size, and takes files that are dropped on it."""

    files_dropped = Signal(object)
    add_asked = Signal()
    open_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("佐证材料"))
        self.list.itemActivated.connect(
            lambda item: self.open_asked.emit(item.data(Qt.ItemDataRole.UserRole))
        )
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.hint = QLabel(self.tr("把文件拖到这里，或点“添加”。"))
        self.hint.setProperty("role", "secondary")
        self.add = QPushButton(self.tr("添加…"))
        self.open = QPushButton(self.tr("打开"))
        self.remove = QPushButton(self.tr("移除"))
        self.add.clicked.connect(self.add_asked)
        self.open.clicked.connect(lambda: self._emit(self.open_asked.emit))
        self.remove.clicked.connect(lambda: self._emit(self.remove_asked.emit))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.hint, 1)
        for button in (self.add, self.open, self.remove):
            button.setProperty("quiet", True)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.list)
        layout.addLayout(row)

    def show_evidence(self, evidence: Sequence[Evidence]) -> None:
        """Show the files of a task."""
        self.list.clear()
        for one in evidence:
            about = [one.name, size_words(one.size)]
            about += [one.period.label] if one.period else []
            about += [one.agency] if one.agency else []
            item = QListWidgetItem("  ·  ".join(about))
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setToolTip(f"{one.name}\nSHA-256 {one.sha256}")
            self.list.addItem(item)
        self.list.setVisible(bool(evidence))
        self.list.setFixedHeight(min(len(evidence), 4) * 34 + 4)
        self._on_row_changed(-1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files_dropped.emit(local_files(event.mimeData()))
        event.acceptProposedAction()

    def _on_row_changed(self, row: int) -> None:
        for button in (self.open, self.remove):
            button.setEnabled(row >= 0)

    def _emit(self, emit: Callable[[Evidence], None]) -> None:
        item = self.list.currentItem()
        if item is not None:
            emit(item.data(Qt.ItemDataRole.UserRole))


def local_files(mime: QMimeData) -> list[Path]:
    """The files of this machine that are being dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
