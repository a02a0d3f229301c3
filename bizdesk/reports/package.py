"""The evidence package as pure data: which file lies where in it, for whom and what it proves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bizdesk.domain.counting import parts
from bizdesk.domain.file_names import TakenNames, safe_name
from bizdesk.domain.ledger import Agency, Evidence, Task
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import QuarterState
from bizdesk.reports.wording import one_line

INDEX_NAME = "佐证材料目录.xlsx"
SUMS_NAME = "SHA256SUMS.txt"
FOLDER_ENDING = "的佐证材料"
"""What the folder beside a workbook is named after it."""
GUIDE_NAME = "校验说明.txt"
GUIDE = """佐证材料校验说明

佐证材料目录.xlsx 列出全部材料，点材料名称可打开；SHA256SUMS.txt 是每个文件的 SHA-256 校验值。
解压后在本文件夹里核对，有出入的会逐个列出：

Windows（PowerShell）
Get-Content -Encoding UTF8 SHA256SUMS.txt | ForEach-Object { $h, $n = $_ -split '  ', 2; \
if ((Get-FileHash -LiteralPath $n).Hash -ne $h) { "不符：$n" } }

Linux
sha256sum -c SHA256SUMS.txt

macOS
shasum -a 256 -c SHA256SUMS.txt
"""

_AGENCY_LENGTH, _CLAUSE_LENGTH, _FILE_LENGTH = 30, 50, 70


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of the package, numbered from 1; `place` is its path in it, agency/clause/file."""

    number: int
    evidence_id: int
    place: str
    agency: str
    source: str
    path: str
    task: str
    name: str
    version: int
    period: Quarter | None
    attached_on: date
    expires_on: date | None
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Package:
    """The evidence of a quarter or an agency, or of an agency's quarter, as of a day."""

    office: str
    quarter: Quarter | None
    agency: str | None
    as_of: date
    files: tuple[PackedFile, ...]

    @property
    def title(self) -> str:
        """What it holds, in one line."""
        period = "" if self.quarter is None else self.quarter.label
        return f"{self.agency or ''}{period}优化营商环境任务佐证材料"

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(one.size for one in self.files)

    @property
    def agencies(self) -> tuple[str, ...]:
        """Whose files there are, in the order of the files."""
        return tuple(dict.fromkeys(one.agency for one in self.files))


def build_package(state: QuarterState, quarter: Quarter | None, agency: Agency | None) -> Package:
    """The files of `state` that prove something for `quarter`, where one is given, of `agency` alike.

    A file without a period belongs to the quarter in which it was attached. One that names no agency
    is everybody's who takes part in its task, and lies with those who answer for it.
    """
    held: dict[int, list[Evidence]] = {}
    for file in state.evidence:
        if quarter is None or (file.period or Quarter.of(file.attached_on)) == quarter:
            held.setdefault(file.task_id, []).append(file)
    filed: dict[str, list[tuple[Task, Evidence]]] = {}
    for task in state.tasks:
        for file in held.get(task.id, ()):
            whose = _whose(task, file, agency)
            if whose is not None:
                filed.setdefault(whose, []).append((task, file))
    return Package(
        office=one_line(state.office),
        quarter=quarter,
        agency=None if agency is None else one_line(agency.name),
        as_of=state.as_of,
        files=_placed(filed),
    )


def _whose(task: Task, file: Evidence, wanted: Agency | None) -> str | None:
    """The name that a file is filed under, None where it is no file of `wanted`."""
    if wanted is not None:
        taking_part = any(part.agency_id == wanted.id for part in task.assignments)
        mine = file.agency == wanted.name or (file.agency is None and taking_part)
        return one_line(wanted.name) if mine else None
    if file.agency is not None:
        return one_line(file.agency)
    return "、".join(one_line(part.agency) for part in parts(task) if part.leads) or "未明确单位"


def _placed(filed: dict[str, list[tuple[Task, Evidence]]]) -> tuple[PackedFile, ...]:
    """Every file with its place; agencies in the order of their first task."""
    tops, found = TakenNames(), list[PackedFile]()
    for agency, pairs in filed.items():
        top = tops.give(safe_name(agency, _AGENCY_LENGTH))
        clauses = TakenNames()
        for task, files in _by_task(pairs):
            folder, names = f"{top}/{clauses.give(safe_name(_clause(task), _CLAUSE_LENGTH))}", TakenNames()
            for file in files:
                name = names.give(safe_name(one_line(file.name), _FILE_LENGTH, ending=True))
                found.append(_packed(len(found) + 1, f"{folder}/{name}", agency, task, file))
    return tuple(found)


def _by_task(pairs: Sequence[tuple[Task, Evidence]]) -> list[tuple[Task, list[Evidence]]]:
    grouped: dict[int, tuple[Task, list[Evidence]]] = {}
    for task, file in pairs:
        grouped.setdefault(task.id, (task, []))[1].append(file)
    return list(grouped.values())


def _clause(task: Task) -> str:
    source = task.number or (task.document or "自行增列")[:20]
    return " ".join(filter(None, (one_line(source), task.path.replace("/", ""), one_line(task.title))))


def _packed(number: int, place: str, agency: str, task: Task, file: Evidence) -> PackedFile:
    return PackedFile(
        number=number,
        evidence_id=file.id,
        place=place,
        agency=agency,
        source=one_line(task.number or task.document or "自行增列"),
        path=one_line(task.path),
        task=one_line(task.title),
        name=one_line(file.name),
        version=file.version,
        period=file.period,
        attached_on=file.attached_on,
        expires_on=file.expires_on,
        size=file.size,
        sha256=file.sha256,
    )
