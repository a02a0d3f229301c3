"""The office's words for the terms of the ledger, and how a task is called in a sentence."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from bizdesk.domain.changes import ChangeKind
from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.indicators import Gap
from bizdesk.domain.ledger import AgencyKind, Lamp, Status
from bizdesk.domain.measure import Comparator, Role
from bizdesk.domain.pace import Expectation, Pace, Plan
from bizdesk.domain.search import HitKind

ROLES = {Role.LEAD: "牵头", Role.RESPONSIBLE: "责任", Role.SUPPORT: "配合"}
STATUSES = {Status.OPEN: "办理中", Status.LATE: "逾期", Status.DONE: "已办结"}
LAMPS = {
    Lamp.RED: "● 逾期",
    Lamp.YELLOW: "▲ 落后",
    Lamp.BLUE: "◆ 临期",
    Lamp.GREEN: "✓ 正常",
    Lamp.GREY: "○ 未启动",
}
PACES = {
    Pace.NOT_STARTED: "尚未启动",
    Pace.BEHIND: "未达序时",
    Pace.ON_PACE: "达到序时",
    Pace.AHEAD: "超过序时",
    Pace.DONE: "已完成",
    Pace.CLOSED_OUT: "已销号",
}
PLANS = {Plan.LINEAR: "匀速推进", Plan.QUARTERLY: "按季推进", Plan.NODES: "按节点推进"}
CLOSE_OUT_STEPS = {
    CloseOutStep.APPLY: "已申请销号",
    CloseOutStep.VERIFY: "已核实",
    CloseOutStep.ACCEPT: "已销号",
    CloseOutStep.RETURN: "已退回",
    CloseOutStep.VOID: "销号作废",
    CloseOutStep.RECHECK: "回头看重新办理",
}
CHANGES = {
    ChangeKind.DONE: "新办结",
    ChangeKind.LATE: "新逾期",
    ChangeKind.BEHIND: "新落后",
    ChangeKind.RECOVERED: "赶上进度",
    ChangeKind.EXTENDED: "延期",
    ChangeKind.REOPENED: "重新办理",
    ChangeKind.ADDED: "新增任务",
    ChangeKind.DROPPED: "终止任务",
}
KINDS = {
    AgencyKind.DEPARTMENT: "部门",
    AgencyKind.COUNTY: "县区",
    AgencyKind.PARK: "园区",
    AgencyKind.UPPER: "中省驻市",
    AgencyKind.ENTERPRISE: "企业",
    AgencyKind.GROUP: "统称",
}
HITS = {
    HitKind.TASK: "任务",
    HitKind.AGENCY: "单位",
    HitKind.DOCUMENT: "文件",
    HitKind.EVIDENCE: "佐证",
}
COMPARATORS = {Comparator.AT_LEAST: "≥", Comparator.AT_MOST: "≤", Comparator.EQUAL: "="}


def clause(path: str) -> str:
    """The last numbering token of a path as it stands before a title: （五） or 5."""
    token = path.rpartition("/")[2]
    return f"{token}." if token.isdecimal() else token


def task_label(path: str, heading: str | None, text: str, width: int = 24) -> str:
    """A task in a sentence: its clause and its title, cut at `width` characters."""
    title = heading or text
    return clause(path) + (title if len(title) <= width else title[: width - 1] + "…")


def in_title_marks(title: str) -> str:
    """《…》 around `title`, the marks within it made single."""
    return f"《{title.replace('《', '〈').replace('》', '〉')}》"


def quoted(text: str) -> str:
    """“…” around `text`, the quotation marks within it made single."""
    return f"“{text.replace('“', '‘').replace('”', '’')}”"


def chinese_date(day: date) -> str:
    """2022年12月31日."""
    return f"{day.year}年{day.month}月{day.day}日"


def expectation_words(one: Expectation) -> str:
    """A figure against what is expected of it: 应达 45 户，实 38 户，欠 7 户."""
    unit = one.aim.unit if one.aim.unit == "%" else f" {one.aim.unit}".rstrip()
    actual = "尚无读数" if one.actual is None else f"实 {number(one.actual)}{unit}"
    if one.expected is None:
        return f"目标 {COMPARATORS[one.aim.comparator]}{number(one.aim.value)}{unit}，{actual}"
    expected = f"{'应降至' if one.falling else '应达'} {number(one.expected)}{unit}，{actual}"
    gap = shortfall_words(one)
    return f"{expected}，{gap}" if gap else expected


def shortfall_words(one: Expectation) -> str:
    """By how much a figure misses what is expected, or is beyond it: 欠 7 户; empty where it is just that."""
    if not one.short:
        return ""
    unit = " 个百分点" if one.aim.unit == "%" else f" {one.aim.unit}".rstrip()
    return f"{_GAPS[one.falling, one.short > 0]} {number(abs(one.short))}{unit}"


def gap_words(missing: Gap | None, unit: str) -> str:
    """A gap: 差 1.5 天, 已达到, or — where nothing is to be reached."""
    if missing is None:
        return "—"
    unit = "个百分点" if unit == "%" else unit
    return "已达到" if missing.reached else f"差 {number(missing.distance)} {unit}".rstrip()


def share_words(share: Decimal | None) -> str:
    """A share (1 is all) in per cent: 62.5%; — where there is none."""
    if share is None:
        return "—"
    return f"{(share * 100).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"


_GAPS = {(False, True): "欠", (False, False): "超", (True, True): "高", (True, False): "低"}


def number(value: Decimal) -> str:
    """A figure without noughts that say nothing: 45, 98.5."""
    return f"{value.normalize():f}"
