"""A field for an agency's name that offers the names it knows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


class AgencyField(QLineEdit):
    """A line whose words, wherever they stand in a known name, bring that name up."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(name)
        self.setAccessibleName(self.tr("单位名称"))
        self.setPlaceholderText(self.tr("输入单位名称"))
        completer = QCompleter(known, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.setCursorPosition(0)

    @property
    def name(self) -> str:
        """The name without the blanks around it."""
        return self.text().strip()
