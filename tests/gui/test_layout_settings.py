"""The second part of the settings: how reports look, saved in one step that can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from bizdesk.domain.layout import Layout, LayoutFile, LedgerColumn
from bizdesk.domain.rules import Rules
from bizdesk.gui.dialogs.settings import SettingsDialog
from bizdesk.services.layouts import get_layout
from bizdesk.services.ledgers import Ledger
from bizdesk.services.settings import OfficeSettings
from bizdesk.services.workdays import work_calendar
from tests.drivers.hand import button, click, overwrite, when_asked
from tests.drivers.window import WindowDriver
from tests.ledgers import read

NARROW = (LedgerColumn.TASK, LedgerColumn.ITEM, LedgerColumn.STATUS)


def test_the_layout_is_set_in_one_step(
    window: WindowDriver, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    logo = tmp_path / "标志.png"
    Image.new("RGB", (90, 30)).save(logo)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(logo), ""))

    def fill_in(dialog: SettingsDialog) -> None:
        click(button(dialog, "报表版式"))
        look = dialog.look
        assert look.isVisible()
        overwrite(look.margins.sides["top"], "30")
        look.faces["body"].setCurrentText("楷体")
        click(look.own[LayoutFile.LOGO].choose)
        look.columns.list.setCurrentRow(0)
        for _line in range(2):
            click(look.columns.down)
        click(button(dialog, "保存"))

    when_asked(SettingsDialog, fill_in)
    window.choose("文件", "台账设置")
    assert "正文页边距设为上 30、左 28、下 35、右 26 毫米；正文字体设为楷体" in window.message()
    assert "单位标志设为“标志.png”" in window.message()
    held = read(ledger, get_layout)
    assert held.columns[:3] == (LedgerColumn.SOURCE, LedgerColumn.TASK, LedgerColumn.ITEM)
    window.undo()
    assert read(ledger, get_layout) == Layout()


def test_a_file_that_is_no_logo_is_said(
    window: WindowDriver, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "标志.png"
    text.write_text("标志", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(text), ""))

    def fill_in(dialog: SettingsDialog) -> None:
        dialog.switch.choose(1)
        click(dialog.look.own[LayoutFile.LOGO].choose)
        dialog.accept()

    when_asked(SettingsDialog, fill_in)
    window.choose("文件", "台账设置")
    assert "“标志.png”不能用作标志" in window.message()
    assert read(ledger, get_layout) == Layout()


@pytest.mark.parametrize("layout", [Layout(), Layout(NARROW), Layout(tuple(LedgerColumn), table="宋体")])
def test_what_is_not_touched_stays(window: WindowDriver, layout: Layout) -> None:
    dialog = SettingsDialog(OfficeSettings("", Rules(), "", layout), work_calendar(), window.window)
    assert dialog.settings.layout == layout
    assert dialog.look.files == {}


def test_what_is_usual_is_restored_and_what_is_needed_stays_ticked(window: WindowDriver) -> None:
    dialog = SettingsDialog(OfficeSettings("", Rules(), "", Layout(NARROW)), work_calendar(), window.window)
    columns = dialog.look.columns
    assert columns.chosen() == NARROW
    assert not any(columns.list.item(row).flags() & Qt.ItemFlag.ItemIsUserCheckable for row in range(3))
    columns.usual.click()
    assert dialog.settings.layout == Layout()
