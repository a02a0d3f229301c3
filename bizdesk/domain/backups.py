"""What a backup says of itself: its manifest, what it is named, which of two is fuller, which are kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bizdesk.domain.words import Words

FORMAT = 1
"""The number of the newest form of a backup that the program reads."""

ENDING = ".bizdesk"
DATABASE, SEEN, WORKDAYS, MANIFEST = "ledger.db", "reminders-seen", "workdays.json", "manifest.json"
EVIDENCE, DRAFTS = "evidence/", "drafts/"


class Reason(StrEnum):
    """Why a backup was made."""

    MANUAL = "manual"
    CLOSE = "close"
    INTERVAL = "interval"
    IMPORT = "import"
    MERGE = "merge"
    MIGRATION = "migration"
    RESTORE = "restore"
    HANDOVER = "handover"


REASONS = {
    Reason.MANUAL: Words("手动"),
    Reason.CLOSE: Words("关闭时"),
    Reason.INTERVAL: Words("定时"),
    Reason.IMPORT: Words("导入前"),
    Reason.MERGE: Words("合并前"),
    Reason.MIGRATION: Words("升级前"),
    Reason.RESTORE: Words("恢复前"),
    Reason.HANDOVER: Words("交接"),
}
CHOSEN = frozenset({Reason.MANUAL, Reason.HANDOVER})
"""The reasons of backups that somebody asked for; only the others are ever thinned."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a ledger holds; `files` are the different files that its rows name."""

    tasks: int
    agencies: int
    documents: int
    files: int
    events: int


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a backup: its SHA-256 as it lies there, in lower-case hex, and its size in bytes."""

    name: str
    sha256: str
    size: int

    @property
    def blob(self) -> str | None:
        """The SHA-256 that a file of evidence goes by, None for other members."""
        return self.name.rpartition("/")[2] if self.name.startswith(EVIDENCE) else None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds and how to tell that it is whole.

    `named` are the SHA-256s of evidence that the ledger's rows name and the backup does not hold.
    """

    made_at: datetime
    reason: Reason
    program: str
    schema: str
    office: str
    counts: Counts
    last_hash: str
    members: tuple[Member, ...]
    named: tuple[str, ...] = ()

    @property
    def files_held(self) -> int:
        """How many files of evidence are inside."""
        return sum(member.blob is not None for member in self.members)

    @property
    def size(self) -> int:
        """The bytes of all members, unpacked."""
        return sum(member.size for member in self.members)

    @property
    def fullness(self) -> tuple[int, int, int]:
        """Tasks, files that are named and files that are held."""
        return self.counts.tasks, self.counts.files, self.files_held

    def to_json(self) -> str:
        """The text of the member `manifest.json`."""
        data = asdict(self) | {"format": FORMAT, "made_at": self.made_at.astimezone(UTC).isoformat()}
        return json.dumps(data, ensure_ascii=False, indent=1)


class ManifestError(ValueError):
    """The text is no manifest that this program reads; `newer` says that a later one might."""

    def __init__(self, *, newer: bool = False) -> None:
        super().__init__("newer" if newer else "no manifest")
        self.newer = newer


def read_manifest(text: str) -> Manifest:
    """The manifest of its text. Raises ManifestError."""
    try:
        data = json.loads(text)
        newer = data["format"] > FORMAT
        made = (
            None
            if newer
            else Manifest(
                made_at=datetime.fromisoformat(data["made_at"]).astimezone(UTC),
                reason=Reason(data["reason"]),
                program=str(data["program"]),
                schema=str(data["schema"]),
                office=str(data["office"]),
                counts=Counts(**{name: int(count) for name, count in data["counts"].items()}),
                last_hash=str(data["last_hash"]),
                members=tuple(
                    Member(str(m["name"]), str(m["sha256"]), int(m["size"])) for m in data["members"]
                ),
                named=tuple(map(str, data["named"])),
            )
        )
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise ManifestError from error
    if made is None:
        raise ManifestError(newer=True)
    return made


def backup_name(manifest_time: datetime, reason: Reason) -> str:
    """The file name of a backup made at that time, in the machine's time zone."""
    return f"营商台账 {manifest_time.astimezone():%Y-%m-%d %H%M%S} {REASONS[reason]}{ENDING}"


def kept_name(moment: datetime) -> str:
    """What the folder of a ledger's old state is named that a restore replaced at that time."""
    return f"{REASONS[Reason.RESTORE]} {moment.astimezone():%Y-%m-%d %H%M%S}"


def aside_name(moment: datetime) -> str:
    """What the folder is named into which a repair moves files at that time."""
    return f"移出的文件 {moment.astimezone():%Y-%m-%d %H%M%S}"


def is_fuller(one: Manifest, other: Manifest) -> bool:
    """Whether `one` holds more tasks or files than `other`."""
    return any(a > b for a, b in zip(one.fullness, other.fullness, strict=True))


_ALL_FOR = timedelta(days=1)
_DAYS, _WEEKS, _MONTHS = timedelta(days=14), timedelta(days=70), timedelta(days=731)


def superfluous(manifests: Sequence[Manifest], now: datetime) -> list[Manifest]:
    """The automatic backups that can go: all of a day are kept, then one a day, a week, a month and a year.

    None goes that is fuller than every later one that stays.
    """
    automatic = sorted((one for one in manifests if one.reason not in CHOSEN), key=lambda one: one.made_at)
    last_of = {_span(one, now): one for one in automatic}
    staying: list[Manifest] = []
    going: list[Manifest] = []
    for one in reversed(automatic):
        span = _span(one, now)
        if last_of[span] is one or not any(_covers(later, one) for later in staying):
            staying.append(one)
        else:
            going.append(one)
    return going


def _covers(later: Manifest, one: Manifest) -> bool:
    return not is_fuller(one, later)


def _span(one: Manifest, now: datetime) -> object:
    """What a backup can be the last of: of itself, its day, week, month or year."""
    age, local = now - one.made_at, one.made_at.astimezone()
    if age <= _ALL_FOR:
        return id(one)
    if age <= _DAYS:
        return local.date()
    if age <= _WEEKS:
        return local.isocalendar()[:2]
    return local.year, "month", local.month if age <= _MONTHS else 0
