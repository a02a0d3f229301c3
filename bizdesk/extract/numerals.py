"""Reads the tokens that number items: 一、 （二） 3. 3.1 （4） ⑤ 第六条 任务7：, and the label 具体举措：."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from unicodedata import numeric

from bizdesk.extract.brackets import CLOSING, OPENING
from bizdesk.extract.flow import Flow


class Kind(IntEnum):
    """The form of a numbering token, the larger units first."""

    ANNEX = 0
    CHAPTER = 1
    ARTICLE = 2
    HAN = 3
    HAN_PAREN = 4
    TASK = 5
    ARABIC = 6
    DECIMAL = 7
    ARABIC_PAREN = 8
    CIRCLED = 9
    LABEL = 10


@dataclass(frozen=True, slots=True)
class Token:
    """A numbering token: its form and number, how a path writes it, its places."""

    kind: Kind
    number: int
    name: str
    start: int
    end: int


_HAN = "一二三四五六七八九十百"
_OPEN, _CLOSE = re.escape(OPENING), re.escape(CLOSING)
_TOKEN = re.compile(
    f"(?P<CHAPTER>第[{_HAN}]{{1,4}}(?:[章节编篇]|部分))"
    f"|(?P<ARTICLE>第[{_HAN}]{{1,5}}条)[：:]?"
    f"|(?P<HAN>[{_HAN}]{{1,4}})[、．.](?![{_HAN}](?:[、级类线季]|产业))"
    f"|(?P<HAN_PAREN>[{_OPEN}]?[{_HAN}]{{1,4}}[{_CLOSE}]|[㈠-㈩])、?"
    rf"|(?P<TASK>(?:任务|措施|举措|事项|行动)(?:[{_HAN}]{{1,3}}|\d{{1,2}}))[：:．.、]"
    r"|(?P<DECIMAL>\d{1,2}(?:[.．]\d{1,2}){1,2})[.．、]?(?=[\u4e00-\u9fff“])(?![个项倍万亿元天日年月米平家户人件吨小百千前分])"
    r"|(?P<ARABIC>[⒈-⒛]|\d{1,3})[*＊★]?(?:(?<=[⒈-⒛])|[.．、])(?:(?!\d)|(?=(?:19|20)\d\d年|\d{3}[\u4e00-\u9fff](?<![万亿元])|\d{5}|[45]G|7[×x*]24))"
    r"|(?P<ARABIC_PAREN>[（(]\d{1,2}[）)]|\d{1,2}[）)]|[⑴-⒇])、?"
    "|(?P<CIRCLED>[①-⑳㉑-㉟])(?![、和至][①-⑳㉑-㉟])[、.]?"
    "|(?P<LABEL>具体(?:举措|措施|任务|内容|要求))[：:]"
)
_POINT = re.compile(r"[.．](?=\d)")
_CIRCLED = re.compile("[①-⑳㉑-㉟]")
_NOT_BEFORE_CIRCLED = "、，,和及与至到-—～~"
_INLINE = re.compile(
    f"[①-⑳㉑-㉟]|(?<![第条款项按照、和及与])[（(][{_HAN}]{{1,3}}[）)]"
    r"|(?<=[。；;：:）)〕\]])(?:[（(]\d{1,2}[）)]|\d{1,2}[.．、](?!\d))"
    rf"|(?<=[。：:）)〕\]])[{_HAN}]{{1,3}}、"
)
_AFTER_GAP = re.compile(rf"[{_HAN}]{{1,3}}、|[（(][{_HAN}]{{1,3}}[）)]|\d{{1,2}}[.．、](?=[\u4e00-\u9fff“])")
_RUN_TOGETHER = 400
_SECTION = re.compile(r"\d{1,2}(?=[\u4e00-\u9fff])")
_ANNEX = re.compile(rf"附件[{_HAN}\d]{{0,3}}")
_ANNEX_LIST = re.compile(r"附件?[:：]|附件\d?[.．:：、]")


def tokens(flow: Flow, start: int, end: int) -> Iterator[Token]:
    """All that looks like a numbering token, in the order of the text; lists of annexes are passed over."""
    listing = False
    for a, b in flow.lines_between(start, end):
        if flow.text[a] == "附" and _ANNEX.fullmatch(flow.text, a, b):
            listing = False
            yield Token(Kind.ANNEX, 1, flow.text[a:b], a, b)
        elif flow.text[a] == "附" and _ANNEX_LIST.match(flow.text, a, b):
            listing = True
        elif section := _decimal_section(flow, a, b):
            yield section
        else:
            for token in _line_tokens(flow, a, b, end):
                listing = listing and token.kind not in (Kind.HAN, Kind.HAN_PAREN)
                if not listing:
                    yield token


def _decimal_section(flow: Flow, start: int, end: int) -> Token | None:
    """The number of a heading line that stands without a sign above its first item (2 above 2.1)."""
    found = _SECTION.match(flow.text, start, end)
    if found is None or not flow.follows_gap(found.end()) or not _TOKEN.match(flow.text, end):
        return None
    if not flow.text.startswith((f"{found[0]}.1", f"{found[0]}．1"), end):
        return None
    return Token(Kind.ARABIC, int(found[0]), found[0], *found.span())


def begins_with_token(text: str, place: int) -> bool:
    """Whether something that looks like a numbering token stands at `place`."""
    return _TOKEN.match(text, place) is not None


def _line_tokens(flow: Flow, start: int, end: int, limit: int) -> Iterator[Token]:
    """The tokens at the start of a line, one right behind the other, then those inside it.

    A token may be broken over the line end, up to `limit`. Where a line is so long that its
    paragraphs must have been run together, a gap is enough before a token.
    """
    text, at = flow.text, start
    while at < end and (found := _TOKEN.match(text, at, limit)):
        yield _token(found)
        at = found.end()
    places = [m.start() for m in _INLINE.finditer(text, at, end)]
    if end - start >= _RUN_TOGETHER:
        gaps = (m.start() for m in _AFTER_GAP.finditer(text, at, end))
        places = sorted({*places, *(place for place in gaps if flow.follows_gap(place))})
    for place in places:
        if text[place - 1] in _NOT_BEFORE_CIRCLED and _CIRCLED.match(text, place):
            continue
        if found := _TOKEN.match(text, place, limit):
            yield _token(found)


def _token(found: re.Match[str]) -> Token:
    group = found.lastgroup or "LABEL"
    return Token(*_read(group, found[group]), *found.span())


@lru_cache(maxsize=2048)
def _read(group: str, name: str) -> tuple[Kind, int, str]:
    """The form, the number and the name in a path of what the group of the pattern matched."""
    return Kind[group], _number(name), name.rstrip("）)") if name[0].isdecimal() else name


def _number(name: str) -> int:
    """The number that a token writes, the last of 2.1.3, 1 for one that writes none."""
    name = _POINT.split(name)[-1]
    if digits := "".join(c for c in name if c.isdecimal()):
        return int(digits)
    if len(name) == 1 and name not in _HAN:
        return int(numeric(name))
    return _han_number([_HAN.index(c) + 1 for c in name if c in _HAN])


def _han_number(values: list[int]) -> int:
    """二十三 comes as [2, 10, 3]."""
    total, held = 0, 0
    for value in values:
        if value < 10:
            held = value
        else:
            total += (held or 1) * (100 if value == 11 else 10)
            held = 0
    return (total + held) or 1
