"""What reading a file gives, and what it says of a file that is no text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bizdesk.domain.errors import BizDeskError, MachineError, UserError
from bizdesk.extract import NoMeasuresError, extract_file, read_text


def test_text_comes_without_mark_and_with_plain_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeff一、总则\r\n（一）做好。\r\n".encode())
    assert read_text(path) == "一、总则\n（一）做好。\n"


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"", "空文件"),
        (b" \n\t", "空文件"),
        (b"PK\x03\x04rest", "UTF-8 文本"),
        (b"%PDF-1.7", "UTF-8 文本"),
        (b"abc\x00def", "UTF-8 文本"),
        ("一、总则".encode("gb18030"), "另存为 UTF-8"),
        ("一、总则".encode("utf-16"), "另存为 UTF-8"),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_advice(tmp_path: Path, content: bytes, advice: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(UserError, match=advice) as caught:
        read_text(path)
    assert "a.txt" in str(caught.value)


def test_missing_file_and_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"找不到.*无此\.txt"):
        read_text(tmp_path / "无此.txt")
    with pytest.raises(UserError, match="是文件夹"):
        read_text(tmp_path)


def test_an_impossible_path_is_an_error_for_the_user(tmp_path: Path) -> None:
    with pytest.raises(BizDeskError):
        read_text(tmp_path / ("长" * 400))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_forbidden_file_is_the_machines_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("一、总则", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(MachineError, match="没有权限"):
        read_text(path)


def test_a_file_without_measures_says_so(tmp_path: Path) -> None:
    path = tmp_path / "信.txt"
    path.write_text("你好，见信如面。", encoding="utf-8")
    with pytest.raises(NoMeasuresError, match=r"信\.txt”里没有读到任何措施"):
        extract_file(path)
