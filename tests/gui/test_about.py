"""关于营商台账: the facts for somebody who helps, and the licences of all parts."""

from __future__ import annotations

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from bizdesk import __version__
from bizdesk.gui.dialogs.about import AboutDialog
from tests.drivers.hand import button, click, when_asked, words_of
from tests.drivers.window import WindowDriver


def test_the_window_says_which_program_it_is_to_be_copied(window: WindowDriver) -> None:
    seen: list[str] = []

    def read(dialog: AboutDialog) -> None:
        seen.extend([words_of(dialog), dialog.facts.toPlainText()])
        click(dialog.copy)
        click(button(dialog, "关闭"))

    when_asked(AboutDialog, read)
    window.choose("帮助", "关于")
    assert f"营商台账 BizDesk {__version__}" in seen[0]
    facts = dict(line.split(" ", 1) for line in seen[1].splitlines())
    assert facts["BizDesk"] == __version__
    assert facts["Qt"] == qVersion()
    assert facts["台账位置"] == str(window.window.desk.ledger.folder.path)
    assert QGuiApplication.clipboard().text() == seen[1]


def test_each_part_shows_its_licence(window: WindowDriver) -> None:
    seen: dict[str, str] = {}

    def read(dialog: AboutDialog) -> None:
        for row in range(dialog.parts.count()):
            dialog.parts.setCurrentRow(row)
            seen[dialog.parts.item(row).text().partition(" ")[0]] = dialog.licence.toPlainText()
        dialog.reject()

    when_asked(AboutDialog, read)
    window.choose("帮助", "关于")
    assert next(iter(seen)) == "bizdesk"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in seen["PySide6_Essentials"]
    assert "SIL OPEN FONT LICENSE" in seen["LXGW"]
