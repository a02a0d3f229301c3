"""How fast a ledger of 10,000 rows is printed, against LongTable and WeasyPrint; how its memory grows."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from xml.sax.saxutils import escape as xml

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

from bizdesk.paths import resource
from bizdesk.reports.faces import Use, load_faces
from bizdesk.reports.profile import GB_T_9704
from bizdesk.reports.table import LEADING, SIZE, Cell, Column, Row
from tests.bench.measure import Missing, busy_seconds
from tests.bench.measure import Row as Measured
from tests.printing import print_table

ROWS = 10_000
COLUMNS = (
    Column("序号", 9, centred=True),
    Column("条款号", 14, centred=True),
    Column("任务（原文）", 58),
    Column("工作目标", 23),
    Column("牵头单位", 26),
    Column("责任（配合）单位", 24),
    Column("完成时限", 31),
    Column("本季进展", 28),
    Column("存在问题", 28),
    Column("佐证材料", 21),
    Column("状态", 18, centred=True),
)
_TASKS = (
    "全面推行“一件事一次办”，对企业开办、员工录用、社保登记等12个高频事项实行一表申请、一窗受理、一网通办，年底前实现80%以上的涉企事项免证办。",
    "将社会投资小型低风险项目全流程审批时间压缩至15个工作日以内，推行区域评估和告知承诺制。",
    "落实减税降费政策，对符合条件的小微企业按规定减征地方“六税两费”，确保应享尽享，不得层层加码。",
)


def texts(count: int) -> Iterator[tuple[str, ...]]:
    """Rows of words, no two alike."""
    for n in range(1, count + 1):
        yield (
            str(n),
            f"二/（{n % 20 + 1}）",
            f"{_TASKS[n % 3]}第{n}件。",
            "" if n % 3 else f"企业开办时间≤{n % 9 + 1}个工作日",
            f"市第{n % 40 + 1}单位",
            f"市第{n % 37 + 1}单位、市第{n % 31 + 1}单位、各县（区）",
            f"年内（2025年{n % 12 + 1}月{n % 28 + 1}日）",
            f"已印发工作方案，{n % 12 + 1}月累计受理业务{n}件，平均用时0.6个工作日。" if n % 2 else "",
            "部分县（区）自助终端尚未到位，与省平台的数据接口仍在联调。" if n % 4 == 0 else "",
            f"关于印发方案的通知（{n}）.pdf" if n % 3 == 0 else "",
            ("已办结", "办理中", "逾期")[n % 3],
        )


def ours(count: int) -> None:
    """The program's table, into a file."""
    rows: Iterator[Row] = (tuple(map(Cell, row)) for row in texts(count))
    with TemporaryFile() as out:
        print_table(out, COLUMNS, rows, load_faces([]))


def long_table(count: int) -> None:
    """reportlab's own, a Paragraph in every cell."""
    name = load_faces([])[Use.TABLE].name
    style = ParagraphStyle("cell", fontName=name, fontSize=SIZE, leading=LEADING, wordWrap="CJK")
    head = [Paragraph(column.title, style) for column in COLUMNS]
    cells = [[Paragraph(xml(text), style) for text in row] for row in texts(count)]
    page = GB_T_9704.sideways
    whole = sum(column.share for column in COLUMNS)
    widths = [column.share / whole * page.type_width for column in COLUMNS]
    grid = TableStyle([("GRID", (0, 0), (-1, -1), 0.4, "#8A8F98"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    template = SimpleDocTemplate(
        BytesIO(),
        pagesize=landscape(A4),
        leftMargin=page.left - 6,
        rightMargin=page.right - 6,
        topMargin=page.top,
        bottomMargin=page.bottom,
    )
    template.build([LongTable([head, *cells], widths, repeatRows=1, style=grid)])


def weasyprint(count: int) -> None:
    """The same rows as an HTML table. Raises Missing where WeasyPrint or its libraries are not there."""
    try:
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration
    except (ImportError, OSError):
        raise Missing("WeasyPrint is not installed, so nothing is printed with it.") from None
    page, fonts = GB_T_9704.sideways, FontConfiguration()
    widths = "".join(f"<col style='width:{column.share}%'>" for column in COLUMNS)
    head = "".join(f"<th>{column.title}</th>" for column in COLUMNS)
    body = "".join(f"<tr>{''.join(f'<td>{escape(text)}</td>' for text in row)}</tr>" for row in texts(count))
    style = CSS(
        string=f"""
        @font-face {{ font-family: ledger; src: url({_face().as_uri()}) }}
        @page {{ size: A4 landscape; margin: {page.top}pt {page.right}pt {page.bottom}pt {page.left}pt }}
        table {{ width: 100%; table-layout: fixed; border-collapse: collapse }}
        table {{ font: {SIZE}pt/{LEADING}pt ledger }}
        td, th {{ border: 0.4pt solid #8A8F98; padding: 2.6pt }}
        """,
        font_config=fonts,
    )
    html = f"<table><colgroup>{widths}</colgroup><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    HTML(string=html).write_pdf(stylesheets=[style], font_config=fonts)


def printing_against_others() -> list[Measured]:
    """The same rows by each, in turn, and how much more memory many rows take than few."""
    load_faces([])
    mine = min(busy_seconds(lambda: ours(ROWS)) for _ in range(2))
    other = busy_seconds(lambda: long_table(ROWS))
    name = f"a PDF of {ROWS:,} rows"
    rows = [Measured(name, mine, "LongTable of Paragraphs", other, mine / other, 1 / 2)]
    rows.append(_memory())
    try:
        whole = busy_seconds(lambda: weasyprint(ROWS))
        rows.append(Measured(name, mine, "WeasyPrint", whole, mine / whole, 1 / 10))
    except Missing as missing:
        print(missing)
    return rows


def _memory() -> Measured:
    """The peaks in MB in place of seconds."""
    few, many = _peak(ROWS // 10), _peak(ROWS)
    return Measured(f"memory in MB of {ROWS:,} rows", many, f"{ROWS // 10:,} rows", few, many / few, 1.1)


def _peak(count: int) -> float:
    tracemalloc.start()
    try:
        ours(count)
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


def _face() -> Path:
    return resource("fonts", Use.TABLE.shipped)
