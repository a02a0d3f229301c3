"""A report as a file: a workbook or a PDF, written whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bizdesk.domain.reminders import Reminder
from bizdesk.domain.wall_chart import By, SheetSize
from bizdesk.reports.look import Look
from bizdesk.reports.model import Report
from bizdesk.reports.row_count import Watch
from bizdesk.reports.seen_list import Seen, SeenColumn
from bizdesk.services.files import write_whole, writing
from bizdesk.services.templates import fill_template

__all__ = [
    "Report",
    "Seen",
    "SeenColumn",
    "export_agency_page",
    "export_docx",
    "export_pdf",
    "export_seen",
    "export_wall_chart",
    "export_workbook",
    "printed",
    "printed_agency_page",
    "printed_reminders",
]


def export_workbook(report: Report, path: Path, watch: Watch | None = None) -> None:
    """Write the Excel workbook of `report` to `path`, in the office's own template where it has one.

    Raises FileNotWritableError, what `watch` raises, and with a template what `fill_template` raises.
    """
    own = report.look.workbook
    if own is not None:
        _put(path, fill_template(report, own, ".xlsx"), report, watch)
        return
    from bizdesk.reports.xlsx import write_workbook

    with writing(path) as target:
        write_workbook(report, target, watch=watch)


def export_seen(seen: Seen, office: str, path: Path, watch: Watch | None = None) -> None:
    """Write a list as it is seen to `path`, as an Excel workbook.

    Raises FileNotWritableError, and what `watch` raises.
    """
    from bizdesk.reports.seen import write_seen

    with writing(path) as target:
        write_seen(seen, office, target, watch)


def export_pdf(report: Report, path: Path, watch: Watch | None = None) -> None:
    """Write the printed form of `report` to `path`. Raises FileNotWritableError, what `watch` raises."""
    write_whole(path, printed(report, watch))


def export_agency_page(report: Report, path: Path) -> None:
    """Write the page of `report`, which is of one agency, for the meeting. Raises FileNotWritableError."""
    write_whole(path, printed_agency_page(report))


def printed_agency_page(report: Report) -> bytes:
    """The page of `report`, which is of one agency, as a PDF."""
    from bizdesk.reports.agency_page import write_agency_page

    return write_agency_page(report)


def export_docx(report: Report, path: Path, watch: Watch | None = None) -> None:
    """Write the bulletin of `report` as a Word document to `path`, or the office's own template filled in.

    Raises FileNotWritableError, what `watch` raises, and with a template what `fill_template` raises.
    """
    own = report.look.document
    if own is not None:
        _put(path, fill_template(report, own, ".docx"), report, watch)
        return
    from bizdesk.reports.word import write_word

    write_whole(path, write_word(report, watch))


def export_wall_chart(
    report: Report, path: Path, size: SheetSize, by: By, watch: Watch | None = None
) -> None:
    """Write the wall chart of `report` on sheets of `size`.

    Raises FileNotWritableError, and what `watch` raises, which is told of the rows.
    """
    from bizdesk.reports.poster import write_poster

    write_whole(path, write_poster(report, size, by, watch=watch))


def _put(path: Path, content: bytes, report: Report, watch: Watch | None) -> None:
    if watch is not None:
        watch(len(report.entries), len(report.entries))
    write_whole(path, content)


def printed(report: Report, watch: Watch | None = None) -> bytes:
    """The PDF of `report`. Raises what `watch` raises, which is told of the rows."""
    from bizdesk.reports.pdf import write_pdf

    return write_pdf(report, watch=watch)


def printed_reminders(found: Sequence[Reminder], office: str, today: date, look: Look) -> bytes:
    """The PDF of reminders: a list on A4 under the office's name and the date, as the office wants it."""
    from bizdesk.reports.reminder_list import write_reminder_list

    return write_reminder_list(found, office, today, look)
