"""`--version` and `--licences`: what a helper asks for, whatever state the ledger is in."""

from __future__ import annotations

import platform
import sqlite3
import sys
from pathlib import Path

import pytest

from bizdesk import __version__, paths
from bizdesk.cli.context import Window
from bizdesk.cli.run import run
from bizdesk.services import about
from bizdesk.store.migrate import HEAD

NO_WINDOW = Window(lambda *_: 1, lambda *_: [], possible=False)


def test_the_version_tells_everything_a_helper_needs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ledger.db").write_bytes(b"damaged")
    assert run(["--version", "--ledger", str(tmp_path)], NO_WINDOW) == 0
    first, *lines = capsys.readouterr().out.splitlines()
    assert first == f"BizDesk {__version__}"
    facts = dict(line.split(" ", 1) for line in lines)
    assert facts["台账结构"] == HEAD
    assert facts["Python"] == platform.python_version()
    assert facts["SQLite"] == sqlite3.sqlite_version
    assert facts["系统"] == platform.platform()
    assert "SQLAlchemy 2." in facts["组件"]
    assert facts["程序位置"] == f"{paths.resource().parent}（源代码）"
    assert facts["台账位置"] == str(tmp_path)
    assert facts["日志"] == str(paths.log_file())


def test_the_version_tells_how_the_program_was_handed_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cli").mkdir()
    monkeypatch.setattr(about, "resource", lambda: tmp_path / "resources")
    assert dict(about.program_facts(tmp_path))["程序位置"] == f"{tmp_path}（用 pip 安装）"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert dict(about.program_facts(tmp_path))["程序位置"].endswith("（程序文件夹）")


def test_the_licences_of_all_parts_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--licences"], NO_WINDOW) == 0
    told = capsys.readouterr().out
    assert "PySide6_Essentials" in told
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in told
    assert "SIL OPEN FONT LICENSE" in told
