"""Words of the proofreading page that are made from a draft."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from bizdesk.domain.draft import Decision, Draft, DraftRow
from bizdesk.domain.labels import COMPARATORS
from bizdesk.domain.ledger import Lamp
from bizdesk.domain.measure import AgencyMention, Deadline, Measure, PolicyDocument, Role, Target
from bizdesk.domain.words import Listing
from bizdesk.gui.language import listed, spoken


class RowState(Enum):
    """How a row of a draft stands, as its first cell tells."""

    CERTAIN = auto()
    UNCERTAIN = auto()
    ACCEPTED = auto()
    EDITED = auto()
    SKIPPED = auto()


STATE_LAMPS = {
    RowState.CERTAIN: Lamp.GREY,
    RowState.UNCERTAIN: Lamp.YELLOW,
    RowState.ACCEPTED: Lamp.GREEN,
    RowState.EDITED: Lamp.BLUE,
    RowState.SKIPPED: Lamp.GREY,
}


def tr(text: str) -> str:
    """The text in the language of the window."""
    return QCoreApplication.translate("Proofreading", text)


def state_of(row: DraftRow) -> RowState:
    """How a row stands."""
    if row.decision is Decision.SKIPPED:
        return RowState.SKIPPED
    if row.uncertain:
        return RowState.UNCERTAIN
    if row.edited:
        return RowState.EDITED
    return RowState.ACCEPTED if row.decision is Decision.ACCEPTED else RowState.CERTAIN


def state_words(row: DraftRow) -> str:
    """The state as shape and word: ▲ 待核对. A row that was read without a doubt shows none."""
    return {
        RowState.CERTAIN: "",
        RowState.UNCERTAIN: f"▲ {tr('待核对')}",
        RowState.ACCEPTED: f"✓ {tr('已确认')}",
        RowState.EDITED: f"◆ {tr('已改')}",
        RowState.SKIPPED: f"○ {tr('已跳过')}",
    }[state_of(row)]


def names_words(mentions: Sequence[AgencyMention], role: Role) -> str:
    """The agencies with a role; those that name nobody say so."""
    return listed(mention_words(one) for one in mentions if one.role is role)


def mention_words(mention: AgencyMention) -> str:
    """The agency's name, with a remark where it is a group."""
    return tr("{0}（待分派）").format(mention.name) if mention.generic else mention.name


def deadline_words(deadline: Deadline | None) -> str:
    """The wording and, on a line of its own, what it was read as."""
    if deadline is None:
        return ""
    parts = [day.isoformat() for day in deadline.due]
    parts += [tr("长期坚持")] if deadline.ongoing else []
    parts += [tr("已完成")] if deadline.done else []
    reading = listed(parts)
    if reading == deadline.wording:
        return reading
    return "\n".join(part for part in (deadline.wording, f"→ {reading}" if reading else "") if part)


def target_words(target: Target) -> str:
    """A figure: 网办率 ≥ 98%."""
    return f"{target.name} {COMPARATORS[target.comparator]} {target.value}{target.unit}"


def figures_words(measure: Measure) -> str:
    """All targets of a measure and, on a line of their own, its milestones."""
    targets = spoken(Listing("；", (target_words(target) for target in measure.targets)))
    days = listed(milestone.date.isoformat() for milestone in measure.milestones)
    return "\n".join(part for part in (targets, tr("节点 {0}").format(days) if days else "") if part)


def particulars_words(document: PolicyDocument) -> str:
    """Number, issuer and date of a document; what was not read is said."""
    issued = document.issued_on.isoformat() if document.issued_on else tr("未读到成文日期")
    parts = (document.number or tr("未读到文号"), document.issuer or tr("未读到发文机关"), issued)
    return "  ·  ".join(parts)


def draft_totals_words(draft: Draft) -> str:
    """63 项 · 待核对 2 · 已跳过 1."""
    skipped = sum(row.decision is Decision.SKIPPED for row in draft.rows)
    parts = [tr("{0} 项").format(len(draft.rows)), tr("待核对 {0}").format(draft.uncertain)]
    return "  ·  ".join([*parts, tr("已跳过 {0}").format(skipped)])
