"""Reports of all agencies and evidence packages from the window, with progress and a way to stop."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QFileDialog, QWidget

from bizdesk.domain.ledger import Agency
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.dialogs.evidence_package import EvidencePackageDialog
from bizdesk.gui.dialogs.settings import SettingsDialog
from bizdesk.gui.tasks import CancelledError, Progress
from bizdesk.services.batches import having_tasks
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.ledgers import Ledger
from bizdesk.services.reports import ReportRequest, make_report
from bizdesk.services.settings import get_title
from tests.drivers.hand import choose, when_asked
from tests.drivers.hand import write as write_in
from tests.drivers.window import WindowDriver
from tests.ledgers import read, write


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the user chooses."""
    made = tmp_path / "各单位"
    made.mkdir()
    monkeypatch.setattr("bizdesk.services.batches.having_tasks", lambda state: of_tax(having_tasks(state)))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(made))
    return made


def of_tax(agencies: tuple[Agency, ...]) -> tuple[Agency, ...]:
    """Two of the agencies, so that writing takes a moment only."""
    found = [one for one in agencies if one.name == "市税务局"]
    return (next(one for one in agencies if one not in found), *found)


@pytest.fixture
def proof(ledger: Ledger, tmp_path: Path) -> None:
    """A file that proves something, of 市税务局 in the quarter."""
    file = tmp_path / "兑现率.txt"
    file.write_text("98.6%", encoding="utf-8")
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(5, (file,), "市税务局")))


def test_every_agency_gets_its_reports(window: WindowDriver, folder: Path) -> None:
    window.choose("报表", "导出各单位报表")
    names = [one.name for one in folder.iterdir()]
    assert "市税务局2022年第四季度优化营商环境任务办理情况.xlsx" in names
    assert "市税务局2022年第四季度优化营商环境任务办理情况.pdf" in names
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
    window.choose("报表", "导出各单位报表")
    assert [done for done, _total, _what in told] == [0, 1, 2, 3]
    assert told[0][1] % 2 == 0
    assert told[0][2] == told[1][2] != told[2][2]
    assert window.message() == "✓ 已停止，没有任何改动。"
    assert list(folder.iterdir()) == []


def test_a_read_only_report_among_them_is_said(window: WindowDriver, folder: Path) -> None:
    target = folder / "市税务局2022年第四季度优化营商环境任务办理情况.pdf"
    target.write_bytes(b"before")
    target.chmod(0o444)
    window.choose("报表", "导出各单位报表")
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


def test_the_report_in_a_template_which_is_offered_again(
    window: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template, target = tmp_path / "我办.xlsx", tmp_path / "台账.xlsx"
    book = Workbook()
    book.worksheets[0].append(["{{任务.序号}}", "{{任务.任务}}"])
    book.save(template)
    offered: list[str] = []

    def ask(_parent: QWidget, _title: str, last: str, _kinds: str) -> tuple[str, str]:
        offered.append(last)
        return str(template), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    assert window.export("按模板导出", target) == "营商台账2022年第四季度.xlsx"
    assert window.message() == f"✓ 已导出：{target}"
    rows = list(load_workbook(target).worksheets[0].values)
    assert [row[0] for row in rows] == list(range(1, len(window.titles()) + 1))
    target.chmod(0o444)
    window.export("按模板导出", target)
    assert window.message() == f"● “{target}”是只读的，没有改动它；请取消只读，或换一个文件名。"
    assert offered == ["", str(template)]


def test_the_wording_of_titles_is_set(window: WindowDriver, ledger: Ledger) -> None:
    def fill_in(dialog: SettingsDialog) -> None:
        write_in(dialog.title_wording, " 营商环境  进展通报")
        dialog.accept()

    when_asked(SettingsDialog, fill_in)
    window.choose("文件", "台账设置")
    assert window.message() == "✓ 报表标题用语设为“营商环境 进展通报”"
    report = read(ledger, lambda uow: make_report(uow, ReportRequest(Quarter(2022, 4), "市税务局")))
    assert report.title == "市税务局2022年第四季度营商环境进展通报"
    window.undo()
    assert read(ledger, get_title) == ""


@pytest.mark.usefixtures("proof")
def test_the_ledger_and_its_evidence_beside_it(window: WindowDriver, tmp_path: Path) -> None:
    target = tmp_path / "导出.xlsx"
    assert window.export("导出台账和佐证材料", target) == "营商台账2022年第四季度.xlsx"
    assert window.message() == f"✓ 已导出：{target}，1 份佐证材料在旁边的文件夹里"
    index = load_workbook(target)["佐证目录"]
    assert index["D4"].hyperlink is not None
    assert (tmp_path / unquote(str(index["D4"].hyperlink.target))).read_text(encoding="utf-8") == "98.6%"


@pytest.mark.usefixtures("proof")
def test_stopping_on_the_way_leaves_neither(
    window: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def report(_self: Progress, _done: int, _total: int, _what: str) -> None:
        raise CancelledError

    monkeypatch.setattr(Progress, "report", report)
    folder = tmp_path / "导出"
    folder.mkdir()
    window.export("导出台账和佐证材料", folder / "台账.xlsx")
    assert window.message() == "✓ 已停止，没有任何改动。"
    assert list(folder.iterdir()) == []
