"""The registry of agencies: names that may be one, other names, groups and whom they stand for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.ledger import AgencyCount
from bizdesk.domain.people import Right
from bizdesk.gui.appearance import keep_rows
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.agency_members import MembersDialog
from bizdesk.gui.models.agency_table import ALIASES, AgencyTableModel
from bizdesk.gui.operations.registry import list_members, merge, name_also
from bizdesk.services.agencies import count_agencies
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.registry import members_of, suggest_merges

Found = tuple[tuple[AgencyCount, ...], list[tuple[str, ...]]]


class AgenciesPage(QWidget):
    """A table of agencies; what may be the same agency stands above it and waits for a person's word."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.model = AgencyTableModel()
        self.table = QTableView()
        self.suggestions = QWidget()
        self.alias = QPushButton(self.tr("加一个又名…"))
        self.merge = QPushButton(self.tr("合并所选两个"))
        self.members = QPushButton(self.tr("列出成员…"))
        desk.rights.hold(Right.WORK, self.alias, self.merge, self.members)
        self._lay_out()
        self._connect()
        self._on_selection()

    def refresh(self) -> None:
        """Read the registry again."""
        day = self._desk.day

        def query(uow: UnitOfWork) -> Found:
            return count_agencies(uow, day), suggest_merges(uow)

        self._desk.read(query, lambda found: self._show(*found))

    def selected(self) -> list[AgencyCount]:
        """The agencies whose rows are selected."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.rows[row] for row in rows]

    def _show(self, counts: Sequence[AgencyCount], alike: Sequence[tuple[str, ...]]) -> None:
        self.model.show_rows(counts)
        self.table.setColumnHidden(ALIASES, not any(one.agency.aliases for one in counts))
        layout = self.suggestions.layout()
        while layout is not None and (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for names in alike:
            self._suggest(names[0], names[1])
        self.suggestions.setVisible(bool(alike))
        self._on_selection()

    def _suggest(self, kept: str, absorbed: str) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        text = QLabel(self.tr("“{0}”和“{1}”可能是同一个单位。").format(kept, absorbed))
        for keep, go in ((kept, absorbed), (absorbed, kept)):
            button = QPushButton(self.tr("合并为“{0}”").format(keep))
            button.setProperty("quiet", True)
            self._desk.rights.hold(Right.WORK, button)
            button.clicked.connect(lambda _checked, keep=keep, go=go: merge(self._desk, keep, go))
            row.addWidget(button)
        row.insertWidget(0, text, 1)
        layout = self.suggestions.layout()
        if layout is not None:
            layout.addWidget(line)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("单位"))
        title.setProperty("role", "title")
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("单位"))
        self.table.setProperty("plain", True)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setProperty("plain", True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        keep_rows(self.table)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (0, ALIASES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        buttons = QHBoxLayout()
        for button in (self.merge, self.alias, self.members):
            buttons.addWidget(button)
        buttons.addStretch()
        QVBoxLayout(self.suggestions).setContentsMargins(0, 0, 0, 0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 10)
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self.suggestions)
        head.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.merge.clicked.connect(self._on_merge)
        self.alias.clicked.connect(self._on_alias)
        self.members.clicked.connect(self._on_members)
        self._desk.changed.connect(self._on_changed)
        self._desk.quarter_changed.connect(self._on_quarter_changed)

    def _on_selection(self) -> None:
        chosen = self.selected()
        self.merge.setEnabled(len(chosen) == 2)
        self.alias.setEnabled(len(chosen) == 1)
        self.members.setEnabled(len(chosen) == 1)

    def _on_merge(self) -> None:
        kept, absorbed = self.selected()
        merge(self._desk, kept.agency.name, absorbed.agency.name)

    def _on_alias(self) -> None:
        name = self.selected()[0].agency.name
        alias, agreed = QInputDialog.getText(self, self.tr("又名"), self.tr("“{0}”又名：").format(name))
        if agreed and alias.strip():
            name_also(self._desk, name, alias.strip())

    def _on_members(self) -> None:
        group = self.selected()[0].agency

        def ask(held: tuple[str, ...]) -> None:
            members = MembersDialog.ask(self, group.name, held)
            if members is not None:
                list_members(self._desk, group.name, members)

        self._desk.read(lambda uow: members_of(uow, group.name), ask)

    def _on_changed(self, change: ChangeSet, _initiator: object) -> None:
        if self.isVisible() and change.touches("agency", "agency_alias", "assignment", "agency_member"):
            self.refresh()

    def _on_quarter_changed(self) -> None:
        if self.isVisible():
            self.refresh()
