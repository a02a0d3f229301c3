"""Says in short sentences why a person should look at a measure: only what the words leave uncertain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bizdesk.domain.measure import AgencyMention, Deadline, Measure, PolicyDocument, Span
from bizdesk.domain.words import Words
from bizdesk.extract.dates import leaves_figures
from bizdesk.extract.flow import Flow
from bizdesk.extract.metadata import SIGNED_DAY
from bizdesk.extract.names import joins_two, looks_like_agency
from bizdesk.extract.selection import closes_document

NOBODY = Words("没有读出责任单位，请对照原文补上。")
SKIPPED = Words("这一条后面的编号不连续，请核对原文是否还有一条。")
UNSTATED = Words("同一级还有条目没有写明责任单位，没有列为任务，请核对原文。")
UNREAD_TABLE = Words("原文这里像是没有序号的表格，栏目可能读错，请对照原文核对。")
EMPTY_CELL = Words("责任单位一栏有空格，可能与上一行合并，请对照原文补上。")
INHERITED_AGENCY = Words("责任单位一栏有空格，已按上一行补上，请对照原文核对。")
INHERITED_DEADLINE = Words("完成时限一栏是空的，已按上一行补上，请对照原文核对。")
LEFT_OVER = Words("表格这一行下面还有没有读入的内容，请对照原文补上。")

_PROSE = re.compile(r"[“”《》%]|\d{2}|(?:开展|加强|推动|推进|实现|确保|提升|完善|建立|进一步)")
_OF_A_GROUP = re.compile("(?:小组|办公室|委员会|联席会议|专班)(?:各?成员单位)?$")
_LABELLED = re.compile("[责牵配]任?[\u4e00-\u9fff]?[单部][\u4e00-\u9fff]|责任|牵头|配合|完成|时限")
_STATEMENT_WORDS = re.compile("责任|牵头|配合|协办|时限|期限|负责")
_SIGNS = "。；;，,、 ）)】〕]"
_LONGEST_REST = 14
_LONGEST_HEADING = 45
_FEW_MORE = 4
_OFTEN = 2
_MANY = 3
_SIGNERS = 5


def doubts_about(
    agencies: Sequence[AgencyMention], deadline: Deadline | None, *, stated: bool
) -> tuple[str, ...]:
    """The doubts about what a statement was read as; `stated` says that there was one."""
    found: list[str] = []
    if stated and not agencies:
        found.append(NOBODY)
    odd = [mention.name for mention in agencies if _is_odd(mention.name)]
    if odd:
        found.append(Words("“{0}”不像单位名称，请核对责任单位。", _short(odd[0])))
    if deadline and not (deadline.due or deadline.ongoing or deadline.done):
        found.append(Words("完成时限“{0}”没有读成日期，请填写时限。", _short(deadline.wording)))
    elif deadline and leaves_figures(deadline.wording):
        found.append(Words("完成时限“{0}”没有全部读成日期，请核对时限。", _short(deadline.wording)))
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
    sentence = Words("“{0}”没有认清，请对照原件核对文字。", _short(words))
    return replace(measure, review=(*measure.review, sentence))


def doubts_behind(flow: Flow, start: int, end: int) -> tuple[str, ...]:
    """The doubt about words from `start` to `end` that follow a statement and may still belong to it."""
    lines = flow.lines_between(start, end)[:_SIGNERS]
    words = flow.text[slice(*lines[0])].strip(_SIGNS) if lines else ""
    signed = any(SIGNED_DAY.match(flow.text, a, b) for a, b in lines)
    if not words or signed or closes_document(words, 0):
        return ()
    cut_off = len(words) <= _LONGEST_REST and (len(words) <= _FEW_MORE or looks_like_agency(words))
    if cut_off or (_STATEMENT_WORDS.search(words) and not flow.starts_line(start)):
        return (Words("责任说明后面还有“{0}”，请核对责任单位是否读全。", _short(words)),)
    return ()


def doubts_about_year(words: str | None) -> tuple[str, ...]:
    """The doubt about a date in the text for which the document tells no year."""
    if not words:
        return ()
    return (Words("文件没有写明年份，“{0}”没有读成日期，请核对时间节点。", _short(words)),)


def doubts_about_heading(heading: str) -> tuple[str, ...]:
    """The doubt about a heading that is longer than headings are."""
    return (Words("标题比通常的长，请核对标题和正文。"),) if len(heading) > _LONGEST_HEADING else ()


def with_doubts_of_the_whole(measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """The measures, flagged where a name seems to be the torn-off front of one that others have.

    Where no measure of the document names anybody, that is its way, and no doubt.
    """
    if len(measures) >= _MANY and not any(measure.agencies for measure in measures):
        return tuple(replace(m, review=tuple(d for d in m.review if d != NOBODY)) for m in measures)
    names = Counter(mention.name for measure in measures for mention in measure.agencies)
    torn = {
        name: whole
        for name, whole in pairwise(sorted(names))
        if names[name] < _OFTEN <= names[whole] and 0 < len(whole) - len(name) <= _FEW_MORE
        if whole.startswith(name)
    }
    return tuple(_flagged(measure, torn) for measure in measures)


def _flagged(measure: Measure, torn: dict[str, str]) -> Measure:
    name = next((mention.name for mention in measure.agencies if mention.name in torn), None)
    if name is None:
        return measure
    doubt = Words("别处写作“{0}”，这里读成“{1}”，请核对责任单位。", torn[name], name)
    return replace(measure, review=(*measure.review, doubt))


def _is_odd(name: str) -> bool:
    """Whether the words read like a part of the text or two names; 领导小组 may quote their purpose."""
    prose = _PROSE.search(name) and not _OF_A_GROUP.search(name)
    return bool(prose) or bool(_LABELLED.match(name)) or joins_two(name) or not looks_like_agency(name)


def _short(words: str) -> str:
    return words if len(words) <= 20 else words[:19] + "…"
