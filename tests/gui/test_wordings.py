"""The dictionary of deadlines in the window: opened from a document, corrected, undone."""

from __future__ import annotations

from datetime import date

import pytest

from bizdesk.gui.dialogs.wordings import WordingsDialog
from bizdesk.gui.widgets.dates import show_date
from tests.drivers.evidence import shown
from tests.drivers.hand import button, click
from tests.drivers.window import WindowDriver
from tests.gui.conftest import TITLE

pytestmark = pytest.mark.usefixtures("models_keep_the_contract")


@pytest.fixture
def document(window: WindowDriver) -> WindowDriver:
    """The page of the document."""
    window.open(TITLE)
    return window


def rows(dialog: WordingsDialog) -> list[tuple[str, ...]]:
    model = dialog.model
    return [tuple(model.index(row, column).data() for column in range(3)) for row in range(model.rowCount())]


def test_the_page_of_a_document_leads_to_its_wordings(document: WindowDriver) -> None:
    document.click("时限用语…")
    dialog = shown(WordingsDialog)
    assert rows(dialog)[:3] == [
        ("2022年6月底前", "2022-06-30", "1"),
        ("2022年12月底前", "2022-12-31", "2"),
        ("长期坚持", "长期坚持", "2"),
    ]
    dialog.close()


def test_a_correction_changes_all_tasks_in_one_step(document: WindowDriver) -> None:
    document.press("Ctrl+L")
    dialog = shown(WordingsDialog)
    dialog.table.selectRow(1)
    show_date(dialog.day, date(2022, 11, 30))
    click(button(dialog, "改读为这一天"))
    document.settle()
    assert document.message() == "✓ 时限“2022年12月底前”改读为2022-11-30，2 项任务"
    assert rows(dialog)[1] == ("2022年12月底前", "2022-11-30", "2")
    click(button(dialog, "改读为长期坚持"))
    document.settle()
    assert rows(dialog)[1] == ("2022年12月底前", "长期坚持", "2")
    click(button(dialog, "关闭"))
    document.undo()
    document.undo()
    document.press("Ctrl+L")
    assert rows(shown(WordingsDialog))[1] == ("2022年12月底前", "2022-12-31", "2")
    shown(WordingsDialog).close()


def test_wordings_are_of_one_document(window: WindowDriver) -> None:
    assert not window.entry("编辑", "时限用语").isEnabled()
