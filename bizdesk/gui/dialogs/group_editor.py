"""Naming the agencies behind a group such as 有关部门."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QWidget

from bizdesk.domain.measure import AgencyMention
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.widgets.agency_field import AgencyField


class GroupDialog(SheetDialog):
    """A list of known agencies to tick, with a field that narrows it and adds a name that is not there."""

    def __init__(self, group: AgencyMention, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("GroupDialog", "指派单位"), parent)
        self.resize(440, 520)
        question = QLabel(self.tr("“{0}”由哪些单位承担？").format(group.name))
        question.setWordWrap(True)
        self.filter = AgencyField("", ())
        self.filter.setPlaceholderText(self.tr("筛选，或输入列表里没有的单位"))
        self.add = QPushButton(self.tr("添加"))
        self.add.setAutoDefault(False)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("单位"))
        for name in known:
            self._add(name, Qt.CheckState.Unchecked)
        self.filter.textChanged.connect(self._narrow)
        self.add.clicked.connect(self._on_add)
        self.list.itemChanged.connect(self._allow)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.filter, 1)
        row.addWidget(self.add)
        self.body.addWidget(question)
        self.body.addLayout(row)
        self.body.addWidget(self.list, 1)
        self._narrow("")
        self._allow()

    @classmethod
    def ask(cls, parent: QWidget | None, group: AgencyMention, known: Sequence[str]) -> tuple[str, ...]:
        """The names that the user ticks, none when the dialog was left; `known` are offered."""
        dialog = cls(group, known, parent)
        return dialog.chosen() if dialog.is_accepted() else ()

    def chosen(self) -> tuple[str, ...]:
        """The ticked names, from the top."""
        return tuple(item.text() for item in self._items() if item.checkState() is Qt.CheckState.Checked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _add(self, name: str, state: Qt.CheckState) -> None:
        item = QListWidgetItem(name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(state)
        self.list.addItem(item)

    def _narrow(self, words: str) -> None:
        for item in self._items():
            item.setHidden(words.strip() not in item.text())
        named = {item.text() for item in self._items()}
        self.add.setEnabled(bool(self.filter.name) and self.filter.name not in named)

    def _on_add(self) -> None:
        self._add(self.filter.name, Qt.CheckState.Checked)
        self.filter.clear()
        self.list.scrollToBottom()

    def _allow(self) -> None:
        self.accept_button.setEnabled(bool(self.chosen()))
