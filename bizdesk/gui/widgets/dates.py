"""A field for a day, with a calendar to choose from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit

from bizdesk.gui.appearance import keep_width
from bizdesk.gui.widgets.calm import calm


def date_field(day: date | None, name: str) -> QDateEdit:
    """A field that shows `day`, today where there is none; `name` is what a screen reader calls it."""
    shown = QDate(day.year, day.month, day.day) if day else QDate.currentDate()
    field = calm(QDateEdit())
    field.setDate(shown)
    field.setDisplayFormat("yyyy-MM-dd")
    field.setCalendarPopup(True)
    keep_width(field, "0000-00-00　　")
    field.setAccessibleName(name)
    return field


def date_of(field: QDateEdit) -> date:
    """The day that a field shows."""
    day = field.date()
    return date(day.year(), day.month(), day.day())


def show_date(field: QDateEdit, day: date) -> None:
    """Show a day in a field."""
    field.setDate(QDate(day.year, day.month, day.day))
