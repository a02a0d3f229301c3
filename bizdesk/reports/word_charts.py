"""Charts of a Word document: native ones with their figures in a workbook inside, to go on editing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from bizdesk.reports.chart_rows import Bars
from bizdesk.reports.charts import Bar, Kind
from bizdesk.reports.sheet_file import write_sheets
from bizdesk.reports.sheets import FIRST_ROW, HEADER_ROW, Column, Row, Sheet
from bizdesk.reports.word_styles import Style

_MOST = 20
_DAY = date(2000, 1, 1)
_EMU = 12_700
_PITCH, _AROUND = 17.0, 58.0  # points for a bar, and for the title and the legend around them
_SIZE, _TITLE_SIZE = 900, 1100  # hundredths of a point
_CHART, _WORKBOOK = (
    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_INK, _EDGE, _FACE = "1F2328", "5F6368", "黑体"


def add_charts(document: Document, charts: Sequence[Bars], width: float) -> None:
    """The charts under one another at the end of `document`, `width` points wide, each told in words too."""
    numbers = count(1)
    for held in charts:
        for first in range(0, len(held.rows), _MOST):
            rows = held.rows[first : first + _MOST]
            _add(document, replace(held, rows=rows), next(numbers), width)


def _add(document: Document, held: Bars, number: int, width: float) -> None:
    package = document.part.package
    book = Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), _WORKBOOK, _figures(held), package)
    chart = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART, b"", package)
    chart._blob = _chart(held, chart.relate_to(book, f"{_RELATIONS}/package")).encode()
    relation = document.part.relate_to(chart, f"{_RELATIONS}/chart")
    height = _AROUND + _PITCH * len(held.rows)
    paragraph = document.add_paragraph(style=Style.NOTE)
    paragraph.paragraph_format.line_spacing = 1.0
    paragraph.paragraph_format.keep_with_next = False
    paragraph.add_run()._r.append(parse_xml(_frame(held, number, relation, width, height)))


def _frame(held: Bars, number: int, relation: str, width: float, height: float) -> str:
    return (
        f"<w:drawing {nsdecls('w')} {nsdecls('wp')} {nsdecls('a')} {nsdecls('r')}>"
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{int(width * _EMU)}" cy="{int(height * _EMU)}"/>'
        f'<wp:docPr id="{number}" name={quoteattr(f"图{number}")} descr={quoteattr(_told(held))}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_DRAWING}/chart">'
        f'<c:chart xmlns:c="{_DRAWING}/chart" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _told(held: Bars) -> str:
    """The chart in words, for who cannot see it."""
    if held.shared:
        return f"{held.title}：{'，'.join(kind.word for kind in held.kinds)}。"
    words = (f"{row.title}：{row.said}，其中逾期{row.counts[-1]}项" for row in held.rows)
    return f"{held.title}：{'；'.join(words)}。"


def _label(row: Bar) -> str:
    return f"{row.title}（{row.said}）" if row.said else row.title


def _figures(held: Bars) -> bytes:
    """The workbook behind a chart, which opens where somebody edits its figures."""
    columns = [Column("名称", 48), *(Column(kind.word, 16, number_format="0") for kind in held.kinds)]
    rows: list[Row] = [(_label(row), *row.counts) for row in held.rows]
    buffer = BytesIO()
    sheet = Sheet("数据", held.title, columns, rows)
    write_sheets([sheet], buffer, office="", as_of=_DAY, title=held.title, subject="")
    return buffer.getvalue()


def _chart(held: Bars, relation: str) -> str:
    series = "".join(_series(held, position, kind) for position, kind in enumerate(held.kinds))
    grouping = "percentStacked" if held.shared else "stacked"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<c:chartSpace xmlns:c="{_DRAWING}/chart" xmlns:a="{_DRAWING}/main" xmlns:r="{_RELATIONS}">'
        f'<c:roundedCorners val="0"/><c:chart>{_title(held.title)}<c:autoTitleDeleted val="0"/>'
        f'<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="35"/><c:overlap val="100"/>'
        f'<c:axId val="1"/><c:axId val="2"/></c:barChart>{_axes(held)}</c:plotArea>'
        '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>'
        f'<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_words(_SIZE, _INK)}"
        f'<c:externalData r:id="{relation}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _title(text: str) -> str:
    return (
        "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr/></a:pPr><a:r>"
        f'<a:rPr lang="zh-CN" sz="{_TITLE_SIZE}" b="1">{_face(_INK)}</a:rPr><a:t>{escape(text)}</a:t>'
        '</a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


def _axes(held: Bars) -> str:
    """Names from the top down, each shown; no scale, since every part carries its figure."""
    hidden = int(held.shared)
    return (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        f'<c:delete val="{hidden}"/><c:axPos val="l"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/>'
        '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>'
        '<c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="0" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>'
    )


def _series(held: Bars, position: int, kind: Kind) -> str:
    letter, last = "BCDEFG"[position], HEADER_ROW + len(held.rows)
    labels = [_label(row) for row in held.rows]
    counts = [str(row.counts[position]) for row in held.rows]
    names = _cache("str", f"$A${FIRST_ROW}:$A${last}", labels)
    values = _cache("num", f"${letter}${FIRST_ROW}:${letter}${last}", counts)
    return (
        f'<c:ser><c:idx val="{position}"/><c:order val="{position}"/>'
        f"<c:tx>{_cache('str', f'${letter}${HEADER_ROW}', [kind.word])}</c:tx>"
        f'<c:spPr>{_fill(kind.colour.hexval()[2:].upper())}<a:ln w="5080">{_fill(_EDGE)}</a:ln></c:spPr>'
        f'<c:invertIfNegative val="0"/>{_figure_labels(kind)}'
        f"<c:cat>{names}</c:cat><c:val>{values}</c:val></c:ser>"
    )


def _figure_labels(kind: Kind) -> str:
    """The count on each part, none where it is nought."""
    off = "".join(f'<c:show{one} val="0"/>' for one in ("CatName", "SerName", "Percent", "BubbleSize"))
    return (
        '<c:dLbls><c:numFmt formatCode="0;;;" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>'
        f'{_words(_SIZE, "FFFFFF" if kind.light else _INK)}<c:dLblPos val="ctr"/>'
        f'<c:showLegendKey val="0"/><c:showVal val="1"/>{off}</c:dLbls>'
    )


def _cache(kind: str, cells: str, values: Sequence[str]) -> str:
    """Cells of the workbook, and what stands in them for programs that do not open it."""
    points = "".join(f'<c:pt idx="{n}"><c:v>{escape(value)}</c:v></c:pt>' for n, value in enumerate(values))
    form = "<c:formatCode>0</c:formatCode>" if kind == "num" else ""
    return (
        f"<c:{kind}Ref><c:f>'数据'!{cells}</c:f><c:{kind}Cache>{form}"
        f'<c:ptCount val="{len(values)}"/>{points}</c:{kind}Cache></c:{kind}Ref>'
    )


def _words(size: int, colour: str) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{size}">{_face(colour)}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
    )


def _face(colour: str) -> str:
    return f'{_fill(colour)}<a:latin typeface="{_FACE}"/><a:ea typeface="{_FACE}"/>'


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
