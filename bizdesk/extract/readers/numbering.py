"""Resolves the automatic numbering of a docx file to the numbers that its reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from bizdesk.extract.readers.counting import written

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_PLACE = re.compile("%([1-9])")
_DEPTH = 9
_STYLES_DEEP = 12


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: its first number, its format, its text such as （%2）, when it restarts.

    `restart` is the level after which it does, counted from 1; None stands for every larger one, 0 for none.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    style: str = ""
    plain: bool = False


@dataclass(frozen=True, slots=True)
class _List:
    """A w:num: the abstract list that it counts in, its levels, and where it starts anew."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says of numbering: its name, what it is based on, its list and level."""

    name: str
    base: str
    number: str | None
    level: int | None


@dataclass(slots=True)
class Numbering:
    """The lists of a document with their counters; paragraphs are told in the order of the text."""

    lists: dict[str, _List]
    styles: dict[str, Style]
    default_style: str = ""
    _counters: dict[str, dict[int, int]] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: etree._Element) -> str:
        """Count the paragraph and return its number as written, "" where it has none."""
        number, level = self._place(paragraph.find(f"{W}pPr"))
        counted = self.lists.get(number or "0")
        if counted is None or not 0 <= level < _DEPTH:
            return ""
        counters = self._counters.setdefault(counted.abstract, {})
        self._count(counters, number or "", counted, level)
        return _text(counted, counters, level)

    def style_name(self, paragraph: etree._Element) -> str:
        """The name of the paragraph's style in small letters."""
        style = self.styles.get(_value(paragraph.find(f"{W}pPr/{W}pStyle")) or self.default_style)
        return style.name if style else ""

    def _place(self, properties: etree._Element | None) -> tuple[str | None, int]:
        """The list and the level of a paragraph, by itself or by its style."""
        own = properties.find(f"{W}numPr") if properties is not None else None
        named = _value(properties.find(f"{W}pStyle")) if properties is not None else ""
        number, level = _value(own.find(f"{W}numId")) if own is not None else "", None
        if own is not None and own.find(f"{W}ilvl") is not None:
            level = _integer(own.find(f"{W}ilvl"), 0)
        if number:
            return number, level or 0
        return self._place_by_style(named or self.default_style, level)

    def _place_by_style(self, name: str, level: int | None) -> tuple[str | None, int]:
        linked = name
        for _ in range(_STYLES_DEEP):
            style = self.styles.get(name)
            if style is None:
                break
            level = style.level if level is None else level
            if style.number:
                return style.number, self._linked_level(style.number, linked) if level is None else level
            name = style.base
        return None, 0

    def _linked_level(self, number: str, style: str) -> int:
        levels = self.lists[number].levels if number in self.lists else {}
        return next((depth for depth, level in levels.items() if level.style == style), 0)

    def _count(self, counters: dict[int, int], number: str, counted: _List, level: int) -> None:
        """Advance the counter of the level and begin the smaller ones anew."""
        for depth, start in counted.starts.items():
            if depth <= level and (number, depth) not in self._started:
                self._started.add((number, depth))
                counters.pop(depth, None)
                if depth < level:
                    counters[depth] = start
        for depth in range(level):
            counters.setdefault(depth, _start(counted, depth))
        counters[level] = counters[level] + 1 if level in counters else _start(counted, level)
        for depth in [depth for depth in counters if depth > level]:
            restart = counted.levels.get(depth, Level()).restart
            if restart is None or level < restart:
                del counters[depth]


def read_numbering(numbering: etree._Element | None, styles: etree._Element | None) -> Numbering:
    """The lists and styles of the parts numbering.xml and styles.xml; None stands for a missing part."""
    known = dict(_styles(styles)) if styles is not None else {}
    default = _default_style(styles) if styles is not None else ""
    return Numbering(_lists(numbering, known) if numbering is not None else {}, known, default)


def _styles(root: etree._Element) -> Iterator[tuple[str, Style]]:
    for style in root.iterfind(f"{W}style"):
        number = style.find(f"{W}pPr/{W}numPr")
        level = number.find(f"{W}ilvl") if number is not None else None
        yield (
            style.get(f"{W}styleId", ""),
            Style(
                _value(style.find(f"{W}name")).lower(),
                _value(style.find(f"{W}basedOn")),
                (_value(number.find(f"{W}numId")) or None) if number is not None else None,
                _integer(level, 0) if level is not None else None,
            ),
        )


def _default_style(root: etree._Element) -> str:
    for style in root.iterfind(f"{W}style"):
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on"):
            return str(style.get(f"{W}styleId", ""))
    return ""


def _lists(root: etree._Element, styles: dict[str, Style]) -> dict[str, _List]:
    abstracts = {one.get(f"{W}abstractNumId", ""): one for one in root.iterfind(f"{W}abstractNum")}
    numbers = {one.get(f"{W}numId", ""): one for one in root.iterfind(f"{W}num")}
    lists = {}
    for key, number in numbers.items():
        name = _value(number.find(f"{W}abstractNumId"))
        name = _behind_style(name, abstracts, numbers, styles)
        if name not in abstracts:
            continue
        levels = dict(_levels(abstracts[name]))
        starts = {}
        for override in number.iterfind(f"{W}lvlOverride"):
            depth = _number(override.get(f"{W}ilvl"), 0)
            levels.update(_levels(override))
            if (start := override.find(f"{W}startOverride")) is not None:
                starts[depth] = _integer(start, 1)
                levels[depth] = replace(levels.get(depth, Level()), start=starts[depth])
        lists[key] = _List(name, levels, starts)
    return lists


def _behind_style(
    name: str,
    abstracts: dict[str, etree._Element],
    numbers: dict[str, etree._Element],
    styles: dict[str, Style],
) -> str:
    """The abstract list that defines the levels, where `name` only points to a list style."""
    if name not in abstracts or (link := _value(abstracts[name].find(f"{W}numStyleLink"))) == "":
        return name
    style = styles.get(link)
    number = numbers.get(style.number or "") if style else None
    return _value(number.find(f"{W}abstractNumId")) if number is not None else name


def _levels(parent: etree._Element) -> Iterator[tuple[int, Level]]:
    for one in parent.iterfind(f"{W}lvl"):
        restart = one.find(f"{W}lvlRestart")
        yield (
            _number(one.get(f"{W}ilvl"), 0),
            Level(
                start=_integer(one.find(f"{W}start"), 0),
                form=_value(one.find(f".//{W}numFmt")) or "decimal",
                text=_value(one.find(f"{W}lvlText")),
                restart=_integer(restart, 0) if restart is not None else None,
                style=_value(one.find(f"{W}pStyle")),
                plain=one.find(f"{W}isLgl") is not None,
            ),
        )


def _start(counted: _List, level: int) -> int:
    return counted.levels.get(level, Level()).start


def _text(counted: _List, counters: dict[int, int], level: int) -> str:
    """The level's text with the numbers put in; a sign that is no number, as of a bullet, is left out."""
    pattern = counted.levels.get(level, Level())
    if pattern.form == "bullet":
        return ""

    def number(found: re.Match[str]) -> str:
        depth = int(found[1]) - 1
        own = counted.levels.get(depth, Level())
        form = "decimal" if pattern.plain and depth < level else own.form
        return written(counters.get(depth, own.start), form)

    return _PLACE.sub(number, pattern.text)


def _value(element: etree._Element | None) -> str:
    return str(element.get(f"{W}val", "")) if element is not None else ""


def _integer(element: etree._Element | None, default: int) -> int:
    return _number(_value(element), default)


def _number(words: str | None, default: int) -> int:
    """A number of at most six digits, `default` for anything else."""
    found = re.fullmatch(r"[+-]?\d{1,6}", words or "", re.ASCII)
    return int(found[0]) if found else default
