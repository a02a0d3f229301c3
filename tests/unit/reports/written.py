"""A report's workbook as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from bizdesk.reports.records import Report
from bizdesk.reports.xlsx import write_workbook


def workbook_bytes(report: Report, links: Mapping[int, str] | None = None) -> bytes:
    """The .xlsx of `report`."""
    buffer = BytesIO()
    write_workbook(report, buffer, links or {})
    return buffer.getvalue()
