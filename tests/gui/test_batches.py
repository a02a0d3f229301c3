"""Reports of all agencies and evidence packages from the window, with progress and a way to stop."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QFileDialog

from bizdesk.gui.dialogs.evidence_package import EvidencePackageDialog
from bizdesk.gui.tasks import CancelledError, Progress
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.ledgers import Ledger
from tests.drivers.hand import choose, when_asked
from tests.drivers.window import WindowDriver
from tests.ledgers import write


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the user chooses."""
    made = tmp_path / "各单位"
    made.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(made))
    return made


@pytest.fixture
def proof(ledger: Ledger, tmp_path: Path) -> None:
    """A file that proves something, of 市税务局 in the quarter."""
    file = tmp_path / "兑现率.txt"
    file.write_text("98.6%", encoding="utf-8")
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(5, (file,), "市税务局")))


def test_every_agency_gets_its_reports(window: WindowDriver, folder: Path) -> None:
    window.choose("文件", "导出各单位报表")
    names = [one.name for one in folder.iterdir()]
    assert "市税务局2022年第四季度报表.xlsx" in names
    assert "市税务局2022年第四季度报表.pdf" in names
    assert window.message() == f"✓ 已导出 {len(names)} 份报表：{folder}"


def test_the_way_through_the_agencies_is_told_and_can_be_stopped(
    window: WindowDriver, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, int, str]] = []

    def report(_self: Progress, done: int, total: int, what: str) -> None:
        told.append((done, total, what))
        if done == 3:
            raise CancelledError

    monkeypatch.setattr(Progress, "report", report)
    window.choose("文件", "导出各单位报表")
    assert [done for done, _total, _what in told] == [0, 1, 2, 3]
    assert told[0][1] % 2 == 0
    assert told[0][2] == told[1][2] != told[2][2]
    assert window.message() == "✓ 已停止，没有任何改动。"
    assert list(folder.iterdir()) == []


def test_a_read_only_report_among_them_is_said(window: WindowDriver, folder: Path) -> None:
    target = folder / "市税务局2022年第四季度报表.pdf"
    target.write_bytes(b"before")
    target.chmod(0o444)
    window.choose("文件", "导出各单位报表")
    assert window.message() == f"● “{target}”是只读的，没有改动它；请取消只读，或换一个文件名。"
    assert list(folder.iterdir()) == [target]


@pytest.mark.usefixtures("proof")
def test_a_package_of_the_quarter(window: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "佐证包.zip"
    when_asked(EvidencePackageDialog, lambda dialog: dialog.accept())
    assert window.export("导出佐证包", target) == "佐证包2022年第四季度.zip"
    assert window.message() == f"✓ 已导出 1 份佐证材料：{target}"
    assert any(name.startswith("市税务局/") for name in ZipFile(target).namelist())


@pytest.mark.usefixtures("proof")
def test_an_agency_page_offers_that_agencys_package(window: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "佐证包.zip"

    def all_quarters(dialog: EvidencePackageDialog) -> None:
        choose(dialog.period, "全部季度")
        dialog.accept()

    window.open_agency("市税务局")
    when_asked(EvidencePackageDialog, all_quarters)
    assert window.export("导出佐证包", target) == "佐证包（市税务局）.zip"
    assert window.message() == f"✓ 已导出 1 份佐证材料：{target}"


def test_a_package_of_nothing_is_said(window: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "佐证包.zip"
    when_asked(EvidencePackageDialog, lambda dialog: dialog.accept())
    window.export("导出佐证包", target)
    assert window.message() == "● 没有“2022年第四季度优化营商环境任务佐证材料”，没有生成佐证包。"
    assert not target.exists()
