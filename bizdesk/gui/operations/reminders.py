"""Printing the list of reminders."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.domain.reminders import Reminder
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.printing import preview_pdf
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.services.exports import printed_reminders
from bizdesk.services.settings import get_office


def print_list(parent: QWidget, desk: Desk, found: tuple[Reminder, ...]) -> None:
    """Show the pages of the list and print them when the user says so."""
    waiting = WaitingDialog(QCoreApplication.translate("Reports", "正在准备打印…"), parent)

    def done(content: bytes) -> None:
        waiting.finish()
        preview_pdf(parent, content)

    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    def write(office: str) -> None:
        desk.runner.aside(lambda: printed_reminders(found, office, desk.today), done, failed)

    desk.read(get_office, write, failed)
    waiting.start()
