"""Knows what the columns of a ledger or a list of tasks are called, and the title that is read for each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from types import MappingProxyType


class Heading(Enum):
    """A column that tasks are read from; the value is its title in the rendered table."""

    NUMBER = "序号"
    NAME = "工作任务"
    BODY = "具体措施"
    LEAD = "牵头单位"
    RESPONSIBLE = "责任单位"
    SUPPORT = "配合单位"
    DEADLINE = "完成时限"


HeaderWords = Mapping[Heading, Sequence[str]]

_BODIES = ("单位", "部门", "处室", "科室", "主体", "机构")

HEADER_WORDS: HeaderWords = {
    Heading.NUMBER: ("序号", "序", "编号", "项目编号", "任务编号", "No", "NO."),
    Heading.NAME: (
        *("任务", "重点任务", "工作任务", "主要任务", "任务名称", "重点工作", "重点工作任务", "工作任务名称"),
        *(
            "改革事项",
            "改革任务",
            "整改任务",
            "工作事项",
            "事项",
            "事项名称",
            "项目",
            "项目名称",
            "指标",
            "任务分解",
        ),
        *(
            "工作内容",
            "重点工作内容",
            "任务内容",
            "任务(原文)",
            "指标名称",
            "任务事项",
            "工作要点",
            "年度重点任务",
        ),
    ),
    Heading.BODY: (
        *(
            "措施",
            "工作措施",
            "具体措施",
            "主要措施",
            "重点措施",
            "整改措施",
            "改革措施",
            "推进措施",
            "具体举措",
        ),
        *(
            "工作举措",
            "改革举措",
            "重点举措",
            "主要举措",
            "举措",
            "具体内容",
            "主要内容",
            "改革内容",
            "具体任务",
        ),
        *(
            "工作目标",
            "目标任务",
            "工作要求",
            "目标要求",
            "量化指标",
            "工作目标/量化指标",
            "整改目标",
            "措施内容",
        ),
        *("具体工作任务", "具体工作内容", "任务措施", "目标", "年度目标", "具体要求", "具体做法", "落实措施"),
    ),
    Heading.LEAD: (
        *(f"{word}{body}" for word in ("牵头", "牵头责任", "主办", "主责", "总牵头") for body in _BODIES),
        *("牵头", "主办", "市级牵头单位", "市级牵头部门", "牵头(责任)单位", "牵头负责单位", "牵头单位(部门)"),
    ),
    Heading.RESPONSIBLE: (
        *(f"{word}{body}" for word in ("责任", "承办", "落实", "实施", "负责", "主管") for body in _BODIES),
        *(
            "责任(配合)单位",
            "责任单位(部门)",
            "市级责任单位",
            "市直责任单位",
            "责任落实单位",
            "单位",
            "部门",
            "责任县区",
        ),
    ),
    Heading.SUPPORT: (
        *(
            f"{word}{body}"
            for word in ("配合", "配合责任", "协办", "参与", "协同", "协助")
            for body in _BODIES
        ),
        *("配合", "协办", "参与", "配合单位(部门)"),
    ),
    Heading.DEADLINE: (
        *(
            "完成时限",
            "完成时间",
            "完成期限",
            "时限",
            "期限",
            "时限要求",
            "时间",
            "时间节点",
            "完成节点",
            "办结时限",
        ),
        *(
            "整改时限",
            "整改期限",
            "计划完成时间",
            "计划完成时限",
            "预计完成时间",
            "办理时限",
            "时间要求",
            "时间安排",
        ),
        *("目标完成时间", "推进时限", "截止时间", "截止日期", "完成日期", "工作时限", "落实时限", "任务时限"),
    ),
}
"""The words of header cells, without white space and with half-width brackets."""

_WHITE = re.compile(r"[\s\u200b\ufeff]+")
_HALF = str.maketrans("（）／：", "()/:")


OwnWords = Mapping[str, Heading | None]
"""What an office says of header cells: the column that each names, None where it is left out."""

NO_WORDS: OwnWords = MappingProxyType({})


def plain_head(cell: str) -> str:
    """A header cell without white space, with half-width brackets."""
    return _WHITE.sub("", cell).translate(_HALF).rstrip(":")


def heading_of(cell: str, own: OwnWords = NO_WORDS) -> Heading | None:
    """The column that a header cell names, None where it names none; the office's own words come first."""
    plain = plain_head(cell)
    if plain in own:
        return own[plain]
    return next((heading for heading, known in HEADER_WORDS.items() if plain in known), None)
