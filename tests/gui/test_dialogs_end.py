"""A dialog that was left while its answer was on the way: the answer is dropped."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog

from bizdesk.gui.dialogs.backups import BackupsDialog
from bizdesk.gui.dialogs.palette import PaletteDialog
from bizdesk.gui.dialogs.recycle_bin import RecycleBinDialog
from bizdesk.gui.dialogs.wordings import WordingsDialog
from bizdesk.gui.main_window import MainWindow
from tests.drivers.executor import SynchronousExecutor
from tests.drivers.window import WindowDriver

OPEN: dict[str, Callable[[MainWindow], None]] = {
    "bin": lambda window: RecycleBinDialog.show_bin(window, window.desk),
    "backups": lambda window: BackupsDialog.show_backups(window, window.desk, lambda: None),
    "wordings": lambda window: WordingsDialog.show_document(window, window.desk, 1, "文件"),
    "palette": lambda window: PaletteDialog.show_over(window, window.desk, (), lambda _target: None),
}


@pytest.mark.parametrize("name", OPEN)
def test_an_answer_is_dropped_where_its_dialog_was_left(
    window: WindowDriver, background: SynchronousExecutor, name: str
) -> None:
    background.hold()
    OPEN[name](window.window)
    [dialog] = [one for one in window.window.findChildren(QDialog) if one.isVisible()]
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    background.release()
    window.settle()
