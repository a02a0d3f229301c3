"""The agencies of a measure: names, roles, more of them and fewer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from bizdesk.domain.measure import AgencyMention, Measure, Role
from bizdesk.domain.measure_edits import added_mention
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.widgets.agency_field import AgencyField
from bizdesk.gui.wording import role_word

_ROLES = (Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT)


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    widget: QWidget
    name: AgencyField
    role: QComboBox
    mention: AgencyMention | None


class AgenciesDialog(SheetDialog):
    """A line for each agency; a line whose name is emptied is left out."""

    def __init__(
        self, measure: Measure, role: Role, known: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("AgenciesDialog", "责任单位"), parent)
        self.resize(520, 420)
        self._measure = measure
        self._known = known
        self._rows: list[_Row] = []
        sheet = QWidget()
        sheet.setObjectName("sheet")
        outer = QVBoxLayout(sheet)
        outer.setContentsMargins(0, 0, 0, 0)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        outer.addLayout(self._lines)
        outer.addStretch()
        self._area = QScrollArea()
        self._area.setWidget(sheet)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self.add = QPushButton(self.tr("添加单位"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(lambda: self._add(None, role).name.setFocus())
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        for mention in measure.agencies:
            self._add(mention, mention.role)
        if not measure.agencies:
            self._add(None, role)

    @classmethod
    def ask(
        cls, parent: QWidget | None, measure: Measure, role: Role, known: Sequence[str]
    ) -> Measure | None:
        """The measure with the agencies that the user names, None when the dialog was left.

        An agency that is added starts with `role`; `known` are the names that are offered.
        """
        dialog = cls(measure, role, known, parent)
        return dialog.edited() if dialog.is_accepted() else None

    def edited(self) -> Measure:
        """The measure with what stands in the lines."""
        mentions = [self._mention(row) for row in self._rows if row.name.name]
        distinct = {(mention.name, mention.role): mention for mention in reversed(mentions)}
        return replace(self._measure, agencies=tuple(reversed(distinct.values())))

    def _mention(self, row: _Row) -> AgencyMention:
        name, role = row.name.name, _ROLES[row.role.currentIndex()]
        if row.mention is None:
            return added_mention(self._measure, name, role)
        generic = row.mention.generic and name == row.mention.name
        return replace(row.mention, name=name, role=role, generic=generic)

    def _add(self, mention: AgencyMention | None, role: Role) -> _Row:
        name = AgencyField(mention.name if mention else "", self._known)
        combo = QComboBox()
        combo.addItems([role_word(one) for one in _ROLES])
        combo.setCurrentIndex(_ROLES.index(role))
        combo.setAccessibleName(self.tr("角色"))
        remove = QPushButton(self.tr("移除"))
        remove.setProperty("quiet", True)
        remove.setAutoDefault(False)
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(name, 1)
        layout.addWidget(combo)
        layout.addWidget(remove)
        row = _Row(line, name, combo, mention)
        remove.clicked.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._lines.addWidget(line)
        return row

    def _remove(self, row: _Row) -> None:
        self._rows.remove(row)
        row.widget.hide()
        row.widget.deleteLater()
