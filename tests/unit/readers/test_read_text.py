"""What reading a text file gives, in whatever encoding, and what is said of a path that cannot be read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.errors import BizDeskError, UserError
from bizdesk.extract import NoMeasuresError, extract_file, read_text
from bizdesk.extract.readers.plain import decode
from tests.unit.readers import made


def test_text_comes_without_mark_and_with_plain_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeff一、总则\r\n（一）做好。\r\n".encode())
    assert read_text(path) == "一、总则\n（一）做好。\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "gb2312", "gbk"]
)
@pytest.mark.parametrize(
    "words", [made.as_text(), "一、总则\n", "责任单位：市市场监管局\n", "Plan 2022\n", "〔2022〕15号\n"]
)
def test_the_encoding_is_found_without_being_told(encoding: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(words.encode(encoding))
    assert read_text(path) == words


def test_a_rare_character_survives_gb18030(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("一、䶮湖镇与㵐江乡的任务由各乡镇落实。𠮷".encode("gb18030"))
    assert read_text(path).endswith("𠮷")


@given(
    st.text(
        "的一是在了有和人这中大为上个国我以要他时来用们省市县区级局办委府厅一二三四五六七八九十、。，：（）0123456789\n",
        min_size=8,
    ),
    st.sampled_from(["utf-8", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]),
)
def test_any_office_text_is_decoded(words: str, encoding: str) -> None:
    """Even words thrown together; only then is UTF-16 without a mark and without a line end left out."""
    if encoding in ("utf-16-le", "utf-16-be"):
        words += "\n一、"
    assert decode(words.encode(encoding)) == words


def test_bytes_of_no_text_are_not_decoded() -> None:
    assert decode(bytes(range(256))) is None
    assert decode(b"\x00\x01" * 50) is None
    assert decode("Ελληνικά κείμενα".encode("iso-8859-7")) is None


def test_missing_file_and_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"找不到.*无此\.txt"):
        read_text(tmp_path / "无此.txt")
    with pytest.raises(UserError, match="是文件夹"):
        read_text(tmp_path)


def test_an_impossible_path_is_an_error_for_the_user(tmp_path: Path) -> None:
    with pytest.raises(BizDeskError):
        read_text(tmp_path / ("长" * 400))


def test_a_forbidden_file_is_the_machines_matter(tmp_path: Path, bound_by_permissions: list[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("一、总则", encoding="utf-8")
    path.chmod(0)
    code = "import sys, bizdesk.extract as e, pathlib; e.read_text(pathlib.Path(sys.argv[1]))"
    command = [*bound_by_permissions, sys.executable, "-c", code, str(path)]
    done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, "PYTHONUTF8": "1"})
    assert "ForbiddenFileError: 没有权限读取" in done.stderr.decode()


def test_a_file_without_measures_says_so(tmp_path: Path) -> None:
    path = tmp_path / "信.txt"
    path.write_text("你好，见信如面。", encoding="utf-8")
    with pytest.raises(NoMeasuresError, match=r"信\.txt”里没有读到任何措施"):
        extract_file(path)
