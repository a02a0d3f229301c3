"""The evidence of a task, its dialogs and its bin as they are seen and worked on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from bizdesk.gui.dialogs.preview import PreviewDialog
from bizdesk.gui.dialogs.recycle_bin import RecycleBinDialog
from bizdesk.gui.widgets.evidence_list import EvidenceList
from tests.drivers.hand import LEFT, NO_KEY, button, click

D = TypeVar("D", bound=QDialog)


class EvidenceDriver:
    """Works on the list of files; `press` presses keys, `settle` waits until all is painted."""

    def __init__(
        self,
        part: EvidenceList,
        press: Callable[[str], None],
        settle: Callable[[], None],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        self._part = part
        self._press = press
        self._settle = settle
        self._monkeypatch = monkeypatch

    def rows(self) -> list[str]:
        """What stands below each file's name."""
        return [self._part.list.item(row).text() for row in range(self._part.list.count())]

    def select(self, name: str) -> None:
        """Click on a file."""
        names = [row.partition("\n")[0] for row in self.rows()]
        place = self._part.list.visualItemRect(self._part.list.item(names.index(name))).center()
        QTest.mouseClick(self._part.list.viewport(), LEFT, NO_KEY, place)

    def press(self, keys: str) -> None:
        """Press keys in the list."""
        self._part.list.setFocus()
        self._press(keys)

    def choose(self, entry: str) -> None:
        """Choose an entry of 更多."""
        self._entry(entry).trigger()
        self._settle()

    def offers(self, entry: str) -> bool:
        """Whether an entry of 更多 can be chosen."""
        return self._entry(entry).isEnabled()

    def replace(self, file: Path) -> None:
        """Choose 替换为新版… and the file."""
        self._monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
        self.choose("替换为新版")

    def versions(self) -> list[str]:
        """The earlier versions of the current file."""
        return [action.text() for action in self._part.versions.actions()]

    def open_version(self, number: int) -> None:
        """Choose an earlier version, from 1."""
        self._part.versions.actions()[number - 1].trigger()
        self._settle()

    def preview(self) -> PreviewDialog:
        """The preview that stands open."""
        self._settle()
        return shown(PreviewDialog)

    def bin(self) -> RecycleBinDialog:
        """The bin that stands open."""
        self._settle()
        return shown(RecycleBinDialog)

    def binned(self) -> list[tuple[str, ...]]:
        """The rows of the bin."""
        model = self.bin().model
        return [
            tuple(model.index(row, column).data() for column in range(3)) for row in range(model.rowCount())
        ]

    def restore(self) -> None:
        """Click 恢复 in the bin."""
        click(button(self.bin(), "恢复"))
        self._settle()

    def _entry(self, entry: str) -> QAction:
        (found,) = (one for one in self._part.menu.actions() if one.text().startswith(entry))
        return found


def shown(kind: type[D]) -> D:
    """The dialog of that kind that stands open."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    assert len(found) == 1, f"{len(found)} {kind.__name__}"
    return found[0]
