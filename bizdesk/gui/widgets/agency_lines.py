"""Agencies with their roles, a line each, with lines to add and to remove."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bizdesk.domain.measure import Role
from bizdesk.gui.widgets.agency_field import AgencyField
from bizdesk.gui.widgets.calm import calm
from bizdesk.gui.widgets.scrolled import scrolled
from bizdesk.gui.wording import role_word

_ROLES = (Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT)


@dataclass(frozen=True, slots=True, eq=False)
class _Line:
    widget: QWidget
    name: AgencyField
    role: QComboBox
    tag: object


class AgencyLines(QWidget):
    """Lines of name and role; a line without a name is left out, an added one starts with `role`."""

    def __init__(self, known: Sequence[str], role: Role) -> None:
        super().__init__()
        self._known = known
        self._held: list[_Line] = []
        sheet = QWidget()
        sheet.setObjectName("sheet")
        outer = QVBoxLayout(sheet)
        outer.setContentsMargins(0, 0, 0, 0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        outer.addLayout(self._rows)
        outer.addStretch()
        self.add_button = QPushButton(self.tr("添加单位"))
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(lambda: self.add("", role).setFocus())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(scrolled(sheet), 1)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def add(self, name: str, role: Role, tag: object = None) -> AgencyField:
        """Add a line; `tag` comes back with it."""
        field = AgencyField(name, self._known)
        combo = calm(QComboBox())
        combo.addItems([role_word(one) for one in _ROLES])
        combo.setCurrentIndex(_ROLES.index(role))
        combo.setAccessibleName(self.tr("角色"))
        remove = QPushButton(self.tr("移除"))
        remove.setProperty("quiet", True)
        remove.setAutoDefault(False)
        widget = QWidget()
        layout = QHBoxLayout(widget)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(field, 1)
        layout.addWidget(combo)
        layout.addWidget(remove)
        line = _Line(widget, field, combo, tag)
        remove.clicked.connect(lambda: self._remove(line))
        self._held.append(line)
        self._rows.addWidget(widget)
        return field

    def lines(self) -> list[tuple[str, Role, object]]:
        """Name, role and tag of the lines that have a name."""
        named = [line for line in self._held if line.name.name]
        return [(line.name.name, _ROLES[line.role.currentIndex()], line.tag) for line in named]

    def _remove(self, line: _Line) -> None:
        self._held.remove(line)
        line.widget.hide()
        line.widget.deleteLater()
