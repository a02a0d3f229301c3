"""Return forms and templates that are none, are cut, are bombs, or ask for what they may not have."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from openpyxl import Workbook

from tests.hostile import files
from tests.hostile.cases import COMPLEX, DAMAGED, LOCKED, Bad, Made
from tests.unit.readers import broken, made

_BOMB = b"\0" * 60_000_000
_NO_FORM = "“表.xlsx”不是发出的填报表，请选择单位交回的 xlsx 文件。"
_NO_TEMPLATE = "“{file}”不能用作模板，请确认它还在，并且是 ."
_FIELDS = (
    "__class__",
    "任务.__class__",
    "标题.__init__.__globals__",
    "self",
    "7*7",
    "''.__class__.__mro__",
    "标题|safe",
    "config",
    "=cmd|' /C calc'!A0",
    "%s",
    "\u202e标题",
)


def _book(*cells: str) -> bytes:
    book, stream = Workbook(), BytesIO()
    for row, text in enumerate(cells, 1):
        cell: Any = book.worksheets[0].cell(row, 1)
        cell.value, cell.data_type = text, "s"
    book.save(stream)
    return stream.getvalue()


def _document(*paragraphs: str) -> bytes:
    document, stream = docx.Document(), BytesIO()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(stream)
    return stream.getvalue()


def _came(name: str, build: Made, says: str) -> Bad:
    return Bad("forms", name, ("forms", "merge", "{file}", "--accept", "all"), says, "表.xlsx", build)


def _template(name: str, build: Made, says: str, ending: str = "xlsx") -> Bad:
    filled = (f"--{ending}", f"{{folder}}/报表.{ending}", f"--template-{ending}", "{file}")
    call = ("report", "--quarter", "2022Q4", *filled)
    return Bad("templates", f"{ending} {name}", call, says, f"模板.{ending}", build)


def _asking() -> Iterator[Bad]:
    for field in _FIELDS:
        says = f"模板里的“{{{{{field.replace(chr(0x202E), ' ')}}}}}”不认识，可以用的有："
        yield _template(f"asks for {field!r}", lambda f=field: _book(f"{{{{{f}}}}}"), says)  # type: ignore[misc]
        yield _template(
            f"asks for {field!r}",
            lambda f=field: _document(f"{{{{{f}}}}}"),  # type: ignore[misc]
            says,
            "docx",
        )


FORMS = (
    _came("nothing", lambda: b"", _NO_FORM),
    _came("a text", lambda: b"x" * 500, _NO_FORM),
    _came("a docx", made.as_docx, _NO_FORM),
    _came("another workbook", made.table_as_xlsx, _NO_FORM),
    _came("an empty workbook", _book, _NO_FORM),
    _came("half of one", lambda: broken.half(made.table_as_xlsx()), DAMAGED),
    _came("a bomb", lambda: files.workbook(_BOMB), COMPLEX),
    _came("laughs", lambda: files.workbook(broken.LAUGHS), COMPLEX),
    _came("an outer entity", lambda: files.workbook(broken.OUTSIDE), COMPLEX),
    _came("merged over all", lambda: files.merged("A1:XFD1048576"), COMPLEX),
    _came("a locked one", lambda: broken.locked(made.table_as_xlsx()), LOCKED),
    _came("a sheet of no XML", lambda: files.workbook("<"), DAMAGED),
    _came(
        "no sheet", lambda: files.with_parts(made.table_as_xlsx(), {"xl/workbook.xml": "<workbook/>"}), "“"
    ),
    _came("two parts of one name", files.duplicate_parts, COMPLEX),
)
TEMPLATES = (
    _template("nothing", lambda: b"", _NO_TEMPLATE),
    _template("a text", lambda: b"{{x}}", _NO_TEMPLATE),
    _template("half of one", lambda: broken.half(_book("{{标题}}")), _NO_TEMPLATE),
    _template("a docx", lambda: _document("{{标题}}"), _NO_TEMPLATE),
    _template("a bomb", lambda: files.workbook(_BOMB), COMPLEX),
    _template("laughs", lambda: files.workbook(broken.LAUGHS), COMPLEX),
    _template("merged over all", lambda: files.merged("A1:XFD1048576"), COMPLEX),
    _template("a sheet of no XML", lambda: files.workbook("<"), _NO_TEMPLATE),
    _template("two lists in a row", lambda: _two_lists(), "模板"),
    _template("nothing", lambda: b"", _NO_TEMPLATE, "docx"),
    _template("half of one", lambda: broken.half(_document("{{标题}}")), _NO_TEMPLATE, "docx"),
    _template("a workbook", lambda: _book("{{标题}}"), _NO_TEMPLATE, "docx"),
    _template(
        "a bomb", lambda: files.with_parts(made.as_docx(), {"word/styles.xml": _BOMB}), COMPLEX, "docx"
    ),
    _template("an outer entity", lambda: broken.docx_with(broken.OUTSIDE), COMPLEX, "docx"),
    *_asking(),
)


def _two_lists() -> bytes:
    book, stream = Workbook(), BytesIO()
    book.worksheets[0].append(["{{任务.序号}}", "{{单位.名称}}"])
    book.save(stream)
    return stream.getvalue()
