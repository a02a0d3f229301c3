"""关于营商台账: the facts that somebody who helps asks for, to be copied, and the licences of all parts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from bizdesk import __version__
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import spoken
from bizdesk.paths import resource

if TYPE_CHECKING:
    from bizdesk.services.components import Component

_SIZE = (840, 560)
_ICON, _NAMES = 48, 230
_Facts = tuple[tuple[str, str], ...]


class AboutDialog(QDialog):
    """Shows which program this is; facts and licences come from the worker while it is open."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("关于营商台账"))
        self.resize(*_SIZE)
        self.facts = self._text(self.tr("程序信息"))
        self.parts = QListWidget()
        self.parts.setAccessibleName(self.tr("组成部分"))
        self.parts.setFixedWidth(_NAMES)
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.licence = self._text(self.tr("许可"))
        self._components: Sequence[Component] = ()
        self._lay_out()
        self.parts.currentRowChanged.connect(self._show_licence)
        folder = desk.ledger.folder.path
        desk.runner.aside(lambda: _facts_and_parts(folder), self._show, desk.fail)

    @classmethod
    def show_about(cls, parent: QWidget | None, desk: Desk) -> None:
        """Show which program this is and wait until it is closed."""
        cls(desk, parent).exec()

    def _lay_out(self) -> None:
        licences = QWidget()
        both = QHBoxLayout(licences)
        both.addWidget(self.parts)
        both.addWidget(self.licence)
        tabs = QTabWidget()
        tabs.addTab(self.facts, self.tr("程序信息"))
        tabs.addTab(licences, self.tr("许可"))
        buttons = QDialogButtonBox()
        self.copy = buttons.addButton(self.tr("复制程序信息"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.facts.toPlainText()))
        buttons.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(self._head())
        layout.addWidget(tabs, 1)
        layout.addWidget(buttons)

    def _head(self) -> QHBoxLayout:
        icon = QLabel()
        icon.setPixmap(QIcon(str(resource("icons", "bizdesk.png"))).pixmap(_ICON))
        name = QLabel(self.tr("营商台账 BizDesk {0}").format(__version__))
        name.setProperty("role", "title")
        purpose = QLabel(self.tr("把政策文件里的措施变成台账，离线使用。"))
        purpose.setProperty("role", "secondary")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(name)
        words.addWidget(purpose)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(icon)
        head.addLayout(words, 1)
        return head

    def _text(self, name: str) -> QPlainTextEdit:
        text = QPlainTextEdit()
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(name)
        return text

    def _show(self, found: tuple[_Facts, tuple[Component, ...]]) -> None:
        facts, self._components = found
        self.facts.setPlainText("\n".join(f"{spoken(name)} {spoken(fact)}" for name, fact in facts))
        self.parts.addItems([f"{one.name} {one.version}".strip() for one in self._components])
        self.parts.setCurrentRow(0)

    def _show_licence(self, row: int) -> None:
        one = self._components[row]
        self.licence.setPlainText(f"{one.licence}\n\n{one.text}")


def _facts_and_parts(ledger: Path) -> tuple[_Facts, tuple[Component, ...]]:
    from bizdesk.services.about import program_facts
    from bizdesk.services.components import components

    return program_facts(ledger), components()
