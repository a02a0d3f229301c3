"""A report's workbook with the files of its evidence in a folder beside it, both of them or neither."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bizdesk.domain.errors import UserError
from bizdesk.domain.words import Words
from bizdesk.reports.model import Report
from bizdesk.reports.package import FOLDER_ENDING, SUMS_NAME, Package, build_package
from bizdesk.services.files import check_replaceable, folder_beside, refused, writing
from bizdesk.services.packages import pieces
from bizdesk.services.quarters import state_of
from bizdesk.services.reports import ReportRequest, report_from
from bizdesk.store.unit_of_work import UnitOfWork

Watch = Callable[[int, int, str], None]


class FolderTakenError(UserError):
    """There is a folder of that name which holds something else."""

    def __init__(self, folder: Path) -> None:
        super().__init__(Words("文件夹“{0}”里有别的文件，没有改动它；请换一个文件名。", folder))


@dataclass(frozen=True, slots=True)
class FiledReport:
    """A report, the files of evidence that it lists, and what gives the file of each SHA-256."""

    report: Report
    package: Package
    stored: Callable[[str], Path | None]


def plan_filed(uow: UnitOfWork, request: ReportRequest) -> FiledReport:
    """The report and all the evidence in its index. Raises AgencyNotFoundError or SnapshotLostError."""
    state = state_of(uow, request.quarter, request.as_of)
    report = report_from(uow, state, request.agency)
    listed = {line.evidence_id for line in report.evidence}
    evidence = tuple(file for file in state.evidence if file.id in listed)
    package = build_package(replace(state, evidence=evidence), None, None)
    return FiledReport(report, package, uow.blobs.local)


def folder_of(path: Path) -> Path:
    """Where the evidence of the workbook at `path` lies."""
    return path.with_name(f"{path.stem}{FOLDER_ENDING}")


def export_filed(plan: FiledReport, path: Path, watch: Watch | None = None) -> tuple[Path, ...]:
    """Write the workbook to `path` and its evidence into a folder beside it; what was written.

    Without evidence there is no folder. `watch` is told the bytes written, the bytes of all files and the
    file at hand, and may raise to stop; nothing is left of it then. A folder that an earlier export laid
    there is replaced. Raises FolderTakenError, EvidenceDamagedError, what reading the store of evidence
    raises and what `writing` raises.
    """
    from bizdesk.reports.xlsx import write_workbook

    folder = folder_of(path)
    check_replaceable(path)
    if not plan.package.files:
        with writing(path) as target:
            write_workbook(plan.report, target)
        return (path,)
    _check_ours(folder)
    links = {one.evidence_id: f"{folder.name}/{one.place}" for one in plan.package.files}
    with folder_beside(folder) as staging:
        book, files = staging / "book.xlsx", staging / "files"
        try:
            _copy(plan, files, watch)
            with book.open("xb") as written:
                write_workbook(plan.report, written, links)
        except OSError as error:
            raise refused(folder, error) from error
        with _placed(files, folder, staging / "before"), writing(path) as target, book.open("rb") as source:
            shutil.copyfileobj(source, target)
    return path, folder


def _check_ours(folder: Path) -> None:
    """Raise FolderTakenError where `folder` holds anything that no earlier export laid there."""
    if not folder.exists():
        return
    try:
        lines = (folder / SUMS_NAME).read_text(encoding="utf-8").splitlines()
        held = {one.relative_to(folder).as_posix() for one in folder.rglob("*") if not one.is_dir()}
    except (OSError, ValueError) as error:
        raise FolderTakenError(folder) from error
    if not held <= {SUMS_NAME, *(line.partition("  ")[2] for line in lines)}:
        raise FolderTakenError(folder)


def _copy(plan: FiledReport, files: Path, watch: Watch | None) -> None:
    written, total = 0, plan.package.size
    for file in plan.package.files:
        target = files / file.place
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as copy:
            for chunk in pieces(plan.stored, file):
                if watch is not None:
                    watch(written, total, file.name)
                written += copy.write(chunk)
    sums = "".join(f"{one.sha256}  {one.place}\n" for one in plan.package.files)
    (files / SUMS_NAME).write_bytes(sums.encode())


@contextmanager
def _placed(files: Path, folder: Path, before: Path) -> Iterator[None]:
    """`files` in the place of `folder`, or what stood there again where the body fails."""
    try:
        if folder.exists():
            folder.rename(before)
        files.rename(folder)
    except OSError as error:
        _restore(before, folder)
        raise refused(folder, error) from error
    try:
        yield
    except BaseException:
        folder.rename(files)
        _restore(before, folder)
        raise


def _restore(before: Path, folder: Path) -> None:
    if before.exists():
        before.rename(folder)
