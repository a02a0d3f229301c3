"""The program tries itself when asked to: one line for each step, and whether all of them passed."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bizdesk.cli import pictures
from bizdesk.cli.context import Window
from bizdesk.cli.run import run
from bizdesk.cli.trial import NotAsExpectedError, Trial
from bizdesk.domain.quarter import Quarter
from bizdesk.paths import log_file
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


@pytest.mark.parametrize(
    ("last_deed", "told"),
    [
        ("import os; os.abort()", "请再试一次，仍不行就把 {log} 发给维护人员。"),
        (
            "import sys; sys.exit('系统缺少界面所需的组件，打不开窗口。')",
            "系统缺少界面所需的组件，打不开窗口。",
        ),
    ],
)
def test_a_window_that_is_not_drawn_is_told_with_its_reason(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, last_deed: str, told: str
) -> None:
    monkeypatch.setattr(pictures, "program", lambda: [sys.executable, "-c", last_deed])
    with pytest.raises(pictures.PicturesError) as refused:
        pictures.draw_apart(tmp_path, Quarter(2022, 4), tmp_path)
    assert str(refused.value) == "窗口的图片没有画出来；" + told.format(log=log_file())


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
