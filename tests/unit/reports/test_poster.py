"""The wall chart as a PDF: sheets of the size asked for, all within their margins, type that can be read."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import pdfplumber
import pytest

from bizdesk.domain.wall_chart import By, SheetSize
from bizdesk.reports.faces import load_faces
from bizdesk.reports.poster import write_poster
from bizdesk.reports.poster_rows import Layout
from bizdesk.reports.wall_chart import UNDATED, Flag, Group, Row, chart_of
from bizdesk.reports.wording import Mark
from tests.unit.reports.sample import sample_report

MM = 72 / 25.4
SIZES = {"A3": (420, 297), "A2": (594, 420), "A1": (841, 594), "A0": (1189, 841)}


def poster(size: SheetSize = SheetSize.A3, by: By = By.TASK, count: int = 25) -> list[Any]:
    data = write_poster(sample_report(count=count), size, by, load_faces([]))
    return list(pdfplumber.open(BytesIO(data)).pages)


def words(page: Any) -> str:
    return re.sub(r"\s", "", page.extract_text())


@pytest.mark.parametrize("size", list(SheetSize))
@pytest.mark.parametrize("by", list(By))
def test_a_sheet_has_the_size_asked_for_and_holds_all_within_its_margins(size: SheetSize, by: By) -> None:
    (page,) = poster(size, by)
    width, height = (side * MM for side in SIZES[size])
    assert (page.width, page.height) == pytest.approx((width, height), abs=0.5)
    margin = 11.5 * MM * width / (420 * MM)
    for drawn in (*page.chars, *page.lines, *page.rects, *page.curves):
        assert drawn["x0"] >= margin
        assert drawn["x1"] <= width - margin
        assert drawn["top"] >= margin / 2
        assert drawn["bottom"] <= height - margin / 2


def test_it_says_what_the_report_says() -> None:
    report = sample_report()
    (page,) = poster(by=By.AGENCY)
    text = words(page)
    assert "2025年优化营商环境任务挂图（按单位）" in text
    assert "截至2025年6月30日" in text
    assert "共25项" in text
    for mark, count in chart_of(report, By.AGENCY).counts:
        assert f"{mark.word}{count}" in text
    for one in report.agencies:
        if one.lead.total:
            assert re.sub(r"\s", "", one.agency)[:6] in text
    assert "第1张，共1张" in text


def test_a_long_ledger_goes_on_on_further_sheets_under_the_same_heads() -> None:
    pages = poster(count=200)
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        text = words(page)
        assert f"第{number}张，共{len(pages)}张" in text
        assert "12月" in text
        assert "牵头（责任）单位" in text
    assert any("（续）" in words(page) for page in pages[1:])
    found = "".join(map(words, pages))
    assert all(f"{item}." in found for item in range(1, 201))


@pytest.mark.parametrize(("size", "smallest"), [(SheetSize.A3, 7.5), (SheetSize.A0, 13.0)])
def test_type_never_gets_too_small_to_read(size: SheetSize, smallest: float) -> None:
    for page in poster(size, By.AGENCY, count=300):
        assert min(char["size"] for char in page.chars) >= smallest - 0.01


def test_a_larger_sheet_takes_more_rows() -> None:
    assert len(poster(SheetSize.A0, count=200)) < len(poster(SheetSize.A3, count=200))


def test_an_agency_with_more_flags_than_a_sheet_holds_goes_on() -> None:
    pages = poster(by=By.AGENCY, count=1200)
    assert len(pages) > 5
    assert "1200" in "".join(map(words, pages[-2:]))


def test_flags_without_a_day_make_their_column_wide_rather_than_the_row_tall() -> None:
    flags = tuple(Flag(number, None, Mark.WAITING) for number in range(10, 22))
    row = Row(1, "市税务局", ("12", "0", "0", "0.0%"), (*[()] * UNDATED, flags))
    chart = replace(chart_of(sample_report(count=0), By.AGENCY), groups=(Group("", (row,)),))
    rows = Layout(chart, load_faces([]), 1000, 8).rows()
    assert len(rows[0].lines) == 4


def test_an_empty_ledger_gives_a_sheet() -> None:
    report = sample_report(count=0)
    for by in By:
        (page,) = pdfplumber.open(BytesIO(write_poster(report, SheetSize.A3, by))).pages
        assert "共0项" in words(page)


def test_the_same_report_gives_the_same_bytes() -> None:
    first, second = (write_poster(sample_report(), SheetSize.A3, By.TASK) for _ in range(2))
    assert first == second


def test_fonts_are_embedded_as_subsets() -> None:
    (page,) = poster()
    assert {re.match(r"[A-Z]{6}\+BizDesk", char["fontname"]) is not None for char in page.chars} == {True}
