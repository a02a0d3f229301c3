"""The deadline of a measure: its wording, and the days that it was read as."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bizdesk.domain.measure import Measure
from bizdesk.domain.measure_edits import with_deadline
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.widgets.dates import date_field, date_of


class DeadlineDialog(SheetDialog):
    """Edits the days and whether the measure goes on; without either it has no deadline."""

    def __init__(self, measure: Measure, fallback: date | None, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("DeadlineDialog", "完成时限"), parent)
        self.setMinimumWidth(400)
        self._measure = measure
        self._fallback = fallback
        self._days: list[tuple[QWidget, QDateEdit]] = []
        deadline = measure.deadline
        said = deadline.wording if deadline else ""
        wording = QLabel(self.tr("原文写的是“{0}”。").format(said) if said else self.tr("原文没有写明时限。"))
        wording.setWordWrap(True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.add = QPushButton(self.tr("添加日期"))
        self.add.setProperty("quiet", True)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(lambda: self._add_day(self._fallback))
        self.ongoing = QCheckBox(self.tr("长期坚持"))
        self.ongoing.setChecked(bool(deadline and deadline.ongoing))
        note = QLabel(self.tr("有几个日期时以最后一个为准；都不填就是没有时限。"))
        note.setProperty("role", "secondary")
        self.body.addWidget(wording)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.ongoing)
        self.body.addWidget(note)
        self.body.addStretch()
        for day in deadline.due if deadline else ():
            self._add_day(day)

    @classmethod
    def ask(cls, parent: QWidget | None, measure: Measure, fallback: date | None) -> Measure | None:
        """The measure with the deadline that the user sets, None when the dialog was left.

        A day that is added starts as `fallback`, today where that is None.
        """
        dialog = cls(measure, fallback, parent)
        return dialog.edited() if dialog.is_accepted() else None

    def edited(self) -> Measure:
        """The measure with what stands in the fields."""
        days = [date_of(field) for _row, field in self._days]
        return with_deadline(self._measure, days, ongoing=self.ongoing.isChecked())

    def _add_day(self, day: date | None) -> None:
        field = date_field(day, self.tr("日期"))
        remove = QPushButton(self.tr("移除"))
        remove.setProperty("quiet", True)
        remove.setAutoDefault(False)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(field)
        layout.addWidget(remove)
        layout.addStretch()
        entry = (row, field)
        remove.clicked.connect(lambda: self._remove_day(entry))
        self._days.append(entry)
        self._rows.addWidget(row)
        field.setFocus()

    def _remove_day(self, entry: tuple[QWidget, QDateEdit]) -> None:
        self._days.remove(entry)
        entry[0].hide()
        entry[0].deleteLater()
