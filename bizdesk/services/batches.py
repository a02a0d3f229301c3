"""The reports of all agencies at once: a workbook and a PDF each, in one folder, all of them or none."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bizdesk.domain.errors import UserError
from bizdesk.domain.file_names import TakenNames, safe_name
from bizdesk.domain.ledger import Agency
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import QuarterState
from bizdesk.domain.words import Words
from bizdesk.reports.look import USUAL, Look
from bizdesk.reports.model import build_report
from bizdesk.services.exports import export_pdf, export_workbook
from bizdesk.services.files import (
    FileDiskFullError,
    FileNotWritableError,
    check_replaceable,
    folder_beside,
    refused,
)

Watch = Callable[[int, int, str], None]

_NAME_LENGTH = 60
_WRITERS = (("xlsx", export_workbook), ("pdf", export_pdf))


class NobodyToReportError(UserError):
    """No agency takes part in any task of the quarter."""

    def __init__(self, quarter: Quarter) -> None:
        super().__init__(Words("{0}没有单位承担任务，没有导出报表。", quarter.label))


def export_all_agencies(
    state: QuarterState, folder: Path, watch: Watch | None = None, look: Look = USUAL
) -> tuple[Path, ...]:
    """Write the workbook and the PDF of every agency that has tasks in `state` into `folder`.

    `watch` is told the files written, how many there will be and whose is at hand, and may raise to stop;
    files of the same names are replaced at the very end. Raises NobodyToReportError and what writing
    a file raises.
    """
    agencies = having_tasks(state)
    if not agencies:
        raise NobodyToReportError(state.quarter)
    total, names, made = len(agencies) * len(_WRITERS), TakenNames(), list[str]()
    with folder_beside(folder) as staging:
        for agency in agencies:
            report = build_report(state, agency, look)
            stem = names.give(safe_name(report.title, _NAME_LENGTH))
            for ending, export in _WRITERS:
                if watch is not None:
                    watch(len(made), total, agency.name)
                made.append(f"{stem}.{ending}")
                check_replaceable(folder / made[-1])
                try:
                    export(report, staging / made[-1])
                except (FileDiskFullError, FileNotWritableError) as error:  # nobody knows of the staging
                    raise type(error)(folder / made[-1]) from error
        return _moved(staging, folder, made)


def having_tasks(state: QuarterState) -> tuple[Agency, ...]:
    """The agencies that tasks of `state` name, in the ledger's order."""
    named = {part.agency_id for task in state.tasks for part in task.assignments}
    return tuple(agency for agency in state.agencies if agency.id in named)


def _moved(staging: Path, folder: Path, names: list[str]) -> tuple[Path, ...]:
    """Put each file in its place in one go; where one cannot be, those of before stand there again."""
    before = staging / "before"
    target = folder
    put: list[str] = []
    try:
        before.mkdir()
        folder.mkdir(exist_ok=True)
        for name in names:
            target = folder / name
            if target.exists():
                shutil.copy2(target, before / name)
            (staging / name).replace(target)
            put.append(name)
    except OSError as error:
        for name in put:
            _put_back(before / name, folder / name)
        raise refused(target, error) from error
    return tuple(folder / name for name in names)


def _put_back(before: Path, place: Path) -> None:
    with suppress(OSError):
        if before.exists():
            before.replace(place)
        else:
            place.unlink()
