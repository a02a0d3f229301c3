"""Reads the sentence that binds agencies to every measure at once (以下措施均需…落实，不再一一列出)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bizdesk.domain.measure import AgencyMention, Role
from bizdesk.extract.agencies import read_agencies
from bizdesk.extract.brackets import open_before
from bizdesk.extract.flow import Flow
from bizdesk.extract.statement import Statement

_ANCHOR = re.compile(
    "不再(?:一一|逐一|逐项|逐条|另行|重复|单独|分别)?(?:列出|列明|列示|列举|罗列|赘述|标注|注明|说明|重复)"
)
_WHO = re.compile(
    "(?:均|都|全部|一律)?(?:需|须|应|要|必须)?(?:由|需|须)(?P<who>[^。]{2,120}?)"
    "(?:按(?:照)?(?:各自)?职责(?:分工)?|分别|共同|认真|抓好|组织)*"
    "(?P<verb>配合|参与|协助|负责|落实|贯彻|实施|办理|执行)"
)
_SUPPORTING = ("配合", "参与", "协助")


@dataclass(frozen=True, slots=True)
class Binding:
    """The agencies of such a sentence and the places where it stands."""

    agencies: tuple[AgencyMention, ...]
    start: int
    end: int


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
    role = Role.SUPPORT if found["verb"] in _SUPPORTING else Role.RESPONSIBLE
    return Binding(tuple(read_agencies(flow, *found.span("who"), role)), begin, anchor.end())


def without_binding(statement: Statement, binding: Binding | None) -> Statement:
    """`statement` with the binding sentence taken out of its fields."""
    if binding is None:
        return statement
    clauses = (
        replace(clause, end=binding.start) if clause.start < binding.start < clause.end else clause
        for clause in statement.clauses
        if not binding.start <= clause.start < binding.end
    )
    return replace(statement, clauses=tuple(clauses))
