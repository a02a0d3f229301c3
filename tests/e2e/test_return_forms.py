"""Return forms of real documents: sent to every agency, filled in and saved by LibreOffice, merged back."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.domain.forms import MARK_TITLE, FormField
from tests.e2e.conftest import Program
from tests.forms import cell_of, edit, titles
from tests.forms import fill as write_form

ALTERED = 11
"""In every so manyeth task the deadline is overwritten."""


def fill(file: Path) -> dict[int, dict[str, str]]:
    """Fill in every row of a form; what was typed, by task and field."""
    typed: dict[int, dict[str, str]] = {}

    def put(sheet: Worksheet) -> None:
        head, _ = titles(sheet)
        for row in range(1, sheet.max_row - head + 1):
            mark = str(cell_of(sheet, row, MARK_TITLE).value or "")
            if not mark:
                continue
            task = int(mark.rpartition("-")[2])
            words = {
                "progress": f"=第{task}项进展\n“已完成”{task}%，_x0041_ <b>&amp;",
                "problems": f"-{task} 人手不足",
                "next_steps": f"@{task}月底前",
                "rate": str(task % 101),
            }
            for name, text in words.items():
                cell = cell_of(sheet, row, FormField(name))
                cell.value = int(text) if name == "rate" else text.replace("_x0041_", "_x005F_x0041_")
                cell.data_type = "n" if name == "rate" else "s"
            if task % ALTERED == 0:
                cell_of(sheet, row, "完成时限").value = "不再限时"
            typed[task] = words

    edit(file, put)
    return typed


def save_by_libreoffice(files: Sequence[Path], folder: Path, profile: Path) -> list[Path]:
    """The same workbooks as LibreOffice saves them."""
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx"]
    subprocess.run(
        [*command, "--outdir", str(folder), *map(str, files)], check=True, capture_output=True, timeout=600
    )
    return sorted(folder.glob("*.xlsx"))


def test_the_forms_are_sent_merged_and_asked_for(stocked: Program, tmp_path: Path) -> None:
    out = tmp_path / "发出"
    out.mkdir()
    files = stocked.done("forms", "export", out, "--quarter", "2022Q4", "--json").json["files"]
    assert sorted(Path(file).name for file in files) == sorted(file.name for file in out.iterdir())
    market = out / "市市场监管局_2022Q4填报表.xlsx"
    edit(market, lambda sheet: setattr(cell_of(sheet, 1, FormField.PROGRESS), "value", "全部上线"))
    assert "新填 1 处" in stocked.done("forms", "merge", market).out
    assert stocked.done("forms", "merge", market, "--accept", "clean", "--json").json["accepted"] == 1
    listed = stocked.done("forms", "list", "--quarter", "2022Q4").out.splitlines()
    assert listed[-1] == f"发出 {len(files)} 份，收回 1 份，未收回 {len(files) - 1} 份"
    assert "合并 1 份填报表（市市场监管局）：采纳 1 处" in stocked.done("history").out
    assert stocked("forms", "merge", tmp_path / "没有.xlsx").status == 1
    assert stocked.done("forms", "list", "--quarter", "2021Q1").out == "2021年第一季度没有发出填报表\n"


def test_accepting_all_does_not_choose_between_two_files(stocked: Program, tmp_path: Path) -> None:
    stocked.done("forms", "export", tmp_path, "--quarter", "2022Q4")
    one, other = tmp_path / "市市场监管局_2022Q4填报表.xlsx", tmp_path / "再报.xlsx"
    other.write_bytes(one.read_bytes())
    for file, said in ((one, "全部上线"), (other, "没有上线")):
        write_form(file, 1, FormField.PROGRESS, said)
    told = stocked.done("forms", "merge", one, other, "--accept", "all").out
    assert told.count("冲突（几份表说法不一）") == 2
    assert "采纳 0 处，2 处没有采纳" in told
    found = stocked.done("forms", "merge", one, other, "--json").json["differences"]
    assert [(one["returned"], one["contested"]) for one in found] == [("全部上线", True), ("没有上线", True)]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)")
def test_nothing_is_lost_on_the_way_there_and_back(program: Program, corpus: Path, tmp_path: Path) -> None:
    for name in ("000", "001", "003"):
        program.done("import", corpus / f"{name}.txt")
    out, back = tmp_path / "发出", tmp_path / "收回"
    out.mkdir()
    back.mkdir()
    program.done("forms", "export", out, "--quarter", "2026Q4")
    states = program.done("forms", "list", "--quarter", "2026Q4", "--json").json
    assert len(states) > 20
    typed = {one["agency"]: fill(out / one["file"]) for one in states}
    assert {len(typed[one["agency"]]) - one["rows"] for one in states} == {0}
    phoned = next((agency, task) for agency, tasks in typed.items() for task in tasks if task % ALTERED)
    program.done(
        *("progress", str(phoned[1]), "--agency", phoned[0], "--quarter", "2026Q4", "--text", "电话报的")
    )
    files = save_by_libreoffice(sorted(out.glob("*.xlsx")), back, tmp_path / "profile")
    assert len(files) == len(states)
    found = program.done("forms", "merge", *files, "--json").json["differences"]
    check_differences(found, typed, phoned)
    program.done("forms", "merge", *files, "--accept", "clean")
    left = program.done("forms", "merge", *files, "--json").json["differences"]
    assert {one["kind"] for one in left if not one["doubtful"]} == {"conflict", "locked"}
    program.done("forms", "merge", *files, "--accept", "all")
    left = program.done("forms", "merge", *files, "--json").json["differences"]
    assert {one["kind"] for one in left} == {"locked"}
    altered = [(agency, task) for agency, tasks in typed.items() for task in tasks if not task % ALTERED]
    assert sorted((one["agency"], one["task"]) for one in left) == sorted(altered)
    again = tmp_path / "再发"
    again.mkdir()
    program.done("forms", "export", again, "--quarter", "2026Q4")
    assert {agency: filled(next(again.glob(f"{agency}_*"))) for agency in typed} == typed


def check_differences(
    found: list[dict[str, Any]], typed: dict[str, dict[int, dict[str, str]]], phoned: tuple[str, int]
) -> None:
    """Every value typed is a difference, the one reported meanwhile a conflict, altered cells are named."""
    cells = {(one["agency"], one["task"], one["field"]): one["returned"] for one in found if one["field"]}
    assert cells == {
        (agency, task, name): text
        for agency, tasks in typed.items()
        for task, words in tasks.items()
        for name, text in words.items()
    }
    conflicts = [(one["agency"], one["task"], one["field"]) for one in found if one["kind"] == "conflict"]
    assert conflicts == [(*phoned, "progress")]
    locked = {(one["agency"], one["task"], one["what"]) for one in found if one["kind"] == "locked"}
    assert locked == {
        (agency, task, "完成时限") for agency, tasks in typed.items() for task in tasks if not task % ALTERED
    }


def filled(file: Path) -> dict[int, dict[str, str]]:
    """What a form says, by task and field."""
    sheet = load_workbook(file).worksheets[0]
    head, _ = titles(sheet)
    found = {}
    for row in range(1, sheet.max_row - head + 1):
        mark = str(cell_of(sheet, row, MARK_TITLE).value or "")
        if mark:
            names = ("progress", "problems", "next_steps", "rate")
            words = {
                name: str(cell_of(sheet, row, FormField(name)).value).replace("_x005F_", "_")
                for name in names
            }
            assert not any(cell_of(sheet, row, FormField(name)).data_type == "f" for name in names)
            found[int(mark.rpartition("-")[2])] = words
    return found
