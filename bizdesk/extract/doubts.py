"""Says in short sentences why a person should look at a measure: only what the words leave uncertain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bizdesk.domain.measure import AgencyMention, Deadline, Measure, PolicyDocument, Span
from bizdesk.extract.names import looks_like_agency

_PROSE = re.compile(r"[“”《》%]|\d{2}|(?:开展|加强|推动|推进|实现|确保|提升|完善|建立|进一步)")
_OF_A_GROUP = re.compile("(?:小组|办公室|委员会|联席会议|专班)(?:各?成员单位)?$")


def doubts_about(
    agencies: Sequence[AgencyMention], deadline: Deadline | None, *, stated: bool
) -> tuple[str, ...]:
    """The doubts about what a statement was read as; `stated` says that there was one."""
    found: list[str] = []
    if stated and not agencies:
        found.append("没有读出责任单位，请对照原文补上。")
    odd = [mention.name for mention in agencies if _is_odd(mention.name)]
    if odd:
        found.append(f"“{_short(odd[0])}”不像单位名称，请核对责任单位。")
    if deadline and not (deadline.due or deadline.ongoing or deadline.done):
        found.append(f"完成时限“{_short(deadline.wording)}”没有读成日期，请填写时限。")
    return tuple(found)


def with_doubtful_words(document: PolicyDocument, doubtful: Sequence[Span]) -> PolicyDocument:
    """`document` with a doubt at each measure that holds words not recognised for sure."""
    if not doubtful:
        return document
    measures = tuple(_with_doubtful_words(measure, document.text, doubtful) for measure in document.measures)
    return replace(document, measures=measures)


def _with_doubtful_words(measure: Measure, text: str, doubtful: Sequence[Span]) -> Measure:
    start, end = measure.span
    words = next((text[a:b] for a, b in doubtful if a < end and b > start), None)
    if words is None:
        return measure
    sentence = f"“{_short(words)}”没有认清，请对照原件核对文字。"
    return replace(measure, review=(*measure.review, sentence))


def _is_odd(name: str) -> bool:
    """Whether the words read like a part of the text rather than a name; 领导小组 may quote their purpose."""
    prose = _PROSE.search(name) and not _OF_A_GROUP.search(name)
    return bool(prose) or not looks_like_agency(name)


def _short(words: str) -> str:
    return words if len(words) <= 20 else words[:19] + "…"
