"""The charts of the Word bulletin: native, with their figures, and the same as those of the PDF."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from openpyxl import load_workbook

from bizdesk.reports.chart_rows import CHARTS, Bars, bars_of
from bizdesk.reports.records import Report
from bizdesk.reports.word import write_word
from tests.unit.reports.sample import HOSTILE, sample_report

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@pytest.fixture(scope="module")
def report() -> Report:
    return sample_report()


@pytest.fixture(scope="module")
def data(report: Report) -> bytes:
    return write_word(report)


def drawn(data: bytes) -> list[list[list[int]]]:
    """The figures of each series of each chart."""
    archive = ZipFile(BytesIO(data))
    names = sorted(name for name in archive.namelist() if name.startswith("word/charts/chart"))
    charts = [etree.fromstring(archive.read(name)) for name in names]
    return [
        [[int(value.text) for value in one.iterfind(f"{C}val//{C}pt/{C}v")] for one in chart.iter(f"{C}ser")]
        for chart in charts
    ]


def held(charts: tuple[Bars, ...]) -> list[list[list[int]]]:
    return [[[row.counts[n] for row in one.rows] for n in range(len(one.kinds))] for one in charts]


def test_every_figure_is_the_reports(data: bytes, report: Report) -> None:
    found = drawn(data)
    assert found == held(bars_of(report))
    assert [sum(series) for series in found[0]] == list(report.pace.counts)


def test_the_workbook_inside_holds_what_is_drawn(data: bytes, report: Report) -> None:
    archive = ZipFile(BytesIO(data))
    for number, one in enumerate(bars_of(report), 1):
        sheet = load_workbook(BytesIO(archive.read(f"word/embeddings/chart{number}.xlsx")))["数据"]
        rows = list(sheet.iter_rows(min_row=4, max_row=3 + len(one.rows), values_only=True))
        assert [row[1:] for row in rows] == [row.counts for row in one.rows]
        assert [cell.value for cell in sheet[3]][1:] == [kind.word for kind in one.kinds]


def test_each_chart_is_told_in_words(data: bytes, report: Report) -> None:
    word = Document(BytesIO(data))
    told = [node.get("descr") for node in word.element.body.iter(qn("wp:docPr"))]
    assert len(told) == 3
    assert told[0].startswith("全部任务对照序时进度（共25项）：已办结 7项 28.0%")
    for agency in report.agencies:
        assert f"{agency.agency}：{agency.part.total}项" in told[2]
        assert f"其中逾期{agency.part.late}项" in told[2]


def test_many_agencies_take_several_charts(report: Report) -> None:
    many = tuple(replace(report.agencies[0], agency=f"第{n}单位") for n in range(45))
    found = drawn(write_word(replace(report, agencies=many)))
    assert [len(chart[0]) for chart in found] == [1, 4, 20, 20, 5]


def test_hostile_names_are_texts(report: Report) -> None:
    hostile = replace(report.agencies[0], agency=f"{HOSTILE}<&>")
    data = write_word(replace(report, agencies=(hostile,)))
    assert len(drawn(data)) == 3
    book = load_workbook(BytesIO(ZipFile(BytesIO(data)).read("word/embeddings/chart3.xlsx")))
    assert book["数据"]["A4"].data_type != "f"


def test_an_empty_ledger_has_no_charts() -> None:
    data = write_word(sample_report(count=0))
    assert drawn(data) == []
    assert CHARTS not in [one.text for one in Document(BytesIO(data)).paragraphs]
