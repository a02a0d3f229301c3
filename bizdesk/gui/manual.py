"""The manual: its sections as they lie in the resources, and the table of keys, which the registry makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from bizdesk.gui import dialogs
from bizdesk.gui.actions import Menu
from bizdesk.gui.language import Language, language
from bizdesk.gui.models.navigation import Place
from bizdesk.paths import resource

KEYS = "keys"
_SECTIONS = {
    Place.OVERVIEW: "overview",
    Place.TIMELINE: "overview",
    Place.EVIDENCE: "evidence",
    Place.FORMS: "slips",
    Place.SLIPS: "slips",
    Place.DRAFT: "proofread",
    Place.REMINDERS: "reminders",
    Place.HISTORY: "history",
    Place.AGENCIES: "agencies",
    Place.INDICATORS: "indicators",
}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the manual: the name that pages know it by, its title, and its words in Markdown."""

    id: str
    title: str
    words: str


def manual_folder() -> Path:
    """Where the manual lies in the language of the window; its pictures go by paths from there."""
    return resource("manual") if language() is Language.CHINESE else resource("manual", language().value)


def manual_sections() -> tuple[Section, ...]:
    """The sections in their order, the table of keys last."""
    written = written_sections(manual_folder())
    title = QCoreApplication.translate("Manual", "快捷键")
    return (*written, Section(KEYS, title, f"# {title}\n\n" + "\n".join(_keys())))


def written_sections(folder: Path) -> list[Section]:
    """The sections of the manual in a folder, as a hand wrote them."""
    return [_read(file) for file in sorted(folder.glob("*.md"))]


def section_of(place: Place) -> str:
    """The section that tells of a page."""
    return _SECTIONS.get(place, "tasks")


def _read(file: Path) -> Section:
    words = file.read_text(encoding="utf-8")
    title = words.partition("\n")[0].removeprefix("# ")
    return Section(file.stem.partition("-")[2], title, words)


def _keys() -> Iterator[str]:
    head = QCoreApplication.translate("Manual", "| 按键 | 做什么 |")
    for menu in Menu:
        rows = dialogs.shortcuts.shortcut_rows(menu)
        if rows:
            yield f"\n## {dialogs.shortcuts.menu_name(menu)}\n\n{head}\n| --- | --- |"
            yield from (f"| {keys} | {text} |" for keys, text in rows)
