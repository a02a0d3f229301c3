"""What an evidence package is to hold: an agency's or everybody's files, of a quarter or of all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from bizdesk.domain.quarter import Quarter
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.language import spoken
from bizdesk.services.packages import PackageRequest


class EvidencePackageDialog(SheetDialog):
    """Asks whose files and of which period; the page's agency and the window's quarter are offered first."""

    def __init__(
        self,
        quarter: Quarter,
        agencies: Sequence[str],
        agency: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("导出佐证包"), parent)
        self.setMinimumWidth(460)
        self.accept_button.setText(self.tr("选择位置…"))
        self._quarter = quarter
        self.agency = QComboBox()
        self.agency.setAccessibleName(self.tr("单位"))
        self.agency.addItem(self.tr("全部单位"))
        self.agency.addItems(list(agencies))
        self.agency.setCurrentIndex(max(0, self.agency.findText(agency) if agency else 0))
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("归属期"))
        self.period.addItems([spoken(quarter.label), self.tr("全部季度")])
        form = QFormLayout()
        form.addRow(self.tr("单位"), self.agency)
        form.addRow(self.tr("归属期"), self.period)
        self.body.addLayout(form)
        note = QLabel(self.tr("压缩包按单位和条款分文件夹，附材料目录和校验值，不装营商台账也能核对。"))
        note.setProperty("role", "secondary")
        note.setWordWrap(True)
        self.body.addWidget(note)

    @property
    def request(self) -> PackageRequest:
        """What the fields say."""
        return PackageRequest(
            quarter=self._quarter if self.period.currentIndex() == 0 else None,
            agency=self.agency.currentText() if self.agency.currentIndex() > 0 else None,
        )

    @classmethod
    def ask(
        cls, parent: QWidget | None, quarter: Quarter, agencies: Sequence[str], agency: str | None
    ) -> PackageRequest | None:
        """What the user wants, None when the dialog was left."""
        dialog = cls(quarter, agencies, agency, parent)
        return dialog.request if dialog.is_accepted() else None
