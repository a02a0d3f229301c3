"""The five-minute walk of README, line by line as it stands there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from bizdesk.cli.context import Window
from bizdesk.cli.run import run
from bizdesk.paths import resource

README = Path(__file__).resolve().parents[2] / "README.md"


def walk() -> list[list[str]]:
    """The command lines of the walk, without the name of the program."""
    text = README.read_text(encoding="utf-8")
    block = re.search(r"^## Five minutes.*?^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert block is not None
    return [shlex.split(line)[1:] for line in block[1].splitlines()]


def test_every_line_of_the_walk_does_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "resources").symlink_to(resource())
    monkeypatch.chdir(tmp_path)
    opened: list[object] = []

    def window(*what: object) -> int:
        opened.append(what[0])
        return 0

    told = []
    for line in walk():
        assert run(line, Window(window, lambda *_: [], possible=True)) == 0, capsys.readouterr().err
        told.append(capsys.readouterr().out)
    assert "38 项任务" in told[0]
    assert "压缩企业办销时限" in told[1]
    assert "没有发现问题" in told[-2]
    assert opened == [Path("walk")]
    for name in ("台账.xlsx", "通报.pdf", "通报.docx", "移交.bizdesk"):
        assert (tmp_path / name).stat().st_size > 5_000
