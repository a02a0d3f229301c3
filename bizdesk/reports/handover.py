"""What a handover tells of: what is open in the ledger, agency by agency."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.ledger import Status
from bizdesk.reports.records import Entry, Report

SHEET_NAME = "交接清单.pdf"
"""What the sheet is named, after the name of the backup that it goes with."""
WAITING = {CloseOutStep.APPLY: "销号已申请，待核实", CloseOutStep.VERIFY: "销号已核实，待同意"}
"""What a close-out waits for after a step."""

_NOBODY = "没有单位负责的任务"


@dataclass(frozen=True, slots=True)
class Handover:
    """What is under way: the report's open entries, the tasks (by id) whose close-out waits with what it
    waits for, the agencies that did not return a form, the drafts that were not committed, and the backup.
    """

    report: Report
    waiting: dict[int, str]
    unreturned: dict[str, str]
    drafts: tuple[str, ...]
    backup: str

    @property
    def open(self) -> tuple[Entry, ...]:
        """The entries that are not done, and those whose close-out waits."""
        return tuple(
            entry
            for entry in self.report.entries
            if entry.status is not Status.DONE or entry.task_id in self.waiting
        )

    @property
    def summary(self) -> str:
        """How much there is of everything."""
        late = sum(entry.status is Status.LATE for entry in self.open)
        return (
            f"未办结 {sum(entry.status is not Status.DONE for entry in self.open)} 项（其中逾期 {late} 项），"
            f"销号待办 {len(self.waiting)} 项，填报表未收回 {len(self.unreturned)} 份，"
            f"校对中的文件 {len(self.drafts)} 份"
        )

    def groups(self) -> Iterator[tuple[str, tuple[Entry, ...]]]:
        """The agencies that answer for something open or owe a form, in the order of the ledger, with their
        entries; a joint task stands under each of them.
        """
        names = dict.fromkeys(owner for entry in self.open for owner in entry.owners or (_NOBODY,))
        for name in (*names, *(one for one in self.unreturned if one not in names)):
            yield name, tuple(entry for entry in self.open if name in (entry.owners or (_NOBODY,)))
