"""Knows the labels that begin the parts of a benchmark indicator (对标最优： 现状： 问题： 目标： 措施：)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from bizdesk.extract.flow import Flow
from bizdesk.extract.outline import Item


class Field(Enum):
    """What a label of an indicator speaks of."""

    BEST = "best"
    CURRENT = "current"
    PROBLEMS = "problems"
    GOAL = "goal"
    MEASURES = "measures"
    LEAD = "lead"
    MEMBER = "member"
    NAME = "name"


_WHOSE = r"(?:[我本全][国省市州县区]|国[内家际]|省内|同类|(?:19|20)\d\d年度?|年度|本年度?|今年|的)*"
_WORK = "(?:对标|整改|提升|改进|优化|工作|年度|预期|阶段性?|具体|主要|重点|攻坚|拟|要求)*"
_NOW = "(?:目前|当前|现有|现行|现阶段)"
_LACK = "(?:问题|差距|短板|不足|弱项)"
_WORDS = {
    Field.BEST: "(?:最优|最佳)(?:目标|水平|值|指标|城市|做法|标准)?值?"
    "|(?:对标|标杆|先进|领先|一流)(?:最优|标杆|先进|一流)?(?:城市|地区|省份|市州)?(?:目标|水平|标准|做法|指标|情况)?值?",
    Field.CURRENT: f"{_NOW}?(?:工作)?(?:现状|基础)(?:水平|值|情况)?|{_NOW}的?(?:水平|值|情况|指标值?)|现值",
    Field.PROBLEMS: f"{_NOW}?(?:(?:存在|主要|突出)的?(?:主要|突出)?)?(?:{_LACK}[和及与、]?)+"
    "(?:原因)?(?:分析|清单)?",
    Field.GOAL: f"{_WORK}目标(?:值|任务|水平)?",
    Field.MEASURES: f"{_WORK}(?:措施|举措)",
    Field.LEAD: "(?:对标)?(?:指标|专项小?组)?(?:牵头|组长|主责)(?:单位|部门)",
    Field.MEMBER: "(?:对标)?(?:指标|专项小?组)?(?:副组长|成员|配合|责任|参与)(?:单位|部门)",
    Field.NAME: r"(?:对标)?指标(?:名称)?(?:[一二三四五六七八九十]{1,3}|\d{1,2})?",
}
_LABEL = re.compile(
    _WHOSE + "(?:" + "|".join(f"(?P<{one.name}>{words})" for one, words in _WORDS.items()) + ")"
)
_SIGN = re.compile(r"[】\]］〕]?[:：∶︰]|[】\]］〕]")
_TAIL = re.compile(r"[\u4e00-\u9fff\d、]{2,24}$")
_BEFORE = frozenset("。；;，,）)】]>·●■◆※★（(【[")
_LONGEST = 24
_WORTH_A_LOOK = re.compile("最优|最佳|标杆|对标|先进|领先|一流")
_OR_NOW = re.compile("现状|现值|(?:目前|当前|现有)的?(?:水平|值|情况)")


@dataclass(frozen=True, slots=True)
class Label:
    """A label: from where it, or the number before it, stands to where its words begin; the item around it.

    `leads` tells that it begins the item.
    """

    field: Field
    start: int
    end: int
    item: int | None
    leads: bool


def find_labels(flow: Flow, items: Sequence[Item], start: int, end: int) -> list[Label]:
    """The labels from `start` to `end` in order, none where nothing there is compared with anything."""
    if not (_WORTH_A_LOOK.search(flow.text, start, end) or _OR_NOW.search(flow.text, start, end)):
        return []
    starts = [item.start for item in items]
    found = [*_signed(flow, items, starts, start, end), *_bare(flow, items, starts, start, end)]
    return sorted(found, key=lambda label: label.start)


def _signed(
    flow: Flow, items: Sequence[Item], starts: Sequence[int], start: int, end: int
) -> Iterator[Label]:
    """Labels before a colon or in brackets of their own."""
    for sign in _SIGN.finditer(flow.text, start, end):
        tail = _TAIL.search(flow.text, max(start, sign.start() - _LONGEST), sign.start())
        if tail is None:
            continue
        index, words = _around(items, starts, sign.start())
        for begin in dict.fromkeys((max(tail.start(), words), flow.line_start(sign.start()))):
            label = _LABEL.fullmatch(flow.text, begin, sign.start()) if begin >= tail.start() else None
            if label and _begins(flow, begin, words):
                yield _label(items, label, index, sign.end())
                break


def _bare(flow: Flow, items: Sequence[Item], starts: Sequence[int], start: int, end: int) -> Iterator[Label]:
    """Labels that fill a line."""
    for a, b in flow.lines_between(start, end):
        if b - a > _LONGEST:
            continue
        index, words = _around(items, starts, a)
        label = _LABEL.fullmatch(flow.text, words if a < words < b else a, b)
        if label:
            yield _label(items, label, index, b)


def _around(items: Sequence[Item], starts: Sequence[int], place: int) -> tuple[int | None, int]:
    """The item that holds the place, and where its words begin."""
    index = bisect_right(starts, place) - 1
    return (index, items[index].words) if index >= 0 else (None, 0)


def _begins(flow: Flow, begin: int, words: int) -> bool:
    return (
        begin == words
        or flow.starts_line(begin)
        or flow.text[begin - 1] in _BEFORE
        or flow.follows_gap(begin)
    )


def _label(items: Sequence[Item], label: re.Match[str], index: int | None, end: int) -> Label:
    leads = index is not None and items[index].words == label.start()
    start = items[index].start if index is not None and leads else label.start()
    return Label(Field[label.lastgroup or "NAME"], start, end, index, leads)
