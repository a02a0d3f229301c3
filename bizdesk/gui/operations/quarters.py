"""Closing a quarter (封账), and comparing two."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.domain.quarter import Quarter
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.comparison import ComparisonDialog
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.language import spoken
from bizdesk.services.quarters import close_quarter, compare_quarters


def close_shown_quarter(parent: QWidget, desk: Desk) -> None:
    """Ask, and freeze the quarter that is looked at; one that cannot be closed is refused unasked."""
    quarter = desk.quarter
    ended = quarter.last_day < desk.today
    question = _tr("{0}封账后，报表一直按现在的数字打印；以后的改动作为更正列在{1}。要封账吗？")
    words = question.format(spoken(quarter.label), spoken(quarter.next().label))
    if not ended or desk.closed[quarter] or ConfirmDialog.ask(parent, words, _tr("封账")):
        desk.write(lambda uow: close_quarter(uow, quarter))


def compare(parent: QWidget, desk: Desk, open_task: Callable[[int], None]) -> None:
    """Show what changed between two quarters, at first from the one before to the one that is looked at."""
    dialog = ComparisonDialog(desk.quarter, parent)

    def fill(first: Quarter, second: Quarter) -> None:
        desk.read(lambda uow: compare_quarters(uow, first, second), dialog.show_comparison)

    dialog.quarters_chosen.connect(fill)
    dialog.task_chosen.connect(open_task)
    dialog.ask_for_comparison()
    dialog.exec()
    dialog.deleteLater()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Quarters", text)
