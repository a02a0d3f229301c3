"""The targets and milestones of a measure, with the words of the original that say them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bizdesk.domain.errors import UserError
from bizdesk.domain.measure import Measure
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.language import error_words
from bizdesk.gui.widgets.figure_lines import FigureLines, MilestoneLine, Original, TargetLine
from bizdesk.gui.widgets.notes import say
from bizdesk.gui.widgets.scrolled import scrolled


class FiguresDialog(SheetDialog):
    """Edits, adds and removes lines; what cannot be taken is said below them and the dialog stays."""

    def __init__(self, original: Original, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("FiguresDialog", "指标与节点"), parent)
        self.resize(760, 420)
        self._measure = original.measure
        self._edited = original.measure
        self.targets = FigureLines(self.tr("添加指标"), lambda: TargetLine(original, None))
        self.milestones = FigureLines(self.tr("添加节点"), lambda: MilestoneLine(original, None))
        for target in original.measure.targets:
            self.targets.add(TargetLine(original, target))
        for milestone in original.measure.milestones:
            self.milestones.add(MilestoneLine(original, milestone))
        self.note = QLabel(self.tr("“原文里的话”会在原文中标亮，要与这一项的原文一致；留空就不标。"))
        self.note.setWordWrap(True)
        self.note.setProperty("role", "secondary")
        self._lay_out()
        for line in (*self.targets.lines, *self.milestones.lines)[:1]:
            line.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, measure: Measure, text: str, selected: str) -> Measure | None:
        """The measure with the figures that the user sets, None when the dialog was left.

        `text` is the document's; a line that is added starts with the words `selected` in it.
        """
        dialog = cls(Original(text, measure, selected), parent)
        return dialog._edited if dialog.is_accepted() else None

    def accept(self) -> None:
        """Take what stands in the fields, or say what is wrong with it."""
        try:
            targets = tuple(line.fact() for line in self.targets.lines)
            milestones = tuple(line.fact() for line in self.milestones.lines)
        except UserError as error:
            say(self.note, f"● {error_words(error)}", trouble=True)
            return
        self._edited = replace(self._measure, targets=targets, milestones=milestones)
        super().accept()

    def _lay_out(self) -> None:
        sheet = QWidget()
        sheet.setObjectName("sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for title, lines in ((self.tr("指标"), self.targets), (self.tr("节点"), self.milestones)):
            head = QLabel(title)
            head.setProperty("role", "section")
            column.addWidget(head)
            column.addWidget(lines)
            column.addSpacing(8)
        column.addStretch()
        self.body.addWidget(scrolled(sheet), 1)
        self.body.addWidget(self.note)
