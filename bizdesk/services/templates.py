"""Reports in a template of the office's own, as a workbook or a Word document."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zipfile import BadZipFile

from bizdesk.domain.errors import UserError
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import QuarterState
from bizdesk.domain.words import Words
from bizdesk.extract.readers.errors import UNREADABLE
from bizdesk.extract.readers.source import read_head
from bizdesk.reports.look import OwnFile
from bizdesk.reports.model import Report, build_report
from bizdesk.services.files import write_whole

_ANY_DAY = date(2022, 12, 31)
_FOREIGN = (BadZipFile, ValueError, TypeError, LookupError, AttributeError, OverflowError, SyntaxError)
"""What the libraries raise at a file that contradicts itself."""


class TemplateUnreadableError(UserError):
    """The template is not there, or is no file of its kind."""

    def __init__(self, path: str, ending: str) -> None:
        super().__init__(Words("“{0}”不能用作模板，请确认它还在，并且是 {1} 文件。", path, ending))


def export_filled_workbook(report: Report, template: Path, path: Path) -> None:
    """Write `report` in the template workbook to `path`.

    Raises TemplateUnreadableError, UnknownFieldError, TwoListsError and what writing a file raises.
    """
    write_whole(path, fill_template(report, _read(template, ".xlsx"), ".xlsx"))


def export_filled_docx(report: Report, template: Path, path: Path) -> None:
    """Write `report` in the template docx to `path`; raises what `export_filled_workbook` raises."""
    write_whole(path, fill_template(report, _read(template, ".docx"), ".docx"))


def export_filled(report: Report, template: Path, path: Path) -> None:
    """Write `report` in a template of either kind to `path`; raises what `export_filled_workbook` raises."""
    wanted = template.suffix.casefold()
    (export_filled_docx if wanted == ".docx" else export_filled_workbook)(report, template, path)


def check_template(template: Path, ending: str) -> None:
    """Fill a template with a report of nothing. Raises what `export_filled_workbook` raises."""
    quarter = Quarter.of(_ANY_DAY)
    empty = QuarterState("", quarter, _ANY_DAY, (), (), (), (), (), None, ())
    fill_template(build_report(empty), _read(template, ending), ending)


def fill_template(report: Report, template: OwnFile, ending: str) -> bytes:
    """`report` in the template. Raises TemplateUnreadableError, UnknownFieldError or TwoListsError."""
    from docx.opc.exceptions import OpcError
    from openpyxl.utils.exceptions import InvalidFileException

    from bizdesk.reports.template_docx import fill_docx
    from bizdesk.reports.template_xlsx import fill_workbook

    fill = fill_docx if ending == ".docx" else fill_workbook
    try:
        return fill(template.data, report)
    except (OSError, *_FOREIGN, OpcError, InvalidFileException) as error:
        raise TemplateUnreadableError(template.name, ending) from error


def _read(template: Path, ending: str) -> OwnFile:
    """The template, which is no device and not made to burst."""
    from bizdesk.extract.readers.foreign import check_parts  # it loads openpyxl

    try:
        read_head(template, 1)
        check_parts(template)
        return OwnFile(str(template), template.read_bytes())
    except (OSError, *UNREADABLE) as error:
        raise TemplateUnreadableError(str(template), ending) from error
