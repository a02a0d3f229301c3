"""The tables of a ledger. Rows stay inside a unit of work; everybody else sees records of the domain."""

from __future__ import annotations

from bizdesk.store.orm.base import Row
from bizdesk.store.orm.forms import FormReturnRow, FormRow, FormTaskRow
from bizdesk.store.orm.indicators import (
    IndicatorAgencyRow,
    IndicatorFigureRow,
    IndicatorReadingRow,
    IndicatorRow,
    IndicatorTaskRow,
)
from bizdesk.store.orm.records import (
    EventRow,
    EventTaskRow,
    QuarterCloseRow,
    SearchableRow,
    SettingRow,
    StandingRow,
)
from bizdesk.store.orm.rulings import (
    CloseOutEvidenceRow,
    CloseOutRow,
    ExtensionRow,
    FormerTickRow,
    PaceOverrideRow,
)
from bizdesk.store.orm.slips import SlipRow, SlipTaskRow
from bizdesk.store.orm.sources import AgencyAliasRow, AgencyMemberRow, AgencyRow, DocumentRow
from bizdesk.store.orm.tasks import AssignmentRow, MilestoneRow, NodeRow, TargetRow, TaskRow
from bizdesk.store.orm.work import EvidenceRow, ProgressRow, ReadingRow

__all__ = [
    "AgencyAliasRow",
    "AgencyMemberRow",
    "AgencyRow",
    "AssignmentRow",
    "CloseOutEvidenceRow",
    "CloseOutRow",
    "DocumentRow",
    "EventRow",
    "EventTaskRow",
    "EvidenceRow",
    "ExtensionRow",
    "FormReturnRow",
    "FormRow",
    "FormTaskRow",
    "FormerTickRow",
    "IndicatorAgencyRow",
    "IndicatorFigureRow",
    "IndicatorReadingRow",
    "IndicatorRow",
    "IndicatorTaskRow",
    "MilestoneRow",
    "NodeRow",
    "PaceOverrideRow",
    "ProgressRow",
    "QuarterCloseRow",
    "ReadingRow",
    "Row",
    "SearchableRow",
    "SettingRow",
    "SlipRow",
    "SlipTaskRow",
    "StandingRow",
    "TargetRow",
    "TaskRow",
]
