"""Draws the manual's pictures anew from the sample ledger: make_pictures.py [en], without a desktop.

A developer's tool, to be run when the look of a page has changed. Without a language it draws for both.
"""

from __future__ import annotations

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from bizdesk.domain.backups import Reason, backup_name
from bizdesk.domain.filters import TaskGrouping
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.slips import SlipKind
from bizdesk.gui.application import make_application
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.backups import BackupsDialog
from bizdesk.gui.dialogs.server import ServerDialog
from bizdesk.gui.language import Language, install_language
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.manual import manual_folder
from bizdesk.gui.memory import Memory
from bizdesk.gui.models.draft_table import DraftColumn
from bizdesk.gui.models.navigation import Place
from bizdesk.gui.models.task_columns import Column
from bizdesk.gui.pictures import settle
from bizdesk.gui.recent import RecentLedgers
from bizdesk.gui.rendering import page_image
from bizdesk.gui.start_window import StartWindow
from bizdesk.gui.tasks import TaskRunner
from bizdesk.paths import resource
from bizdesk.services.documents import import_documents, read_documents
from bizdesk.services.exports import printed
from bizdesk.services.history import undo
from bizdesk.services.indicators import ReadFigure, read_figure
from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.services.reports import ReportRequest, make_report
from bizdesk.services.sample import SAMPLE_QUARTER, build_sample
from bizdesk.services.slips import GiveSlip, RemindAgency, give_slip, remind_agency
from bizdesk.store.backup_writer import BackupOrder, write_backup

WIDTH = 680
_REPORTED = (
    *(Column.TICK, Column.CLAUSE, Column.TITLE, Column.PROGRESS),
    *(Column.RATE, Column.PROBLEMS, Column.LAMP),
)
TODAY = date(2022, 11, 21)
INDICATORS = """云川市优化营商环境对标提升方案
云营商办〔2022〕4号
云川市营商环境工作领导小组办公室
2022年3月5日
一、对标提升任务
（一）开办企业（指标牵头单位：市市场监管局；成员单位：市公安局、市税务局）
1.全省最优目标：2个环节，0.5天，1份资料。
2.我市目前现状：4个环节，2天，3份资料。
3.存在的问题：窗口分散，办理时间偏长。
4.整改提升目标：2个环节，1天，1份资料。
5.整改提升措施：设立开办专区。（责任单位：市市场监管局，完成时限：2022年6月底前）
"""


def main() -> None:
    """Save every picture that the manual shows."""
    app = make_application(["bizdesk"])
    for language in map(Language, sys.argv[1:] or Language):
        install_language(app, language)
        pictures = manual_folder() / "pictures"
        pictures.mkdir(exist_ok=True)
        with TemporaryDirectory() as folder:
            for name, picture in _pictures(Path(folder)):
                target = pictures / f"{name}.png"
                _save(_framed(picture), target)
                print(target, target.stat().st_size)
    app.quit()


def _pictures(folder: Path) -> Iterator[tuple[str, QImage]]:
    page = StartWindow(Path("/home/user/BizDesk"), RecentLedgers(Memory()))
    page.show()
    yield "start", _scaled(page)
    page.close()
    yield "shared", _server()
    ledger = build_sample(folder / "ledger")
    _add_indicators(ledger, folder)
    yield "slips", _slips(ledger)
    yield from _of_the_window(_open(ledger, SAMPLE_QUARTER))
    with ledger.read() as uow:
        report = make_report(uow, ReportRequest(SAMPLE_QUARTER))
    sheet = pypdfium2.PdfDocument(printed(report))[0]
    yield "reports", page_image(sheet, 1.0).copy()
    empty = _open(open_ledger(folder / "empty", create=True), SAMPLE_QUARTER)
    empty.import_files(sorted(resource("sample").glob("*.txt")))
    settle(empty)
    empty.pages.proofread.body.table.select_row(2, DraftColumn.RESPONSIBLE)
    settle(empty)
    yield "proofread", _scaled(empty)
    empty.close()


def _of_the_window(window: MainWindow) -> Iterator[tuple[str, QImage]]:
    yield "overview", _scaled(window)
    window.go_to(Place.ALL)
    window.tasks.table.setFocus()
    settle(window)
    window.tasks.table.select_row(1)
    settle(window)
    yield "tasks", _scaled(window)
    yield "sheet", _sheet(window)
    bar = window.detail.verticalScrollBar()
    yield "detail", _part(window.detail)
    for name, widget in (("rulings", window.detail.terms), ("evidence", window.detail.evidence)):
        window.tasks.table.select_row(0 if name == "evidence" else 10)
        settle(window)
        for _time in range(5):  # what is scrolled into sight may grow
            bar.setValue(max(0, widget.mapTo(window.detail.sheet, widget.rect().topLeft()).y() - 64))
            settle(window)
        yield name, _part(window.detail)
    for name, place in (
        ("reminders", Place.REMINDERS),
        ("indicators", Place.INDICATORS),
        ("agencies", Place.AGENCIES),
        ("history", Place.HISTORY),
    ):
        window.go_to(place)
        settle(window)
        if place is Place.INDICATORS:
            window.pages.indicators.table.selectRow(0)
            settle(window)
        yield name, _scaled(window)
    window.go_to(Place.ALL)
    window.tasks.table.select_row(1)
    bar.setValue(0)
    window.desk.set_quarter(Quarter(2022, 2))
    settle(window)
    yield "quarters", _scaled(window, QRect(0, 0, window.width(), 280))
    yield "backup", _backups(window)
    window.close()


def _server() -> QImage:
    """The dialog that connects to a ledger on a server, filled in."""
    dialog = ServerDialog()
    fields = dialog.host, dialog.database, dialog.login, dialog.password, dialog.evidence
    for field, text in zip(
        fields, ("db.office.lan", "yunchuan", "zhang", "*" * 12, "/mnt/evidence"), strict=True
    ):
        field.setText(text)
    dialog.resize(WIDTH, dialog.sizeHint().height())
    dialog.show()
    return _scaled(dialog)


def _backups(window: MainWindow) -> QImage:
    """The list of backups after a week of work."""
    ledger = window.desk.ledger
    for days, reason in ((7, Reason.IMPORT), (3, Reason.CLOSE), (1, Reason.INTERVAL), (0, Reason.CLOSE)):
        moment = datetime(2022, 11, 21, 9, 30, tzinfo=UTC) - timedelta(days=days)
        order = BackupOrder(reason, moment)
        write_backup(ledger.folder, ledger.folder.backups / backup_name(moment, reason), order)
    dialog = BackupsDialog(window.desk, lambda: None, window)
    dialog.resize(720, 400)
    dialog.refresh()
    dialog.show()
    settle(window)
    return _scaled(dialog)


def _slips(ledger: Ledger) -> QImage:
    """The page of slips with some that were given; they are taken back afterwards."""
    with ledger.write() as uow:
        remind_agency(uow, RemindAgency("市财政局", TODAY))
        for task in (13, 17):
            give_slip(uow, GiveSlip(SlipKind.SUPERVISE, task, TODAY))
        uow.commit()
    window = _open(ledger, SAMPLE_QUARTER)
    window.go_to(Place.SLIPS)
    settle(window)
    picture = _scaled(window, QRect(0, 0, window.width(), 420))
    window.close()
    with ledger.write() as uow:
        undo(uow)
        uow.commit()
    return picture


def _sheet(window: MainWindow) -> QImage:
    """Tasks by their lead, with what was reported on them, as in a window that is wide."""
    page, filters = window.tasks, window.tasks.filters
    plain = filters.choice
    page.columns.choose(_REPORTED)
    filters.show_choice(replace(plain, grouping=TaskGrouping.LEAD))
    window.detail.hide()
    page.refresh()
    settle(window)
    page.table.select_row(1)
    settle(window)
    picture = _scaled(page)
    page.columns.reset()
    filters.show_choice(plain)
    window.detail.show()
    page.refresh()
    settle(window)
    return picture


def _open(ledger: Ledger, quarter: Quarter) -> MainWindow:
    window = MainWindow(Desk(ledger, TaskRunner(), quarter, TODAY))
    window.resize(1180, 720)
    window.show()
    settle(window)
    window.messages.clear()  # the sample was recorded later than on the day of the pictures
    return window


def _add_indicators(ledger: Ledger, folder: Path) -> None:
    file = folder / "对标提升方案.txt"
    file.write_text(INDICATORS, encoding="utf-8")
    read = read_documents([file])
    with ledger.write() as uow:
        import_documents(uow, read)
        uow.commit()
    for quarter, value in ((Quarter(2022, 2), "3"), (Quarter(2022, 4), "2")):
        with ledger.write() as uow:
            read_figure(uow, ReadFigure(1, 1, quarter, value, ""))
            uow.commit()


def _scaled(widget: QWidget, part: QRect | None = None) -> QImage:
    """A widget, or a part of it, as wide as the manual's column."""
    image = widget.grab(part or widget.rect()).toImage()
    return image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)


def _part(widget: QWidget) -> QImage:
    """The upper part of a widget in its own size."""
    return widget.grab(QRect(0, 0, widget.width(), min(widget.height(), 400))).toImage()


def _save(picture: QImage, target: Path) -> None:
    """Save with the few colours that a page has, so that the file is small."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    image = Image.frombuffer("RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine(), 1)
    image.quantize(256, dither=Image.Dither.NONE).save(target, optimize=True)


def _framed(picture: QImage) -> QImage:
    """A picture within a hairline, so that it ends somewhere on white."""
    painter = QPainter(picture)
    painter.setPen(QColor("#c8ccd2"))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return picture


if __name__ == "__main__":
    main()
