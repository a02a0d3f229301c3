"""The options of `settings` that say how reports look, and what they make of a layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from bizdesk.cli.parameters import PATH
from bizdesk.cli.usage import MisuseError
from bizdesk.domain.layout import (
    COLUMN_WORDS,
    FACE_WORDS,
    FILE_WORDS,
    SIDEWAYS,
    UPRIGHT,
    Layout,
    LayoutFile,
    Margins,
    columns_named,
    margins_of,
)

_FILES = {
    "logo": LayoutFile.LOGO,
    "template_xlsx": LayoutFile.WORKBOOK,
    "template_docx": LayoutFile.DOCUMENT,
}
_FOUR = "上,左,下,右"
_REMOVABLE = click.Choice([name.replace("_", "-") for name in _FILES])
_OPTIONS = (
    click.option(
        "--columns", metavar="栏目", help="报表台账要哪些栏目，按顺序用逗号隔开；写空的就恢复通常的。"
    ),
    click.option("--margins", metavar=_FOUR, help="正文页边距，毫米；写空的就恢复国家标准。"),
    click.option("--table-margins", metavar=_FOUR, help="横排表格页的页边距，毫米；写空的就恢复通常的。"),
    click.option("--body-font", metavar="字体", help="正文字体；写空的就恢复通常的，下同。"),
    click.option("--heading-font", metavar="字体", help="标题字体。"),
    click.option("--table-font", metavar="字体", help="表格字体。"),
    click.option("--logo", type=PATH, metavar="图片", help="单位标志，PNG 或 JPEG，存进台账。"),
    click.option("--template-xlsx", type=PATH, metavar="文件", help="Excel 报表都按这份模板填写，存进台账。"),
    click.option("--template-docx", type=PATH, metavar="文件", help="Word 报表都按这份模板填写，存进台账。"),
    click.option(
        "--remove",
        type=_REMOVABLE,
        multiple=True,
        metavar="名称",
        help="去掉 logo、template-xlsx 或 template-docx。",
    ),
)
_NAMES = ("columns", "margins", "table_margins", *(f"{part}_font" for part in FACE_WORDS), *_FILES, "remove")


@dataclass(frozen=True, slots=True)
class LayoutOptions:
    """What was said of the layout on the command line by the names of the options; None where nothing was."""

    said: Mapping[str, Any]

    @classmethod
    def taken_from(cls, values: dict[str, Any]) -> LayoutOptions:
        """Those among the values of all options, which are taken out."""
        return cls({name: values.pop(name) for name in _NAMES})

    def __bool__(self) -> bool:
        return any(value not in (None, ()) for value in self.said.values())

    @property
    def files(self) -> dict[LayoutFile, Path]:
        """The files that were given."""
        return {file: self.said[name] for name, file in _FILES.items() if self.said[name] is not None}

    def applied(self, layout: Layout) -> Layout:
        """`layout` with what was said. Raises MisuseError, UnknownColumnError."""
        said = self.said
        if said["columns"] is not None:
            layout = replace(layout, columns=columns_named(said["columns"].replace("，", ",").split(",")))
        for name, usual in (("margins", UPRIGHT), ("table_margins", SIDEWAYS)):
            if said[name] is not None:
                layout = replace(layout, **{name: _margins(said[name], usual)})  # type: ignore[arg-type]
        for part in FACE_WORDS:
            if said[f"{part}_font"] is not None:
                layout = replace(layout, **{part: said[f"{part}_font"].strip()})
        for name in said["remove"]:
            layout = layout.with_file(_FILES[name.replace("-", "_")], None)
        return layout


def layout_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give `command` the options."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def layout_rows(layout: Layout) -> Iterator[tuple[str, str]]:
    """The layout as lines of two words."""
    yield "报表栏目", "、".join(COLUMN_WORDS[one] for one in layout.columns) or "通常的栏目"
    yield "正文页边距", str(layout.margins)
    yield "表格页边距", str(layout.table_margins)
    for part, word in FACE_WORDS.items():
        yield f"{word}字体", getattr(layout, part) or "通常的字体"
    for file, word in FILE_WORDS.items():
        kept = getattr(layout, file.value)
        yield word, kept.name if kept else "没有"


def layout_record(layout: Layout) -> dict[str, object]:
    """The layout as JSON shows it."""
    return {
        "columns": list(layout.columns),
        "margins": _sides(layout.margins),
        "table_margins": _sides(layout.table_margins),
        **{f"{part}_font": getattr(layout, part) for part in FACE_WORDS},
        **{
            name: kept.name if (kept := getattr(layout, file.value)) else None
            for name, file in _FILES.items()
        },
    }


def _sides(margins: Margins) -> dict[str, int]:
    return {"top": margins.top, "left": margins.left, "bottom": margins.bottom, "right": margins.right}


def _margins(text: str, usual: Margins) -> Margins:
    try:
        return margins_of(text) if text.strip() else usual
    except ValueError as error:
        raise MisuseError("页边距要写四个整数：上,左,下,右，如 37,28,35,26") from error
