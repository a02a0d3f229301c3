"""Names of files and folders that every system takes, made from names that people gave."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from bizdesk.domain.plain_text import plain_line

_WIDE = str.maketrans('<>:"/\\|?*#%', "＜＞：＂／＼｜？＊＃％")
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))]
)
_LONGEST_ENDING = 12


def safe_name(name: str, longest: int, *, ending: bool = False) -> str:
    """`name` as one step of a path of at most `longest` characters, never empty.

    What some system forbids in names takes its full-width form; with `ending` the ending is kept when the
    name is cut.
    """
    plain = unicodedata.normalize("NFC", name).translate(_WIDE)
    kept = "".join(c if unicodedata.category(c) not in _UNSEEN else " " for c in plain)
    words = " ".join(kept.split()).rstrip(". ")
    stem, dot, last = words.rpartition(".") if ending else (words, "", "")
    if not stem or len(last) > _LONGEST_ENDING:
        stem, dot, last = words, "", ""
    room = longest - len(dot + last)
    cut = stem if len(stem) <= room else stem[: room - 1].rstrip(". ") + "…"
    safe = (cut + dot + last) or "未命名"
    return f"_{safe}" if safe.partition(".")[0].casefold() in _DEVICES else safe


def shown_name(name: str) -> str:
    """A file's name as it is shown and kept, without signs that are unseen or turn it around; never empty."""
    return plain_line(name) or "未命名"


def unused(path: Path) -> Path:
    """`path`, or it with （2）, （3） … before its ending where something is there."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}（{number}）{path.suffix}")
    return free


class TakenNames:
    """The names given out in one folder; systems that take 甲.TXT and 甲.txt for one file see two names."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def give(self, name: str) -> str:
        """`name`, or the name with （2）, （3） … before its ending where it was given out before."""
        stem, dot, last = name.rpartition(".")
        if not stem:
            stem, dot, last = name, "", ""
        given, number = name, 1
        while given.casefold() in self._taken:
            number += 1
            given = f"{stem}（{number}）{dot}{last}"
        self._taken.add(given.casefold())
        return given


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
