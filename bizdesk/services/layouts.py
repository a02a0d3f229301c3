"""The layout that the office set for its reports: kept as settings, its files among the evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from io import BytesIO
from pathlib import Path

from bizdesk.domain.errors import UserError
from bizdesk.domain.layout import (
    FILE_WORDS,
    PREFIX,
    SIDEWAYS,
    UPRIGHT,
    Kept,
    Layout,
    LayoutFile,
    LedgerColumn,
    Margins,
    margins_of,
    margins_text,
)
from bizdesk.domain.words import Words
from bizdesk.reports.look import Look, OwnFile
from bizdesk.services.templates import check_template
from bizdesk.store.unit_of_work import UnitOfWork

__all__ = ["Look", "get_layout", "get_look", "put_layout", "with_files"]

_LARGEST_LOGO, _MOST_PIXELS = 2 << 20, 4000
_LARGEST_TEMPLATE = 20 << 20


class LogoUnreadableError(UserError):
    """The logo is no picture that every form of a report can show."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                "“{0}”不能用作标志，请用 PNG 或 JPEG 图片，不超过 {1} MB、边长不超过 {2} 像素。",
                path.name,
                _LARGEST_LOGO >> 20,
                _MOST_PIXELS,
            )
        )


class TemplateTooLargeError(UserError):
    """The template is larger than a ledger should carry."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("模板“{0}”超过 {1} MB，没有设置。", path.name, _LARGEST_TEMPLATE >> 20))


class LayoutFileLostError(UserError):
    """A file of the layout is gone from the ledger's folder, or was changed there."""

    def __init__(self, what: str, name: str) -> None:
        super().__init__(
            Words("{0}“{1}”的文件不见了或被改动过，请在台账设置里重新选择或去掉，再出报表。", what, name)
        )


def get_layout(uow: UnitOfWork) -> Layout:
    """The layout as it is set, as usual where nothing is."""
    held = {one.name: uow.settings.get(PREFIX + one.name) for one in fields(Layout)}
    known = {column.value: column for column in LedgerColumn}
    return Layout(
        columns=tuple(known[name] for name in held["columns"].split(",") if name in known),
        margins=_margins(held["margins"], UPRIGHT),
        table_margins=_margins(held["table_margins"], SIDEWAYS),
        body=held["body"],
        heading=held["heading"],
        table=held["table"],
        **{file.value: Kept.read(held[file.value]) for file in LayoutFile},
    )


def get_look(uow: UnitOfWork) -> Look:
    """The layout with the bytes of its files. Raises LayoutFileLostError."""
    layout = get_layout(uow)
    return Look(layout, **{file.value: _own(uow, file, layout) for file in LayoutFile})


def put_layout(uow: UnitOfWork, layout: Layout) -> None:
    """Store the layout; the caller tells the sentence. Raises what `Layout.check` raises."""
    layout.check()
    before, after = _texts(get_layout(uow)), _texts(layout)
    for name, text in after.items():
        if text != before[name]:
            uow.settings.put(PREFIX + name, text)


def with_files(uow: UnitOfWork, layout: Layout, files: Mapping[LayoutFile, Path]) -> Layout:
    """The layout with copies of `files` that lie among the evidence.

    Raises LogoUnreadableError, TemplateTooLargeError, EvidenceUnreadableError and what
    `check_template` raises.
    """
    for file, path in files.items():
        _CHECKS[file](path)
        kept = Kept(path.name, uow.blobs.add(path, lambda _size: None).sha256)
        layout = layout.with_file(file, kept)
    return layout


def _own(uow: UnitOfWork, file: LayoutFile, layout: Layout) -> OwnFile | None:
    kept: Kept | None = getattr(layout, file.value)
    if kept is None:
        return None
    data = uow.blobs.read(kept.sha256)
    if data is None:
        raise LayoutFileLostError(FILE_WORDS[file], kept.name)
    return OwnFile(kept.name, data)


def _texts(layout: Layout) -> dict[str, str]:
    """What is stored of it; what is usual is stored as nothing."""
    said = {part: getattr(layout, part) for part in ("body", "heading", "table")}
    for file in LayoutFile:
        kept = getattr(layout, file.value)
        said[file.value] = str(kept or "")
    said["columns"] = ",".join(layout.columns)
    said["margins"] = "" if layout.margins == UPRIGHT else margins_text(layout.margins)
    said["table_margins"] = "" if layout.table_margins == SIDEWAYS else margins_text(layout.table_margins)
    return said


def _margins(text: str, usual: Margins) -> Margins:
    return margins_of(text) if text else usual


def _check_logo(path: Path) -> None:
    from PIL import Image, UnidentifiedImageError

    try:
        data = path.read_bytes()
        with Image.open(BytesIO(data)) as picture:
            fits = picture.format in ("PNG", "JPEG") and max(picture.size) <= _MOST_PIXELS
            if fits and len(data) <= _LARGEST_LOGO:
                picture.load()
                return
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, SyntaxError) as error:
        raise LogoUnreadableError(path) from error
    raise LogoUnreadableError(path)


def _check_template(path: Path, ending: str) -> None:
    if path.is_file() and path.stat().st_size > _LARGEST_TEMPLATE:
        raise TemplateTooLargeError(path)
    check_template(path, ending)


_CHECKS: Mapping[LayoutFile, Callable[[Path], None]] = {
    LayoutFile.LOGO: _check_logo,
    LayoutFile.WORKBOOK: lambda path: _check_template(path, ".xlsx"),
    LayoutFile.DOCUMENT: lambda path: _check_template(path, ".docx"),
}
