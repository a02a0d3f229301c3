"""A slip as a file: Word or PDF, written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from bizdesk.reports.look import USUAL, Look
from bizdesk.reports.slip_sheet import SlipSheet
from bizdesk.services.files import write_whole


def export_slip_docx(sheet: SlipSheet, path: Path, look: Look = USUAL) -> None:
    """Write the Word file of a slip to `path`. Raises FileNotWritableError."""
    from bizdesk.reports.slip_docx import write_slip_docx

    write_whole(path, write_slip_docx(sheet, look))


def export_slip_pdf(sheet: SlipSheet, path: Path, look: Look = USUAL) -> None:
    """Write the PDF of a slip to `path`. Raises FileNotWritableError."""
    from bizdesk.reports.slip_pdf import write_slip_pdf

    write_whole(path, write_slip_pdf(sheet, look=look))


def export_slip(sheet: SlipSheet, docx: Path | None, pdf: Path | None, look: Look = USUAL) -> list[Path]:
    """Write the files that are named and say which. Raises FileNotWritableError."""
    exporters = ((docx, export_slip_docx), (pdf, export_slip_pdf))
    wanted = [(path, export) for path, export in exporters if path is not None]
    for path, export in wanted:
        export(sheet, path, look)
    return [path for path, _ in wanted]
