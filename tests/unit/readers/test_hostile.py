"""Files that are broken, locked, too large or made to do harm each get one sentence."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bizdesk.domain.errors import UserError
from bizdesk.extract import read_text, readers
from bizdesk.extract.readers.detect import Kind, kind_of
from tests.unit.readers import made
from tests.unit.readers.broken import (
    LAUGHS,
    OUTSIDE,
    docx_with,
    half,
    huge_page,
    locked_office,
    locked_pdf,
    locked_zip,
    lying_size,
    many_parts,
    nested,
    relations,
)

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip bomb": (lambda: docx_with(b"\0" * 60_000_000), "结构异常"),
    "zip bomb in a workbook": (
        lambda: made.zip_of(
            {"_rels/.rels": relations("xl/workbook.xml"), "xl/workbook.xml": b"\0" * 60_000_000}
        ),
        "结构异常",
    ),
    "zip bomb in ofd": (lambda: made.zip_of({"OFD.xml": b"\0" * 60_000_000}), "结构异常"),
    "larger than a document": (lambda: docx_with(os.urandom(1000) * 70_000), "超过 64 MB"),
    "many parts": (many_parts, "结构异常"),
    "a part larger than said": (lying_size, "已损坏"),
    "billion laughs": (lambda: docx_with(LAUGHS), "结构异常|已损坏"),
    "billion laughs in a workbook": (
        lambda: made.zip_of({"_rels/.rels": relations("xl/workbook.xml"), "xl/workbook.xml": LAUGHS}),
        "结构异常",
    ),
    "billion laughs in ofd": (lambda: made.zip_of({"OFD.xml": LAUGHS}), "结构异常|已损坏"),
    "outer entity": (lambda: docx_with(OUTSIDE), "结构异常"),
    "outer entity in a workbook": (
        lambda: made.zip_of({"_rels/.rels": relations("xl/workbook.xml"), "xl/workbook.xml": OUTSIDE}),
        "结构异常",
    ),
    "outer entity in ofd": (lambda: made.zip_of({"OFD.xml": OUTSIDE}), "结构异常"),
    "deep nesting": (lambda: docx_with(nested(5000)), "已损坏"),
    "deep page": (lambda: b"<html><body>" + b"<div>" * 5000 + "深".encode(), "结构异常|已损坏"),
    "a huge page without tags": (huge_page, "结构异常"),
    "no document inside": (lambda: docx_with("<x/>"), "已损坏"),
    "a path that leads out": (
        lambda: made.zip_of({"_rels/.rels": relations("../../../etc/passwd"), "word/x": ""}),
        "已损坏",
    ),
    "locked pdf": (locked_pdf, "密码"),
    "locked zip": (locked_zip, "密码"),
    "locked docx": (locked_office, "密码"),
    "half a docx": (lambda: half(made.as_docx()), "已损坏"),
    "half a workbook": (lambda: half(made.table_as_xlsx()), "已损坏"),
    "half an ofd": (lambda: half(made.as_ofd()), "已损坏"),
    "half a pdf": (lambda: half(made.as_pdf()), "已损坏"),
    "half a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(40), "已损坏|文字识别"),
    "half an old document": (lambda: locked_office()[:600], "LibreOffice"),
    "an empty pdf": (lambda: b"%PDF-1.7\n", "已损坏"),
    "a zip of other things": (lambda: made.zip_of({"照片/a.jpg": "x"}), "压缩包"),
    "a rar": (lambda: b"Rar!\x1a\x07\0" + bytes(100), "压缩包"),
    "a program": (lambda: b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 8, "不是能读的文件"),
    "noise": (lambda: bytes((i * 7919 + i // 251) % 256 for i in range(4000)), "不是能读的文件"),
    "nothing": (lambda: b"", "空文件"),
    "white space": (lambda: " \n\t　".encode(), "空文件"),
    "an empty docx": (lambda: made.as_docx([]), "空文件"),
    "an empty page": (lambda: b"<html><body></body></html>", "空文件"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gets_one_sentence(name: str, tmp_path: Path) -> None:
    build, advice = HOSTILE[name]
    path = tmp_path / "来文.docx"
    path.write_bytes(build())
    with pytest.raises(UserError, match=advice) as caught:
        read_text(path)
    sentence = str(caught.value)
    assert "来文.docx" in sentence
    assert sentence.endswith("。")
    assert "\n" not in sentence


def test_a_huge_text_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as stream:
        stream.write("一、总则\n".encode())
        stream.truncate(100 * 1024 * 1024)
    with pytest.raises(UserError, match="超过 64 MB"):
        read_text(path)
    os.truncate(path, 500 * 1024 * 1024)
    with pytest.raises(UserError, match="超过 256 MB"):
        read_text(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
def test_pipes_and_devices_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道")
    (tmp_path / "零").symlink_to("/dev/zero")
    for name in ("管道", "零"):
        with pytest.raises(UserError, match="管道或设备"):
            read_text(tmp_path / name)


@pytest.mark.skipif(os.name == "nt", reason="making links needs a right on Windows")
def test_a_link_is_followed_and_one_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("一、总则", encoding="utf-8")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "无此.txt")
    assert read_text(tmp_path / "b.txt") == "一、总则"
    with pytest.raises(UserError, match=r"找不到.*c\.txt"):
        read_text(tmp_path / "c.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "来文.docx"
    folder.mkdir()
    with pytest.raises(UserError, match=r"来文\.docx”是文件夹，请选择里面的文件。$"):
        read_text(folder)


VANISHING: dict[str, Callable[[], bytes]] = {
    "text": lambda: made.as_text().encode(),
    "docx": made.as_docx,
    "xlsx": made.table_as_xlsx,
    "html": made.as_html,
    "ofd": made.as_ofd,
    "pdf": made.table_as_pdf,
    "doc": locked_office,
    "png": lambda: b"\x89PNG\r\n\x1a\n" + bytes(40),
}


@pytest.mark.parametrize("form", VANISHING)
def test_a_file_that_vanishes_once_its_kind_is_known(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "来文"
    path.write_bytes(VANISHING[form]())

    def look_and_pull_the_stick(file: Path) -> Kind:
        kind = kind_of(file)
        file.unlink()
        return kind

    monkeypatch.setattr("bizdesk.extract.readers.kind_of", look_and_pull_the_stick)
    with pytest.raises(UserError, match=r"找不到.*来文|来文.*文字识别"):
        read_text(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file from being removed")
def test_a_pdf_that_vanishes_between_two_pages(tmp_path: Path) -> None:
    path = tmp_path / "来文"
    path.write_bytes(made.table_as_pdf(made.ROWS * 30))

    def pull_the_stick(behind: int, _pages: int) -> None:
        if behind == 0:
            path.unlink()

    with pytest.raises(UserError, match="找不到"):
        readers.read(path, progress=pull_the_stick)
