"""The sheet of charts: what the lamps say, how many tasks show each, and the spreadsheet's own charts."""

from __future__ import annotations

from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.text import RichText
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.reports.records import Report
from bizdesk.reports.sheet_parts import sheet_title
from bizdesk.reports.sheets import FIRST_ROW, HEADER_ROW, Column, Formula, Placed, Sheet
from bizdesk.reports.wording import Mark

_MEANINGS = {
    Mark.LATE: "已过时限，尚未办结",
    Mark.BEHIND: "未到时限，进度未达序时或报送质量不高",
    Mark.SOON: "临近时限，尚未办结",
    Mark.GOING: "按序时进度推进",
    Mark.WAITING: "尚未启动",
    Mark.DONE: "已经办结",
}
_COLUMNS = (
    Column("状态灯", 20, centred=True),
    Column("项数", 28, centred=True, number_format="0"),
    Column("含义", 86),
)
_COLOURS = ("2B6E4F", "9AA5B1", "B42318")  # done, not yet due, late
_WIDTH, _HEIGHT, _ROWS = 12.2, 7.4, 15
_BAR, _AROUND, _ROW = 0.55, 3.2, 0.53  # cm for a bar, for what stands around the bars, and for a row
_NAMES = ("已办结", "未到期", "逾期")
_TITLE_SIZE, _SIZE = 1100, 800  # hundredths of a point
_RIGHT = 358.0  # points from the left edge to the charts at the right
_MOST = 20


def chart_sheet(report: Report, ledger: Sheet, summary: Sheet, documents: Sheet) -> Sheet:
    """The sheet 图表; its charts draw the cells of the other sheets and follow them."""
    marks = ledger.span(ledger.lamps)
    rows = [(mark.label, Formula(f'=COUNTIF({marks},"{mark.label}")'), _MEANINGS[mark]) for mark in Mark]
    total = (None, Formula(f"=SUM(B{FIRST_ROW}:B{FIRST_ROW + len(rows) - 1})"), None)
    agencies, sources = min(len(report.agencies), _MOST), min(len(report.documents), _MOST)
    more = f"，前{_MOST}个" if len(report.agencies) > _MOST else ""
    documents_more = f"，前{_MOST}份" if len(report.documents) > _MOST else ""
    tall = max(_HEIGHT, _AROUND + _BAR * agencies)
    places = ((0.0, 1), (_RIGHT, 1), (0.0, 1 + _ROWS), (_RIGHT, 1 + _ROWS))
    charts = [
        _lamps(),
        _stacked(
            _chart(f"分文件办理情况（按序号{documents_more}）", "col"), documents, sources, names=1, first=5
        ),
        _stacked(_by_agency(f"各单位办理情况（牵头计{more}）", tall), summary, agencies, names=2, first=4),
        _stacked(_by_agency(f"各单位办理情况（参与计{more}）", tall), summary, agencies, names=2, first=9),
    ]
    return Sheet(
        "图表",
        sheet_title(report, "办理情况图"),
        _COLUMNS,
        rows,
        (("合计", *total[1:]),),
        lamps="A",
        charts=[Placed(chart, *place) for chart, place in zip(charts, places, strict=True)],
        chart_rows=_ROWS + ceil(tall / _ROW) + 1,
        one_page=True,
    )


def _lamps() -> BarChart:
    target = _named("图表")
    chart = _chart("状态灯分布", "bar")
    last = HEADER_ROW + len(Mark)
    chart.add_data(Reference(target, 2, HEADER_ROW, 2, last), titles_from_data=True)
    chart.set_categories(Reference(target, 1, FIRST_ROW, 1, last))
    series = chart.series[0]
    for place, mark in enumerate(Mark):
        point = DataPoint(idx=place)
        point.graphicalProperties.solidFill = mark.colour
        series.dPt.append(point)
    series.dLbls = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False)
    chart.legend, chart.gapWidth = None, 60
    return chart


def _by_agency(title: str, height: float) -> BarChart:
    chart = _chart(title, "bar")
    chart.height = height
    chart.x_axis.tickLblSkip = 1  # every agency is named
    return chart


def _stacked(chart: BarChart, sheet: Sheet, rows: int, *, names: int, first: int) -> BarChart:
    """Done, not yet due and late, as they stand in three columns from `first` on, one bar for each row."""
    target = _named(sheet.name)
    last = HEADER_ROW + max(rows, 1)
    chart.add_data(Reference(target, first, HEADER_ROW, first + 2, last), titles_from_data=True)
    chart.set_categories(Reference(target, names, FIRST_ROW, names, last))
    for series, colour, name in zip(chart.series, _COLOURS, _NAMES, strict=True):
        series.graphicalProperties.solidFill = colour
        series.tx = SeriesLabel(v=name)
    chart.grouping, chart.overlap, chart.gapWidth = "stacked", 100, 50
    chart.legend.position = "b"
    return chart


def _chart(title: str, kind: str) -> BarChart:
    chart = BarChart()
    chart.type, chart.title = kind, title
    chart.width, chart.height = _WIDTH, _HEIGHT  # type: ignore[assignment]
    chart.x_axis.delete = chart.y_axis.delete = False
    words: Any = chart.title
    words.tx.rich.p[0].pPr = _type(_TITLE_SIZE, bold=True)
    for part in (chart.x_axis, chart.y_axis, chart.legend):
        part.txPr = RichText(p=[Paragraph(pPr=_type(_SIZE), endParaRPr=CharacterProperties())])
    chart.y_axis.number_format, chart.y_axis.majorGridlines = "0", None
    if kind == "bar":
        chart.x_axis.scaling.orientation = "maxMin"  # the first on top
    return chart


def _type(size: int, *, bold: bool = False) -> ParagraphProperties:
    return ParagraphProperties(defRPr=CharacterProperties(sz=size, b=bold))


def _named(name: str) -> Worksheet:
    """A sheet of that name; a chart only asks for the name."""
    sheet: Worksheet = Workbook().create_sheet(name)
    return sheet
