"""The records of a report: every row and figure of it, read alike by the workbook and the PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bizdesk.domain.changes import ChangeKind
from bizdesk.domain.comparison import Correction
from bizdesk.domain.counting import AgencyTally, PaceTally, Part, Tally, pace_tally
from bizdesk.domain.labels import chinese_date, in_title_marks
from bizdesk.domain.ledger import Lamp, Status, title_of
from bizdesk.domain.pace import Pace
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import TargetReading
from bizdesk.reports.look import USUAL, Look
from bizdesk.reports.wording import Mark, one_line, printable

PRESSING = {Mark.LATE: 0, Mark.BEHIND: 1, Mark.SOON: 2}
"""What asks for a hand first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the ledger in words. `item` numbers the rows of the report from 1, `document` its sources.

    Texts are printable. `leads` and `others` are the agencies as the document
    names them; `owners` are those that answer for the task (its leads, or those
    responsible where nobody leads), each with its entry in `contacts`.
    From `done_on` on it is done (办结), from `closed_on` on struck off (销号), which takes a close-out.
    `days_late` is 0 unless late; `rate` is the completion that was reported, 85%, empty where none was.
    """

    item: int
    task_id: int
    document: int
    source: str
    path: str
    heading: str
    text: str
    targets: tuple[str, ...]
    leads: tuple[str, ...]
    others: tuple[str, ...]
    owners: tuple[str, ...]
    contacts: tuple[str, ...]
    due_wording: str
    due: date | None
    due_original: date | None
    ongoing: bool
    days_late: int
    progress: str
    problems: str
    next_steps: str
    rate: str
    evidence: tuple[str, ...]
    status: Status
    lamp: Lamp
    pace: Pace
    done_on: date | None
    closed_on: date | None
    milestones: tuple[date, ...]

    @property
    def mark(self) -> Mark:
        """Shape, word and colour of its state."""
        return Mark.of(self.status, self.lamp)

    @property
    def original(self) -> str:
        """Heading and text."""
        return "\n".join(filter(None, (self.heading, self.text)))

    @property
    def title(self) -> str:
        """The heading, or the beginning of the text where it has none."""
        return title_of(self.heading, self.text)

    @property
    def trouble(self) -> str:
        """The problems, and below them what comes next."""
        return "\n".join(filter(None, (self.problems, self.next_steps and f"下一步：{self.next_steps}")))

    @property
    def is_behind(self) -> bool:
        """Whether it is behind pace and not yet late."""
        return self.status is Status.OPEN and self.pace is Pace.BEHIND

    @property
    def done_text(self) -> str:
        """2025年6月12日办结, empty where it is not done."""
        return "" if self.done_on is None else f"{chinese_date(self.done_on)}办结"

    @property
    def closed_text(self) -> str:
        """2025年6月20日销号, empty where it is not struck off."""
        return "" if self.closed_on is None else f"{chinese_date(self.closed_on)}销号"

    @property
    def extended(self) -> bool:
        """Whether the date in force is not the one first read."""
        return None not in (self.due, self.due_original) and self.due != self.due_original

    @property
    def due_text(self) -> str:
        """The wording of the original and the date it was read as, both dates where it was extended."""
        dates = [] if self.due is None else [chinese_date(self.due)]
        if self.extended and self.due is not None and self.due_original is not None:
            dates = [f"原定{chinese_date(self.due_original)}", f"延至{chinese_date(self.due)}"]
        kind = ["长期坚持"] if self.ongoing and "长期坚持" not in self.due_wording else []
        words = [] if [self.due_wording] == dates else [self.due_wording]
        return "\n".join(filter(None, [*words, *dates, *kind])) or "未定时限"


@dataclass(frozen=True, slots=True)
class DocumentTally:
    """A source of tasks, numbered from 1, and how its tasks stand; those added by hand have no `title`."""

    index: int
    title: str
    number: str
    tally: Tally

    @property
    def label(self) -> str:
        """《title》（number）."""
        if not self.title:
            return "自行增列的任务"
        return in_title_marks(self.title) + (f"（{self.number}）" if self.number else "")


@dataclass(frozen=True, slots=True)
class Change:
    """How a task differs from the end of the previous quarter.

    `before` and `due_before` are None where the task is new, `item` and `after` where it is gone.
    """

    kind: ChangeKind
    item: int | None
    title: str
    owners: tuple[str, ...]
    before: Status | None
    after: Status | None
    due_before: date | None
    due: date | None


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A target of the task at `item`: what is asked of it, its readings and its pace in words."""

    item: int
    title: str
    owners: tuple[str, ...]
    name: str
    asked: str
    unit: str
    readings: tuple[TargetReading, ...]
    words: str


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A file that proves the task at `item`: whose it is, the quarter that it proves, size and SHA-256."""

    evidence_id: int
    item: int
    title: str
    agency: str
    name: str
    period: Quarter | None
    attached_on: date
    expires_on: date | None
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """What was changed of a task in the previous quarter after its close; `item` is None where it is gone."""

    item: int | None
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Report:
    """A quarterly report as of a day, of the whole ledger or of one `agency`.

    In a report of one agency a task stands where that agency's own part in it
    stands. `changes` is None where there is nothing to compare with; `corrections` is what was changed
    in the previous quarter after it had been closed. `wording` is what the title says after the quarter,
    a blank wherever a line may break; empty for the usual one. `look` is how the office wants it to look,
    which columns its ledger has among it.
    """

    office: str
    quarter: Quarter
    as_of: date
    agency: str | None
    entries: tuple[Entry, ...]
    parts: tuple[Part, ...]
    overall: Tally
    documents: tuple[DocumentTally, ...]
    agencies: tuple[AgencyTally, ...]
    changes: tuple[Change, ...] | None
    corrections: tuple[Correction, ...]
    targets: tuple[TargetLine, ...] = ()
    evidence: tuple[EvidenceLine, ...] = ()
    wording: str = ""
    look: Look = USUAL

    @property
    def behind(self) -> tuple[Entry, ...]:
        """Those behind pace and not yet late, in order."""
        return tuple(entry for entry in self.entries if entry.is_behind)

    @property
    def correction_lines(self) -> tuple[CorrectionLine, ...]:
        """The corrections with the item numbers of their tasks."""
        wanted = {one.task_id for one in self.corrections}
        items = {entry.task_id: entry.item for entry in self.entries if entry.task_id in wanted}
        return tuple(
            CorrectionLine(items.get(one.task_id), one_line(one.task), printable(str(one.words)))
            for one in self.corrections
        )

    @property
    def late(self) -> tuple[Entry, ...]:
        """The late ones, the longest late first."""
        return tuple(sorted((e for e in self.entries if e.status is Status.LATE), key=lambda e: -e.days_late))

    @property
    def pace(self) -> PaceTally:
        """How the tasks stand against their time."""
        return pace_tally((entry.status, entry.pace) for entry in self.entries)

    @property
    def kept_up(self) -> tuple[Entry, ...]:
        """Those under way that are on their pace or ahead of it."""
        paces = (Pace.ON_PACE, Pace.AHEAD)
        return tuple(e for e in self.entries if e.status is Status.OPEN and e.pace in paces)

    @property
    def pressing(self) -> tuple[Entry, ...]:
        """Those that are not done: the longest late first, then those behind, due soon, and others."""
        waiting = [entry for entry in self.entries if entry.status is not Status.DONE]
        return tuple(sorted(waiting, key=lambda e: (PRESSING.get(e.mark, len(PRESSING)), -e.days_late)))

    @property
    def title_phrases(self) -> tuple[str, ...]:
        """The title in phrases, between which a line may break."""
        if self.wording:
            return (*filter(None, (self.agency,)), self.quarter.label, *self.wording.split())
        what = (self.quarter.label, "优化营商环境", "任务办理情况")
        return (*what, "通报") if self.agency is None else (self.agency, *what)

    @property
    def title(self) -> str:
        """The title in one line."""
        return "".join(self.title_phrases)

    def items(self, task_ids: Sequence[int]) -> tuple[int, ...]:
        """The item numbers of tasks."""
        wanted = set(task_ids)
        numbers = {entry.task_id: entry.item for entry in self.entries if entry.task_id in wanted}
        return tuple(numbers[task_id] for task_id in task_ids)
