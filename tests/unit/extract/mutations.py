"""What happens to a document's text on its way: other line widths, bracket shapes, spacing, misprints."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import pairwise

Mutation = Callable[[str, random.Random], str]

_SHAPES = ("〔〕", "()", "[]", "【】", "<>")
_STATEMENT = re.compile("[（(〔【][^（(〔【]{0,4}(?:责任|牵头|配合|完成)[^\n]{2,200}?[）)〕】](?=\n|$|。)")
_WRAP = re.compile(r"[^\n]+")
_BEGINS = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+(?:[.．]\d+)*[.．、 ]|[①-⑳]|第.{1,3}[条章]"
    r"|【|附件|(?:牵头|责任|配合|完成|整改|协办|联办|办理)..?.?.?[：:]|[-—] ?\d|#|\|)"
)


def wrapped(width: int) -> Mutation:
    """Each paragraph broken into lines of `width` characters."""

    def mutate(text: str, _: random.Random) -> str:
        return "\n".join(
            "\n".join(line[at : at + width] for at in range(0, len(line), width)) or "" for line in text.split("\n")
        )

    return mutate


def unwrapped(text: str, _: random.Random) -> str:
    """Full lines joined with the lines that go on with their paragraphs."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    width = sorted(map(len, lines))[len(lines) * 7 // 10]
    joined = lines[:1]
    for before, line in pairwise(lines):
        goes_on = len(before) >= 0.85 * width and not before.endswith(("。", "：", "；")) and not _BEGINS.match(line)
        if goes_on:
            joined[-1] += line
        else:
            joined.append(line)
    return "\n".join(joined)


def with_blank_lines(text: str, _: random.Random) -> str:
    """A blank line behind every line."""
    return text.replace("\n", "\n\n")


def with_page_marks(text: str, chance: random.Random) -> str:
    """The number of a page between some lines."""
    lines = text.split("\n")
    marks = ("\n— {} —\n", "- {} -", "第 {} 页 共 99 页", "# Page {}:")
    return "\n".join(
        line + ("\n" + chance.choice(marks).format(number) if chance.random() < 0.03 else "")
        for number, line in enumerate(lines, 1)
    )


def with_stray_breaks(text: str, chance: random.Random) -> str:
    """A line broken anywhere, one character in eighty."""
    return "".join(c + ("\n" if chance.random() < 1 / 80 else "") for c in text)


def letter_spaced(text: str, chance: random.Random) -> str:
    """Some lines with a space between all their characters."""
    return "\n".join(
        " ".join(line) if "\t" not in line and "|" not in line and chance.random() < 0.3 else line
        for line in text.split("\n")
    )


def stray_spaces(text: str, chance: random.Random) -> str:
    """A space anywhere, one character in thirty."""
    return "".join(c + (" " if c != "\n" and chance.random() < 1 / 30 else "") for c in text)


def half_width(text: str, _: random.Random) -> str:
    """Half-width colons, commas, semicolons and brackets."""
    return text.translate(str.maketrans("：，；（）", ":,;()"))


def full_width_digits(text: str, _: random.Random) -> str:
    """Full-width digits."""
    return text.translate(str.maketrans("0123456789", "０１２３４５６７８９"))


def other_brackets(text: str, chance: random.Random) -> str:
    """Statements in brackets of another shape."""

    def change(found: re.Match[str]) -> str:
        shape = chance.choice(_SHAPES)
        return shape[0] + found[0][1:-1] + shape[1]

    return _STATEMENT.sub(change, text)


def _misprint(pattern: str, replacement: str, share: float) -> Mutation:
    def mutate(text: str, chance: random.Random) -> str:
        def change(found: re.Match[str]) -> str:
            if chance.random() >= share:
                return found[0]
            return re.sub(pattern, replacement, found[0], count=1)

        return _STATEMENT.sub(change, text)

    return mutate


MUTATIONS: dict[str, Mutation] = {
    "18 wide": wrapped(18),
    "26 wide": wrapped(26),
    "33 wide": wrapped(33),
    "40 wide": wrapped(40),
    "unwrapped": unwrapped,
    "blank lines": with_blank_lines,
    "page marks": with_page_marks,
    "stray breaks": with_stray_breaks,
    "letter-spaced": letter_spaced,
    "stray spaces": stray_spaces,
    "half width": half_width,
    "full-width digits": full_width_digits,
    "other brackets": other_brackets,
}

MISPRINTS: dict[str, Mutation] = {
    "no closing bracket": _misprint("[）)〕】]$", "", 0.3),
    "no opening bracket": _misprint("^[（(〔【]", "", 0.3),
    "wrong closing bracket": _misprint("[）)〕】]$", "〕", 0.5),
    "bracket too many": _misprint("[）)〕】]$", "））", 0.3),
    "semicolon for stop": _misprint("、", "；", 0.5),
    "comma for stop": _misprint("、", "，", 0.5),
    "no sign between names": _misprint("(?<=局)、", "", 0.3),
    "full stop inside": _misprint("(?<=局)、", "。", 0.3),
    "no colon": _misprint("[:：]", "", 0.3),
    "label misprinted": _misprint("责任单位", "责任单住", 0.3),
}
