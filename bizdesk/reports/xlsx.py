"""Writes a report as an Excel workbook whose summaries are formulas over the ledger sheet."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import BinaryIO

from bizdesk.reports.records import Report
from bizdesk.reports.row_count import Watch
from bizdesk.reports.sheet_file import write_sheets
from bizdesk.reports.sheet_look import sheet_style
from bizdesk.reports.workbook import sheets

_NO_LINKS: Mapping[int, str] = MappingProxyType({})


def write_workbook(
    report: Report,
    target: BinaryIO,
    links: Mapping[int, str] = _NO_LINKS,
    watch: Watch | None = None,
) -> None:
    """Write the .xlsx of `report` to `target`, the same bytes for the same report.

    `links` are the paths of evidence beside the workbook, with forward slashes, by the ids of the files.
    `watch` is told of the rows.
    """
    write_sheets(
        sheets(report, links),
        target,
        office=report.office,
        as_of=report.as_of,
        title=report.title,
        subject=f"{report.quarter.label}，截至{report.as_of.isoformat()}",
        style=sheet_style(report.look.layout),
        watch=watch,
    )
