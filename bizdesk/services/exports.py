"""A report as a file: a workbook or a PDF, written whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bizdesk.domain.reminders import Reminder
from bizdesk.domain.wall_chart import By, SheetSize
from bizdesk.reports.model import Report
from bizdesk.services.files import write_whole

__all__ = [
    "Report",
    "export_docx",
    "export_pdf",
    "export_wall_chart",
    "export_workbook",
    "printed",
    "printed_reminders",
]


def export_workbook(report: Report, path: Path) -> None:
    """Write the Excel workbook of `report` to `path`. Raises FileNotWritableError."""
    from bizdesk.reports.xlsx import write_workbook

    write_whole(path, write_workbook(report))


def export_pdf(report: Report, path: Path) -> None:
    """Write the printed form of `report` to `path`. Raises FileNotWritableError."""
    write_whole(path, printed(report))


def export_docx(report: Report, path: Path) -> None:
    """Write the bulletin of `report` as a Word document to `path`. Raises FileNotWritableError."""
    from bizdesk.reports.word import write_word

    write_whole(path, write_word(report))


def export_wall_chart(report: Report, path: Path, size: SheetSize, by: By) -> None:
    """Write the wall chart of `report` on sheets of `size`. Raises FileNotWritableError."""
    from bizdesk.reports.poster import write_poster

    write_whole(path, write_poster(report, size, by))


def printed(report: Report) -> bytes:
    """The PDF of `report`."""
    from bizdesk.reports.pdf import write_pdf

    return write_pdf(report)


def printed_reminders(found: Sequence[Reminder], office: str, today: date) -> bytes:
    """The PDF of reminders: a list on A4 under the office's name and the date."""
    from bizdesk.reports.reminder_list import write_reminder_list

    return write_reminder_list(found, office, today)
