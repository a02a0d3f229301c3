"""Writes a report as an Excel workbook whose summaries are formulas over the ledger sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import BinaryIO

from bizdesk.domain.layout import SIDEWAYS, Layout
from bizdesk.reports.faces import office_name
from bizdesk.reports.records import Report
from bizdesk.reports.row_count import Watch
from bizdesk.reports.sheet_file import write_sheets
from bizdesk.reports.sheets import SheetStyle
from bizdesk.reports.workbook import sheets

_MM_IN_INCH = 25.4
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
        style=_style(report.look.layout),
        watch=watch,
    )


def _style(layout: Layout) -> SheetStyle:
    """Faces and margins by the layout; the margins of tables where the office set any."""
    style = SheetStyle(office_name(layout.table, "宋体"), office_name(layout.heading, "黑体"))
    if layout.table_margins == SIDEWAYS:
        return style
    sides = (getattr(layout.table_margins, side) / _MM_IN_INCH for side in ("left", "right", "top", "bottom"))
    left, right, top, bottom = sides
    return replace(style, margins=(left, right, top, bottom))
