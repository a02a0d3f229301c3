"""Reads benchmark indicators (对标): best, current, problems, goal, figures, measures and group."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from bizdesk.domain.measure import GroupRole, GroupSeat, Indicator, Measure, Passage, Role
from bizdesk.extract.agencies import read_agencies
from bizdesk.extract.figures import pair_figures
from bizdesk.extract.flow import Flow
from bizdesk.extract.indicator_labels import Field, Label, find_labels
from bizdesk.extract.numerals import Kind
from bizdesk.extract.outline import Item

_SEATS = {Field.LEAD: GroupRole.LEAD, Field.MEMBER: GroupRole.MEMBER}
_OWN_GROUP = re.compile("指标|专项|组长|成员")
_NAMES = re.compile("(?:[^（()）。；;]|[（(][^（()）]*[）)])*")
_NAME_ENDS = re.compile("[。；;：:]")
_LONGEST_NAME = 40
_MOST_SEATS = 6


@dataclass(slots=True)
class _Block:
    """The labels under one name, and the places from its first character to its end."""

    name: str
    start: int
    end: int
    labels: list[Label] = field(default_factory=list)

    def add(self, label: Label) -> None:
        """Take a label in, unless the block has said that already."""
        alike = [one for one in self.labels if one.field is label.field]
        if len(alike) < (_MOST_SEATS if label.field in _SEATS else 1):
            self.labels.append(label)

    def first(self, wanted: Field) -> Label | None:
        """The first label of a field."""
        return next((label for label in self.labels if label.field is wanted), None)

    @property
    def compares(self) -> bool:
        """Whether it says of one thing how it stands against how it should."""
        said = {label.field for label in self.labels}
        return len(said & {Field.BEST, Field.CURRENT, Field.GOAL}) > 1


def read_indicators(
    flow: Flow, items: Sequence[Item], measures: Sequence[Measure], start: int, end: int
) -> tuple[Indicator, ...]:
    """The indicators between the places, whose measures are among `measures`."""
    labels = find_labels(flow, items, start, end)
    if not any(label.field in (Field.BEST, Field.CURRENT) for label in labels):
        return ()
    blocks = [block for block in _blocks(flow, items, labels, end) if 1 < len(block.name) <= _LONGEST_NAME]
    groups = {block.name: _group(flow, items, block) for block in blocks if not block.compares}
    below = sorted((one.span[0], one.path) for one in measures)
    found = (_indicator(flow, items, block, below) for block in blocks if block.compares)
    return tuple(one if one.group else replace(one, group=groups.get(one.name, ())) for one in found)


def _blocks(flow: Flow, items: Sequence[Item], labels: Sequence[Label], end: int) -> list[_Block]:
    """The labels put together by the item, or by the label 指标名称, that names what they speak of."""
    owned: dict[int, _Block] = {}
    named: list[_Block] = []
    for place, label in enumerate(labels):
        if label.field is Field.NAME:
            if named:
                named[-1].end = min(named[-1].end, label.start)
            behind = labels[place + 1].start if place + 1 < len(labels) else end
            named.append(_named(flow, items, label, behind, end))
        elif named and label.start < named[-1].end:
            named[-1].add(label)
        elif (owner := _owner(items, label, owned)) is not None:
            if owner not in owned:
                owned[owner] = _owned(flow, items, owner, label)
            owned[owner].add(label)
    return sorted([*owned.values(), *named], key=lambda block: block.start)


def _owner(items: Sequence[Item], label: Label, owned: dict[int, _Block]) -> int | None:
    """The item that names the block: the one above where the label begins an item, else one around it."""
    if label.item is None or label.leads:
        return None if label.item is None else items[label.item].parent
    around: int | None = label.item
    while around is not None and around not in owned:
        around = items[around].parent
    return label.item if around is None else around


def _owned(flow: Flow, items: Sequence[Item], owner: int, first: Label) -> _Block:
    item = items[owner]
    words = flow.text[item.words : min(item.end, max(first.start, item.words))]
    return _Block(_name(words), item.start, _end_of(items, owner))


def _named(flow: Flow, items: Sequence[Item], label: Label, behind: int, end: int) -> _Block:
    """The block that 指标名称：… begins, up to the end of its section; `behind` is the next label."""
    parent = None
    if label.item is not None:
        parent = items[label.item].parent if label.leads else label.item
    words = flow.text[label.end : min(behind, flow.line_end(label.end), _next_item(items, label.end, end))]
    return _Block(_name(words), label.start, end if parent is None else _end_of(items, parent))


def _name(words: str) -> str:
    return _NAME_ENDS.split(words, maxsplit=1)[0].strip("，、.． （(【[")


def _end_of(items: Sequence[Item], index: int) -> int:
    """Where the last item below the item ends."""
    last = index
    while last + 1 < len(items) and (parent := items[last + 1].parent) is not None and parent >= index:
        last += 1
    return items[last].end


def _next_item(items: Sequence[Item], place: int, end: int) -> int:
    """Where the next item that is no point of a sentence starts."""
    first = bisect_left(items, place, key=lambda item: item.start)
    return next((item.start for item in islice(items, first, None) if item.kind < Kind.CIRCLED), end)


def _indicator(
    flow: Flow, items: Sequence[Item], block: _Block, below: Sequence[tuple[int, str]]
) -> Indicator:
    said = {
        one: _passage(flow, items, block, one)
        for one in (Field.BEST, Field.CURRENT, Field.PROBLEMS, Field.GOAL)
    }
    span = flow.span(block.start, block.end)
    last = bisect_left(below, (span[1], ""))
    best, current, goal = said[Field.BEST], said[Field.CURRENT], said[Field.GOAL]
    return Indicator(
        name=block.name,
        span=span,
        best=best,
        current=current,
        problems=said[Field.PROBLEMS],
        goal=goal,
        figures=pair_figures(best.text, current.text, goal.text),
        group=_group(flow, items, block),
        measures=tuple(path for _, path in below[bisect_left(below, (span[0] + 1, "")) : last]),
    )


def _passage(flow: Flow, items: Sequence[Item], block: _Block, wanted: Field) -> Passage:
    label = block.first(wanted)
    if label is None:
        return Passage()
    end = _value_end(items, block, label)
    while end > label.end and flow.text[end - 1].isspace():
        end -= 1
    return Passage(flow.text[label.end : end], flow.span(label.end, end))


def _value_end(items: Sequence[Item], block: _Block, label: Label) -> int:
    """Where what a label says ends: at the next label of the block, at the latest with its own item."""
    following = [other.start for other in block.labels if other.start > label.start]
    own = block.end
    if label.leads and label.item is not None:
        own = _end_of(items, label.item)
    elif not following:
        own = _next_item(items, label.end, block.end)
    return min([own, block.end, *following[:1]])


def _group(flow: Flow, items: Sequence[Item], block: _Block) -> tuple[GroupSeat, ...]:
    """Who leads the group of the indicator and who belongs to it; who answers for a measure does not."""
    below = block.first(Field.MEASURES)
    seats: dict[str, GroupSeat] = {}
    for label in block.labels:
        role = _SEATS.get(label.field)
        its_own = (
            below is None or label.start < below.start or _OWN_GROUP.search(flow.text, label.start, label.end)
        )
        if role is None or not its_own:
            continue
        limit = min(_value_end(items, block, label), _next_item(items, label.end, block.end))
        names = _NAMES.match(flow.text, label.end, limit)
        for one in read_agencies(flow, label.end, names.end() if names else limit, Role.LEAD):
            seats.setdefault(one.name, GroupSeat(one.name, role, one.span))
    return tuple(seats.values())
