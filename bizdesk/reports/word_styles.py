"""The styles of a Word document by the customs of official papers: faces, sizes, lines and indents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from docx.document import Document
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from bizdesk.domain.layout import USUAL_LAYOUT, Layout
from bizdesk.reports.faces import office_name

LINE = 579
"""The pitch of lines in twips: 22 of them are 225 mm, just under the 29 points that would be one too many."""
_SPACING = -5
"""Twips between characters of 16 points, so that 28 of them fit into 156 mm. A grid of characters would do
the same in Word, but other programs give a character that is wider than its cell two of them."""
_SONG, _FANGSONG, _HEI, _KAI = "方正小标宋简体", "仿宋", "黑体", "楷体"
_BODY_SIZE, _TABLE_SIZE, _TABLE_LINE = 16, 8.5, 236
_GRID, _HEAD_FILL = "8A8F98", "ECEFF3"


class Style(StrEnum):
    """The styles by name. Those of Word's own are named as files name them, and shown in Word's language."""

    NORMAL = "Normal"
    TITLE = "Title"
    SENDER = "Subtitle"
    SECTION = "heading 1"
    SUBSECTION = "heading 2"
    BODY = "Body Text"
    ANNEXES = "附件说明"
    MORE_ANNEXES = "附件说明续行"
    SIGNATURE = "Signature"
    DAY = "Date"
    ANNEX = "附件序号"
    CAPTION = "caption"
    NOTE = "表注"
    HEAD = "表头"
    CELL = "表格文字"
    CENTRED = "表格文字居中"
    BAND = "表格分组"
    FOOT = "footer"
    TABLE = "台账表格"


@dataclass(frozen=True, slots=True)
class _Look:
    """How a paragraph looks: face, size in points, pitch of lines in twips, and where it stands.

    `indent` and `right` are in hundredths of a character.
    """

    style: Style
    face: str
    size: float
    line: int = LINE
    align: str = "both"
    indent: int = 0
    right: int = 0
    level: int | None = None
    keep: bool = False
    before: int = 0
    follows: Style | None = None


_LOOKS = (
    _Look(Style.NORMAL, _FANGSONG, _BODY_SIZE),
    _Look(Style.TITLE, _SONG, 22, line=680, align="center", keep=True, follows=Style.SENDER),
    _Look(Style.SENDER, _KAI, _BODY_SIZE, align="center", follows=Style.BODY),
    _Look(Style.SECTION, _HEI, _BODY_SIZE, indent=200, level=0, keep=True, follows=Style.BODY),
    _Look(Style.SUBSECTION, _KAI, _BODY_SIZE, indent=200, level=1, keep=True, follows=Style.BODY),
    _Look(Style.BODY, _FANGSONG, _BODY_SIZE, indent=200),
    _Look(Style.ANNEXES, _FANGSONG, _BODY_SIZE, indent=200, keep=True),
    _Look(Style.MORE_ANNEXES, _FANGSONG, _BODY_SIZE, indent=500, keep=True),
    _Look(
        Style.SIGNATURE,
        _FANGSONG,
        _BODY_SIZE,
        align="right",
        right=200,
        keep=True,
        before=LINE,
        follows=Style.DAY,
    ),
    _Look(Style.DAY, _FANGSONG, _BODY_SIZE, align="right", right=400),
    _Look(Style.ANNEX, _HEI, 14, line=400, align="left", level=0, keep=True, follows=Style.CAPTION),
    _Look(Style.CAPTION, _SONG, 18, line=520, align="center", keep=True, follows=Style.NOTE),
    _Look(Style.NOTE, _FANGSONG, 10, line=300, align="left", keep=True),
    _Look(Style.HEAD, _HEI, _TABLE_SIZE, line=_TABLE_LINE, align="center", keep=True),
    _Look(Style.CELL, _FANGSONG, _TABLE_SIZE, line=_TABLE_LINE, align="left"),
    _Look(Style.CENTRED, _FANGSONG, _TABLE_SIZE, line=_TABLE_LINE, align="center"),
    _Look(Style.BAND, _HEI, _TABLE_SIZE, line=_TABLE_LINE, align="left", keep=True),
    _Look(Style.FOOT, _FANGSONG, 14, line=360, align="left"),
)
_IDS = {
    Style.SECTION: "Heading1",
    Style.SUBSECTION: "Heading2",
    Style.BODY: "BodyText",
    Style.CAPTION: "Caption",
    Style.FOOT: "Footer",
}
_IN_TABLES = {Style.NOTE, Style.CELL, Style.CENTRED}
_OWN = {
    Style.ANNEXES,
    Style.MORE_ANNEXES,
    Style.ANNEX,
    Style.NOTE,
    Style.HEAD,
    Style.CELL,
    Style.CENTRED,
    Style.BAND,
}


def style_id(style: Style) -> str:
    """By what a paragraph names its style in the file."""
    return _IDS.get(style, f"Own{style.name.title()}" if style in _OWN | {Style.TABLE} else style.value)


def define_styles(document: Document, layout: Layout = USUAL_LAYOUT) -> None:
    """Put these styles in the place of those that `document` came with, in the faces of the layout."""
    styles = document.styles.element
    for old in [*styles.findall(qn("w:style")), *styles.findall(qn("w:docDefaults"))]:
        styles.remove(old)
    styles.insert(0, parse_xml(f"<w:docDefaults {nsdecls('w')}>{_DEFAULTS}</w:docDefaults>"))
    for xml in _definitions(layout):
        styles.append(parse_xml(xml))


def _definitions(layout: Layout) -> Iterator[str]:
    body, heading = office_name(layout.body, _FANGSONG), office_name(layout.heading, _HEI)
    table = office_name(layout.table, _FANGSONG)
    for look in _LOOKS:
        face = {_FANGSONG: table if look.style in _IN_TABLES else body, _HEI: heading}.get(
            look.face, look.face
        )
        yield _paragraph_style(replace(look, face=face))
    for kind, name, shown in _FALLBACKS:
        yield (
            f'<w:style {nsdecls("w")} w:type="{kind}" w:default="1" w:styleId="{name}">'
            f'<w:name w:val="{shown}"/><w:semiHidden/></w:style>'
        )
    yield _TABLE_STYLE


def _paragraph_style(look: _Look) -> str:
    own = ' w:customStyle="1"' if look.style in _OWN else ""
    base = ' w:default="1"' if look.style is Style.NORMAL else own
    based = "" if look.style is Style.NORMAL else f'<w:basedOn w:val="{style_id(Style.NORMAL)}"/>'
    follows = f'<w:next w:val="{style_id(look.follows)}"/>' if look.follows else ""
    return (
        f'<w:style {nsdecls("w")} w:type="paragraph"{base} w:styleId="{style_id(look.style)}">'
        f'<w:name w:val="{look.style}"/>{based}{follows}<w:qFormat/>'
        f"<w:pPr>{_paragraph(look)}</w:pPr><w:rPr>{_run(look)}</w:rPr></w:style>"
    )


def _paragraph(look: _Look) -> str:
    grid = "" if look.line == LINE else '<w:snapToGrid w:val="0"/>'
    before = f' w:before="{look.before}"' if look.before else ""
    indent = (
        f' w:firstLineChars="{look.indent}" w:firstLine="{_twips(look, look.indent)}"' if look.indent else ""
    )
    right = f' w:rightChars="{look.right}" w:right="{_twips(look, look.right)}"' if look.right else ""
    level = "" if look.level is None else f'<w:outlineLvl w:val="{look.level}"/>'
    return (
        f"{'<w:keepNext/>' if look.keep else ''}"
        f"{'' if look.level is None else '<w:keepLines/>'}"
        f'<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/>{grid}'
        f'<w:spacing{before} w:line="{look.line}" w:lineRule="exact"/>'
        f'<w:ind{indent}{right}/><w:jc w:val="{look.align}"/>{level}'
    )


def _run(look: _Look) -> str:
    size = f"{look.size * 2:.0f}"
    spacing = f'<w:spacing w:val="{_SPACING}"/>' if look.size == _BODY_SIZE else '<w:spacing w:val="0"/>'
    return (
        f'<w:rFonts w:ascii="{look.face}" w:hAnsi="{look.face}" w:eastAsia="{look.face}" w:hint="eastAsia"/>'
        f'{spacing}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    )


def _twips(look: _Look, hundredths: int) -> int:
    return round(hundredths / 100 * look.size * 20)


def _edges() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_GRID}"/>' for side in sides)


_DEFAULTS = (
    "<w:rPrDefault><w:rPr>"
    '<w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault/>"
)
_FALLBACKS = (
    ("character", "DefaultParagraphFont", "Default Paragraph Font"),
    ("table", "TableNormal", "Normal Table"),
    ("numbering", "NoList", "No List"),
)
_TABLE_STYLE = (
    f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{style_id(Style.TABLE)}">'
    f'<w:name w:val="{Style.TABLE}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
    f"<w:tblPr><w:tblBorders>{_edges()}</w:tblBorders>"
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="52" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="52" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>'
    f'<w:shd w:val="clear" w:color="auto" w:fill="{_HEAD_FILL}"/></w:tcPr></w:tblStylePr></w:style>'
)
