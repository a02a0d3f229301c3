"""Slips on paper: the Word file and the PDF say the same, on the official page, in faces of the office."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pdfplumber
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from bizdesk.domain.slips import SlipLevel
from bizdesk.reports.slip_docx import write_slip_docx
from bizdesk.reports.slip_pdf import write_slip_pdf
from bizdesk.reports.slip_sheet import SlipField, SlipSheet

NOTICE = SlipSheet(
    title="督办单",
    level=SlipLevel.YELLOW,
    number="督办〔2022〕3号",
    office="青禾市营商办",
    day=date(2022, 11, 21),
    recipient="市住建局",
    body=("你单位负责的下列任务，应于2022年9月30日办结，已逾期52天，现予黄色督办。",),
    fields=(SlipField("任务", "简化用水用电报装"), SlipField("反馈情况", signed=True)),
)
REMINDER = replace(
    NOTICE,
    title="催办通知",
    level=None,
    fields=(),
    head=("序号", "任务", "完成时限", "情况"),
    rows=(("1", "简化用水用电报装", "2022年9月30日", "逾期52天\n2022年第三季度未填报"),),
)
APPLICATION = replace(NOTICE, title="销号申请单", level=None, recipient="", body=())
HOSTILE = "=1+1 <b>&amp;</b> {0} " + "很长的一段话，" * 60


def pages(sheet: SlipSheet) -> list[str]:
    """The text of each page of the PDF, without line breaks."""
    with pdfplumber.open(BytesIO(write_slip_pdf(sheet))) as pdf:
        return [page.extract_text().replace("\n", "") for page in pdf.pages]


def words(sheet: SlipSheet) -> str:
    """The text of the Word file, paragraph by paragraph, then the cells."""
    document = docx.Document(BytesIO(write_slip_docx(sheet)))
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


@pytest.mark.parametrize("sheet", [NOTICE, REMINDER, APPLICATION], ids=lambda one: one.title)
def test_word_and_pdf_say_the_same(sheet: SlipSheet) -> None:
    (printed,) = pages(sheet)
    typed = words(sheet)
    said = [sheet.title, sheet.number, *(one.text for one in sheet.fields), *sheet.head]
    for text in (*said, *("\n".join(row) for row in sheet.rows)):
        for line in text.split("\n"):
            assert line in printed
            assert line in typed
    assert ("青禾市营商办" in printed) is ("青禾市营商办" in typed) is bool(sheet.recipient)


@pytest.mark.parametrize("level", SlipLevel)
def test_the_level_is_said_in_words(level: SlipLevel) -> None:
    said = {SlipLevel.BLUE: "蓝色督办", SlipLevel.YELLOW: "黄色督办", SlipLevel.RED: "红色督办"}[level]
    sheet = replace(NOTICE, level=level, body=())
    assert said in pages(sheet)[0]
    assert said in words(sheet)


def test_the_page_is_that_of_official_documents_and_its_faces_are_embedded() -> None:
    with pdfplumber.open(BytesIO(write_slip_pdf(NOTICE))) as pdf:
        (page,) = pdf.pages
        assert (round(page.width), round(page.height)) == (595, 842)
        left = min(char["x0"] for char in page.chars)
        assert left == pytest.approx(79.4, abs=1.5)
        assert all("+" in char["fontname"] for char in page.chars)
    section = docx.Document(BytesIO(write_slip_docx(NOTICE))).sections[0]
    assert section.left_margin == pytest.approx(Mm(28), abs=Mm(0.1))
    assert section.top_margin == pytest.approx(Mm(37), abs=Mm(0.1))


def test_a_long_list_repeats_its_head_and_keeps_the_signature_with_a_row() -> None:
    rows = tuple((str(place), "优化办事流程" * 3, "2022年9月30日", "逾期52天") for place in range(1, 41))
    found = pages(replace(REMINDER, rows=rows))
    assert len(found) > 1
    assert all("序号" in page for page in found)
    assert "逾期52天" in found[-1]
    assert "青禾市营商办" in found[-1]


@pytest.mark.parametrize("count", range(8, 22))
def test_the_signature_never_stands_alone(count: int) -> None:
    rows = tuple((str(place), "优化办事流程", "2022年9月30日", "逾期52天") for place in range(count))
    assert "逾期52天" in pages(replace(REMINDER, rows=rows))[-1]


def test_a_field_longer_than_a_page_is_cut_between_pages_and_loses_nothing() -> None:
    text = "\n".join(f"第{place}行" for place in range(120))
    printed = "".join(pages(replace(APPLICATION, fields=(SlipField("办理情况", text),))))
    assert all(f"第{place}行" in printed for place in range(120))


def test_text_is_data() -> None:
    sheet = replace(NOTICE, recipient=HOSTILE[:40], fields=(SlipField("任务", HOSTILE),))
    assert HOSTILE in words(sheet)
    printed = "".join(pages(sheet)).replace("任务", "").replace(" ", "")
    assert HOSTILE.replace(" ", "") in printed


def test_a_slip_without_an_office_is_signed_by_the_day_alone() -> None:
    assert pages(replace(NOTICE, office=""))[0].count("2022年11月21日") == 1


def test_the_same_slip_gives_the_same_pdf() -> None:
    assert write_slip_pdf(NOTICE) == write_slip_pdf(NOTICE)


def test_word_names_chinese_faces_and_repeats_the_head() -> None:
    document = docx.Document(BytesIO(write_slip_docx(REMINDER)))
    fonts = document.styles["Normal"].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "仿宋"
    heads = [row._tr.findall(f".//{qn('w:tblHeader')}") for row in document.tables[0].rows]
    assert [len(found) for found in heads] == [1, 0]
    assert document.core_properties.title == "催办通知 督办〔2022〕3号"
