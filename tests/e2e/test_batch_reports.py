"""Reports of every agency at once, and targets that cannot be written, from the command line."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from tests.e2e.conftest import Program


def test_every_agency_gets_a_workbook_and_a_pdf(stocked: Program, tmp_path: Path) -> None:
    folder = tmp_path / "各单位"
    made = stocked.done("report", "--quarter", "2022Q4", "--all-agencies", folder).out.splitlines()
    names = ["市市场监管局", "市税务局", "市住建局", "市水务集团", "市政务服务局"]
    assert sorted(made) == sorted(
        str(folder / f"{name}2022年第四季度优化营商环境任务办理情况.{ending}")
        for name in names
        for ending in ("xlsx", "pdf")
    )
    assert sorted(map(str, folder.iterdir())) == sorted(made)
    words = {
        str(cell.value)
        for sheet in load_workbook(folder / "市水务集团2022年第四季度优化营商环境任务办理情况.xlsx")
        for row in sheet.iter_rows()
        for cell in row
    }
    assert any("推进水气联合报装" in one for one in words)
    assert not any("推行歇业备案" in one for one in words)
    assert len(pypdfium2.PdfDocument(folder / "市税务局2022年第四季度优化营商环境任务办理情况.pdf")) > 0
    assert not list(tmp_path.glob(".各单位*"))


@pytest.mark.parametrize(
    ("option", "name"),
    [
        ("--xlsx", "台账.xlsx"),
        ("--pdf", "通报.pdf"),
        ("--all-agencies", "市税务局2022年第四季度优化营商环境任务办理情况.pdf"),
    ],
)
def test_a_read_only_target_is_said_in_one_sentence(
    stocked: Program, tmp_path: Path, option: str, name: str
) -> None:
    folder = tmp_path / "报表"
    folder.mkdir()
    target = folder / name
    target.write_bytes(b"before")
    target.chmod(0o444)
    named = folder if option == "--all-agencies" else target
    outcome = stocked("report", "--quarter", "2022Q4", option, named)
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == f"“{target}”是只读的，没有改动它；请取消只读，或换一个文件名。\n"
    assert list(folder.iterdir()) == [target]
    assert target.read_bytes() == b"before"


def test_a_package_open_elsewhere_is_said_in_one_sentence(stocked: Program, tmp_path: Path) -> None:
    proof, target = tmp_path / "统计.txt", tmp_path / "佐证包.zip"
    proof.write_text("0.8", encoding="utf-8")
    stocked.done("attach", "1", proof)
    target.write_bytes(b"before")
    (tmp_path / ".~lock.佐证包.zip#").write_bytes(b"")
    outcome = stocked("package", target)
    assert outcome.status == 1
    assert outcome.err == f"“{target}”正在别的程序里打开，没有改动它；请先关闭，或换一个文件名。\n"
    assert target.read_bytes() == b"before"
