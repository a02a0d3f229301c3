"""How Chinese names are spelled, one syllable for each character."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from bizdesk.domain.search import folded

_READ_OTHERWISE = {
    "人行": "ren hang",
    "支行": "zhi hang",
    "分行": "fen hang",
    "农商行": "nong shang hang",
    "乐山": "le shan",
}
"""Words of the names of offices that are not in the dictionary."""


@lru_cache(maxsize=4096)
def syllables(text: str) -> tuple[str, ...]:
    """The syllable of each character; what is not Chinese stands for itself."""
    found: list[str] = []
    for piece in _speller().lazy_pinyin(text, errors=list):
        found += [piece] if isinstance(piece, str) else piece
    return tuple(folded(one) for one in found)


def spellings(text: str) -> tuple[str, ...]:
    """Under which letters the text is found: its initials, and all of it, without spaces and signs."""
    spelled = [one for one in syllables(text) if one.isalnum()]
    both = "".join(one[:1] for one in spelled), "".join(spelled)
    return tuple(one for one in dict.fromkeys(both) if one != folded(text))


@cache
def _speller() -> Any:
    """The library, loaded when a name is spelled first, since its dictionary takes a third of a second."""
    import pypinyin

    pypinyin.load_phrases_dict(
        {word: [[one] for one in said.split()] for word, said in _READ_OTHERWISE.items()}
    )
    return pypinyin
