"""The evidence package from the command line, checked by the programs that an inspector has."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from tests.e2e.conftest import Program


@pytest.fixture
def proved(stocked: Program, tmp_path: Path) -> Program:
    """A ledger with evidence of two quarters; one name would be a formula, one is not for paths."""
    files = {
        "=1+1.txt": b"formula",
        "统计表.txt": "平均 0.8 个工作日".encode(),
        "合影:一#%.txt": b"picture",
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    stocked.done("attach", "1", tmp_path / "=1+1.txt", "--period", "2022Q2")
    stocked.done("attach", "1", tmp_path / "统计表.txt", "--period", "2022Q4")
    stocked.done("attach", "3", tmp_path / "合影:一#%.txt", "--agency", "市水务集团", "--period", "2022Q4")
    return stocked


def unpacked(package: Path, folder: Path) -> list[str]:
    """Unpack a package; the paths of its files."""
    with ZipFile(package) as archive:
        assert archive.testzip() is None
        archive.extractall(folder)
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def test_a_quarter_is_packed_and_checks_out(proved: Program, tmp_path: Path) -> None:
    package, folder = tmp_path / "佐证包.zip", tmp_path / "解压"
    told = proved.done("package", "--quarter", "2022Q4", package).out
    assert told == f"{package}：2 个单位，2 份材料\n"
    assert unpacked(package, folder) == [
        "SHA256SUMS.txt",
        "佐证材料目录.xlsx",
        "市市场监管局/青政发〔2022〕7号 一（一） 压缩企业开办时限/统计表.txt",
        "市水务集团/青政发〔2022〕7号 二（三） 推进水气联合报装/合影：一＃％.txt",
        "校验说明.txt",
    ]
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("needs sha256sum")
    checked = subprocess.run([program, "-c", "--strict", "SHA256SUMS.txt"], cwd=folder, capture_output=True)
    assert checked.returncode == 0, checked.stderr.decode()
    assert len(checked.stdout.decode().splitlines()) == 4
    (folder / "市市场监管局/青政发〔2022〕7号 一（一） 压缩企业开办时限/统计表.txt").write_text("0.5")
    tampered = subprocess.run([program, "-c", "SHA256SUMS.txt"], cwd=folder, capture_output=True)
    assert tampered.returncode == 1


def test_an_agency_is_packed_over_all_quarters(proved: Program, tmp_path: Path) -> None:
    package, folder = tmp_path / "市场.zip", tmp_path / "解压"
    made = proved.done("package", "--agency", "市市场监管局", package, "--json").json
    assert made["title"] == "市市场监管局优化营商环境任务佐证材料"
    assert [Path(one["path"]).name for one in made["files"]] == ["=1+1.txt", "统计表.txt"]
    unpacked(package, folder)
    for one in made["files"]:
        assert hashlib.sha256((folder / one["path"]).read_bytes()).hexdigest() == one["sha256"]


def test_a_report_takes_its_evidence_along(proved: Program, tmp_path: Path) -> None:
    book, folder = tmp_path / "台账.xlsx", tmp_path / "台账的佐证材料"
    command = ("report", "--quarter", "2022Q4", "--xlsx", book, "--with-evidence")
    assert proved.done(*command).out == f"{book}\n{folder}\n"
    cells = [row[3] for row in load_workbook(book)["佐证目录"].iter_rows(min_row=4)]
    targets = [tmp_path / unquote(str(one.hyperlink.target)) for one in cells if one.hyperlink]
    assert [one.is_file() for one in targets] == [True] * 3
    (folder / "笔记.txt").write_text("1")
    outcome = proved(*command)
    assert outcome.err == f"文件夹“{folder}”里有别的文件，没有改动它；请换一个文件名。\n"
    assert (folder / "笔记.txt").exists()
    assert proved("report", "--quarter", "2022Q4", "--with-evidence").status == 2


def test_the_index_names_every_file_and_leads_to_it(proved: Program, tmp_path: Path) -> None:
    package, folder = tmp_path / "全部.zip", tmp_path / "解压"
    proved.done("package", package)
    unpacked(package, folder)
    book = load_workbook(folder / "佐证材料目录.xlsx")
    rows = list(book["佐证材料目录"].iter_rows(min_row=4))
    assert [row[5].value for row in rows] == ["=1+1.txt", "统计表.txt", "合影:一#%.txt"]
    assert {row[5].data_type for row in rows} == {"s"}
    links = [row[5].hyperlink.target for row in rows if row[5].hyperlink is not None]
    assert len(links) == len(rows)
    assert all((folder / unquote(str(link))).is_file() for link in links)
    assert [row[7].value for row in rows] == ["2022年第二季度", "2022年第四季度", "2022年第四季度"]


def test_nothing_to_pack_is_said(stocked: Program, tmp_path: Path) -> None:
    outcome = stocked("package", "--quarter", "2022Q4", tmp_path / "空.zip")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == "没有“2022年第四季度优化营商环境任务佐证材料”，没有生成佐证包。\n"
    assert not (tmp_path / "空.zip").exists()


def test_a_damaged_file_stops_the_package_and_leaves_the_old_one(proved: Program, tmp_path: Path) -> None:
    package = tmp_path / "佐证包.zip"
    package.write_bytes(b"before")
    digest = hashlib.sha256("平均 0.8 个工作日".encode()).hexdigest()
    blob = proved.folder / "evidence" / digest[:2] / digest
    blob.chmod(0o644)
    blob.write_bytes(b"0.1")
    outcome = proved("package", package)
    assert outcome.status == 1
    assert outcome.err == "佐证材料“统计表.txt”不见了或被改动过，没有导出；请从备份恢复后再试。\n"
    assert package.read_bytes() == b"before"
    assert not list(tmp_path.glob(".佐证包*"))
