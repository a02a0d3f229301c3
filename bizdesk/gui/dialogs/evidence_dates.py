"""Which quarter a file proves, and until when."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QWidget

from bizdesk.domain.ledger import Evidence
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.language import spoken
from bizdesk.gui.widgets.dates import date_field, date_of

Dates = tuple[Quarter | None, date | None]
_BACK, _ON = 11, 2


class EvidenceDatesDialog(SheetDialog):
    """Asks for the period of a file and the last day on which it proves something."""

    def __init__(self, evidence: Evidence, quarter: Quarter, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("归属期和有效期"), parent)
        self.setMinimumWidth(440)
        self._quarters = _around(quarter, evidence.period)
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("归属期"))
        self.period.addItems([self.tr("不分季度"), *(spoken(one.label) for one in self._quarters)])
        if evidence.period is not None:
            self.period.setCurrentIndex(self._quarters.index(evidence.period) + 1)
        self.expires = QCheckBox(self.tr("到期"))
        self.expires.setChecked(evidence.expires_on is not None)
        self.day = date_field(evidence.expires_on, self.tr("有效期至"))
        self.day.setEnabled(self.expires.isChecked())
        self.expires.toggled.connect(self.day.setEnabled)
        until = QHBoxLayout()
        until.addWidget(self.expires)
        until.addWidget(self.day)
        until.addStretch()
        form = QFormLayout()
        form.addRow(self.tr("归属期"), self.period)
        form.addRow(self.tr("有效期至"), until)
        self.body.addLayout(form)

    @property
    def dates(self) -> Dates:
        """What the fields say: the period, and the last day."""
        row = self.period.currentIndex()
        period = self._quarters[row - 1] if row else None
        return period, date_of(self.day) if self.expires.isChecked() else None

    @classmethod
    def ask(cls, parent: QWidget | None, evidence: Evidence, quarter: Quarter) -> Dates | None:
        """What the user wants, None when the dialog was left; `quarter` is offered among others."""
        dialog = cls(evidence, quarter, parent)
        return dialog.dates if dialog.is_accepted() else None


def _around(quarter: Quarter, held: Quarter | None) -> list[Quarter]:
    """The quarters to choose from, the newest first; the one that is set among them."""
    last = quarter
    for _ in range(_ON):
        last = last.next()
    found = [last]
    for _ in range(_ON + _BACK):
        found.append(found[-1].previous())
    return sorted({*found, held} if held else found, reverse=True)
