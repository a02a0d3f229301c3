"""What takes a while to write: the reports of all agencies, and evidence packages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import QuarterState
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.evidence_package import EvidencePackageDialog
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.language import spoken
from bizdesk.gui.operations.long_work import read_and_work
from bizdesk.services.agencies import list_agencies
from bizdesk.services.batches import export_all_agencies
from bizdesk.services.filed_reports import FiledReport, export_filed, plan_filed
from bizdesk.services.layouts import Look, get_look
from bizdesk.services.packages import PackagePlan, PackageRequest, plan_package, write_package
from bizdesk.services.quarters import state_of
from bizdesk.services.reports import ReportRequest


def export_agencies(parent: QWidget, desk: Desk) -> None:
    """Ask for a folder and write the workbook and the PDF of every agency into it."""
    name = QFileDialog.getExistingDirectory(parent, _tr("导出各单位报表"))
    if not name:
        return
    quarter, folder, waiting = desk.quarter, Path(name), WaitingDialog(_tr("正在导出各单位报表…"), parent)

    def write(found: tuple[QuarterState, Look]) -> int:
        state, look = found
        return len(export_all_agencies(state, folder, waiting.progress.report, look))

    def tell(count: int) -> None:
        desk.tell(_tr("已导出 {0} 份报表：{1}").format(count, folder))

    read_and_work(desk, waiting, lambda uow: (state_of(uow, quarter), get_look(uow)), write, tell)


def export_evidence(parent: QWidget, desk: Desk, agency: str | None) -> None:
    """Ask what an evidence package is to hold and where it goes, and write it."""

    def ask(names: list[str]) -> None:
        request = EvidencePackageDialog.ask(parent, desk.quarter, names, agency)
        if request is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            parent, _tr("导出佐证包"), _package_name(request), _tr("压缩包 (*.zip)")
        )
        if chosen:
            _write_package(parent, desk, request, Path(chosen))

    desk.read(lambda uow: [one.name for one in list_agencies(uow)], ask)


def _write_package(parent: QWidget, desk: Desk, request: PackageRequest, path: Path) -> None:
    waiting = WaitingDialog(_tr("正在导出佐证包…"), parent)

    def write(plan: PackagePlan) -> int:
        write_package(plan, path, waiting.progress.bytes)
        return len(plan.package.files)

    def tell(count: int) -> None:
        desk.tell(_tr("已导出 {0} 份佐证材料：{1}").format(count, path))

    read_and_work(desk, waiting, lambda uow: plan_package(uow, request), write, tell)


def export_with_evidence(parent: QWidget, desk: Desk, request: ReportRequest, path: Path) -> None:
    """Write the workbook to `path` and the files of evidence into a folder beside it."""
    waiting = WaitingDialog(_tr("正在导出台账和佐证材料…"), parent)

    def write(plan: FiledReport) -> int:
        export_filed(plan, path, waiting.progress.bytes)
        return len(plan.package.files)

    def tell(count: int) -> None:
        told = (
            _tr("已导出：{0}，{1} 份佐证材料在旁边的文件夹里") if count else _tr("已导出：{0}，没有佐证材料")
        )
        desk.tell(told.format(path, count))

    read_and_work(desk, waiting, lambda uow: plan_filed(uow, request), write, tell)


def _package_name(request: PackageRequest) -> str:
    quarter: Quarter | None = request.quarter
    period = spoken(quarter.label) if quarter is not None else ""
    return _tr("佐证包{0}{1}.zip").format(
        period, _tr("（{0}）").format(request.agency) if request.agency else ""
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Batches", text)
