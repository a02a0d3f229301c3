"""Backup, restore, handover and check from the command line, as the manual tells of them."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

from tests.e2e.conftest import Program
from tests.ledgers import dump


def test_a_ledger_is_backed_up_lost_and_restored(stocked: Program, tmp_path: Path) -> None:
    file, before = tmp_path / "台账.bizdesk", dump(stocked.folder)
    assert "已核对" in stocked.done("backup", file).out
    (stocked.folder / "ledger.db").write_bytes(b"gone")
    restored = stocked.done("restore", file)
    assert "原来的状态留存在" in restored.out
    assert dump(stocked.folder) == before
    assert stocked.done("check").status == 0


def test_nothing_is_replaced_without_a_yes(stocked: Program, tmp_path: Path) -> None:
    file = tmp_path / "台账.bizdesk"
    stocked.done("backup", file)
    stocked.done("tick", "1")
    ticked = dump(stocked.folder)
    refused = stocked("restore", file)
    assert refused.status == 1
    assert "请加 --yes" in refused.out
    assert dump(stocked.folder) == ticked
    stocked.done("restore", file, "--yes")
    assert dump(stocked.folder) != ticked
    (listed,) = [one for one in stocked.done("backups", "--json").json if one["reason"] == "restore"]
    stocked.done("restore", listed["file"], "--yes")
    assert dump(stocked.folder) == ticked


def test_the_work_moves_to_another_pc(stocked: Program, tmp_path: Path) -> None:
    handed = stocked.done("handover", tmp_path / "交接")
    assert "未办结 4 项" in handed.out
    sheet = tmp_path / "交接 交接清单.pdf"
    program = shutil.which("pdftotext")
    if program is not None:
        words = subprocess.run(
            [program, "-layout", sheet, "-"], capture_output=True, check=True
        ).stdout.decode()
        assert "营商台账交接清单" in words
        assert "市水务集团" in words
        assert "在各单位下分别列出" in words.replace("\n", "")
    successor = replace(stocked, folder=tmp_path / "继任者" / "台账")
    successor.done("restore", tmp_path / "交接.bizdesk")
    assert dump(successor.folder) == dump(stocked.folder)


def piped(program: Program, password: str, *arguments: str | Path) -> tuple[int, str]:
    """The exit status and the complaints of a call to which a password is piped."""
    done = subprocess.run(
        program.command(*arguments),
        env=program.environment,
        input=f"{password}\n".encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stderr.decode()


def test_a_password_is_asked_for(stocked: Program, tmp_path: Path) -> None:
    file = tmp_path / "台账.bizdesk"
    assert piped(stocked, "春风", "backup", file, "--password") == (0, "")
    assert "设有密码" in stocked("restore", file).err
    status, told = piped(stocked, "秋风", "restore", file, "--password", "--yes")
    assert (status, told.count("\n")) == (1, 1)
    assert "密码不对" in told
    assert piped(stocked, "春风", "restore", file, "--password", "--yes") == (0, "")


def test_an_import_backs_up_first_and_a_repair_asks_first(stocked: Program, tmp_path: Path) -> None:
    proof = tmp_path / "证明.txt"
    proof.write_text("证明", encoding="utf-8")
    stocked.done("attach", "1", proof)
    other = tmp_path / "另一份.txt"
    other.write_text("关于另一件事的通知\n\n（一）做一件事。（责任单位：市税务局）\n", encoding="utf-8")
    stocked("import", other)
    assert [one["reason"] for one in stocked.done("backups", "--json").json] == ["import"]
    (blob,) = (path for path in (stocked.folder / "evidence").rglob("*") if path.is_file())
    blob.unlink()
    found = stocked("check", "--repair")
    assert found.status == 1
    assert "没有修复：从备份取回 1 份佐证材料" in found.out
    assert not blob.exists()
    mended = stocked("check", "--repair", "--yes")
    assert (mended.status, blob.exists()) == (0, True)
