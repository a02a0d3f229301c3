"""The evidence package (佐证包): a zip that an inspector can check without this program."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from bizdesk.domain.errors import UserError
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.words import Words
from bizdesk.reports.package import (
    GUIDE,
    GUIDE_NAME,
    INDEX_NAME,
    SUMS_NAME,
    Package,
    PackedFile,
    build_package,
)
from bizdesk.services.agencies import get_agency
from bizdesk.services.files import writing
from bizdesk.services.layouts import Look, get_look
from bizdesk.services.quarters import live_state, state_of
from bizdesk.store.unit_of_work import UnitOfWork

Watch = Callable[[int, int, str], None]

_CHUNK = 1 << 20
_PACKED = frozenset(
    [
        "zip",
        "rar",
        "7z",
        "gz",
        "jpg",
        "jpeg",
        "png",
        "gif",
        "mp4",
        "mp3",
        "docx",
        "xlsx",
        "pptx",
        "ofd",
        "pdf",
    ]
)


class NothingToPackError(UserError):
    """There is no evidence to pack."""

    def __init__(self, title: str) -> None:
        super().__init__(Words("没有“{0}”，没有生成佐证包。", title))


class EvidenceDamagedError(UserError):
    """A file that the ledger holds is gone, or is not what was attached."""

    def __init__(self, name: str) -> None:
        super().__init__(Words("佐证材料“{0}”不见了或被改动过，没有导出；请从备份恢复后再试。", name))


@dataclass(frozen=True, slots=True)
class PackageRequest:
    """The evidence of a quarter, of an agency, or of an agency's quarter; all of it where both are None."""

    quarter: Quarter | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class PackagePlan:
    """A package to be written, and what gives the file of each SHA-256, None for one that is missing."""

    package: Package
    stored: Callable[[str], Path | None]
    look: Look


def plan_package(uow: UnitOfWork, request: PackageRequest) -> PackagePlan:
    """What the package holds; of a closed quarter what it held when it was closed.

    Raises AgencyNotFoundError, SnapshotLostError or NothingToPackError.
    """
    quarter = request.quarter
    state = live_state(uow, Quarter.of(uow.today), uow.today) if quarter is None else state_of(uow, quarter)
    agency = None if request.agency is None else get_agency(uow, request.agency)
    known = {one.id: one for one in state.agencies}
    package = build_package(state, quarter, None if agency is None else known.get(agency.id, agency))
    if not package.files:
        raise NothingToPackError(package.title)
    return PackagePlan(package, uow.blobs.local, get_look(uow))


def write_package(plan: PackagePlan, path: Path, watch: Watch | None = None) -> None:
    """Write the zip to `path`, a piece of a file at a time; a failure leaves what was there.

    `watch` is told the bytes written, the bytes of all files and the file at hand, and may raise to stop.
    Raises EvidenceDamagedError, what reading the store of evidence raises and what `writing` raises.
    """
    from bizdesk.reports.package_index import write_index

    package, day = plan.package, plan.package.as_of
    index, guide = write_index(package, plan.look), GUIDE.replace("\n", "\r\n").encode("utf-8-sig")
    sums = [f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in _own(index, guide)]
    sums += [f"{one.sha256}  {one.place}\n" for one in package.files]
    with writing(path) as target, ZipFile(target, "w", allowZip64=True) as archive:
        for name, data in (*_own(index, guide), (SUMS_NAME, "".join(sums).encode())):
            archive.writestr(_entry(name, len(data), day), data)
        written = 0
        for file in package.files:
            written = _pack(archive, plan, file, written, watch)


def _own(index: bytes, guide: bytes) -> tuple[tuple[str, bytes], ...]:
    return (INDEX_NAME, index), (GUIDE_NAME, guide)


def _pack(archive: ZipFile, plan: PackagePlan, file: PackedFile, before: int, watch: Watch | None) -> int:
    """Copy one file in and check it on the way; the bytes written so far."""
    written, total = before, plan.package.size
    with archive.open(_entry(file.place, file.size, file.attached_on), "w") as target:
        for chunk in pieces(plan.stored, file):
            if watch is not None:
                watch(written, total, file.name)
            target.write(chunk)
            written += len(chunk)
    return written


def pieces(stored: Callable[[str], Path | None], file: PackedFile) -> Iterator[bytes]:
    """The pieces of a file; the end comes only where all of them are as they were attached.

    Raises EvidenceDamagedError and what reading the store of evidence raises.
    """
    place = stored(file.sha256)
    if place is None:
        raise EvidenceDamagedError(file.name)
    digest = hashlib.sha256()
    try:
        with place.open("rb") as source:
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
                yield chunk
    except OSError as error:
        raise EvidenceDamagedError(file.name) from error
    if digest.hexdigest() != file.sha256:
        raise EvidenceDamagedError(file.name)


def _entry(place: str, size: int, day: date) -> ZipInfo:
    """An entry dated with the day of its file; what is packed already is stored as it is."""
    entry = ZipInfo(place, (min(max(day.year, 1980), 2107), day.month, day.day, 0, 0, 0))
    entry.file_size, entry.external_attr = size, 0o644 << 16
    packed = place.rpartition(".")[2].casefold() in _PACKED
    entry.compress_type = ZIP_STORED if packed else ZIP_DEFLATED
    return entry
