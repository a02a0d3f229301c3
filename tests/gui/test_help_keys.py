"""F1 in a dialog opens the manual where it tells of it; the dialog waits on, the manual can be read."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from bizdesk.gui import dialogs
from bizdesk.gui.dialogs.close_out import CloseOutDialog
from bizdesk.gui.dialogs.settings import SettingsDialog
from bizdesk.gui.dialogs.shortcuts import ShortcutsDialog
from bizdesk.gui.help_keys import chapter_of
from bizdesk.gui.help_window import HelpWindow
from bizdesk.gui.manual import manual_sections
from tests.drivers.hand import press, when_asked
from tests.drivers.manual import ManualDriver
from tests.drivers.window import WindowDriver

ASK_OR_TELL_ONLY = {"about", "confirm", "crash", "waiting", "sheet"}


@pytest.mark.parametrize(
    ("kind", "menu", "entry", "chapter"),
    [
        (CloseOutDialog, "办理", "申请销号", "时限、序时与销号"),
        (SettingsDialog, "文件", "台账设置", "时限、序时与销号"),
        (ShortcutsDialog, "帮助", "快捷键", "快捷键"),
    ],
)
def test_the_manual_opens_at_the_chapter_of_the_dialog(
    window: WindowDriver, kind: type[QDialog], menu: str, entry: str, chapter: str
) -> None:
    read: list[str] = []

    def answer(dialog: QDialog) -> None:
        dialog.activateWindow()
        QApplication.processEvents()
        press("F1", dialog)
        QApplication.processEvents()
        (shown,) = dialog.findChildren(HelpWindow)
        assert shown.windowHandle().transientParent() is dialog.windowHandle(), "else it could not be read"
        manual = ManualDriver(shown)
        read.append(manual.section())
        manual.choose("开始")
        read.append(manual.section())
        read.append(str(dialog.isVisible()))
        QTimer.singleShot(0, dialog.reject)

    window.table.select("（一）")
    when_asked(kind, answer)
    window.choose(menu, entry)
    assert read == [chapter, "开始", "True"]
    assert not any(isinstance(one, HelpWindow) and one.isVisible() for one in QApplication.topLevelWidgets())


def test_a_page_opens_the_manual_of_its_own_again(window: WindowDriver) -> None:
    def answer(dialog: QDialog) -> None:
        press("F1", dialog)
        QTimer.singleShot(0, dialog.reject)

    when_asked(SettingsDialog, answer)
    window.choose("文件", "台账设置")
    window.press("F1")
    (manual,) = (
        one for one in QApplication.topLevelWidgets() if isinstance(one, HelpWindow) and one.isVisible()
    )
    assert ManualDriver(manual).section() == "任务"


def test_every_dialog_has_a_chapter() -> None:
    sections = {section.id for section in manual_sections()}
    for module in pkgutil.iter_modules(dialogs.__path__):
        for kind in vars(importlib.import_module(f"{dialogs.__name__}.{module.name}")).values():
            if isinstance(kind, type) and issubclass(kind, QDialog) and kind.__module__.endswith(module.name):
                chapter = chapter_of(kind)
                assert chapter in sections
                assert chapter != "start" or module.name in {*ASK_OR_TELL_ONLY, "appearance"}, kind
