"""Finding again what a sentence that was kept was made from, so that it can be said in other languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from string import Formatter

from bizdesk.domain.words import Listing, Words

_CHINESE = re.compile("[\u4e00-\u9fff]")
_COUNTED = re.compile("[\u4e00-\u9fff、，；：（）]")
_QUOTED = re.compile("“[^“”]*”|《[^《》]*》")
_MARK = re.compile("[“”（）《》：；，、 %]")
_TORN = re.compile("[“”《》]")
_SENTENCE_SIGNS = re.compile("[，；：。]")


@dataclass(frozen=True, slots=True, order=True)
class _Found:
    """A reading of a text: the best leaves the least unread, has the fewest parts, says the most."""

    unread: int
    parts: int
    unsaid: int
    words: str = field(compare=False)

    @property
    def known(self) -> bool:
        """Whether somebody who wrote data could hardly have written it."""
        return isinstance(self.words, Words) or (
            isinstance(self.words, Listing) and self.words.separator != "、"
        )


@dataclass(frozen=True, slots=True)
class _Template:
    """A template in pieces: the text around its holes, which value stands in each, and which holds data.

    What somebody wrote is never said in another language: it stands in quotation marks or as `{0!s}`.
    """

    source: str
    pieces: tuple[str, ...]
    numbers: tuple[int, ...]
    data: frozenset[int]

    @classmethod
    def of(cls, source: str) -> _Template:
        pieces: list[str] = [""]
        numbers: list[int] = []
        data: set[int] = set()
        for piece, number, _spec, conversion in Formatter().parse(source):
            pieces[-1] += piece
            if number is not None:
                if conversion or pieces[-1].endswith("“"):
                    data.add(len(numbers))
                numbers.append(int(number))
                pieces.append("")
        return cls(source, tuple(pieces), tuple(numbers), frozenset(data))

    @property
    def telling(self) -> bool:
        """Whether its own text says enough to be known by: words, or marks around one value."""
        own = "".join(self.pieces)
        return bool(_CHINESE.search(own)) or (len(self.numbers) == 1 and bool(own))

    def fits(self, text: str) -> Iterator[tuple[str, ...]]:
        """What may stand in the holes."""
        first, *middle, last = self.pieces
        framed = text.startswith(first) and text.endswith(last) and len(text) >= len(first) + len(last)
        if framed and all(piece in text for piece in middle):
            yield from _split(text[len(first) : len(text) - len(last)], middle)


class Recall:
    """Reads sentences by the templates that they were made from."""

    def __init__(self, templates: Iterable[str]) -> None:
        made = [_Template.of(source) for source in templates]
        self._plain = {one.source for one in made if not one.numbers and one.telling}
        holed = (one for one in made if one.numbers and one.telling)
        self._templates = sorted(holed, key=lambda one: not one.pieces[0])
        self._read = lru_cache(maxsize=4096)(self._read_anew)

    def words(self, sentence: str) -> str:
        """`sentence` as the `Words` or `Listing` that it was, or as it is where no template matches."""
        clauses = [self._read(clause) for clause in _parts(sentence, "；")]
        readings = [self._read(sentence)]
        if len(clauses) > 1 and all(one.known for one in clauses):
            readings.append(_listed("；", clauses))
        return min((one for one in readings if one.known), default=_Found(0, 0, 0, sentence)).words

    def _read_anew(self, text: str) -> _Found:
        if text in self._plain:
            return _Found(0, 1, 0, Words(text))
        raw = _Found(len(_COUNTED.findall(_QUOTED.sub("", text))), not text, len(text), text)
        if not raw.unread:
            return raw
        return min([raw, *self._fitting(text), *self._listings(text)])

    def _fitting(self, text: str) -> Iterator[_Found]:
        for template in self._templates:
            for parts in template.fits(text):
                read = [
                    _Found(0, 0, len(part), part) if hole in template.data else self._read(part)
                    for hole, part in enumerate(parts)
                ]
                values = {number: one.words for number, one in zip(template.numbers, read, strict=True)}
                words = Words(template.source, *(values[number] for number in sorted(values)))
                if words == text:
                    yield _sum(words, read)

    def _listings(self, text: str) -> Iterator[_Found]:
        """Names in a row, or clauses each of which is known."""
        names, clauses = _parts(text, "、"), _parts(text, "，")
        if len(names) > 1 and all(names) and not _SENTENCE_SIGNS.search(_QUOTED.sub("", text)):
            yield _listed("、", [self._read(name) for name in names])
        if len(clauses) > 1:
            read = [self._read(clause) for clause in clauses]
            if all(one.known for one in read):
                yield _listed("，", read)


def _listed(sign: str, parts: list[_Found]) -> _Found:
    return _sum(Listing(sign, (one.words for one in parts)), parts)


def _sum(words: str, parts: list[_Found]) -> _Found:
    return _Found(
        sum(one.unread for one in parts),
        1 + sum(one.parts for one in parts),
        sum(one.unsaid for one in parts),
        words,
    )


def _split(text: str, pieces: list[str]) -> Iterator[tuple[str, ...]]:
    """The values around `pieces`, in every way in which no pair of marks is torn apart."""
    if not pieces:
        if _whole(text):
            yield (text,)
        return
    piece, *rest = pieces
    for at in _places(text, piece):
        if _whole(text[:at]):
            for values in _split(text[at + len(piece) :], rest):
                yield (text[:at], *values)


def _places(text: str, piece: str) -> Iterator[int]:
    """Where `piece` stands; where nothing stands between two values, beside any mark."""
    if piece:
        at = text.find(piece)
        while at >= 0:
            yield at
            at = text.find(piece, at + 1)
        return
    for at in reversed(range(len(text) + 1)):
        if at in (0, len(text)) or _MARK.match(text[at - 1]) or _MARK.match(text[at]):
            yield at


def _parts(text: str, sign: str) -> list[str]:
    """`text` cut at each `sign` that stands in no marks."""
    parts: list[str] = []
    for part in text.split(sign):
        if parts and not _whole(parts[-1]):
            parts[-1] += sign + part
        else:
            parts.append(part)
    return parts


def _whole(text: str) -> bool:
    """Whether no pair of marks is torn apart."""
    bare = _QUOTED.sub("", text)
    return not _TORN.search(bare) and bare.count("（") == bare.count("）")
