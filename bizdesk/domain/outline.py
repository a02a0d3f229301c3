"""The outline of a document: its measures below the chapters and sections that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from bizdesk.domain.measure import Span
from bizdesk.domain.plain_text import shortened

_WIDE_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_HAN = re.compile("[一二三四五六七八九十百]+")
_ANNEX = re.compile(r"附件?[一二三四五六七八九十\d]*")
_NUMBERED = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,4}[、.．）)]|第[一二三四五六七八九十]+)")
_BEGIN = r"(?:^[\s#>|]*|(?<=[。；;：:]))"
_SENTENCE_END = re.compile("[。；;]")
_LONGEST_HEADING = 60
_WIDEST_PAGE = 60
"""A text whose longest line is no longer than this was broken at a margin."""


@dataclass(frozen=True, slots=True)
class Node:
    """A line of the outline: a section, or the measure at `place` in the list that was given.

    `parent` is the place in the outline of the section above, None at the top.
    """

    path: str
    parent: int | None
    place: int | None = None


def nest(paths: Iterable[str]) -> tuple[Node, ...]:
    """The outline of measures with these paths, in their order; a section stands before what is in it.

    A measure whose steps are measures too stands above them.
    """
    found: list[Node] = []
    opened: list[tuple[str, int]] = []
    for place, path in enumerate(paths):
        *above, own = path.split("/")
        pairs = zip(above, opened, strict=False)
        kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1][0], pairs))
        del opened[kept:]
        for depth in range(kept, len(above)):
            found.append(Node("/".join(above[: depth + 1]), _last(opened)))
            opened.append((above[depth], len(found) - 1))
        found.append(Node(path, _last(opened), place))
        opened.append((own, len(found) - 1))
    return tuple(found)


def headings(text: str, measures: Iterable[tuple[str, Span | None]]) -> dict[str, str]:
    """What the original says behind the number of each section, by the section's path.

    `measures` are paths and spans in `text`. A section is looked for between the first measure in it
    and the one before that; one that is not found there is left out.
    """
    text = text.translate(_WIDE_DIGITS)
    width = max(map(len, text.splitlines()), default=0)
    found: dict[str, str] = {}
    placed = sorted((span, path) for path, span in measures if span is not None)
    end = 0
    for span, path in placed:
        at = end
        above = path.split("/")[:-1]
        for depth, token in enumerate(above):
            section = "/".join(above[: depth + 1])
            if section not in found and (line := _section_line(text, token, at, span[0])):
                found[section], at = _heading(text, line, span[0], width), line[0]
        end = max(end, span[1])
    return found


def _last(opened: Sequence[tuple[str, int]]) -> int | None:
    return opened[-1][1] if opened else None


def _section_line(text: str, token: str, start: int, end: int) -> Span | None:
    """The words behind the last such number between the two places, up to the end of their line."""
    sign = r"\s*"
    if _HAN.fullmatch(token):
        sign = r"\s*[、．.]\s*"
    elif token.isdecimal():
        sign = r"(?:\s*[、．.)）]\s*|\s+)"
    elif not _ANNEX.fullmatch(token):
        sign = r"[、．.：:)）]?\s*"
    number = r"\s*".join(map(re.escape, token))
    found = re.compile(_BEGIN + number + sign, re.MULTILINE).finditer(text, start, end)
    begin = max((one.end() for one in found), default=None)
    if begin is None:
        return None
    stop = text.find("\n", begin, end)
    return begin, end if stop < 0 else stop


def _heading(text: str, line: Span, end: int, width: int) -> str:
    words = text[slice(*line)].strip()
    if _runs_on(words, width):
        following = text[line[1] : end].lstrip("\n").partition("\n")[0]
        if following.strip() and len(following) < width // 2 and not _NUMBERED.match(following):
            words += following.strip()
    words = _SENTENCE_END.split(words)[0].strip().rstrip("：:|")
    return shortened(words, _LONGEST_HEADING)


def _runs_on(words: str, width: int) -> bool:
    """Whether a heading fills its line, so that it may go on in the next one."""
    return width <= _WIDEST_PAGE and len(words) >= 0.75 * width and not _SENTENCE_END.search(words)
