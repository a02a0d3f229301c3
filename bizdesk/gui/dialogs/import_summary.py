"""What was read from the files, before anything enters the ledger."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.measure import PolicyDocument
from bizdesk.services.documents import ReadDocument


class ImportSummaryDialog(QDialog):
    """Lists the documents with their measures and the agencies named."""

    def __init__(self, documents: Sequence[ReadDocument], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("导入文件"))
        self.resize(1040, 380)
        measures = sum(len(read.document.measures) for read in documents)
        head = QLabel(
            self.tr("读到 {0} 份文件、{1} 项措施，导入后每项措施成为一项任务。").format(
                len(documents), measures
            )
        )
        head.setWordWrap(True)
        self._table = self._make_table(documents)
        note = QLabel(self.tr("导入是一步操作，可以撤销。"))
        note.setProperty("role", "secondary")
        buttons = QDialogButtonBox()
        go = buttons.addButton(self.tr("导入"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setProperty("primary", True)
        go.setDefault(True)
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for widget in (head, self._table, note, buttons):
            layout.addWidget(widget)

    @classmethod
    def ask(cls, parent: QWidget | None, documents: Sequence[ReadDocument]) -> bool:
        """Show the summary; whether the user wants to import."""
        return cls(documents, parent).exec() == QDialog.DialogCode.Accepted

    def _make_table(self, documents: Sequence[ReadDocument]) -> QTableWidget:
        heads = [
            self.tr("标题"),
            self.tr("文号"),
            self.tr("发文机关"),
            self.tr("成文日期"),
            self.tr("措施"),
            self.tr("单位"),
            self.tr("待核对"),
        ]
        table = QTableWidget(len(documents), len(heads))
        table.setHorizontalHeaderLabels(heads)
        table.setAccessibleName(self.tr("读到的文件"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        for row, read in enumerate(documents):
            for column, text in enumerate(self._cells(read.document)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column >= 3:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    def _cells(self, document: PolicyDocument) -> list[str]:
        agencies = {mention.name for measure in document.measures for mention in measure.agencies}
        uncertain = sum(bool(measure.review) for measure in document.measures)
        return [
            document.title,
            document.number or self.tr("未读到"),
            document.issuer or self.tr("未读到"),
            document.issued_on.isoformat() if document.issued_on else self.tr("未读到"),
            str(len(document.measures)),
            str(len(agencies)),
            str(uncertain) if uncertain else "",
        ]
