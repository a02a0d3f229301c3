"""What a document is called: title, number, issuer and date."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from bizdesk.domain.measure import PolicyDocument
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.widgets.dates import date_field, date_of


class ParticularsDialog(SheetDialog):
    """Edits the particulars of a document under proofreading."""

    def __init__(self, document: PolicyDocument, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ParticularsDialog", "文件信息"), parent)
        self.setMinimumWidth(640)
        self.title = QLineEdit(document.title)
        self.number = QLineEdit(document.number or "")
        self.issuer = QLineEdit(document.issuer or "")
        self.dated = QCheckBox(self.tr("写明"))
        self.issued_on: QDateEdit = date_field(document.issued_on, self.tr("成文日期"))
        self.dated.setChecked(document.issued_on is not None)
        self.issued_on.setEnabled(document.issued_on is not None)
        self.dated.toggled.connect(self.issued_on.setEnabled)
        self.title.textChanged.connect(lambda text: self.accept_button.setEnabled(bool(text.strip())))
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        for name, field in (
            (self.tr("标题"), self.title),
            (self.tr("文号"), self.number),
            (self.tr("发文机关"), self.issuer),
        ):
            field.setAccessibleName(name)
            field.setCursorPosition(0)
            form.addRow(name, field)
        form.addRow(self.tr("成文日期"), self._date_row())
        self.body.addLayout(form)
        self._document = document
        self.keep_words(document.title, self.title, self.number, self.issuer)

    @classmethod
    def ask(cls, parent: QWidget | None, document: PolicyDocument) -> PolicyDocument | None:
        """The document as the user describes it, None when the dialog was left."""
        dialog = cls(document, parent)
        return dialog.described() if dialog.is_accepted() else None

    def described(self) -> PolicyDocument:
        """The document with what stands in the fields."""
        return replace(
            self._document,
            title=self.title.text().strip(),
            number=self.number.text().strip() or None,
            issuer=self.issuer.text().strip() or None,
            issued_on=date_of(self.issued_on) if self.dated.isChecked() else None,
        )

    def _date_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.dated.setAccessibleName(self.tr("写明成文日期"))
        row.addWidget(self.dated)
        row.addWidget(self.issued_on)
        row.addStretch()
        return row
