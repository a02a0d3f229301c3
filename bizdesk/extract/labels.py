"""Knows the labels that begin the fields of a responsibility statement (牵头单位：, 完成时限：)."""

from __future__ import annotations

import re
from enum import Enum

from bizdesk.domain.measure import Role
from bizdesk.extract.brackets import CLOSING, OPENING
from bizdesk.extract.flow import Flow


class Subject(Enum):
    """What a labelled field speaks of."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    SUPPORT = "support"
    DEADLINE = "deadline"
    OTHER = "other"

    @property
    def role(self) -> Role | None:
        """The role of the agencies named in such a field, None where it names none."""
        return None if self in (Subject.DEADLINE, Subject.OTHER) else Role(self.value)


_COLON = "[:：∶︰]"
_BODY = "(?:单位|部门|处室|科室|股室|主体|机构|县区)"
_REMARK = "(?:[（(][^（()）:：]{1,8}[）)])?"
_LEVEL = "(?:第一|总|市级|市直|县级|省级|主要|具体|工作)?"
_LEAD = f"(?:牵头|主办|主责)(?:[（(]?[及和、]?(?:责任|负责)[）)]?)?{_BODY}?"
_SUPPORT = f"(?:配合|协办|协同|协作|联办|参与|参加|协助|支持)(?:责任)?{_BODY}?"
_RESPONSIBLE = (
    f"(?:责任(?:[（(]?[及和、]?(?:配合|落实)[）)]?)?"
    f"|(?:落实|实施|承办|负责|办理|执行|承担|主管)(?:责任)?(?={_BODY})){_BODY}?(?:分工)?(?:及责任人|及人员)?"
)
_DEADLINE = (
    "(?:计划|预计|目标)?(?:完成|整改|办理|办结|推进|落实|实施|达成|工作|任务|责任)?(?:完成)?"
    "(?:时限|期限|时间|日期|节点)(?:节点|要求|安排|进度)?"
)
_OTHER = "(?:责任人|责任领导|分管领导|牵头领导|包抓领导|市级领导|联系人|联系电话|联络员|备注)"
_LABEL = re.compile(
    f"(?P<LEAD>{_LEVEL}{_LEAD}{_REMARK}{_COLON})"
    f"|(?P<SUPPORT>{_LEVEL}{_SUPPORT}{_REMARK}{_COLON})"
    f"|(?P<RESPONSIBLE>{_LEVEL}{_RESPONSIBLE}{_REMARK}{_COLON})"
    f"|(?P<DEADLINE>{_DEADLINE}{_COLON})"
    f"|(?P<OTHER>{_OTHER}{_COLON})"
)
_BARE_LABEL = re.compile(
    f"(?<=[{re.escape(OPENING)}])(?:(?P<LEAD>牵头(?:单位|部门))|(?P<RESPONSIBLE>责任(?:单位|部门)))"
    f"(?![{re.escape(CLOSING)}的])"
)
_BEFORE = frozenset("。；;，,！？!?”、：:—-·※ " + OPENING + CLOSING)

ANY_LABEL = re.compile(r"[\u4e00-\u9fff]{2,8}[:：]")
"""A label of any subject at the start of a line."""


def find_labels(flow: Flow, start: int, end: int) -> list[re.Match[str]]:
    """The labels that begin a field: after a sign, a bracket or a gap in the original."""
    labels = _LABEL.finditer(flow.text, start, end)
    found = [label for label in labels if label.start() == start or _may_begin(flow, label.start())]
    return found or list(_BARE_LABEL.finditer(flow.text, start, end))


def _may_begin(flow: Flow, place: int) -> bool:
    return flow.text[place - 1] in _BEFORE or flow.follows_gap(place)


def subject_of(label: re.Match[str]) -> Subject:
    """What the field behind a found label speaks of."""
    return Subject[label.lastgroup or "OTHER"]
