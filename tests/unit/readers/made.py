"""A document of a made-up city, its table of tasks, and the same in every format that an office receives."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from bizdesk import paths
from bizdesk.extract import extract


def face() -> str:
    """The name of a Chinese face that reportlab now knows."""
    name = "BizDeskSerif-Regular"
    pdfmetrics.registerFont(TTFont(name, str(paths.resource("fonts", f"{name}.ttf"))))
    return name


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its level (0 a title or plain text, 1 一、, 2 （一）, 3 1.), its number and its words."""

    words: str
    level: int = 0
    number: str = ""

    @property
    def written(self) -> str:
        """The paragraph with its number, as a reader sees it."""
        return self.number + self.words


POLICY = (
    Line("临江市人民政府办公室关于印发临江市优化营商环境行动方案的通知"),
    Line("临政办发〔2022〕15号"),
    Line("各县区人民政府，市政府各部门："),
    Line("《临江市优化营商环境行动方案》已经市政府同意，现印发给你们，请结合实际认真抓好贯彻落实。"),
    Line("临江市人民政府办公室"),
    Line("2022年5月20日"),
    Line("临江市优化营商环境行动方案"),
    Line("为进一步优化全市营商环境，激发市场主体活力，结合我市实际，制定本方案。"),
    Line("打造便捷高效的政务环境", 1, "一、"),
    Line("提升企业开办便利度", 2, "（一）"),
    Line(
        "压缩企业开办时间。推行企业开办“一网通办”，将营业执照、公章刻制、发票申领、社保登记和银行预约开户整合为一个环节，"
        "办理时间由2个工作日压缩至1个工作日以内，网办率达到95%以上。"
        "（牵头单位：市市场监管局；责任单位：市公安局、市税务局、市人社局；完成时限：2022年9月底前）",
        3,
        "1.",
    ),
    Line(
        "推行歇业备案。允许因自然灾害、事故灾难、公共卫生事件等原因造成经营困难的企业自主决定在一定时期内歇业，"
        "期限最长不超过3年。（责任单位：市市场监管局；完成时限：长期坚持）",
        3,
        "2.",
    ),
    Line("优化不动产登记服务", 2, "（二）"),
    Line(
        "推进不动产登记与水电气过户联动办理，一般登记办理时限不超过2个工作日，并逐步向各县区延伸，"
        "让企业和群众只进一扇门、只提交一套材料、只跑一次路。"
        "（牵头单位：市自然资源局；配合单位：市住建局、市水务集团；完成时限：2022年12月底前）",
        3,
        "1.",
    ),
    Line("营造公平透明的市场环境", 1, "二、"),
    Line("规范招标投标活动", 2, "（一）"),
    Line(
        "全面推行招标投标全流程电子化，电子保函使用率达到80%以上，不得以任何形式设置不合理的门槛，"
        "切实保障各类市场主体平等参与竞争。（责任单位：市发改委、市公共资源交易中心；完成时限：2022年6月30日前）",
        3,
        "1.",
    ),
)

HEAD = ("序号", "重点任务", "工作措施", "牵头单位", "责任单位", "完成时限")
ROWS = (
    (
        *("1", "推进一件事一次办", "梳理企业全生命周期高频事项，年内上线不少于20项“一件事”服务。"),
        *("市政务服务局", "市公安局、市人社局", "2022年12月底前"),
    ),
    (
        "2",
        "规范涉企收费",
        "公布涉企收费目录清单，清单之外一律不得收费。",
        "市发改委",
        "市财政局",
        "2022年6月底前",
    ),
    ("3", "畅通政企沟通", "每季度召开一次政企恳谈会，限时办结企业诉求。", "市工商联", "", "长期坚持"),
)
TITLE = "临江市2022年优化营商环境重点任务清单"

Task = tuple[str, str | None, str, tuple[tuple[str, str], ...], tuple[str, ...], bool]


def tasks(text: str) -> list[Task]:
    """What matters of each task: path, heading, words, agencies with roles, days, whether it goes on."""
    return [
        (
            measure.path,
            measure.heading,
            measure.text,
            tuple((one.name, one.role.value) for one in measure.agencies),
            tuple(map(str, measure.deadline.due)) if measure.deadline else (),
            bool(measure.deadline and measure.deadline.ongoing),
        )
        for document in extract(text)
        for measure in document.measures
    ]


def as_text(lines: Iterable[Line] = POLICY) -> str:
    return "".join(line.written + "\n" for line in lines)


def table_as_text() -> str:
    cells = [[cell or "—" for cell in row] for row in ROWS]
    head = ["序号", "工作任务", "具体措施", *HEAD[3:]]
    return "\n".join([TITLE, *("\t".join(row) for row in [head, *cells])]) + "\n"


def saved(document: Any) -> bytes:
    """What a library's document writes."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


LEVELS = (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))


def add_list(document: Any, number: int, levels: Sequence[tuple[str, str]], overrides: str = "") -> None:
    """Add an abstract list and a list of the same number; `overrides` are its w:lvlOverride elements."""
    inside = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(levels)
    )
    names = nsdecls("w")
    element = document.part.numbering_part.element
    element.insert(
        0, parse_xml(f'<w:abstractNum {names} w:abstractNumId="{number}">{inside}</w:abstractNum>')
    )
    add_number(document, number, number, overrides)


def add_number(document: Any, number: int, abstract: int, overrides: str = "") -> None:
    names = nsdecls("w")
    xml = f'<w:num {names} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'
    document.part.numbering_part.element.append(parse_xml(xml))


def number_paragraph(paragraph: Any, number: int, depth: int = 0) -> Any:
    """Let Word count the paragraph in the list."""
    xml = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(xml))
    return paragraph


def as_docx(lines: Iterable[Line] = POLICY) -> bytes:
    """Numbers are Word's own, none is typed."""
    document = docx.Document()
    add_list(document, 90, LEVELS)
    for line in lines:
        paragraph = document.add_paragraph(line.words)
        if line.level:
            number_paragraph(paragraph, 90, line.level - 1)
    return saved(document)


def table_as_docx() -> bytes:
    document = docx.Document()
    document.add_paragraph(TITLE)
    table = document.add_table(0, len(HEAD), "Table Grid")
    for row in (HEAD, *ROWS):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.add_paragraph("注：本清单由市优化营商环境工作领导小组办公室负责解释。")
    return saved(document)


def as_html(lines: Iterable[Line] = POLICY, charset: str = "utf-8") -> bytes:
    words = "".join(f"<p>　　{escape(line.written)}</p>\n" for line in lines)
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>临江市</title></head><body>'
        f'<div class="nav"><a href="/">首页</a> <a href="/x">政务公开</a></div><div id="zoom">{words}</div>'
        "<script>var a = '一、脚本';</script><div class='footer'>主办：市政府办公室</div></body></html>"
    ).encode("gb18030" if charset == "gb2312" else charset)


def table_as_html() -> bytes:
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in (HEAD, *ROWS))
    return f"<html><body><h1>{TITLE}</h1><table>{rows}</table></body></html>".encode()


def as_pdf(lines: Iterable[Line] = POLICY, *, indent: int = 2, running: str = "", size: int = 16) -> bytes:
    """Pages as an office prints them: two characters of indent, a page number between dashes."""
    style = ParagraphStyle("body", fontName=face(), fontSize=size, leading=28, wordWrap="CJK")
    style.firstLineIndent = indent * size
    return pdf_of([Paragraph(escape(line.written), style) for line in lines], running)


def table_as_pdf(rows: Sequence[Sequence[str]] = ROWS, *, spare: int = 0) -> bytes:
    """A ruled table whose header is repeated on each page; `spare` points are left free above it."""
    style = ParagraphStyle("cell", fontName=face(), fontSize=10, leading=14, wordWrap="CJK")
    cells = [[Paragraph(cell, style) for cell in row] for row in (HEAD, *rows)]
    table = Table(cells, colWidths=[30, 70, 140, 70, 80, 60], repeatRows=1)
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")]))
    head = ParagraphStyle("head", fontName=face(), fontSize=16, leading=28, alignment=1, wordWrap="CJK")
    return pdf_of([Paragraph(TITLE, head), Spacer(1, spare), table])


def pdf_of(story: list[Flowable], running: str = "") -> bytes:
    def furniture(canvas: Canvas, template: Any) -> None:
        canvas.setFont(face(), 14)
        canvas.drawCentredString(A4[0] / 2, 40, f"— {template.page} —")
        canvas.drawString(80, A4[1] - 40, running)

    stream = BytesIO()
    SimpleDocTemplate(stream, pagesize=A4).build(story, onFirstPage=furniture, onLaterPages=furniture)
    return stream.getvalue()


def as_ofd(lines: Iterable[Line] = POLICY) -> bytes:
    """Lines of 28 characters, a text object each, 22 on a page."""
    size, printed = 5.6, list[tuple[float, str]]()
    for line in lines:
        words, room, left = line.written, 26, 28 + 2 * size
        while words:
            printed.append((left, words[:room]))
            words, room, left = words[room:], 28, 28.0
    pages = [printed[start : start + 22] for start in range(0, len(printed), 22)]
    return ofd_of([_ofd_page(page, number, size) for number, page in enumerate(pages, 1)])


def _ofd_page(page: Sequence[tuple[float, str]], number: int, size: float) -> str:
    objects = [_ofd_text(words, left, 37 + 10 * row, size) for row, (left, words) in enumerate(page)]
    objects.append(_ofd_text(f"— {number} —", 98, 270, 4.9))
    return "".join(objects)


def _ofd_text(words: str, left: float, top: float, size: float) -> str:
    steps = f"g {len(words) - 1} {size}" if len(words) > 2 else ""
    return (
        f'<ofd:TextObject ID="1" Boundary="{left} {top} 160 10" Font="3" Size="{size}">'
        f'<ofd:TextCode X="0" Y="5" DeltaX="{steps}">{escape(words)}</ofd:TextCode></ofd:TextObject>'
    )


def ofd_of(pages: Sequence[str]) -> bytes:
    name = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    listed = "".join(f'<ofd:Page ID="{i}" BaseLoc="Pages/Page_{i}/Content.xml"/>' for i in range(len(pages)))
    parts = {
        "OFD.xml": f"<ofd:OFD {name}><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {name}><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
    }
    for index, page in enumerate(pages):
        content = f"<ofd:Page {name}><ofd:Content><ofd:Layer>{page}</ofd:Layer></ofd:Content></ofd:Page>"
        parts[f"Doc_0/Pages/Page_{index}/Content.xml"] = content
    return zip_of(parts)


def zip_of(parts: Mapping[str, str | bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def table_as_xlsx() -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([TITLE])
    sheet.merge_cells("A1:F1")
    for row in (HEAD, *ROWS):
        sheet.append([int(cell) if cell.isdigit() else cell for cell in row])
    return saved(book)


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
