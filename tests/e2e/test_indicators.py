"""Indicators from the command line: from the import to the gap of a quarter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.conftest import Outcome, Program
from tests.indicators import POLICY


@pytest.fixture
def compared(program: Program, tmp_path: Path) -> Program:
    """The program on a ledger with two indicators."""
    file = tmp_path / "对标方案.txt"
    file.write_text(POLICY, encoding="utf-8")
    assert "3 项任务，3 处单位，2 项指标" in program.done("import", file).out
    return program


def call(program: Program, line: str) -> Outcome:
    """A call, written as it is typed, that must succeed."""
    return program.done(*line.split())


def test_a_reading_narrows_the_gap(compared: Program) -> None:
    said = call(compared, "indicators read 1 --figure 2 --value 1.2 --quarter 2022Q2").out
    assert said == "指标“开办企业”的“时间”2022年第二季度的读数：1.2 天\n"
    first, second = compared.done("indicators", "--json", "--quarter", "2022Q2").json
    assert (first["name"], first["leads"], first["closed"], second["closed"]) == (
        "开办企业",
        ["市市场监管局"],
        0.4,
        0,
    )
    assert first["figures"][1]["points"][-1] == {
        "quarter": "2022Q2",
        "value": "1.2",
        "to_best": {"distance": "0.7", "closed": pytest.approx(0.5333, abs=1e-4)},
        "to_goal": {"distance": "0.2", "closed": 0.8},
    }
    assert compared.done("indicators", "--json", "--quarter", "2022Q1").json[0]["closed"] == 0
    shown = compared.done("indicators", "show", "1", "--quarter", "2022Q2").out
    assert "时间：2022年第二季度 1.2" in shown
    assert "差 0.2 天" in shown
    assert "开办企业" in compared.done("indicators").out


def test_an_indicator_is_made_and_tended_by_hand(compared: Program) -> None:
    made = compared.done("indicators", "add", "纳税", "--lead", "市税务局", "--goal", "60小时").out
    assert made == "新增指标“纳税”，编号 3\n"
    call(compared, "indicators figure 3 --name 耗时 --unit 小时 --current 90 --goal 60")
    call(compared, "indicators figure 3 --figure 1 --best 50")
    call(compared, "indicators edit 3 --member 市财政局 --problems 表单多")
    call(compared, "indicators link 3 2 3")
    call(compared, "indicators link 3 3 --remove")
    one = compared.done("indicators", "show", "3", "--json").json
    assert (one["leads"], one["members"], one["problems"], one["tasks"]) == (
        ["市税务局"],
        ["市财政局"],
        "表单多",
        [2],
    )
    assert [one["figures"][0][name] for name in ("best", "current", "goal")] == ["50", "90", "60"]
    assert compared.done("undo").out.startswith("撤销：指标“纳税”不再关联")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("indicators show 9", "没有编号为 9 的指标"),
        ("indicators show 甲", "没有编号为 甲 的指标"),
        ("indicators read 1 --figure 9 --value 1 --quarter 2022Q2", "没有第 9 个数值，它有 3 个数值"),
        ("indicators read 1 --value 三 --quarter 2022Q2", "“三”不是数字"),
        ("indicators read 1 --value 1 --quarter 2999Q2", "还没有到"),
        ("indicators link 1 99", "没有编号为 99 的任务"),
        ("indicators figure 1 --unit 天", "每个数值都要有名称"),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence(compared: Program, arguments: str, sentence: str) -> None:
    outcome = compared(*arguments.split())
    assert (outcome.status, outcome.out) == (1, "")
    assert sentence in outcome.err
    assert len(outcome.err.splitlines()) == 1
