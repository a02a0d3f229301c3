"""What happens to a document's text on its way: other line widths, bracket shapes, spacing, misprints."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable

Mutation = Callable[[str, random.Random], str]

_SHAPES = ("〔〕", "()", "[]", "【】", "<>")
_STATEMENT = re.compile("[（(〔【][^（(〔【]{0,4}(?:责任|牵头|配合|完成)[^\n]{2,200}?[）)〕】](?=\n|$|。)")
_BEGINS = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+(?:[.．]\d+)*[.．、 ]|[①-⑳]"
    r"|第.{1,3}[条章]"
    r"|【|附件|(?:牵头|责任|配合|完成|整改|协办|联办|办理)..?.?.?[：:]|[-—] ?\d|#|\|)"
)


def wrapped(width: int) -> Mutation:
    """Each paragraph broken into lines of `width` characters; rows of tables stay whole."""

    def mutate(text: str, chance: random.Random) -> str:
        lines = unwrapped(text, chance).split("\n")
        return "\n".join(piece for line in lines for piece in _cut(line, width))

    return mutate


def _line_by_line(text: str, change: Callable[[str], str]) -> str:
    """Each line of running text changed; rows of tables and page marks stay as they are."""
    return "\n".join(
        line if "\t" in line or line.startswith(("|", "#")) else change(line) for line in text.split("\n")
    )


def _cut(line: str, width: int) -> list[str]:
    if "\t" in line or line.startswith("|"):
        return [line]
    return [line[at : at + width] for at in range(0, len(line), width)] or [""]


def unwrapped(text: str, _: random.Random) -> str:
    """Full lines joined with the lines that go on with their paragraphs, where the text is hard-wrapped."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    width, _count = Counter(len(line) // 2 for line in lines if len(line) > 12).most_common(1)[0]
    full = [2 * width - 1 <= len(line) <= 2 * width + 4 for line in lines]
    if sum(full) < 0.3 * len(lines) or "\t" in text:
        return text
    joined = lines[:1]
    for (before, goes_on), line in zip(zip(lines, full, strict=True), lines[1:], strict=False):
        if (
            goes_on
            and not before.endswith(("。", "：", "；", "通知", "号", "日"))
            and not _BEGINS.match(line)
        ):
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
    return _line_by_line(
        text, lambda line: "".join(c + ("\n" if chance.random() < 1 / 80 else "") for c in line)
    )


def letter_spaced(text: str, chance: random.Random) -> str:
    """Some lines with a space between all their characters."""
    return _line_by_line(text, lambda line: " ".join(line) if chance.random() < 0.3 else line)


def stray_spaces(text: str, chance: random.Random) -> str:
    """A space anywhere, one character in thirty."""
    return _line_by_line(
        text, lambda line: "".join(c + (" " if chance.random() < 1 / 30 else "") for c in line)
    )


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
    "22 wide": wrapped(22),
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
