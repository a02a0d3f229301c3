"""Reads the remarks that hold for all measures of a document: 不再一一列出, 首位为牵头单位，下同."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bizdesk.domain.measure import AgencyMention, Role
from bizdesk.extract.agencies import read_agencies
from bizdesk.extract.brackets import CLOSING, OPENING, open_before
from bizdesk.extract.flow import Flow

_ANCHOR = re.compile(
    "不再(?:一一|逐一|逐项|逐条|另行|重复|单独|分别|做|作)?"
    "(?:列出|列入|列明|列示|列举|罗列|赘述|标注|注明|说明|重复|分工)(?:[，,；;]下同)?"
)
_WHO = re.compile(
    "(?:均|都|全部|一律)?(?:(?:需|须|应|要|必须)?(?:由|需|须)(?P<who>[^。]{2,120}?)"
    "(?:按(?:照)?(?:各自)?职责(?:分工)?|分别|共同|认真|抓好|组织)*"
    "(?P<verb>配合|参与|协助|负责|落实|贯彻|实施|办理|执行)"
    "|(?:均|都|全部|一律)涉及(?P<concerned>[^。，,；;]{2,120}))"
    "|(?P<named>[^。，,；;]{2,120}?)(?:均|都|全部|一律)(?:为|是|作为)(?:责任|落实|配合)(?:单位|部门)"
)
_SUPPORTING = ("配合", "参与", "协助")
_FIRST_LEADS = re.compile(
    "[\u4e00-\u9fff]{0,10}(?:第一|首|最前)[\u4e00-\u9fff]{0,8}?(?:的|者|单位|部门)?"
    "(?:即?为|是)(?:总|工作)?(?:牵头|主办|主责)(?:责任)?(?:单位|部门)(?:(?:或|和|及)汇总(?:单位|部门))?(?:[，,；;]?(?:以)?下同)?"
)
_SAME_BELOW = re.compile(f"(?<=[，,；;。])下同(?=[。；;]?[{re.escape(CLOSING)}])")
_SIGNS_BEFORE = "，,；;。"


@dataclass(frozen=True, slots=True)
class Binding:
    """The agencies that a sentence binds to every measure, and the places where it stands."""

    agencies: tuple[AgencyMention, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the remarks of a document say, and the places where they stand, in order.

    `first_leads` says that the agency named first is the lead.
    """

    everyone: tuple[AgencyMention, ...]
    first_leads: bool
    places: tuple[tuple[int, int], ...]


def read_remarks(flow: Flow, start: int, end: int) -> Remarks:
    """The remarks between the places `start` and `end`."""
    binding = read_binding(flow, start, end)
    places = [(binding.start, binding.end)] if binding else []
    leads = [found.span() for found in _FIRST_LEADS.finditer(flow.text, start, end)]
    places += leads + [found.span() for found in _SAME_BELOW.finditer(flow.text, start, end)]
    everyone = binding.agencies if binding else ()
    return Remarks(everyone, bool(leads), _apart([_whole(flow.text, *place) for place in sorted(places)]))


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The remark with its own bracket, or with the sign that parts it from the names before it."""
    if text[start - 1 : start] in tuple(OPENING) and text[end : end + 1] in tuple(CLOSING):
        return start - 1, end + 1
    return (start - 1, end) if text[start - 1 : start] in tuple(_SIGNS_BEFORE) else (start, end)


def _apart(places: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The places in order, those that overlap joined."""
    apart: list[tuple[int, int]] = []
    for start, end in places:
        if apart and start < apart[-1][1]:
            apart[-1] = apart[-1][0], max(end, apart[-1][1])
        else:
            apart.append((start, end))
    return tuple(apart)


def read_binding(flow: Flow, start: int, end: int) -> Binding | None:
    """The sentence between the places that binds agencies to all measures, if there is one."""
    anchor = _ANCHOR.search(flow.text, start, end)
    if anchor is None:
        return None
    begin = max(start, 1 + max(flow.text.rfind(sign, start, anchor.start()) for sign in "。；;"))
    opened = open_before(flow.text, begin, anchor.start())
    begin = begin if opened is None else opened + 1
    found = _WHO.search(flow.text, begin, anchor.start())
    if found is None:
        return None
    who = next(name for name in ("who", "concerned", "named") if found[name] is not None)
    role = Role.SUPPORT if found["verb"] in _SUPPORTING else Role.RESPONSIBLE
    return Binding(tuple(read_agencies(flow, *found.span(who), role)), begin, anchor.end())


def with_first_as_lead(agencies: Sequence[AgencyMention]) -> tuple[AgencyMention, ...]:
    """The agencies of a measure, the first one that names somebody as lead where none is."""
    if any(mention.role is Role.LEAD for mention in agencies):
        return tuple(agencies)
    answering = (mention for mention in agencies if mention.role is Role.RESPONSIBLE and not mention.generic)
    first = next(answering, None)
    return tuple(replace(each, role=Role.LEAD) if each is first else each for each in agencies)
