"""The office's words for the terms of the ledger, and how a task is called in a sentence."""

from __future__ import annotations

from datetime import date

from bizdesk.domain.ledger import AgencyKind, Lamp, Status
from bizdesk.domain.measure import Comparator, Role

ROLES = {Role.LEAD: "牵头", Role.RESPONSIBLE: "责任", Role.SUPPORT: "配合"}
STATUSES = {Status.OPEN: "办理中", Status.LATE: "逾期", Status.DONE: "已办结"}
LAMPS = {
    Lamp.RED: "● 逾期",
    Lamp.YELLOW: "▲ 落后",
    Lamp.BLUE: "◆ 临期",
    Lamp.GREEN: "✓ 正常",
    Lamp.GREY: "○ 未启动",
}
KINDS = {
    AgencyKind.DEPARTMENT: "部门",
    AgencyKind.COUNTY: "县区",
    AgencyKind.PARK: "园区",
    AgencyKind.UPPER: "中省驻市",
    AgencyKind.ENTERPRISE: "企业",
    AgencyKind.GROUP: "统称",
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
