from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pdfplumber
import pytest

from bizdesk.reports.faces import load_faces
from bizdesk.reports.pdf import write_pdf
from bizdesk.reports.profile import GB_T_9704, MM, a4
from tests.unit.reports.sample import sample_report


def printed(**changed: Any) -> bytes:
    """The bulletin of one late task with a problem that fills pages."""
    report = sample_report(count=2)
    entries = (report.entries[0], replace(report.entries[1], problems="难" * 2500))
    return write_pdf(replace(report, entries=entries), load_faces([]), replace(GB_T_9704, **changed))


@pytest.fixture(scope="module")
def pages() -> Iterator[list[Any]]:
    with pdfplumber.open(BytesIO(printed())) as pdf:
        yield pdf.pages


def full_page(pages: list[Any]) -> dict[float, list[dict[str, Any]]]:
    """The characters of the first page that is full of prose, by their lines."""
    for page in pages:
        lines: dict[float, list[dict[str, Any]]] = defaultdict(list)
        for one in page.chars:
            if one["text"] == "难":
                lines[round(one["top"], 1)].append(one)
        if sum(map(len, lines.values())) == 22 * 28:
            return lines
    raise AssertionError("no page is full")


def test_a_full_page_has_22_lines_of_28_characters(pages: list[Any]) -> None:
    lines = full_page(pages)
    assert [len(line) for line in lines.values()] == [28] * 22


def test_the_type_area_is_156_by_225_millimetres(pages: list[Any]) -> None:
    lines = full_page(pages)
    chars = [one for line in lines.values() for one in line]
    assert min(one["x0"] for one in chars) == pytest.approx(28 * MM, abs=0.6)
    assert max(one["x1"] for one in chars) == pytest.approx((210 - 26) * MM, abs=0.6)
    tops = sorted(lines)
    pitch = (tops[-1] - tops[0]) / 21
    assert pitch == pytest.approx(29, abs=0.1)
    assert 22 * pitch == pytest.approx(225 * MM, abs=1)
    assert 37 * MM < tops[0] < 37 * MM + pitch / 2
    assert {round(one["size"]) for one in chars} == {16}


def test_page_numbers_are_14_points_seven_millimetres_below(pages: list[Any]) -> None:
    number = [one for one in pages[0].chars if one["top"] > (297 - 35) * MM]
    assert "".join(one["text"] for one in number).replace(" ", "") == "—1—"
    assert {round(one["size"]) for one in number} == {14}
    assert min(one["top"] for one in number) > (297 - 35) * MM + 6 * MM


def test_every_face_is_embedded_as_a_subset(pages: list[Any]) -> None:
    names = {one["fontname"] for page in pages for one in page.chars if one["text"].strip()}
    assert len(names) > 3
    assert all(re.match(r"[A-Z]{6}\+BizDesk", name) for name in names)


def test_no_face_is_left_to_the_reader() -> None:
    assert b"/Helvetica" not in printed()


def test_an_office_can_have_margins_of_its_own() -> None:
    with pdfplumber.open(BytesIO(printed(upright=a4(30, 25, 30, 20), lines=24, characters=30))) as pdf:
        body = [one for one in pdf.pages[1].chars if one["text"] == "难"]
    assert min(one["x0"] for one in body) == pytest.approx(25 * MM, abs=0.6)
    assert max(one["x1"] for one in body) == pytest.approx(190 * MM, abs=0.6)


def test_charts_are_drawn_as_lines_and_areas(pages: list[Any]) -> None:
    charts = pages[-1]
    assert "办理情况图" in "".join((charts.extract_text() or "").split())
    assert not charts.images
    assert len(charts.rects) > 5
