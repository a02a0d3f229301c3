"""The agencies of a task, each with its role, its check box and the day it was done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from bizdesk.domain.ledger import Assignment
from bizdesk.gui.rights import Rights, grey_out
from bizdesk.gui.widgets.elided_box import ElidedBox
from bizdesk.gui.wording import endless_hint, role_word


class AssignmentList(QWidget):
    """Rows of check boxes; a click asks for the tick and waits for the ledger to say so."""

    tick_asked = Signal(str, bool)

    def __init__(self, rights: Rights) -> None:
        super().__init__()
        self._rights = rights
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self.boxes: dict[tuple[str, str], QCheckBox] = {}

    def show_assignments(self, assignments: Sequence[Assignment], *, endless: bool) -> None:
        """Show the parts of a task; nobody's part in an `endless` one is ever done."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes.clear()
        for row, part in enumerate(assignments):
            box = self._box(part)
            if endless:
                box.setEnabled(False)
                box.setToolTip(endless_hint())
            elif why := self._rights.why_not_for(part.agency):
                grey_out(why, box)
            self.boxes[part.agency, part.role.value] = box
            self._grid.addWidget(box, row, 0)
            for column, text in ((1, role_word(part.role)), (2, "" if endless else self._done(part))):
                label = QLabel(text)
                label.setProperty("role", "secondary")
                self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignRight)

    def _box(self, part: Assignment) -> QCheckBox:
        name = self.tr("{0}（待分派）").format(part.agency) if part.generic else part.agency
        box = ElidedBox(name)
        box.setChecked(part.done_on is not None)
        box.setAccessibleName(f"{name} {role_word(part.role)}")
        box.setToolTip(part.note)
        box.clicked.connect(lambda ticked: self.tick_asked.emit(part.agency, ticked))
        return box

    def _done(self, part: Assignment) -> str:
        return part.done_on.isoformat() if part.done_on else self.tr("未办结")
