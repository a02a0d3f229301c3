"""Words of the window for evidence: a file's period, expiry, version and uses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from bizdesk.domain.ledger import Evidence
from bizdesk.domain.reminders import WITHIN
from bizdesk.gui.language import spoken
from bizdesk.gui.wording import size_words

GAP = "  ·  "


def tr(text: str) -> str:
    """The text in the language of the window."""
    return QCoreApplication.translate("Evidence", text)


def evidence_words(one: Evidence, day: date) -> str:
    """A file line by line: its name, what it is, and below that what is said of it on `day`."""
    lines = (one.name, GAP.join(_about(one)), GAP.join(_said(one, day)))
    return "\n".join(filter(None, lines))


def is_expired(one: Evidence, day: date) -> bool:
    """Whether a file proves nothing any more on `day`."""
    return one.expires_on is not None and one.expires_on < day


def expires_soon(one: Evidence, day: date) -> bool:
    """Whether a file will soon prove nothing any more."""
    return one.expires_on is not None and day <= one.expires_on <= day + WITHIN


def _about(one: Evidence) -> Iterator[str]:
    yield size_words(one.size)
    if one.period is not None:
        yield spoken(one.period.label)
    if one.agency is not None:
        yield one.agency


def _said(one: Evidence, day: date) -> Iterator[str]:
    if one.expires_on is not None:
        yield expiry_words(one, day)
    if one.version > 1:
        yield tr("第 {0} 版").format(one.version)
    if one.uses > 1:
        yield tr("用于 {0} 项任务").format(one.uses)


def expiry_words(one: Evidence, day: date) -> str:
    """Until when a file proves something, with a shape where that is near or past; nothing without an end."""
    if one.expires_on is None:
        return ""
    if is_expired(one, day):
        return tr("● 已过期（{0}）").format(one.expires_on)
    if expires_soon(one, day):
        return tr("◆ 30 天内到期（{0}）").format(one.expires_on)
    return tr("有效期至 {0}").format(one.expires_on)
