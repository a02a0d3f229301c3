"""Pieces which, repeated without end, would trip up a reader whose time grows faster than the text."""

from __future__ import annotations

_OPENED = (
    "（",
    "（）",
    "）",
    "《",
    "“",
    "【",
    "（市甲局",
    "（责任单位：",
    "（牵头单位",
    "（市甲局负责）",
    "（一）",
)
_NUMBERS = (
    "1.",
    "1.\n",
    "1\n",
    "①",
    "①\n",
    "一、",
    "一、\n",
    "1.1\n",
    "第一条",
    "附件1\n",
    "十",
    "一、总体要求\n（一）",
)
_NAMES = (
    "市甲局、",
    "市甲局和",
    "各市、",
    "等部门",
    "和部门",
    "市甲局等",
    "局",
    "市",
    "由市甲局",
    "按职责分工",
)
_LABELS = ("责任单位：", "责任单位：\n", "牵头", "责任", "负责", "，负责）", "具体举措：", "不再列出", "需由")
_DATES = ("2023年", "2023年6月", "2023.", "至", "每", "年底", "长期，", "6至", "完成")
_FIGURES = ("压缩至5个、", "5个、", "压缩至", "提高到")
_TABLES = ("序号\t责任单位\n", "序号\n责任单位\n任务\n", "1\t甲\n", "1|甲|乙\n", "|", "|1")
_HEADS = (
    "的通知\n",
    "关于的通知\n",
    "甲方案\n",
    "甲政发〔2023〕5号\n",
    "的通知（2023年5月6日）\n",
    "《通知》\n",
)
_COMPARED = ("现状：", "指标：", "最优目标：\n", "1.现状：\n", "一、现状：2个环节，", "目前水平：1为")
_SPACES = ("\n", " \n", " ", "a ", "1 ", "，", "。", "—", "·")

HOSTILE = (
    *_OPENED,
    *_NUMBERS,
    *_NAMES,
    *_LABELS,
    *_DATES,
    *_FIGURES,
    *_TABLES,
    *_HEADS,
    *_COMPARED,
    *_SPACES,
)

_START = "一、总则\n（一）做好甲事。做好工作。（责任单位：市甲局）\n（二）做好乙事。"


def repeated(piece: str, characters: int) -> str:
    """A measure, then `piece` up to `characters` characters."""
    return _START + (piece * (characters // len(piece) + 1))[:characters]
