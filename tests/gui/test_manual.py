"""The manual: it opens where one is, tells every key, shows its pictures, and can be searched."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bizdesk.gui.actions import Menu, action_specs
from bizdesk.gui.appearance import Look, Theme, appearance
from bizdesk.gui.dialogs.shortcuts import menu_name
from bizdesk.gui.help_window import HelpWindow
from bizdesk.gui.language import Language, install_language
from bizdesk.gui.manual import Section, section_of, written_sections
from bizdesk.gui.models.navigation import Place
from bizdesk.paths import resource
from tests.drivers.manual import ManualDriver
from tests.drivers.window import WindowDriver
from tests.gui.test_registry import unspoken

PICTURE = re.compile(r"!\[(.+?)\]\((.+?)\)")
WRITTEN = written_sections(resource("manual"))
ENGLISH = written_sections(resource("manual", "en"))


def opened(window: WindowDriver) -> ManualDriver:
    """The manual after F1."""
    window.press("F1")
    (found,) = window.window.findChildren(HelpWindow)
    QApplication.processEvents()
    return ManualDriver(found)


def test_the_manual_is_short() -> None:
    assert 8 <= len(WRITTEN) <= 16
    assert [section.title for section in WRITTEN if len(section.words) > 900] == []
    assert [section.title for section in ENGLISH if len(section.words.split()) > 420] == []
    assert [
        section.title
        for section in WRITTEN + ENGLISH
        if re.search("[!！]|您", PICTURE.sub("", section.words))
    ] == []


def test_the_english_manual_has_the_same_chapters_and_pictures() -> None:
    def made(sections: list[Section]) -> list[tuple[str, list[str]]]:
        return [(one.id, [path for _words, path in PICTURE.findall(one.words)]) for one in sections]

    assert made(ENGLISH) == made(WRITTEN)
    assert [one.words.count("\n## ") for one in ENGLISH] == [one.words.count("\n## ") for one in WRITTEN]


def test_the_english_manual_quotes_chinese_words_only() -> None:
    quoted = {"市住建局", "有关部门", "各县区人民政府", "年内", "上半年", "仿宋", "小标宋", "季度"}
    told = {word for section in ENGLISH for word in re.findall("[\u4e00-\u9fff]+", section.words)}
    assert told == quoted


@pytest.mark.parametrize("sections", [WRITTEN, ENGLISH], ids=["zh_CN", "en"])
def test_what_the_manual_says_of_menus_is_so(sections: list[Section], qapp: QApplication) -> None:
    install_language(qapp, Language.ENGLISH if sections is ENGLISH else Language.CHINESE)
    menus = {menu_name(menu): menu for menu in Menu}
    entries = {(spec.menu, spec.text.rstrip("…")) for spec in action_specs()}
    paths = [path for one in sections for path in re.findall("“([^”>]+) > ([^”]+)”", one.words)]
    wrong = [(menu, name) for menu, name in paths if (menus.get(menu), name) not in entries]
    install_language(qapp, Language.CHINESE)
    assert len(paths) >= 8
    assert wrong == []


@pytest.mark.parametrize("section", WRITTEN + ENGLISH, ids=lambda section: section.title)
def test_every_section_has_a_picture_that_fits_the_column(section: Section) -> None:
    folder = resource("manual", "en") if section in ENGLISH else resource("manual")
    shown = PICTURE.findall(section.words)
    assert shown
    for _words, path in shown:
        image = QImage(str(folder / path))
        assert not image.isNull()
        assert image.width() <= 680


@pytest.mark.parametrize("sections", [WRITTEN, ENGLISH], ids=["zh_CN", "en"])
def test_no_picture_lies_there_in_vain(sections: list[Section]) -> None:
    folder = resource("manual", "en") if sections is ENGLISH else resource("manual")
    shown = {path for section in sections for _words, path in PICTURE.findall(section.words)}
    assert {f"pictures/{file.name}" for file in (folder / "pictures").iterdir()} == shown


def test_every_page_has_a_section() -> None:
    assert {section_of(place) for place in Place} <= {section.id for section in WRITTEN}


def test_every_action_with_keys_stands_in_the_table(window: WindowDriver) -> None:
    manual = opened(window)
    told = manual.window.text.toPlainText().splitlines()
    native = QKeySequence.SequenceFormat.NativeText
    specs = [spec for spec in action_specs() if spec.shortcut]
    assert len(specs) > 30
    missing = [
        spec.text
        for spec in specs
        if spec.text.rstrip("…") not in told or QKeySequence(spec.shortcut).toString(native) not in told
    ]
    assert missing == []


def test_f1_opens_the_section_of_the_page(window: WindowDriver) -> None:
    manual = opened(window)
    assert manual.section() == "任务"
    assert manual.head() == "任务"
    window.open("历史")
    assert opened(window).window is manual.window
    assert manual.head() == "历史、撤销与检查"


def test_a_screen_reader_can_name_all_in_the_manual(window: WindowDriver) -> None:
    assert unspoken(opened(window).window) == []


def test_a_section_is_chosen_in_the_contents(window: WindowDriver) -> None:
    manual = opened(window)
    manual.choose("佐证材料")
    assert manual.head() == "佐证材料"


def test_the_contents_follow_the_reader(window: WindowDriver, qtbot: QtBot) -> None:
    manual = opened(window)
    bar = manual.window.text.verticalScrollBar()

    def at_the_end() -> bool:
        bar.setValue(bar.maximum())  # what is below is laid out while somebody reads
        return manual.section() == "快捷键"

    qtbot.waitUntil(at_the_end)
    bar.setValue(0)
    assert manual.section() == "开始"


def test_words_are_found_one_place_after_the_other(window: WindowDriver) -> None:
    manual = opened(window)
    manual.window.activateWindow()
    manual.find("走势图")
    assert manual.found() == "1 处"
    assert manual.section() == "指标与目标"
    manual.find("封账")
    places = int(manual.found().split()[0])
    seen = []
    for _place in range(places):
        seen.append(manual.place())
        manual.next()
    assert len(set(seen)) == places > 3
    assert manual.place() == seen[0]
    manual.find("没有这句话")
    assert manual.found() == "没有找到"


def test_the_manual_takes_the_size_of_type(window: WindowDriver) -> None:
    manual = opened(window)
    before = manual.window.text.document().size().height()
    appearance().choose(Look(Theme.SYSTEM, 14.0))
    after = manual.window.text.document().size().height()
    appearance().choose(Look())
    assert after > before * 1.1


def test_the_manual_goes_with_its_window(window: WindowDriver) -> None:
    manual = opened(window)
    assert manual.window.isVisible()
    window.window.close()
    assert not manual.window.isVisible()
