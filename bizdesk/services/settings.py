"""What the office sets for its ledger: its name, the rules by which tasks are judged, how reports look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from bizdesk.domain.layout import USUAL_LAYOUT, Layout, LayoutFile
from bizdesk.domain.layout import differences as layout_differences
from bizdesk.domain.rules import LIMITS, WORDS, Rules
from bizdesk.domain.words import Listing, Words
from bizdesk.services.errors import RuleRangeError
from bizdesk.services.layouts import get_layout, put_layout, with_files
from bizdesk.store.standings import rules_of
from bizdesk.store.unit_of_work import UnitOfWork

_OFFICE, _TITLE = "office", "report_title"
_YES_OR_NO = {True: Words("“是”"), False: Words("“否”")}
_NO_FILES: Mapping[LayoutFile, Path] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """The office's name as reports print it, empty until it is set, its rules, and its wording for titles.

    `title` is what the title of a report says after the quarter, with a blank where a line may break; empty
    for the usual wording. `layout` is how its reports look.
    """

    office: str
    rules: Rules
    title: str = ""
    layout: Layout = USUAL_LAYOUT


def get_office(uow: UnitOfWork) -> str:
    """The office's name as reports print it, empty until it is set."""
    return uow.settings.get(_OFFICE)


def get_title(uow: UnitOfWork) -> str:
    """What the titles of reports say after the quarter, empty for the usual wording."""
    return uow.settings.get(_TITLE)


def get_settings(uow: UnitOfWork) -> OfficeSettings:
    """All that the office has set, as usual where it set nothing."""
    return OfficeSettings(get_office(uow), rules_of(uow.connection), get_title(uow), get_layout(uow))


def set_office(uow: UnitOfWork, name: str) -> None:
    """Set the office's name."""
    set_settings(uow, replace(get_settings(uow), office=name))


def set_settings(
    uow: UnitOfWork, settings: OfficeSettings, files: Mapping[LayoutFile, Path] = _NO_FILES
) -> None:
    """Set all of it in one event that says what changed; `files` take the place of those of the layout.

    Raises RuleRangeError and what `with_files` and `put_layout` raise.
    """
    before, office, rules = get_settings(uow), settings.office.strip(), settings.rules
    said = list(_differences(before.rules, rules))
    if office != before.office:
        said.insert(0, Words("单位名称设为“{0}”", office))
        uow.settings.put(_OFFICE, office)
    title = " ".join(settings.title.split())
    if title != before.title:
        said.append(Words("报表标题用语设为“{0}”", title) if title else Words("报表标题恢复通常用语"))
        uow.settings.put(_TITLE, title)
    layout = with_files(uow, settings.layout, files)
    said += layout_differences(before.layout, layout)
    put_layout(uow, layout)
    old = before.rules.settings()
    for key, value in rules.settings().items():
        if value != old[key]:
            uow.settings.put(key, value)
    uow.tell("settings", Listing("；", said))


def _differences(old: Rules, new: Rules) -> Iterator[str]:
    """What is otherwise in `new`. Raises RuleRangeError."""
    for name, (word, unit) in WORDS.items():
        before, after = getattr(old, name), getattr(new, name)
        low, high = LIMITS.get(name, (0, 1))
        if not low <= after <= high:
            raise RuleRangeError(word, low, high, unit)
        if before != after:
            if isinstance(after, bool):
                yield Words("{0}由{1}改为{2}", word, _YES_OR_NO[before], _YES_OR_NO[after])
            else:
                yield Words("{0}由 {1}{2}改为 {3}{2}", word, before, unit, after)
