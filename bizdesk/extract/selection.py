"""Decides which items of an outline are measures and which statement belongs to which."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bizdesk.extract.brackets import OPENING
from bizdesk.extract.flow import Flow
from bizdesk.extract.labels import ANY_LABEL
from bizdesk.extract.metadata import DAY
from bizdesk.extract.numerals import Kind
from bizdesk.extract.outline import Item
from bizdesk.extract.statement import Statement

_RARE = 3
_LONGEST_HEADING = 45
_SMALL = (Kind.CIRCLED, Kind.ARABIC_PAREN)
_HEADS_NO_MEASURES = re.compile(
    "(?:总体要求|总体目标|总体思路|指导思想|基本原则|工作目标|主要目标|发展目标|目标任务|工作思路"
    "|组织保障|保障措施|保障机制|组织实施|组织领导|工作要求|有关要求|相关要求|实施步骤|工作步骤"
    "|工作保障|强化保障|总则|附则|法律责任|适用范围|工作机制|监督检查"
    "|本(?:方案|措施|意见|办法|规定|细则)自|负责解释)"
)
_CLOSES_DOCUMENT = re.compile(
    "(?:各(?:[地县市区州有级单部]|有关)[^。]{0,90}"
    "(?:贯彻落实|高度重视|充分认识|上述|本(?:方案|措施|意见)|落地见效|抓好落实|落实情况|组织实施)"
    "|本(?:方案|措施|意见|通知|办法|要点)|以上|附件|抄送|[（(]?此件|联系人|请(?:各|于|你|结合)|特此)"
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """An item that is a measure: where its words end, and its statement if it has one."""

    item: Item
    end: int
    statement: Statement | None


def choose(flow: Flow, items: Sequence[Item], statements: Sequence[Statement | None]) -> list[Chosen]:
    """The measures among `items`, whose own statements are `statements`, in the order of the text.

    Where some items carry a statement those are the measures; where none
    does, or a few doubtful ones, the smallest numbered items of the
    substantive part are.
    """
    stated = [statement for statement in statements if statement]
    if not any(statement.sure for statement in stated):
        leaves = _leaves(flow, items)
        if len(stated) * _RARE < len(leaves):
            return [Chosen(items[index], end, None) for index, end in leaves]
    shared = _shared(flow, items, statements)
    passed_on = set(shared.values())
    chosen: list[Chosen] = []
    for index, item in enumerate(items):
        if index in shared:
            last = shared[index]
            chosen.append(Chosen(item, items[last].end, statements[last]))
        elif (statement := statements[index]) and index not in passed_on:
            end = _end_of_children(flow, items, statements, index) or item.end
            chosen.append(Chosen(item, _without_closing(flow, statement.end, end), statement))
    return chosen


def beside_unstated(items: Sequence[Item], chosen: Sequence[Chosen]) -> frozenset[int]:
    """The starts of the measures next to an item of the same list that is none for want of a statement."""
    stated = {each.item.start for each in chosen if each.statement}
    parents = {item.parent for item in items}
    lists: dict[int | None, list[tuple[int, bool]]] = defaultdict(list)
    for index, item in enumerate(items):
        if item.start in stated or index not in parents:
            lists[item.parent].append((item.start, item.start in stated))
    pairs = (pair for members in lists.values() for pair in pairwise(members))
    return frozenset(a if is_stated else b for (a, is_stated), (b, other) in pairs if is_stated != other)


def _end_of_children(
    flow: Flow, items: Sequence[Item], statements: Sequence[Statement | None], index: int
) -> int | None:
    """Where the children end that are the text of a mere heading with a statement, None without such."""
    item, statement = items[index], statements[index]
    if statement is None or item.end - statement.end > 1:
        return None
    heading = flow.text[item.words : statement.start].removesuffix("。")
    if "。" in heading or len(heading) > _LONGEST_HEADING:
        return None
    last = index
    while last + 1 < len(items) and len(items[last + 1].path) > len(item.path):
        last += 1
        if statements[last]:
            return None
    return items[last].end if last > index else None


def _shared(flow: Flow, items: Sequence[Item], statements: Sequence[Statement | None]) -> dict[int, int]:
    """Parent to last child, where that child's statement stands for all the children."""
    groups: dict[int, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        if item.parent is not None:
            groups[item.parent].append(index)
    shared = {}
    for parent, group in groups.items():
        last = statements[group[-1]]
        alone = not any(statements[i] for i in (parent, *group[:-1]))
        flat = not any(i in groups for i in group)
        if last and alone and flat and _speaks_for_all(flow, [items[i] for i in group], last):
            shared[parent] = group[-1]
    tops = [parent for parent in groups if items[parent].kind <= Kind.HAN]
    if any(statements[i] for parent in tops if parent not in shared for i in groups[parent]):
        return {parent: last for parent, last in shared.items() if items[parent].kind > Kind.HAN}
    return shared


def _speaks_for_all(flow: Flow, group: Sequence[Item], statement: Statement) -> bool:
    """Whether the statement behind a list's last item speaks for the list, as it does for ①②③.

    A single 具体措施： is no item of a list, but the text of the item above it.
    """
    if len(group) == 1:
        return group[0].kind is Kind.LABEL
    if group[0].kind in _SMALL:
        return True
    if all(ANY_LABEL.match(flow.text, item.words, item.end) for item in group):
        return False
    if all(flow.text[item.end - 1] in "；;" for item in group[:-1]):
        return True
    by_label = flow.text[statement.start] not in OPENING
    return flow.starts_line(statement.start) and (by_label or not flow.fills_line(statement.start))


def _leaves(flow: Flow, items: Sequence[Item]) -> list[tuple[int, int]]:
    """The smallest items of the longest run and where each ends, for a document without statements."""
    return max((_leaves_of(flow, items, run) for run in _runs(items)), key=len, default=[])


def _runs(items: Sequence[Item]) -> list[range]:
    """The stretches of items that each begin with a first top item or an annex."""
    begins = [i for i, item in enumerate(items) if item.parent is None and _begins_run(item)]
    begins = begins if begins[:1] == [0] else [0, *begins]
    return [range(a, b) for a, b in pairwise([*begins, len(items)]) if b > a]


def _begins_run(item: Item) -> bool:
    return item.kind is Kind.ANNEX or item.path[-1] in ("一", "第一章", "第一部分")


def _leaves_of(flow: Flow, items: Sequence[Item], run: range) -> list[tuple[int, int]]:
    """The items of the run that hold no larger ones than ① and stand in the substantive part."""
    listed = _listed(flow, items, run)
    parents = {items[i].parent for i in run if i not in listed}
    leaves = []
    for index in run:
        if index in parents or index in listed or _is_framework(flow, items, index):
            continue
        last = index
        while last + 1 in listed:
            last += 1
        leaves.append((index, _without_closing(flow, items[index].words, items[last].end)))
    return leaves


def _listed(flow: Flow, items: Sequence[Item], run: range) -> set[int]:
    """The items of the run that are points of a sentence: ① and （1）, or what ； parts behind a colon."""
    listed: set[int] = set()
    for index in run:
        item = items[index]
        introduced = item.parent is not None and flow.text[items[item.parent].end - 1] in "：:"
        goes_on = flow.text[item.end - 1] in "；;" or (
            index - 1 in listed and items[index - 1].kind is item.kind
        )
        if item.kind in _SMALL or (introduced and goes_on):
            listed.add(index)
    return listed


def _is_framework(flow: Flow, items: Sequence[Item], index: int | None) -> bool:
    """Whether the item or one above it is headed 总体要求, 组织保障 or the like."""
    while index is not None:
        item = items[index]
        heading_end = min(item.end, item.words + 14, flow.line_end(item.words))
        if _HEADS_NO_MEASURES.search(flow.text, item.words, heading_end):
            return True
        index = item.parent
    return False


def _without_closing(flow: Flow, start: int, end: int) -> int:
    """Where the words of an item end before a closing paragraph, a signature or a list of annexes."""
    for (_, line_end), (following, behind) in pairwise(flow.lines_between(start, end)):
        if flow.text[line_end - 1] != "。":
            continue
        if closes_document(flow.text, following) or any(
            DAY.match(flow.text, a) for a in _next_lines(flow, behind)
        ):
            return line_end
    return end


def closes_document(text: str, place: int) -> bool:
    """Whether what begins at `place` is a closing paragraph rather than part of a measure."""
    return _CLOSES_DOCUMENT.match(text, place) is not None


def _next_lines(flow: Flow, place: int) -> tuple[int, int]:
    """Where the line at `place` and the one behind it start."""
    return place, flow.line_end(place)
