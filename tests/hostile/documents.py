"""Documents to import that are cut, bombs, badly nested, locked, or of no kind at all."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator

from tests.hostile import files
from tests.hostile.cases import ARCHIVE, BINARY, COMPLEX, DAMAGED, EMPTY, LOCKED, TOO_LARGE, Bad, Made
from tests.unit.readers import broken, made

_WHOLE: dict[str, Made] = {"docx": made.as_docx, "xlsx": made.table_as_xlsx, "ofd": made.as_ofd}
_BOMB = b"\0" * 60_000_000


def _imported(kind: str, name: str, build: Made, says: str, file: str = "来文.docx") -> Bad:
    return Bad(kind, name, ("import", "{file}"), says, file, build)


def _cut() -> Iterator[Bad]:
    for ending, whole in _WHOLE.items():
        for tenths in range(1, 10):
            yield _imported(
                "cut off",
                f"{ending} at {tenths} tenths",
                lambda whole=whole, tenths=tenths: files.cut_at(whole(), tenths),  # type: ignore[misc]
                DAMAGED,
                f"来文.{ending}",
            )
    for tenths in (1, 3, 5, 7, 9):
        yield _imported(
            "cut off",
            f"pdf at {tenths} tenths",
            lambda tenths=tenths: files.cut_at(made.as_pdf(), tenths),  # type: ignore[misc]
            DAMAGED,
            "来文.pdf",
        )


BOMBS = [
    _imported("bomb", "zip bomb in a docx", lambda: broken.docx_with(_BOMB), COMPLEX),
    _imported(
        "bomb", "in the styles", lambda: files.with_parts(made.as_docx(), {"word/styles.xml": _BOMB}), COMPLEX
    ),
    _imported(
        "bomb", "in a picture", lambda: files.with_parts(made.as_docx(), {"word/media/1.png": _BOMB}), COMPLEX
    ),
    _imported("bomb", "zip bomb in a workbook", lambda: files.workbook(_BOMB), COMPLEX),
    _imported(
        "bomb",
        "in shared strings",
        lambda: files.workbook("<a/>", **{"xl/sharedStrings.xml": _BOMB}),
        COMPLEX,
    ),
    _imported("bomb", "zip bomb in an ofd", lambda: made.zip_of({"OFD.xml": _BOMB}), COMPLEX),
    _imported("bomb", "random and large", lambda: broken.docx_with(os.urandom(1000) * 70_000), TOO_LARGE),
    _imported("bomb", "many parts", broken.many_parts, COMPLEX),
    _imported("bomb", "a part larger than said", broken.lying_size, DAMAGED),
    _imported("bomb", "two parts of one name", files.duplicate_parts, COMPLEX),
    _imported("bomb", "a gzip", lambda: gzip.compress(_BOMB), ARCHIVE),
    _imported("bomb", "a zip of a zip", lambda: made.zip_of({"内.zip": made.as_docx()}), ARCHIVE),
    _imported("bomb", "pages of one page", lambda: files.ofd_pages(3000), COMPLEX, "来文.ofd"),
]
ENTITIES = [
    _imported("entities", "laughs in a docx", lambda: broken.docx_with(broken.LAUGHS), DAMAGED),
    _imported(
        "entities",
        "laughs in the numbering",
        lambda: files.with_parts(made.as_docx(), {"word/numbering.xml": broken.LAUGHS}),
        DAMAGED,
    ),
    _imported("entities", "laughs in a sheet", lambda: files.workbook(broken.LAUGHS), COMPLEX),
    _imported(
        "entities",
        "laughs in shared strings",
        lambda: files.workbook("<a/>", **{"xl/sharedStrings.xml": broken.LAUGHS}),
        COMPLEX,
    ),
    _imported("entities", "laughs in an ofd", lambda: made.zip_of({"OFD.xml": broken.LAUGHS}), DAMAGED),
    _imported(
        "entities",
        "laughs in utf-16",
        lambda: broken.docx_with(
            broken.LAUGHS.replace('"1.0"', '"1.0" encoding="UTF-16"', 1).encode("utf-16")
        ),
        DAMAGED,
    ),
    _imported("entities", "outside in a docx", lambda: broken.docx_with(broken.OUTSIDE), COMPLEX),
    _imported("entities", "outside in a sheet", lambda: files.workbook(broken.OUTSIDE), COMPLEX),
    _imported("entities", "outside in an ofd", lambda: made.zip_of({"OFD.xml": broken.OUTSIDE}), COMPLEX),
    _imported(
        "entities",
        "a remote document type",
        lambda: broken.docx_with('<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><x/>'),
        COMPLEX,
    ),
    _imported(
        "entities",
        "a document type in utf-16",
        lambda: files.workbook(
            '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'.encode(
                "utf-16"
            )
        ),
        COMPLEX,
    ),
    _imported(
        "entities",
        "laughs in an svg",
        lambda: files.SVG_LAUGHS.encode(),
        "“{file}”里没有读到任何措施",
        "图.svg",
    ),
]
NESTING = [
    _imported("nesting", "a docx of 5,000 levels", lambda: broken.docx_with(broken.nested(5000)), DAMAGED),
    _imported(
        "nesting",
        "tables in tables",
        lambda: broken.docx_with(files.docx_of("<w:tbl><w:tr><w:tc>" * 400 + "</w:tc></w:tr></w:tbl>" * 400)),
        DAMAGED,
    ),
    _imported(
        "nesting",
        "a page of 5,000 levels",
        lambda: b"<html><body>" + b"<div>" * 5000 + "深".encode(),
        COMPLEX,
        "网页.html",
    ),
    _imported(
        "nesting",
        "lists of 300 levels",
        lambda: b"<html><body>" + b"<ol><li>" * 300 + "深".encode(),
        COMPLEX,
        "网页.html",
    ),
    _imported("nesting", "a word without end", broken.huge_page, COMPLEX, "网页.html"),
    _imported(
        "nesting",
        "a million columns",
        lambda: files.workbook(files.sheet_xml(files.columns(1_000_000))),
        COMPLEX,
        "表.xlsx",
    ),
    _imported(
        "nesting", "the last cell of a sheet", lambda: files.far_cell("XFD1048576"), COMPLEX, "表.xlsx"
    ),
    _imported(
        "nesting", "a cell beyond any sheet", lambda: files.far_cell("ZZZZZ99999999999"), DAMAGED, "表.xlsx"
    ),
    _imported("nesting", "a cell of no place", lambda: files.far_cell("A0"), EMPTY, "表.xlsx"),
    _imported("nesting", "merged over all", lambda: files.merged("A1:XFD1048576"), COMPLEX, "表.xlsx"),
    _imported(
        "nesting",
        "a link over all",
        lambda: files.workbook(
            files.sheet_xml(
                '<row r="1"/>', '<hyperlinks><hyperlink ref="A1:XFD1048576" display="x"/></hyperlinks>'
            )
        ),
        COMPLEX,
        "表.xlsx",
    ),
    _imported("nesting", "merged over columns", lambda: files.merged("A:XFD"), COMPLEX, "表.xlsx"),
    _imported("nesting", "merged in disguise", lambda: files.merged("A1&#58;XFD1048576"), DAMAGED, "表.xlsx"),
    _imported("nesting", "a sheet called a picture", files.sheet_as_picture, COMPLEX, "表.xlsx"),
    _imported("nesting", "merged the wrong way", lambda: files.merged("D9:A1"), DAMAGED, "表.xlsx"),
    _imported(
        "nesting",
        "a wide table of a page",
        lambda: b"<table>" + b"<tr>" + b'<td colspan="9999">1</td>' * 9000 + b"</tr></table>",
        COMPLEX,
        "网页.html",
    ),
    _imported("nesting", "numbers of a pdf", lambda: files.pdf_with("[" * 100_000), DAMAGED, "来文.pdf"),
    _imported(
        "nesting",
        "a pdf that is its own page",
        lambda: files.pdf_with("1 0 obj<</Pages 1 0 R/Kids[1 0 R]/Type/Pages/Count 9>>endobj"),
        DAMAGED,
        "来文.pdf",
    ),
]
PLACES = [
    _imported(
        "places",
        "a part that leads out",
        lambda: made.zip_of({"_rels/.rels": broken.relations("../../../etc/passwd"), "word/x": ""}),
        DAMAGED,
    ),
    _imported(
        "places",
        "a part of an absolute place",
        lambda: made.zip_of({"_rels/.rels": broken.relations("/etc/passwd"), "word/x": ""}),
        DAMAGED,
    ),
    _imported(
        "places",
        "a part elsewhere",
        lambda: made.zip_of({"_rels/.rels": broken.relations("http://127.0.0.1/x"), "word/x": ""}),
        DAMAGED,
    ),
    _imported(
        "places",
        "an ofd that leads out",
        lambda: files.ofd_with("../../../../etc/passwd"),
        DAMAGED,
        "来文.ofd",
    ),
    _imported(
        "places", "an ofd of an absolute place", lambda: files.ofd_with("/etc/passwd"), DAMAGED, "来文.ofd"
    ),
    _imported("places", "an ofd of nowhere", lambda: files.ofd_with(""), DAMAGED, "来文.ofd"),
    _imported("places", "an ofd that is its own page", lambda: files.ofd_with("OFD.xml"), EMPTY, "来文.ofd"),
]
KINDS = [
    _imported("kinds", "a program", lambda: b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 8, BINARY),
    _imported("kinds", "a program of Windows", lambda: b"MZ\x90\0" + bytes(range(256)) * 8, BINARY),
    _imported("kinds", "noise", lambda: bytes((i * 7919 + i // 251) % 256 for i in range(4000)), BINARY),
    _imported("kinds", "a rar", lambda: b"Rar!\x1a\x07\0" + bytes(100), ARCHIVE),
    _imported("kinds", "a 7z", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(100), ARCHIVE),
    _imported("kinds", "a zip of photographs", lambda: made.zip_of({"照片/a.jpg": "x"}), ARCHIVE),
    _imported("kinds", "an empty zip", lambda: made.zip_of({}), ARCHIVE),
    _imported("kinds", "nothing", lambda: b"", EMPTY),
    _imported("kinds", "white space", lambda: " \n\t　".encode(), EMPTY),
    _imported("kinds", "zeros", lambda: bytes(5000), BINARY),
    _imported("kinds", "an empty docx", lambda: made.as_docx([]), EMPTY),
    _imported("kinds", "an empty page", lambda: b"<html><body></body></html>", EMPTY, "网页.html"),
    _imported("kinds", "an empty pdf", lambda: b"%PDF-1.7\n", DAMAGED, "来文.pdf"),
    _imported("kinds", "a locked pdf", broken.locked_pdf, LOCKED, "来文.pdf"),
    _imported("kinds", "a locked docx", broken.locked_office, LOCKED),
    _imported("kinds", "a locked zip", broken.locked_zip, LOCKED),
    _imported("kinds", "a docx called doc", lambda: broken.half(made.as_docx()), DAMAGED, "来文.doc"),
    _imported("kinds", "a docx called txt", lambda: broken.half(made.as_docx()), DAMAGED, "来文.txt"),
    _imported(
        "kinds", "a picture called pdf", lambda: b"\x89PNG\r\n\x1a\n" + bytes(40), "“{file}”", "来文.pdf"
    ),
]
DOCUMENTS = (*_cut(), *BOMBS, *ENTITIES, *NESTING, *PLACES, *KINDS)
