"""What somebody looks for, what was found, and where in a text it lies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bizdesk.domain.measure import Span

MOST_CHARACTERS = 200
"""So many characters of what somebody types are looked for."""
_FOLDED = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}
_BEFORE_HIT = 12
"""So many characters of a text stand before the first hit in its snippet."""


class HitKind(StrEnum):
    """What can be found, in the order in which it is shown."""

    TASK = "task"
    AGENCY = "agency"
    DOCUMENT = "document"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Lit:
    """A text and the spans in it that were looked for."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found, and the words around it; `task_id` is the task that evidence belongs to."""

    kind: HitKind
    id: int
    title: Lit
    context: Lit
    task_id: int | None = None


def folded(text: str) -> str:
    """The text as it is compared: a to z for A to Z, of the same length."""
    return text.translate(_FOLDED)


def search_terms(text: str) -> tuple[str, ...]:
    """What must be found, each of them: the words of what was typed, folded."""
    plain = "".join(" " if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text[:MOST_CHARACTERS])
    return tuple(dict.fromkeys(folded(plain).split()))


def lit(text: str, terms: Iterable[str]) -> Lit:
    """The text with every place of every term."""
    compared = folded(text)
    return Lit(text, merged(span for term in terms for span in _places(compared, term)))


def holds_all(text: str, terms: Iterable[str]) -> bool:
    """Whether every term is in the text."""
    compared = folded(text)
    return all(term in compared for term in terms)


def snippet(text: str, terms: Sequence[str], length: int = 80) -> Lit:
    """A piece of the text on one line that begins shortly before the first term, with the terms lit."""
    line = " ".join(text.split())
    compared = folded(line)
    first = min((at for term in terms if (at := compared.find(term)) >= 0), default=0)
    start = max(0, first - _BEFORE_HIT) if len(line) > length else 0
    piece = line[start : start + length]
    return lit(("…" if start else "") + piece + ("…" if start + length < len(line) else ""), terms)


def lit_by_sound(text: str, syllables: Sequence[str], terms: Iterable[str]) -> Lit | None:
    """The text with the terms that are in it, or in its initials or syllables; None where one is in none.

    `syllables` has one for each character of the text; spaces and signs are not spelled. A spelled out term
    begins where a syllable does.
    """
    spans: list[Span] = []
    compared = folded(text)
    for term in terms:
        found = list(_places(compared, term)) or list(_sounds(syllables, term))
        if not found:
            return None
        spans += found
    return Lit(text, merged(spans))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans from the left, those that touch made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _places(compared: str, term: str) -> Iterable[Span]:
    at = compared.find(term)
    while at >= 0:
        yield at, at + len(term)
        at = compared.find(term, at + len(term))


def _sounds(syllables: Sequence[str], term: str) -> Iterable[Span]:
    said = [(at, syllable) for at, syllable in enumerate(syllables) if syllable.isalnum()]
    for first, (start, _syllable) in enumerate(said):
        initials, spelled = "", ""
        for at, syllable in said[first:]:
            initials += syllable[0]
            spelled += syllable
            if initials == term or spelled.startswith(term):
                yield start, at + 1
                break
            if len(initials) >= len(term):
                break
