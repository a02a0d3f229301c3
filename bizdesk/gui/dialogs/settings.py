"""What the office sets for its ledger."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget


class SettingsDialog(QDialog):
    """Asks for the office's name as reports print it."""

    def __init__(self, office: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("台账设置"))
        self.setMinimumWidth(460)
        self.office = QLineEdit(office)
        self.office.setPlaceholderText(self.tr("例如：某某市优化营商环境办公室"))
        self.office.setAccessibleName(self.tr("单位名称"))
        form = QFormLayout()
        form.addRow(self.tr("单位名称（报表抬头）"), self.office)
        buttons = QDialogButtonBox()
        save = buttons.addButton(self.tr("保存"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setProperty("primary", True)
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)

    @classmethod
    def ask(cls, parent: QWidget | None, office: str) -> str | None:
        """The name that the user wants, None when the dialog was left."""
        dialog = cls(office, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.office.text().strip() if accepted else None
