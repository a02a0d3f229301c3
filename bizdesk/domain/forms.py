"""Return forms (单位填报表): what was sent out, what came back, and how the two differ."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from bizdesk.domain.quarter import Quarter
from bizdesk.domain.task_cells import read_rate
from bizdesk.domain.words import Words

LOCKED_TITLES = (
    "序号",
    "来源文件·条款号",
    "任务（原文）",
    "工作目标/量化指标",
    "角色",
    "完成时限",
    "上期进展",
)
"""The columns that an agency reads and leaves as they are."""
MARK_TITLE, SUM_TITLE, FILES_TITLE = "行编号", "校验", "佐证材料（文件名）"
YES, ENDLESS = "是", "长期坚持"
_NO = {"否", "未办结", "—", "-", ""}
_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn"}


class FormField(StrEnum):
    """What an agency fills in; evidence is files, not a cell."""

    PROGRESS = "progress"
    RATE = "rate"
    PROBLEMS = "problems"
    NEXT_STEPS = "next_steps"
    DONE = "done"
    EVIDENCE = "evidence"


CELLS = (FormField.PROGRESS, FormField.RATE, FormField.PROBLEMS, FormField.NEXT_STEPS, FormField.DONE)
FIELD_WORDS = {
    FormField.PROGRESS: Words("本季进展"),
    FormField.RATE: Words("完成率（%）"),
    FormField.PROBLEMS: Words("存在问题"),
    FormField.NEXT_STEPS: Words("下一步措施"),
    FormField.DONE: Words("是否办结"),
    FormField.EVIDENCE: Words("佐证材料"),
}


class DifferenceKind(StrEnum):
    """How a cell that came back differs; only the first three can be accepted."""

    NEW = "new"
    CHANGED = "changed"
    CONFLICT = "conflict"
    LOCKED = "locked"
    UNKNOWN = "unknown"
    INVALID = "invalid"
    MISSING = "missing"


ACCEPTABLE = frozenset({DifferenceKind.NEW, DifferenceKind.CHANGED, DifferenceKind.CONFLICT})
KIND_WORDS = {
    DifferenceKind.NEW: Words("新填"),
    DifferenceKind.CHANGED: Words("修改"),
    DifferenceKind.CONFLICT: Words("冲突"),
    DifferenceKind.LOCKED: Words("改动锁定格"),
    DifferenceKind.UNKNOWN: Words("对不上"),
    DifferenceKind.INVALID: Words("填写有误"),
    DifferenceKind.MISSING: Words("缺行"),
}

Values = Mapping[FormField, str]


@dataclass(frozen=True, slots=True)
class SentRow:
    """A row as it was sent out: what was locked (see `LOCKED_TITLES`), and what the other cells held."""

    task_id: int
    title: str
    locked: tuple[str, ...]
    values: Values


@dataclass(frozen=True, slots=True)
class SentForm:
    """A form as it was sent out; `token` marks its rows, whichever ledger they come back to."""

    token: str
    agency: str
    quarter: Quarter
    rows: Mapping[int, SentRow]


@dataclass(frozen=True, slots=True)
class FormState:
    """A form that was sent to an agency for a quarter, and when it came back first, if it did."""

    id: int
    agency_id: int
    agency: str
    quarter: Quarter
    name: str
    rows: int
    first_task: int
    sent_on: date
    returned_on: date | None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a row: its name, its SHA-256, and where it lies, or its bytes if embedded."""

    name: str
    sha256: str
    path: Path | None = None
    data: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row as it came back; `number` is that of the sheet, `files` are those that belong to it.

    `lost_files` are named in it and not there, `unread_files` lie in it and cannot be taken out.
    """

    number: int
    mark: str
    checksum: str
    locked: tuple[str, ...]
    values: Values
    files: tuple[Attachment, ...] = ()
    lost_files: tuple[str, ...] = ()
    unread_files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnedForm:
    """A form that came back: the file's name and SHA-256, its rows, and files that belong to none of them.

    `unread_files` lie in no row and cannot be taken out.
    """

    path: Path
    sha256: str
    rows: tuple[ReturnedRow, ...]
    stray_files: tuple[str, ...] = ()
    unread_files: tuple[str, ...] = ()

    @property
    def token(self) -> str:
        """The mark that most of its rows bear."""
        marks = Counter(row.mark.partition("-")[0] for row in self.rows if row.mark)
        return marks.most_common(1)[0][0] if marks else ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell, row or file of a returned form that is not as the ledger has it.

    `sent` is what was sent out, `current` what the ledger says now, `returned` what came back. A
    `doubtful` one lies in a row whose locked cells were altered, so that it is never taken unseen.
    Of a `contested` one another file says otherwise, so that one of them has to be chosen.
    """

    kind: DifferenceKind
    file: str
    row: int
    agency: str
    quarter: Quarter | None
    task_id: int | None
    title: str
    what: str
    sent: str = ""
    current: str = ""
    returned: str = ""
    field: FormField | None = None
    doubtful: bool = False
    attachment: Attachment | None = None
    contested: bool = False

    @property
    def cell(self) -> tuple[object, ...]:
        """What cell of the ledger it is about, whichever file it came in."""
        return self.agency, self.quarter, self.task_id, self.field

    @property
    def acceptable(self) -> bool:
        """Whether it can be taken into the ledger."""
        return self.kind in ACCEPTABLE and self.field is not None

    @property
    def clean(self) -> bool:
        """Whether it can be taken without a look: the ledger did not change meanwhile, nor did the row."""
        return self.acceptable and self.kind is not DifferenceKind.CONFLICT and not self.doubtful


def plain(text: str) -> str:
    """What was typed, without control and format characters and without space around its lines."""
    lines = text.replace("_x000D_", "\n").replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    lines = lines.replace("\u2028", "\n").replace("\u2029", "\n")
    kept = "".join(c for c in lines if c == "\n" or unicodedata.category(c) not in _DROPPED)
    return "\n".join(line.strip() for line in kept.split("\n")).strip()


def alike(one: str, other: str) -> bool:
    """Whether two texts say the same, blank lines and space around lines aside."""
    return folded(one) == folded(other)


def mark_of(token: str, task_id: int) -> str:
    """What a row bears in its hidden cell."""
    return f"{token}-{task_id}"


def checksum(mark: str, locked: Iterable[str]) -> str:
    """A sum over what is locked in a row, and the row's mark."""
    said = "\x1f".join([mark, *map(folded, locked)])
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def read_cell(kind: FormField, text: str) -> str:
    """What a cell says in the words that the ledger compares. Raises ValueError where it says neither."""
    if kind is FormField.RATE:
        rate = read_rate(text)
        return "" if rate is None else str(rate)
    if kind is FormField.DONE:
        word = text.strip()
        if word in (YES, "已办结", "办结"):
            return YES
        if word in _NO:
            return ""
        raise ValueError(text)
    return plain(text)


def folded(text: str) -> str:
    """What a text says, blank lines and space around lines aside."""
    return "\n".join(line for line in plain(text).split("\n") if line)
