"""Reports in a template of the office's own, as a workbook or a Word document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import BadZipFile

from bizdesk.domain.errors import UserError
from bizdesk.domain.words import Words
from bizdesk.extract.readers.errors import UNREADABLE
from bizdesk.extract.readers.foreign import check_parts
from bizdesk.extract.readers.source import read_head
from bizdesk.reports.records import Report
from bizdesk.services.files import write_whole

_FOREIGN = (BadZipFile, ValueError, TypeError, LookupError, AttributeError, OverflowError, SyntaxError)
"""What the libraries raise at a file that contradicts itself."""


class TemplateUnreadableError(UserError):
    """The template is not there, or is no file of its kind."""

    def __init__(self, path: Path, ending: str) -> None:
        super().__init__(Words("“{0}”不能用作模板，请确认它还在，并且是 {1} 文件。", path, ending))


def export_filled_workbook(report: Report, template: Path, path: Path) -> None:
    """Write `report` in the template workbook to `path`.

    Raises TemplateUnreadableError, UnknownFieldError, TwoListsError and what writing a file raises.
    """
    from openpyxl.utils.exceptions import InvalidFileException

    from bizdesk.reports.template_xlsx import fill_workbook

    write_whole(path, _filled(report, template, ".xlsx", fill_workbook, InvalidFileException))


def export_filled_docx(report: Report, template: Path, path: Path) -> None:
    """Write `report` in the template docx to `path`; raises what `export_filled_workbook` raises."""
    from docx.opc.exceptions import OpcError

    from bizdesk.reports.template_docx import fill_docx

    write_whole(path, _filled(report, template, ".docx", fill_docx, OpcError))


def export_filled(report: Report, template: Path, path: Path) -> None:
    """Write `report` in a template of either kind to `path`; raises what `export_filled_workbook` raises."""
    wanted = template.suffix.casefold()
    (export_filled_docx if wanted == ".docx" else export_filled_workbook)(report, template, path)


def check_template(template: Path) -> None:
    """Refuse a file that is no office file, or one made to burst. Raises what the readers raise."""
    read_head(template, 1)
    check_parts(template)


def _filled(
    report: Report,
    template: Path,
    ending: str,
    fill: Callable[[bytes, Report], bytes],
    broken: type[Exception],
) -> bytes:
    try:
        check_template(template)
        return fill(template.read_bytes(), report)
    except (OSError, *UNREADABLE, *_FOREIGN, broken) as error:
        raise TemplateUnreadableError(template, ending) from error
