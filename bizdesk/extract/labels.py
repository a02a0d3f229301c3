"""Knows the labels that begin the fields of a responsibility statement (牵头单位：, 完成时限：)."""

from __future__ import annotations

import re
from enum import Enum

from bizdesk.domain.measure import Role
from bizdesk.extract.brackets import CLOSING, OPENING, surplus_closing
from bizdesk.extract.flow import Flow
from bizdesk.extract.names import is_plain_agency, looks_like_agency


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


_COLON = "(?:为?[:：∶︰]|为(?=[省市县区州]|国家|各))"
_BODY = "(?:单位|部门|处室|科室|股室|主体|机构|县区)"
_REMARK = "(?:[（(][^（()）:：]{1,8}[）)])?"
_LEVEL = "(?:第一|总|[省市州盟县区]{1,2}[级直]?|主要|具体|工作|任务)?"
_LEAD = f"(?:牵头|主办|主责)(?:[（(]?[及和、]?(?:责任|负责)[）)]?)?{_BODY}?"
_SUPPORT = f"(?:配合|协办|协同|协作|联办|参与|参加|协助|支持)(?:责任)?{_BODY}?"
_RESPONSIBLE = (
    f"(?:职责(?=分工)|责任(?:[（(]?[及和、]?(?:配合|落实)[）)]?)?"
    f"|(?:落实|实施|承办|负责|办理|执行|承担|主管)(?:责任)?(?={_BODY})){_BODY}?(?:分工)?(?:及责任人|及人员)?"
)
_DEADLINE = (
    "(?:计划|预计|目标)?(?:完成|整改|办理|办结|推进|落实|实施|达成|工作|任务|责任|执行|适用)?(?:完成)?"
    "(?:时限|期限|时间|日期|节点)(?:节点|要求|安排|进度)?"
)
_OTHER = "(?:责任人|(?:牵头|责任|分管|包抓|包联|主管)?[省市州县区]?级?领导|联系人|联系电话|联络员|备注)"
_CLOSE = f"[{re.escape(CLOSING)}]"
_FIRST = "[牵主配协联参支职责落实承负办执第总市县省盟具工计预目完整推达适任时期日节分包州区级领备]"
_LABEL = re.compile(
    f"(?={_FIRST})(?:(?P<OTHER>{_OTHER})"
    f"|(?P<LEAD>{_LEVEL}{_LEAD}{_REMARK})"
    f"|(?P<SUPPORT>{_LEVEL}{_SUPPORT}{_REMARK})"
    f"|(?P<RESPONSIBLE>{_LEVEL}{_RESPONSIBLE}{_REMARK})"
    f"|(?P<DEADLINE>{_DEADLINE}))"
    f"(?:{_COLON}|{_CLOSE}[:：]?)?"
)
_BARE_LABEL = re.compile(
    f"(?<=[{re.escape(OPENING)}])(?:(?P<LEAD>牵头{_BODY})|(?P<RESPONSIBLE>责任{_BODY})|(?P<SUPPORT>配合{_BODY}))"
    f"(?![{re.escape(CLOSING)}的:：∶︰为（(])"
)
_MISPRINTED_LABEL = re.compile(
    f"(?<=[{re.escape(OPENING)}])(?:(?P<LEAD>牵[\u4e00-\u9fff]{{2,4}})|(?P<RESPONSIBLE>责[\u4e00-\u9fff]{{2,4}})"
    "|(?P<SUPPORT>配[\u4e00-\u9fff]{2,4}))[:：]"
)
_BODY_END = re.compile(f"{_BODY}$")
_NAME_SIGNS = re.compile("[、，,；;。]")
_BEFORE = frozenset("。.；;，,！？!?”、：:—-·※◆◇■□●○▪•▶►★☆ " + OPENING + CLOSING)

_UNKNOWN_LABEL = re.compile(
    f"(?<=[{re.escape(OPENING)}；;，,。])(?P<RESPONSIBLE>[\u4e00-\u9fff]{{2,6}}{_BODY})[:：∶︰]"
)

ANY_LABEL = re.compile(r"[\u4e00-\u9fff]{2,8}[:：]")
"""A label of any subject at the start of a line."""


def find_labels(flow: Flow, start: int, end: int) -> list[re.Match[str]]:
    """The labels that begin a field: with a colon, in brackets of their own, before a gap, or misprinted."""
    labels = [label for label in _LABEL.finditer(flow.text, start, end) if _is_label(flow, label, start)]
    labels += _BARE_LABEL.finditer(flow.text, start, end)
    taken = {label.start() for label in labels}
    odd = [*_MISPRINTED_LABEL.finditer(flow.text, start, end)]
    if labels or odd:
        odd += _UNKNOWN_LABEL.finditer(flow.text, start, end)
    for label in odd:
        if label.start() not in taken:
            taken.add(label.start())
            labels.append(label)
    return sorted(labels, key=lambda label: label.start())


def is_misprinted(label: re.Match[str]) -> bool:
    """Whether the label is known by its first character alone (责任单住：), or by 单位 (监管单位：)."""
    return label.re in (_MISPRINTED_LABEL, _UNKNOWN_LABEL)


def _is_label(flow: Flow, label: re.Match[str], start: int) -> bool:
    begin, end = label.span()
    if is_bracketed(label):
        at = begin - 1
        if at < start or flow.text[at] not in OPENING:
            return False
        parted = flow.text[at - 1] in "。；;" or (flow.text[at] in "【〖" and flow.follows_gap(at))
        return at == start or flow.starts_line(at) or parted
    if label[0][-1] in ":：∶︰为":
        return begin == start or flow.text[begin - 1] in _BEFORE or flow.follows_gap(begin)
    if not flow.starts_line(begin) or flow.starts_line(end):
        return False
    if lacks_colon(flow, label):
        return True
    spaced = any(flow.follows_gap(at) for at in range(begin + 1, end))
    return end in flow.columns if spaced else flow.follows_gap(end)


def lacks_colon(flow: Flow, label: re.Match[str]) -> bool:
    """Whether nothing parts the label at a line's start from the names behind it (责任单位市甲局、市乙局)."""
    begin, end = label.span()
    if label[0][-1] in ":：∶︰" or is_bracketed(label) or not _BODY_END.search(label[0]):
        return False
    if flow.follows_gap(end) or not flow.starts_line(begin):
        return False
    names = [name for name in _NAME_SIGNS.split(flow.text[end : flow.line_end(begin)]) if name]
    return bool(names) and is_plain_agency(names[0]) and all(looks_like_agency(name) for name in names)


def is_bracketed(label: re.Match[str]) -> bool:
    """Whether the label fills a bracket of its own (【牵头单位】)."""
    return surplus_closing(label[0], 0, len(label[0])) is not None


def subject_of(label: re.Match[str]) -> Subject:
    """What the field behind a found label speaks of."""
    return Subject[label.lastgroup or "OTHER"]
