"""The window in English: chosen in the dialog, then in menus, pages, messages and errors."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMenu,
    QToolButton,
)

from bizdesk.domain.errors import UserError
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.words import Listing, Words
from bizdesk.gui.actions import Menu
from bizdesk.gui.appearance import Look, appearance
from bizdesk.gui.dialogs.appearance import AppearanceDialog
from bizdesk.gui.dialogs.shortcuts import menu_name
from bizdesk.gui.help_window import HelpWindow
from bizdesk.gui.language import Language, error_words, install_language, listed, spoken
from bizdesk.gui.operations.progress import save_reading
from bizdesk.services.errors import FigureFormatError
from bizdesk.services.ledgers import Ledger
from bizdesk.services.progress import ReadTarget
from tests.drivers.hand import button, choose, click, when_asked
from tests.drivers.manual import ManualDriver
from tests.drivers.window import WindowDriver
from tests.gui.conftest import OpenWindow
from tests.translations import (
    CHINESE,
    QT_IN_CHINESE,
    TRANSLATIONS,
    compile_translations,
    read_translations,
)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The program as it is when it was started in English."""
    install_language(qapp, Language.ENGLISH)
    yield
    install_language(qapp, Language.CHINESE)


@pytest.fixture
def english_window(english: None, open_window: OpenWindow, ledger: Ledger) -> WindowDriver:
    """A window in English on the ledger with eight tasks."""
    return open_window(ledger)


def choose_language(window: WindowDriver, name: str, leave_by: str = "确定") -> None:
    """Choose a language in the dialog."""

    def fill_in(dialog: AppearanceDialog) -> None:
        choose(dialog.language, name)
        click(button(dialog, leave_by))

    when_asked(AppearanceDialog, fill_in)
    window.choose("查看", "外观")


def test_the_language_is_chosen_for_the_next_start(window: WindowDriver) -> None:
    choose_language(window, "English")
    kept = Look.from_kept(appearance().look.kept())
    assert kept.language is Language.ENGLISH
    assert window.window.menuBar().actions()[0].text() == "文件(&F)"
    choose_language(window, "中文")
    assert appearance().look == Look()


def test_leaving_the_dialog_leaves_the_language(window: WindowDriver) -> None:
    choose_language(window, "English", leave_by="取消")
    assert appearance().look.language is Language.CHINESE


def test_what_cannot_be_read_is_chinese() -> None:
    assert Look.from_kept({"language": "tlh"}).language is Language.CHINESE
    assert Look.from_kept(None).language is Language.CHINESE


def test_menus_pages_and_tool_bar_speak_english(english_window: WindowDriver) -> None:
    window = english_window.window
    menus = window.menuBar().actions()
    assert [menu.text() for menu in menus][:3] == ["&File", "&Edit", "&Task"]
    entries = [entry.text() for menu in window.menuBar().findChildren(QMenu) for entry in menu.actions()]
    assert "Mark done" in entries
    assert [text for text in entries if CHINESE.search(re.sub("“[^”]*”|《[^》]*》", "", text))] == []
    assert english_window.places()[:3] == ["Overview", "All tasks", "Reminders"]
    tools = [tool.text() for tool in window.findChildren(QToolButton) if tool.text()]
    assert {"Import", "Print"} <= set(tools)
    assert [text for text in tools if CHINESE.search(text)] == []


def test_a_tick_is_told_in_english_and_kept_in_chinese(english_window: WindowDriver) -> None:
    english_window.window.tasks.table.select_row(english_window.table.column("Clause").index("（六）"))
    english_window.space()
    assert english_window.message() == "✓ Marked done: “（六）扩大信用贷款规模”"
    english_window.undo()
    assert english_window.message() == "✓ Undone: Marked done: “（六）扩大信用贷款规模”"


def test_history_and_details_speak_english(english_window: WindowDriver) -> None:
    english_window.window.tasks.table.select_row(english_window.table.column("Clause").index("（六）"))
    english_window.space()
    english_window.open("History")
    model = english_window.window.pages.history.model
    told = [str(model.index(row, 2).data()) for row in range(model.rowCount())]
    assert told[0] == "Marked done: “（六）扩大信用贷款规模”"
    assert told[-1].endswith("new tasks 8")


def test_f1_opens_the_english_manual(english_window: WindowDriver) -> None:
    english_window.press("F1")
    (found,) = english_window.window.findChildren(HelpWindow)
    QApplication.processEvents()
    manual = ManualDriver(found)
    assert (manual.section(), manual.head()) == ("Tasks", "Tasks")
    assert "Shortcuts" in [found.contents.item(row).text() for row in range(found.contents.count())]


def test_rows_counts_and_the_quarter_speak_english(english_window: WindowDriver) -> None:
    assert english_window.quarter().startswith("Q4 2022")
    assert english_window.totals().startswith("Tasks 8  ·  Done 0")
    assert "● 144 d late" in english_window.table.column("Status")
    assert "Not started" in english_window.table.column("Pace")


def test_standard_buttons_speak_the_language(english: None, qapp: QApplication) -> None:
    assert cancel_text() == "Cancel"
    install_language(qapp, Language.CHINESE)
    assert cancel_text() == "取消"


def cancel_text() -> str:
    """What Qt itself writes on a button."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    return box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")


def test_errors_are_told_in_english(english: None) -> None:
    assert error_words(FigureFormatError("四十五")) == (
        "“四十五” is no number. Write digits only, such as 45 or 98.5."
    )
    assert error_words(UserError("别的话")) == "别的话"


def test_words_within_words_are_translated_too(english: None) -> None:
    closed = Words("{0}已经封账。", Quarter(2022, 2).label)
    assert spoken(closed) == "Q2 2022 is closed already."
    assert spoken(Listing("；", (closed, "原话"))) == "Q2 2022 is closed already.; 原话"
    assert listed(("市税务局", "市住建局")) == "市税务局, 市住建局"


def test_in_chinese_words_are_what_they_are(qapp: QApplication) -> None:
    closed = Words("{0}已经封账。", Quarter(2022, 2).label)
    assert spoken(closed) == closed == "2022年第二季度已经封账。"
    assert listed(("市税务局", "市住建局")) == "市税务局、市住建局"


def test_menus_go_by_their_names_without_keys(english: None, qapp: QApplication) -> None:
    assert menu_name(Menu.FILE) == "File"
    install_language(qapp, Language.CHINESE)
    assert menu_name(Menu.FILE) == "文件"


def test_the_appearance_dialog_says_when_the_language_changes(english: None) -> None:
    dialog = AppearanceDialog(appearance())
    notes = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("the language from the next start on" in note for note in notes)


@pytest.mark.parametrize("mode", list(QFileDialog.FileMode))
def test_the_dialog_for_files_speaks_chinese(qapp: QApplication, mode: QFileDialog.FileMode) -> None:
    """Qt's own, which stands in where a desktop has none."""
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    parts: list[QLabel | QAbstractButton] = [*dialog.findChildren(QLabel)]
    parts += dialog.findChildren(QAbstractButton)
    texts = [word for one in parts for word in (one.text(), one.toolTip()) if word]
    assert len(texts) > 8
    assert [word for word in texts if not CHINESE.search(word)] == []


@pytest.mark.parametrize("file", [TRANSLATIONS, QT_IN_CHINESE], ids=lambda file: file.stem)
def test_the_compiled_translations_are_current(qapp: QApplication, file: Path) -> None:
    compiled = QTranslator()
    assert compiled.load(str(file.with_suffix(".qm")))
    wrong = {
        message: translation
        for message, translation in read_translations(file).items()
        if compiled.translate(message.context, message.source) != translation
    }
    assert not wrong, "run python -m tests.translations"


def test_a_stale_file_would_be_seen(tmp_path: Path) -> None:
    source = Path(shutil.copy(TRANSLATIONS, tmp_path))
    words = source.read_text(encoding="utf-8").replace(">Mark done<", ">Tick off<")
    source.write_text(words, encoding="utf-8")
    compile_translations(source, tmp_path / "made.qm")
    translator = QTranslator()
    assert translator.load(str(tmp_path / "made.qm"))
    assert translator.translate("Actions", "办结") == "Tick off"
    assert QCoreApplication.translate("Actions", "办结") == "办结"


def test_a_reading_that_is_refused_is_told_in_english(english_window: WindowDriver) -> None:
    desk = english_window.window.desk
    said = list[str]()
    desk.failed.connect(said.append)
    save_reading(desk, ReadTarget(1, 99, "45"), settled=lambda _error: None)
    QApplication.processEvents()
    (sentence,) = said
    assert CHINESE.search(re.sub("“[^”]*”", "", sentence)) is None
