"""Printing the list of reminders."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.domain.reminders import Reminder
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.printing import preview_pages
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.operations.long_work import read_and_work
from bizdesk.gui.rendering import render_pages
from bizdesk.services.exports import printed_reminders
from bizdesk.services.layouts import Look, get_look
from bizdesk.services.settings import get_office


def print_list(parent: QWidget, desk: Desk, found: tuple[Reminder, ...]) -> None:
    """Show the pages of the list and print them when the user says so."""
    waiting = WaitingDialog(QCoreApplication.translate("Reports", "正在准备打印…"), parent)

    def draw(read: tuple[str, Look]) -> tuple[bytes, ...]:
        return render_pages(printed_reminders(found, read[0], desk.today, read[1]), waiting.progress.pages)

    read_and_work(
        desk,
        waiting,
        lambda uow: (get_office(uow), get_look(uow)),
        draw,
        lambda pages: preview_pages(parent, pages),
    )
