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
from bizdesk.domain.plain_text import shortened
from bizdesk.domain.search import HitKind
from bizdesk.domain.wall_chart import By
from bizdesk.domain.words import Words

ROLES = {Role.LEAD: Words("牵头"), Role.RESPONSIBLE: Words("责任"), Role.SUPPORT: Words("配合")}
STATUSES = {Status.OPEN: Words("办理中"), Status.LATE: Words("逾期"), Status.DONE: Words("已办结")}
LAMPS = {
    Lamp.RED: Words("● 逾期"),
    Lamp.YELLOW: Words("▲ 落后"),
    Lamp.BLUE: Words("◆ 临期"),
    Lamp.GREEN: Words("✓ 正常"),
    Lamp.GREY: Words("○ 未启动"),
}
PACES = {
    Pace.NOT_STARTED: Words("尚未启动"),
    Pace.BEHIND: Words("未达序时"),
    Pace.ON_PACE: Words("达到序时"),
    Pace.AHEAD: Words("超过序时"),
    Pace.DONE: Words("已完成"),
    Pace.CLOSED_OUT: Words("已销号"),
}
CHARTS = {By.AGENCY: Words("按单位"), By.TASK: Words("按任务")}
PLANS = {Plan.LINEAR: Words("匀速推进"), Plan.QUARTERLY: Words("按季推进"), Plan.NODES: Words("按节点推进")}
CLOSE_OUT_STEPS = {
    CloseOutStep.APPLY: Words("已申请销号"),
    CloseOutStep.VERIFY: Words("已核实"),
    CloseOutStep.ACCEPT: Words("已销号"),
    CloseOutStep.RETURN: Words("已退回"),
    CloseOutStep.VOID: Words("销号作废"),
    CloseOutStep.RECHECK: Words("回头看重新办理"),
}
CHANGES = {
    ChangeKind.DONE: Words("新办结"),
    ChangeKind.LATE: Words("新逾期"),
    ChangeKind.BEHIND: Words("新落后"),
    ChangeKind.RECOVERED: Words("赶上进度"),
    ChangeKind.EXTENDED: Words("延期"),
    ChangeKind.REOPENED: Words("重新办理"),
    ChangeKind.ADDED: Words("新增任务"),
    ChangeKind.DROPPED: Words("终止任务"),
}
KINDS = {
    AgencyKind.DEPARTMENT: Words("部门"),
    AgencyKind.COUNTY: Words("县区"),
    AgencyKind.PARK: Words("园区"),
    AgencyKind.UPPER: Words("中省驻市"),
    AgencyKind.ENTERPRISE: Words("企业"),
    AgencyKind.GROUP: Words("统称"),
}
HITS = {
    HitKind.TASK: Words("任务"),
    HitKind.AGENCY: Words("单位"),
    HitKind.DOCUMENT: Words("文件"),
    HitKind.EVIDENCE: Words("佐证"),
}
COMPARATORS = {Comparator.AT_LEAST: "≥", Comparator.AT_MOST: "≤", Comparator.EQUAL: "="}


def clause(path: str) -> str:
    """The last numbering token of a path as it stands before a title: （五） or 5."""
    token = path.rpartition("/")[2]
    return f"{token}." if token.isdecimal() else token


def task_label(path: str, heading: str | None, text: str, width: int = 24) -> str:
    """A task in a sentence: its clause and its title, cut at `width` characters."""
    title = heading or text
    return clause(path) + shortened(title, width)


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
    actual = Words("尚无读数") if one.actual is None else Words("实 {0}{1}", number(one.actual), unit)
    if one.expected is None:
        return Words(
            "目标 {0}{1}{2}，{3}", COMPARATORS[one.aim.comparator], number(one.aim.value), unit, actual
        )
    expected = Words(
        "{0} {1}{2}，{3}",
        Words("应降至") if one.falling else Words("应达"),
        number(one.expected),
        unit,
        actual,
    )
    gap = shortfall_words(one)
    return Words("{0}，{1}", expected, gap) if gap else expected


def shortfall_words(one: Expectation) -> str:
    """By how much a figure misses what is expected, or is beyond it: 欠 7 户; empty where it is just that."""
    if not one.short:
        return ""
    points = Words(" 个百分点") if one.aim.unit == "%" else f" {one.aim.unit}".rstrip()
    return Words("{0} {1}{2}", _GAPS[one.falling, one.short > 0], number(abs(one.short)), points)


def gap_words(missing: Gap | None, unit: str) -> str:
    """A gap: 差 1.5 天, 已达到, or — where nothing is to be reached."""
    if missing is None:
        return "—"
    if missing.reached:
        return Words("已达到")
    points = Words(" 个百分点") if unit == "%" else f" {unit}".rstrip()
    return Words("差 {0}{1}", number(missing.distance), points)


def share_words(share: Decimal | None) -> str:
    """A share (1 is all) in per cent: 62.5%; — where there is none."""
    if share is None:
        return "—"
    return f"{(share * 100).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"


_GAPS = {
    (False, True): Words("欠"),
    (False, False): Words("超"),
    (True, True): Words("高"),
    (True, False): Words("低"),
}


def number(value: Decimal) -> str:
    """A figure without noughts that say nothing: 45, 98.5."""
    return f"{value.normalize():f}"
