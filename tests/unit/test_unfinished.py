"""What is written beside its place: cleared where a killed program left it, else left alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bizdesk.services.files import write_whole, writing
from bizdesk.services.unfinished import beside

MARK = "0123456789abcdef" * 2


def test_what_a_killed_program_left_is_cleared(tmp_path: Path) -> None:
    (tmp_path / f".报表.xlsx.{MARK}").write_bytes(b"half")
    (tmp_path / f".各单位.{MARK}").mkdir()
    (tmp_path / f".各单位.{MARK}" / "报表.pdf").write_bytes(b"half")
    write_whole(tmp_path / "报表.xlsx", b"whole")
    beside(tmp_path / "各单位")
    assert [one.name for one in tmp_path.iterdir()] == ["报表.xlsx"]


@pytest.mark.parametrize(
    "name", [f".通报.xlsx.{MARK}", ".报表.xlsx.old", f"报表.xlsx.{MARK}", f".报表.xlsx.{MARK}.txt"]
)
def test_other_files_are_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    write_whole(tmp_path / "报表.xlsx", b"whole")
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted([name, "报表.xlsx"])


WRITES = """
import sys
from pathlib import Path
from bizdesk.services.files import write_whole
write_whole(Path(sys.argv[1]), b"the other's")
"""


def test_what_is_being_written_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "报表.xlsx"
    with writing(target) as writer:
        writer.write(b"ours")
        subprocess.run([sys.executable, "-c", WRITES, target], check=True)
        assert target.read_bytes() == b"the other's"
    assert target.read_bytes() == b"ours"
    assert [one.name for one in tmp_path.iterdir()] == ["报表.xlsx"]
