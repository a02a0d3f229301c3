"""The type faces of a printed report: the customary ones where installed, else those shipped."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from bizdesk.domain.layout import Layout
from bizdesk.paths import resource

UNKNOWN = "〓"


class Use(Enum):
    """What a face is used for: the customary face, its files elsewhere, the shipped file and its name."""

    TITLE = ("小标宋", ("fzxbsjw.ttf", "fzxbsk.ttf"), "BizDeskSerif-Bold.ttf", "BizDesk 宋体粗体")
    BODY = ("仿宋", ("simfang.ttf", "fangsong_gb2312.ttf"), "BizDeskSerif-Regular.ttf", "BizDesk 宋体")
    HEADING = ("黑体", ("simhei.ttf",), "BizDeskSans-Bold.ttf", "BizDesk 黑体粗体")
    SUBHEADING = ("楷体", ("simkai.ttf", "kaiti_gb2312.ttf"), "BizDeskKai-Regular.ttf", "BizDesk 楷体")
    TABLE = ("", (), "BizDeskSans-Regular.ttf", "BizDesk 黑体")
    TABLE_BOLD = ("", (), "BizDeskSans-Bold.ttf", "BizDesk 黑体粗体")

    def __init__(self, wanted: str, files: tuple[str, ...], shipped: str, shipped_name: str) -> None:
        self.wanted = wanted
        self.files = files
        self.shipped = shipped
        self.shipped_name = shipped_name


@dataclass(frozen=True, slots=True)
class Face:
    """A face registered with reportlab under `name`; `reader_name` is what a reader calls it.

    `stands_for` is the face that is wanted in its place and not installed, empty where it is that.
    """

    name: str
    reader_name: str
    customary: bool
    widths: dict[int, float]
    ascent: float
    descent: float
    stands_for: str = ""

    def measure(self, text: str, size: float) -> float:
        """The width of `text` in points, in `size` points."""
        return sum(map(self.widths.__getitem__, map(ord, text))) * size / 1000

    def legible(self, text: str) -> str:
        """`text` with a geta mark for each character the face has no shape for."""
        if all(ord(c) in self.widths for c in text):
            return text
        return "".join(c if ord(c) in self.widths else UNKNOWN for c in text)


class _Widths(dict[int, float]):
    """In thousandths of an em; what has no shape is as wide as the mark that stands for it."""

    def __missing__(self, code: int) -> float:
        return 1000.0


Faces = dict[Use, Face]


_FILES = {
    "仿宋": ("simfang.ttf",),
    "仿宋_GB2312": ("fangsong_gb2312.ttf", "仿宋_gb2312.ttf"),
    "宋体": ("simsun.ttc", "simsun.ttf"),
    "小标宋": Use.TITLE.files,
    "黑体": ("simhei.ttf",),
    "楷体": ("simkai.ttf",),
    "楷体_GB2312": ("kaiti_gb2312.ttf", "楷体_gb2312.ttf"),
}
_SHIPPED = {use.shipped_name: use.shipped for use in Use}
_KIN = {
    "仿宋": "BizDesk 宋体",
    "仿宋_GB2312": "BizDesk 宋体",
    "宋体": "BizDesk 宋体",
    "小标宋": "BizDesk 宋体粗体",
    "黑体": "BizDesk 黑体",
    "楷体": "BizDesk 楷体",
    "楷体_GB2312": "BizDesk 楷体",
}
"""The shipped faces that look like the official ones."""
_CHOSEN = {Use.BODY: "body", Use.HEADING: "heading", Use.TABLE: "table"}
_OFFICE_NAMES = {
    "": "",
    "小标宋": "方正小标宋简体",
    "BizDesk 宋体": "宋体",
    "BizDesk 宋体粗体": "宋体",
    "BizDesk 黑体": "黑体",
    "BizDesk 黑体粗体": "黑体",
    "BizDesk 楷体": "楷体",
}


def load_faces(directories: Sequence[Path] | None = None, layout: Layout | None = None) -> Faces:
    """The face of each use; customary ones are looked for in `directories`, by default the system's.

    What `layout` chooses goes before what is customary.
    """
    installed = _installed(_font_directories() if directories is None else directories)
    chosen = {use: getattr(layout, part) for use, part in _CHOSEN.items()} if layout else {}
    return {use: _face(use, installed, chosen) for use in Use}


def office_name(chosen: str, usual: str) -> str:
    """What Word and Excel call a face that was chosen, `usual` where none was."""
    return _OFFICE_NAMES.get(chosen, chosen) or usual


def _face(use: Use, installed: Mapping[str, Path], chosen: Mapping[Use, str]) -> Face:
    wanted = chosen.get(use, "")
    if wanted in _SHIPPED:
        return _registered(resource("fonts", _SHIPPED[wanted]), wanted, customary=False)
    found = _first(_FILES.get(wanted, ()), wanted, installed)
    if found is not None:
        return found
    if wanted in _KIN:
        kin = _KIN[wanted]
        shipped = _registered(resource("fonts", _SHIPPED[kin]), kin, customary=False)
        return replace(shipped, stands_for=wanted)
    found = _first(use.files, use.wanted, installed)
    if found is None:
        shipped = _registered(resource("fonts", use.shipped), use.shipped_name, customary=False)
        found = replace(shipped, stands_for=use.wanted)
    return found


def _first(files: Sequence[str], name: str, installed: Mapping[str, Path]) -> Face | None:
    """The first of the files that is installed, not damaged and permits embedding."""
    for file in files:
        if file in installed and (face := _customary(name, installed[file])) is not None:
            return face
    return None


def _customary(name: str, path: Path) -> Face | None:
    try:
        return _registered(path, name, customary=True)
    except (TTFError, OSError):
        return None


def _registered(path: Path, reader_name: str, *, customary: bool) -> Face:
    name = path.stem
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(path)))
    metrics = cast(TTFont, pdfmetrics.getFont(name)).face
    return Face(name, reader_name, customary, _Widths(metrics.charWidths), metrics.ascent, metrics.descent)


def _installed(directories: Sequence[Path]) -> dict[str, Path]:
    wanted = {file for use in Use for file in use.files} | {
        file for files in _FILES.values() for file in files
    }
    found = (path for directory in directories for path in _files(directory))
    return {path.name.lower(): path for path in found if path.name.lower() in wanted}


def _files(directory: Path) -> Iterator[Path]:
    return (Path(root, name) for root, _, names in os.walk(directory) for name in sorted(names))


def _font_directories() -> list[Path]:
    windows = [Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts")]
    own = [Path.home() / ".local/share/fonts", Path.home() / ".fonts", Path.home() / "Library/Fonts"]
    shared = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("/Library/Fonts")]
    return [*shared, *own, *windows]
