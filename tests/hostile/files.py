"""Bytes of files that somebody made to do harm, beyond those that the readers' own tests hold."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

from tests.unit.readers import made
from tests.unit.readers.broken import relations

_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SVG_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>'
)


def cut_at(data: bytes, tenths: int) -> bytes:
    """So many tenths of the bytes."""
    return data[: len(data) * tenths // 10]


def with_parts(data: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """An archive with further or other parts."""
    return made.zip_of({**made.unzipped(data), **parts})


def workbook(sheet: str | bytes, **parts: str | bytes) -> bytes:
    """The tests' workbook with other XML for its sheet and further parts."""
    return with_parts(made.table_as_xlsx(), {"xl/worksheets/sheet1.xml": sheet, **parts})


def sheet_xml(rows: str, more: str = "") -> str:
    """A sheet of a workbook."""
    return f'<worksheet xmlns="{_SHEET}"><sheetData>{rows}</sheetData>{more}</worksheet>'


def columns(count: int) -> str:
    """A row of so many cells."""
    return f'<row r="1">{"<c><v>1</v></c>" * count}</row>'


def far_cell(place: str) -> bytes:
    """A workbook with one cell far away, which makes its sheet a large one."""
    return workbook(sheet_xml(f'<row r="1"><c r="{place}"><v>1</v></c></row>'))


def merged(area: str) -> bytes:
    """A workbook whose cells are merged over `area`."""
    row = '<row r="1"><c r="A1"><v>1</v></c></row>'
    return workbook(sheet_xml(row, f'<mergeCells count="1"><mergeCell ref="{area}"/></mergeCells>'))


def duplicate_parts() -> bytes:
    """An archive with two parts of one name: two programs see two documents."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("_rels/.rels", relations())
        archive.writestr("word/document.xml", "<x/>")
        archive.filelist[-1].filename = "word/other.xml"
        archive.NameToInfo.clear()
        archive.writestr("word/document.xml", "<y/>")
        archive.filelist[-2].filename = "word/document.xml"
    return stream.getvalue()


def docx_of(body: str) -> str:
    """The main part of a Word file."""
    return f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'


def ofd_pages(count: int) -> bytes:
    """An OFD file that lists one page so many times."""
    name = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    pages = '<ofd:Page ID="1" BaseLoc="P.xml"/>' * count
    return made.zip_of(
        {
            "OFD.xml": f"<ofd:OFD {name}><ofd:DocRoot>D.xml</ofd:DocRoot></ofd:OFD>",
            "D.xml": f"<ofd:Document {name}><ofd:Pages>{pages}</ofd:Pages></ofd:Document>",
            "P.xml": f"<ofd:Page {name}/>",
        }
    )


def ofd_with(root: str) -> bytes:
    """An OFD file whose document lies at `root`."""
    name = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    return made.zip_of({"OFD.xml": f"<ofd:OFD {name}><ofd:DocRoot>{root}</ofd:DocRoot></ofd:OFD>"})


def pdf_with(body: str) -> bytes:
    """A PDF file of few objects, without its table of places."""
    return f"%PDF-1.7\n{body}\ntrailer<</Root 1 0 R>>\n%%EOF".encode()


MEASURE: dict[str, Any] = {
    "path": "一/（一）",
    "heading": "压缩时限",
    "text": "办理时间压缩至1个工作日。",
    "agencies": [{"name": "市市场监管局", "role": "lead", "generic": False}],
    "deadline": {"wording": "年底前", "due": ["2022-12-31"], "ongoing": False, "done": False},
    "milestones": [],
    "targets": [],
}
DOCUMENT: dict[str, Any] = {
    "title": "青禾市优化营商环境第九批措施",
    "number": "青政发〔2022〕9号",
    "issuer": "青禾市人民政府",
    "issued": "2022-03-01",
    "applies_to_all": [],
    "measures": [MEASURE],
}


def pack(document: object = None, **changed: object) -> bytes:
    """A pack of one measure, with something changed in it."""
    whole = {"format": "bizdesk-pack", "version": 1, "document": DOCUMENT if document is None else document}
    return json.dumps({**whole, **changed}, ensure_ascii=False).encode("utf-8", "surrogatepass")


def pack_with(**changed: object) -> bytes:
    """A pack whose document says something else."""
    return pack({**DOCUMENT, **changed})


def pack_measure(**changed: object) -> bytes:
    """A pack whose measure says something else."""
    return pack_with(measures=[{**MEASURE, **changed}])


def pack_of_agencies(names: Iterable[str]) -> bytes:
    """A pack whose measure names these agencies."""
    return pack_measure(agencies=[{"name": name, "role": "lead", "generic": False} for name in names])


def sheet_as_picture() -> bytes:
    """A workbook whose sheet is merged over all cells and lies in a part with a picture's name."""
    parts = made.unzipped(merged("A1:XFD1048576"))
    sheet = parts.pop("xl/worksheets/sheet1.xml")
    renamed = {name: data.replace(b"worksheets/sheet1.xml", b"media/1.png") for name, data in parts.items()}
    return made.zip_of({**renamed, "xl/media/1.png": sheet})
