"""A Word document is read as its reader sees it: numbers, reviewed changes, tables, boxes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from bizdesk.extract import read_text
from bizdesk.extract.readers.counting import written
from tests.unit.readers import made
from tests.unit.readers.made import add_list, add_number, number_paragraph


@pytest.fixture
def document() -> Any:
    return docx.Document()


def lines_of(document: Any, folder: Path) -> list[str]:
    path = folder / "来文"
    path.write_bytes(made.saved(document))
    return read_text(path).splitlines()


def add_xml(document: Any, xml: str) -> None:
    """Add a paragraph with this inside."""
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"))


def start_anew(depth: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def test_levels_restart_below_a_larger_one(document: Any, tmp_path: Path) -> None:
    add_list(
        document,
        90,
        [("chineseCountingThousand", "%1、"), ("japaneseCounting", "（%2）"), ("decimal", "%1.%3")],
    )
    for depth in (0, 1, 2, 2, 1, 2, 0, 1):
        number_paragraph(document.add_paragraph("做好"), 90, depth)
    numbers = [line.removesuffix("做好").strip() for line in lines_of(document, tmp_path)]
    assert numbers == ["一、", "（一）", "一.1", "一.2", "（二）", "一.1", "二、", "（一）"]


def test_lists_of_one_abstract_list_run_on_unless_told_to_start_anew(document: Any, tmp_path: Path) -> None:
    add_list(document, 90, [("decimal", "%1．")])
    add_number(document, 91, 90)
    add_number(document, 92, 90, start_anew(0, 5))
    for number in (90, 90, 91, 92, 92, 91):
        number_paragraph(document.add_paragraph("做好"), number)
    assert [line[0] for line in lines_of(document, tmp_path)] == list("123567")


def test_an_override_gives_a_list_levels_of_its_own(document: Any, tmp_path: Path) -> None:
    level = (
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/>'
        '<w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>'
    )
    add_list(document, 90, [("decimal", "%1.")], level)
    number_paragraph(document.add_paragraph("做好"), 90)
    assert lines_of(document, tmp_path) == ["C)做好"]


def test_numbers_come_from_the_style_of_a_heading(document: Any, tmp_path: Path) -> None:
    add_list(document, 90, [("chineseCounting", "第%1章"), ("chineseCounting", "第%2条")])
    for name, depth in (("Heading 1", 0), ("Heading 2", 1)):
        properties = document.styles[name].element.get_or_add_pPr()
        xml = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="90"/></w:numPr>'
        properties.append(parse_xml(xml))
    document.add_heading("总则", 1)
    document.add_heading("为优化营商环境，制定本办法。", 2)
    plain = document.add_heading("附则", 2)
    plain._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="0"/></w:numPr>'))
    assert lines_of(document, tmp_path) == ["第一章 总则", "第一条 为优化营商环境，制定本办法。", "附则"]


def test_bullets_are_no_numbers(document: Any, tmp_path: Path) -> None:
    add_list(document, 90, [("bullet", "\uf0b7")])
    number_paragraph(document.add_paragraph("做好"), 90)
    assert lines_of(document, tmp_path) == ["做好"]


@pytest.mark.parametrize(
    ("form", "number", "words"),
    [
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 11, "十一"),
        ("chineseCounting", 20, "二十"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 1010, "一千零一十"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 2, "丑"),
        ("ideographDigital", 20, "二〇"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircleChinese", 50, "㊿"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalZero", 3, "03"),
        ("upperLetter", 28, "BB"),
        ("lowerRoman", 14, "xiv"),
        ("decimal", 7, "7"),
        ("cardinalText", 7, "7"),
    ],
)
def test_a_number_is_written_in_its_format(form: str, number: int, words: str) -> None:
    assert written(number, form) == words


def test_insertions_are_kept_and_deletions_dropped(document: Any, tmp_path: Path) -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    gone = '<w:del w:id="1" w:author="a"><w:r><w:delText>删去</w:delText></w:r></w:del>'
    come = f'<w:ins w:id="2" w:author="a">{run.format("增加")}</w:ins>'
    mark = '<w:pPr><w:rPr><w:del w:id="3" w:author="a"/></w:rPr></w:pPr>'
    add_xml(document, run.format("责任单位：") + gone + come + run.format("市发改委"))
    add_xml(document, mark + run.format("前半句"))
    add_xml(document, run.format("后半句"))
    assert lines_of(document, tmp_path) == ["责任单位：增加市发改委", "前半句后半句"]


def test_what_a_reader_does_not_see_is_left_out(document: Any, tmp_path: Path) -> None:
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "页脚"
    add_xml(
        document,
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 1</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>正文</w:t></w:r>'
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>'
        "<w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t></w:r>",
    )
    contents = document.styles.add_style("toc 1", 1)
    document.add_paragraph("一、总体要求\t1", style=contents)
    assert lines_of(document, tmp_path) == ["正文第一行", "第二行"]


def test_a_text_box_is_read_once(document: Any, tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>临江市人民政府文件</w:t></w:r></w:p></w:txbxContent>"
    both = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    add_xml(
        document,
        f"<w:r><mc:AlternateContent {both}><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
    )
    assert lines_of(document, tmp_path) == ["临江市人民政府文件"]


def test_merged_cells_of_a_list_of_tasks(document: Any, tmp_path: Path) -> None:
    rows = [
        ("序号", "重点任务", "工作措施", "责任分工", "", "完成时限"),
        ("", "", "", "牵头单位", "配合单位", ""),
        ("一、政务环境", "", "", "", "", ""),
        ("1", "便利开办", "压缩时间。", "市市场监管局", "市公安局", "2022年底前"),
        ("", "", "免费刻章。", "", "", ""),
        ("2", "规范收费", "公布清单。", "市发改委", "", "2022年6月底前"),
        ("3", "", "清理中介。", "市财政局", "市发改委", ""),
    ]
    table = document.add_table(0, 6)
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    cells = table.rows
    for column in (0, 1, 2, 5):
        cells[0].cells[column].merge(cells[1].cells[column])
    cells[0].cells[3].merge(cells[0].cells[4])
    cells[2].cells[0].merge(cells[2].cells[5])
    for column in (0, 1, 3, 4, 5):
        cells[3].cells[column].merge(cells[4].cells[column])
    cells[5].cells[1].merge(cells[6].cells[1])
    cells[5].cells[5].merge(cells[6].cells[5])
    assert lines_of(document, tmp_path) == [
        "序号\t工作任务\t具体措施\t牵头单位\t配合单位\t完成时限",
        "一、政务环境",
        "1\t便利开办\t压缩时间。免费刻章。\t市市场监管局\t市公安局\t2022年底前",
        "2\t规范收费\t公布清单。\t市发改委\t—\t2022年6月底前",
        "3\t规范收费\t清理中介。\t市财政局\t市发改委\t2022年6月底前",
    ]


def test_a_table_that_lists_no_tasks_is_read_row_by_row(document: Any, tmp_path: Path) -> None:
    table = document.add_table(2, 2)
    for cell, words in zip((c for row in table.rows for c in row.cells), "甲乙丙丁", strict=True):
        cell.text = words
    assert lines_of(document, tmp_path) == ["甲\t乙", "丙\t丁"]
