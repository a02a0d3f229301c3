"""What differs in return forms that came back, cell by cell, to be accepted one by one or all at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.forms import KIND_WORDS, Difference
from bizdesk.gui.appearance import keep_columns
from bizdesk.gui.language import spoken
from bizdesk.gui.models.form_tables import DifferenceTableModel
from bizdesk.gui.widgets.plain_table import PlainTable

_WIDTHS = {0: 190, 1: 130, 3: 110}


class FormDifferencesDialog(QDialog):
    """A row for each difference; what is not sure to be right is not ticked at first."""

    def __init__(self, found: Sequence[Difference], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("合并填报表"))
        self.resize(1080, 600)
        counts = Counter(one.kind for one in found)
        told = [f"{spoken(word)} {counts[kind]}" for kind, word in KIND_WORDS.items() if counts[kind]]
        self.counts = QLabel("  ·  ".join(told) or self.tr("与台账没有差异，合并后记为已收回。"))
        self.counts.setWordWrap(True)
        self.model = DifferenceTableModel(self)
        self.table = PlainTable(self.model, self.tr("差异"), (2, 4, 5))
        self.table.setWordWrap(False)
        keep_columns(self.table, _WIDTHS)
        self.everything = QPushButton(self.tr("全部采纳"))
        self.clean = QPushButton(self.tr("只采纳没有疑问的"))
        self.everything.clicked.connect(lambda: self.model.choose(everything=True))
        self.clean.clicked.connect(lambda: self.model.choose(everything=False))
        self.buttons = QDialogButtonBox()
        self.go = self.buttons.addButton(self.tr("合并"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setProperty("primary", True)
        self.buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.model.chosen_changed.connect(self._count)
        self.model.show_differences(found)
        for button in (self.everything, self.clean):
            button.setEnabled(any(one.acceptable for one in found))

    @classmethod
    def ask(cls, parent: QWidget, found: Sequence[Difference]) -> tuple[Difference, ...] | None:
        """The differences that the user accepts, None where the dialog was left."""
        dialog = cls(found, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.model.chosen() if accepted else None

    def _count(self) -> None:
        chosen = len(self.model.chosen())
        self.go.setText(self.tr("合并，采纳 {0} 处").format(chosen) if chosen else self.tr("合并"))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.counts, 1)
        row.addWidget(self.everything)
        row.addWidget(self.clean)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)
