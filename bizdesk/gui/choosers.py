"""What asks for a file, a folder or a name before it is done: imports, exports, another ledger."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from bizdesk.domain.labels import CHARTS
from bizdesk.domain.wall_chart import By, SheetSize
from bizdesk.gui import dialogs, operations
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import spoken
from bizdesk.gui.pages.tasks_page import TasksPage
from bizdesk.paths import resource
from bizdesk.services.reports import ReportRequest

_READ_FORMS = (
    "*.docx *.pdf *.doc *.wps *.txt *.xlsx *.xls *.ofd *.html *.htm *.rtf *.png *.jpg *.jpeg *.tif *.tiff"
)
_TEMPLATE = "template"


class Choosers:
    """Asks over the page of tasks, whose agency and document say what is exported."""

    def __init__(self, desk: Desk, tasks: TasksPage) -> None:
        self._desk, self._tasks = desk, tasks

    def policy_files(self) -> list[Path]:
        """The policy files that the user chooses, none where the dialog was left."""
        return ask_for_policy_files(self._tasks)

    def ledger(self) -> Path | None:
        """The folder of the ledger that the user chooses, None where the dialog was left."""
        return ask_for_ledger(self._tasks)

    def import_pack(self) -> None:
        """Ask for a pack, of the shipped ones or another, and bring its document in."""
        packs, kinds = str(resource("packs")), _tr("文件包 (*.json)")
        name, _ = QFileDialog.getOpenFileName(self._tasks, _tr("从文件包新建"), packs, kinds)
        if name:
            operations.packs.import_pack(self._desk, Path(name))

    def export_pack(self) -> None:
        """Ask where the document's pack goes and write it."""
        document = self._tasks.document
        if document is None or document.id is None:
            return
        path = self._target(_tr("导出文件包"), f"{document.text}.json", _tr("文件包 (*.json)"))
        if path:
            operations.packs.export_pack(self._desk, document.id, path)

    def export_workbook(self) -> None:
        """Ask where the workbook goes and write it."""
        path = self._target(_tr("导出 Excel 台账"), self._report_name("xlsx"), "Excel (*.xlsx)")
        if path:
            operations.reports.export_workbook(self._tasks, self._desk, self._request(), path)

    def export_with_evidence(self) -> None:
        """Ask where the workbook goes, and write it with the files of evidence in a folder beside it."""
        path = self._target(_tr("导出台账和佐证材料"), self._report_name("xlsx"), "Excel (*.xlsx)")
        if path:
            operations.batches.export_with_evidence(self._tasks, self._desk, self._request(), path)

    def export_seen(self, page: QWidget | None) -> None:
        """Ask where the list of `page` goes as it is seen, and write it."""
        table = None if page is None or page is self._tasks else operations.seen_tables.listed(page)
        if page is None or (page is not self._tasks and table is None):
            self._desk.tell(_tr("这一页没有可以导出的列表。"))
            return
        title = operations.seen_tables.title_of(page)
        name = _tr("{0}（所见）.xlsx").format(_file_name(title))
        path = self._target(_tr("导出所见"), name, "Excel (*.xlsx)")
        if path and table is None:
            operations.seen.export_seen(self._desk, self._tasks, path)
        elif path and table is not None:
            operations.seen_tables.export_table(self._desk, table, title, path)

    def export_pdf(self) -> None:
        """Ask where the PDF goes and write it."""
        path = self._target(_tr("导出 PDF 通报"), self._report_name("pdf"), "PDF (*.pdf)")
        if path:
            operations.reports.export_pdf(self._tasks, self._desk, self._request(), path)

    def export_word(self) -> None:
        """Ask where the Word document goes and write it."""
        path = self._target(_tr("导出 Word 通报"), self._report_name("docx"), "Word (*.docx)")
        if path:
            operations.reports.export_word(self._tasks, self._desk, self._request(), path)

    def export_wall_chart(self) -> None:
        """Ask where the wall chart goes, and with the kind of file what its rows and sheets are; write it."""
        rows = (By.TASK, By.AGENCY) if self._tasks.agency else (By.AGENCY, By.TASK)
        kinds = {f"{spoken(CHARTS[by])} {size} (*.pdf)": (size, by) for by in rows for size in SheetSize}
        whose = _tr("（{0}）").format(self._tasks.agency) if self._tasks.agency else ""
        name = _tr("营商挂图{0}{1}.pdf").format(spoken(self._desk.quarter.label), whose)
        chosen, kind = QFileDialog.getSaveFileName(self._tasks, _tr("导出挂图"), name, ";;".join(kinds))
        if chosen:
            size, by = kinds.get(kind, (SheetSize.A3, rows[0]))
            operations.reports.export_wall_chart(
                self._tasks, self._desk, self._request(), Path(chosen), size, by
            )

    def export_in_template(self) -> None:
        """Ask for a template of the office's own and where the report in it goes, and write it."""
        kinds = _tr("报表模板 (*.xlsx *.docx)")
        last = self._desk.memory.get(_TEMPLATE, "")
        name, _ = QFileDialog.getOpenFileName(self._tasks, _tr("选择模板"), last, kinds)
        if not name:
            return
        self._desk.memory.put(_TEMPLATE, name)
        ending = Path(name).suffix.casefold().lstrip(".")
        path = self._target(_tr("按模板导出"), self._report_name(ending), f"*.{ending}")
        if path:
            operations.reports.export_in_template(self._tasks, self._desk, self._request(), Path(name), path)

    def print_report(self) -> None:
        """Show the pages of the report and print them when the user says so."""
        operations.reports.print_report(self._tasks, self._desk, self._request())

    def about(self) -> None:
        """Say which program this is."""
        dialogs.about.AboutDialog.show_about(self._tasks, self._desk)

    def _target(self, title: str, name: str, kinds: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self._tasks, title, name, kinds)
        return Path(chosen) if chosen else None

    def _request(self) -> ReportRequest:
        return ReportRequest(self._desk.quarter, self._tasks.agency)

    def _report_name(self, ending: str) -> str:
        whose = _tr("（{0}）").format(self._tasks.agency) if self._tasks.agency else ""
        return _tr("营商台账{0}{1}.{2}").format(spoken(self._desk.quarter.label), whose, ending)


def ask_for_policy_files(parent: QWidget) -> list[Path]:
    """The policy files that the user chooses, none where the dialog was left."""
    kinds = _tr("政策文件 ({0});;所有文件 (*)").format(_READ_FORMS)
    names, _ = QFileDialog.getOpenFileNames(parent, _tr("导入政策文件"), "", kinds)
    return [Path(name) for name in names]


def ask_for_ledger(parent: QWidget) -> Path | None:
    """The folder of the ledger that the user chooses, None where the dialog was left."""
    name = QFileDialog.getExistingDirectory(parent, _tr("打开台账文件夹"))
    return Path(name) if name else None


def _file_name(text: str) -> str:
    """`text` without what no file name may hold."""
    return "".join(c for c in text if c not in '\\/:*?"<>|').strip()[:60]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Choosers", text)
