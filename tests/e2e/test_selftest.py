"""The program tries itself when asked to: one line for each step, and whether all of them passed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bizdesk.cli.context import Window
from bizdesk.cli.run import run
from bizdesk.cli.trial import NotAsExpectedError, Trial
from tests.e2e.conftest import Program

STEPS = ["导入", "办结", "佐证", "报表", "读回", "备份", "恢复", "搜索", "检查", "窗口"]


def test_every_step_is_told_and_nothing_stays(program: Program, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    outcome = replace(program, variables={"TMPDIR": str(scratch)}).done("--selftest")
    *steps, verdict = outcome.out.splitlines()
    assert [line.partition("：")[0] for line in steps] == STEPS
    assert verdict == "自检通过"
    assert not program.folder.exists()
    assert list(scratch.iterdir()) == []


def test_a_step_that_fails_ends_it_and_is_told_by_its_kind(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> str:
        raise KeyError("unicum")

    steps = (("导入", lambda: "42 项任务"), ("报表", broken), ("检查", lambda: "完好"))
    monkeypatch.setattr(Trial, "steps", steps)
    assert run(["--selftest"], Window(lambda *_: 0, lambda *_: [], possible=False)) == 1
    assert capsys.readouterr().out.splitlines() == [
        "导入：42 项任务",
        "报表：没有通过，KeyError 'unicum'",
        "自检没有通过",
    ]


def test_a_damaged_ledger_does_not_pass(tmp_path: Path) -> None:
    trial = Trial(tmp_path)
    steps = dict(trial.steps)
    for name in ("导入", "办结", "佐证"):
        steps[name]()
    blob = next(path for path in (trial.ledger / "evidence").rglob("*") if path.is_file())
    blob.chmod(0o600)
    blob.write_bytes(b"")
    with pytest.raises(NotAsExpectedError, match="改动过"):
        steps["检查"]()
