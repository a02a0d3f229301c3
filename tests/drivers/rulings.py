"""What people rule on tasks: the dialogs as they are filled in."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint
from PySide6.QtWidgets import QApplication, QDateEdit, QRadioButton

from bizdesk.gui.dialogs.close_out import CloseOutDialog
from bizdesk.gui.dialogs.comparison import ComparisonDialog
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.extension import DecisionDialog, ExtensionDialog
from bizdesk.gui.dialogs.pace import PaceDialog
from bizdesk.gui.dialogs.plan import PlanDialog
from tests.drivers.hand import button, choose, click, tick_box, when_asked, write

Rows = list[tuple[str, ...]]


def set_day(field: QDateEdit, day: date) -> None:
    """Put a day into a field."""
    field.setDate(QDate(day.year, day.month, day.day))


def press_radio(choice: QRadioButton) -> None:
    """Click on the circle of a choice."""
    click(choice, QPoint(8, choice.height() // 2))


def answer_extension(
    due: date, reason: str, *, asked_on: date | None = None, grant: bool = True
) -> list[str]:
    """Fill in 延期 when it stands open; what the line above the buttons says then."""
    said: list[str] = []

    def fill(dialog: ExtensionDialog) -> None:
        assert not dialog.accept_button.isEnabled()
        set_day(dialog.due, due)
        if asked_on is not None:
            set_day(dialog.asked_on, asked_on)
        write(dialog.reason, reason)
        press_radio(dialog.grant if grant else dialog.only_ask)
        said.append(dialog.note.text())
        if dialog.accept_button.isEnabled():
            click(button(dialog, "确定"))
        else:
            click(button(dialog, "取消"))

    when_asked(ExtensionDialog, fill)
    return said


def answer_decision(note: str, *, grant: bool) -> None:
    """Fill in 批复延期 when it stands open."""

    def fill(dialog: DecisionDialog) -> None:
        press_radio(dialog.grant if grant else dialog.refuse)
        write(dialog.note, note)
        click(button(dialog, "确定"))

    when_asked(DecisionDialog, fill)


def answer_step(note: str = "", *, person: str = "", day: date | None = None) -> list[str]:
    """Fill in a step of 销号 when it is asked for; the title of its dialog."""
    titles: list[str] = []

    def fill(dialog: CloseOutDialog) -> None:
        titles.append(dialog.windowTitle())
        if note:
            write(dialog.note, note)
        if person:
            write(dialog.person, person)
        if day is not None:
            set_day(dialog.day, day)
        click(button(dialog, "确定"))
        if dialog.isVisible():
            titles.append("原因没有写")
            click(button(dialog, "取消"))

    when_asked(CloseOutDialog, fill)
    return titles


def answer_pace(pace: str, reason: str = "") -> None:
    """Fill in 改定进度 when it stands open."""

    def fill(dialog: PaceDialog) -> None:
        choose(dialog.pace, pace)
        if reason:
            write(dialog.reason, reason)
        click(button(dialog, "确定"))

    when_asked(PaceDialog, fill)


def answer_plan(
    plan: str,
    *,
    start: date | None = None,
    nodes: list[tuple[date, str]] | None = None,
    baseline: str | None = None,
) -> list[str]:
    """Fill in 序时计划 when it stands open; what was wrong, said below the lines, where it was left."""
    wrong: list[str] = []

    def fill(dialog: PlanDialog) -> None:
        choose(dialog.plan, plan)
        if start is not None:
            tick_box(dialog.has_start)
            set_day(dialog.start, start)
        for day, percent in nodes or []:
            click(button(dialog, "添加节点"))
            line = dialog.nodes.lines[-1]
            set_day(line.day, day)
            write(line.percent, percent)
        if baseline is not None:
            write(dialog.baselines[0], baseline)
        click(button(dialog, "确定"))
        if dialog.isVisible():
            wrong.append(dialog.note.text())
            click(button(dialog, "取消"))

    when_asked(PlanDialog, fill)
    return wrong


def answer_question(verb: str | None) -> list[str]:
    """Answer a question with `verb`, with what Enter gives where it is None; what was asked."""
    asked: list[str] = []

    def answer(dialog: ConfirmDialog) -> None:
        asked.append(dialog.text())
        click(button(dialog, verb) if verb else dialog.defaultButton())

    when_asked(ConfirmDialog, answer)
    return asked


def read_comparison(first: str, second: str, *, open_row: int | None = None) -> tuple[Rows, list[str]]:
    """Choose two quarters in 对比 when it stands open; its rows and the line above them."""
    rows: Rows = []
    totals: list[str] = []

    def read(dialog: ComparisonDialog) -> None:
        for box, label in ((dialog.first, first), (dialog.second, second)):
            choose(box, label)
        QApplication.processEvents()
        model = dialog.model
        for row in range(model.rowCount()):
            rows.append(tuple(model.index(row, column).data() or "" for column in range(model.columns)))
        totals.append(dialog.totals.text())
        if open_row is None:
            click(button(dialog, "关闭"))
        else:
            dialog.table.selectRow(open_row)
            click(button(dialog, "打开任务"))

    when_asked(ComparisonDialog, read)
    return rows, totals
