"""The sheets beside the ledger: what is behind, the targets, the corrections, the evidence and the charts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.domain.comparison import Correction
from bizdesk.domain.ledger import Lamp
from bizdesk.domain.measure import Comparator, Target
from bizdesk.domain.pace import Pace
from bizdesk.domain.quarter_state import TargetReading, TargetState
from bizdesk.reports.model import build_report
from bizdesk.reports.records import Report
from bizdesk.reports.workbook_lists import behind_sheet, late_sheet
from tests.unit.reports.sample import (
    HOSTILE,
    sample_evidence,
    sample_progress,
    sample_report,
    sample_tasks,
    state_of,
)
from tests.unit.reports.written import workbook_bytes

FOLDER = "佐证材料"


@pytest.fixture(scope="module")
def report() -> Report:
    tasks = sample_tasks()
    tasks[8] = replace(tasks[8], pace=Pace.BEHIND, lamp=Lamp.YELLOW)
    readings = (
        TargetReading(date(2025, 3, 31), "1.5", "", "林晓禾"),
        TargetReading(date(2025, 6, 30), "0.8", HOSTILE, "林晓禾"),
    )
    target = Target("企业开办时间", Comparator.AT_MOST, "0.5", "个工作日", (0, 1))
    said = [replace(one, rate=85) for one in sample_progress(tasks)]
    state = replace(
        state_of(tasks, None),
        targets=(TargetState(tasks[0].id, 1, target, readings, "应降至 0.6 个工作日，实 0.8 个工作日"),),
        progress=tuple(said),
        evidence=sample_evidence(tasks),
        corrections=(
            Correction(tasks[1].id, tasks[1].title, "状态由逾期改为已办结"),
            Correction(9, HOSTILE, "不再列入"),
        ),
    )
    return build_report(state)


@pytest.fixture(scope="module")
def book(report: Report) -> Workbook:
    links = {line.evidence_id: f"{FOLDER}/{line.item}/{line.name}" for line in report.evidence}
    return load_workbook(BytesIO(workbook_bytes(report, links)))


def rows(sheet: Worksheet) -> list[list[object]]:
    """The rows between the header and the place to sign."""
    found: list[list[object]] = [
        [cell.value for cell in row] for row in sheet.iter_rows(min_row=4, max_row=sheet.max_row - 2)
    ]
    return [row for row in found if any(value is not None for value in row)]


def test_the_late_sheet_is_in_the_order_of_the_report() -> None:
    report = sample_report(count=120)
    sheet = late_sheet(report)
    assert len(sheet.rows) == len(report.late) > 10
    assert [row[0] for row in sheet.rows] == [entry.item for entry in report.late]
    behind = behind_sheet(report)
    assert [row[0] for row in behind.rows] == [entry.item for entry in report.behind]


def test_what_is_behind_pace_is_listed_apart_from_what_is_late(book: Workbook, report: Report) -> None:
    behind, late = rows(book["落后清单"]), rows(book["逾期清单"])
    assert [row[0] for row in behind] == [entry.item for entry in report.behind]
    assert [row[7] for row in behind] == ["85%\n未达序时"]
    assert not {row[0] for row in behind} & {row[0] for row in late}


def test_a_target_stands_with_its_readings(book: Workbook, report: Report) -> None:
    (row,) = rows(book["量化指标"])
    assert row[0] == 1
    assert row[3:8] == ["企业开办时间", "≤0.5", "个工作日", "0.8", datetime(2025, 6, 30)]  # noqa: DTZ001
    assert row[8] == f"2025年3月31日：1.5\n2025年6月30日：0.8（{HOSTILE}）"
    assert row[9] == report.targets[0].words


def test_corrections_after_the_close_are_told_with_their_items(book: Workbook) -> None:
    first, second = rows(book["封账后更正"])
    assert first[::2] == [2, "状态由逾期改为已办结"]
    assert second == [None, HOSTILE, "不再列入"]


def test_the_completion_rate_stands_beside_the_pace(book: Workbook) -> None:
    assert book["台账"]["K4"].value == "85%\n已完成"


def test_evidence_leads_to_the_files_beside_the_workbook(book: Workbook, report: Report) -> None:
    sheet = book["佐证目录"]
    assert [row[3] for row in rows(sheet)] == [line.name for line in report.evidence]
    link = sheet["D4"].hyperlink
    assert link is not None
    assert link.target.startswith("%E4%BD%90%E8%AF%81%E6%9D%90%E6%96%99/1/")
    assert sheet["D4"].font.underline == "single"
    assert sheet["D4"].data_type == "s"


def test_without_a_folder_evidence_has_no_links(report: Report) -> None:
    sheet = load_workbook(BytesIO(workbook_bytes(report)))["佐证目录"]
    assert sheet["D4"].hyperlink is None
    assert sheet["D4"].font.underline is None


def test_charts_draw_the_cells_of_the_sheets(report: Report) -> None:
    archive = ZipFile(BytesIO(workbook_bytes(report)))
    charts = [archive.read(name).decode() for name in archive.namelist() if "charts/chart" in name]
    assert len(charts) == 4
    for place in ("'图表'!$B$4:$B$9", "'按文件'!$E$4:$E$7", "'汇总'!$D$4:$D$12", "'汇总'!$I$4:$I$12"):
        assert any(place in chart for chart in charts)


def test_a_chart_that_draws_the_first_documents_only_says_so(report: Report) -> None:
    document = report.documents[0]
    many = replace(report, documents=tuple(replace(document, index=index) for index in range(1, 22)))
    archive = ZipFile(BytesIO(workbook_bytes(many)))
    charts = [archive.read(name).decode() for name in archive.namelist() if "charts/chart" in name]
    assert sum("分文件办理情况（按序号，前20份）" in chart for chart in charts) == 1


def test_lamps_are_counted_by_formulas(book: Workbook) -> None:
    assert book["图表"]["B4"].value == "=COUNTIF('台账'!$O$4:$O$28,\"● 逾期\")"
    (rules,) = book["图表"].conditional_formatting
    assert len(rules.rules) == 6


def test_only_our_own_cells_are_formulas(book: Workbook) -> None:
    for sheet in book.worksheets:
        if sheet.title not in {"汇总", "图表", "按文件", "分工"}:
            kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
            assert "f" not in kinds, sheet.title


def test_a_report_of_one_agency_lists_only_its_own() -> None:
    whole, own = sample_report(), sample_report(agency=4)
    assert len(own.evidence) < len(whole.evidence)
    assert {line.item for line in own.evidence} <= {entry.item for entry in own.entries}
