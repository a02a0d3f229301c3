"""What the columns of a workbook mean, where not all of their titles are known."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.widgets.scrolled import scrolled
from bizdesk.services.columns import Heading, OwnWords


class ColumnsDialog(SheetDialog):
    """A line for each title, with the column that it is read as, or 不读."""

    def __init__(self, heads: Mapping[str, Heading | None], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ColumnsDialog", "表格各列的含义"), parent)
        self.resize(480, 520)
        text = QLabel(self.tr("表头里有没认出的列。请核对每一列是什么，下次遇到同样的表头就不再问。"))
        text.setWordWrap(True)
        self.choices: dict[str, QComboBox] = {}
        sheet = QWidget()
        sheet.setObjectName("sheet")
        form = QFormLayout(sheet)
        form.setVerticalSpacing(8)
        for title, heading in heads.items():
            form.addRow(title, self._choice(title, heading))
        self.body.addWidget(text)
        self.body.addWidget(scrolled(sheet), 1)

    @classmethod
    def ask(cls, parent: QWidget | None, heads: Mapping[str, Heading | None]) -> OwnWords | None:
        """What each title is read as, None when the dialog was left."""
        dialog = cls(heads, parent)
        return dialog.words() if dialog.is_accepted() else None

    def words(self) -> dict[str, Heading | None]:
        """The choices as they stand in the dialog."""
        kinds = [None, *Heading]
        return {title: kinds[choice.currentIndex()] for title, choice in self.choices.items()}

    def _choice(self, title: str, heading: Heading | None) -> QComboBox:
        choice = QComboBox()
        choice.addItems([self.tr("不读"), *(kind.value for kind in Heading)])
        choice.setCurrentIndex(0 if heading is None else 1 + list(Heading).index(heading))
        choice.setAccessibleName(self.tr("“{0}”列的含义").format(title))
        self.choices[title] = choice
        return choice
