from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from bizdesk.reports.faces import Use, load_faces
from bizdesk.reports.pdf import imprint, write_pdf
from bizdesk.reports.typeset import NEVER_FIRST, NEVER_LAST
from tests.unit.reports.sample import OFFICE, sample_report

MM = 72 / 25.4


@pytest.fixture(scope="module")
def data() -> bytes:
    return write_pdf(sample_report(), load_faces([]))


@pytest.fixture
def pdf(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(data)
    yield document
    document.close()


def text_of(page: pypdfium2.PdfPage) -> str:
    words = page.get_textpage()
    text = str(words.get_text_bounded())
    words.close()
    return text.replace("\r\n", "\n")


def squeezed(pdf: pypdfium2.PdfDocument) -> str:
    return re.sub(r"\s", "", "".join(text_of(page) for page in pdf))


def ink(page: pypdfium2.PdfPage) -> tuple[float, float, float, float]:
    """The box of everything drawn, in points: left, bottom, right, top."""
    boxes = [item.get_bounds() for item in page.get_objects()]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def test_the_same_report_gives_the_same_bytes(data: bytes) -> None:
    assert write_pdf(sample_report(), load_faces([])) == data


def test_the_text_reads_in_order(pdf: pypdfium2.PdfDocument) -> None:
    text = squeezed(pdf)
    wanted = (
        "2025年第二季度优化营商环境任务办理情况通报",
        OFFICE,
        "一、总体情况",
        "已办结7项，占28.0%",
        "六、下一步措施",
        "附件1各单位办理情况",
        "附件2任务台账",
        "附件3逾期任务清单",
        "附件4达到序时任务清单",
        "附件5较上季度变化",
        "附件6办理情况图",
    )
    places = [text.index(words) for words in wanted]
    assert places == sorted(places)


def test_every_task_is_in_the_ledger_with_its_whole_text(pdf: pypdfium2.PdfDocument) -> None:
    text = squeezed(pdf)
    assert text.count("有条件的县（区）可先行先试。") == 5
    assert '=HYPERLINK("http://example.invalid","点我")' in text


def test_the_bulletin_stands_upright_and_its_tables_on_their_side(pdf: pypdfium2.PdfDocument) -> None:
    upright = [page.get_width() < page.get_height() for page in pdf]
    assert upright == sorted(upright, reverse=True)
    assert pdf[0].get_size() == pytest.approx((210 * MM, 297 * MM), abs=0.1)
    assert pdf[len(pdf) - 1].get_size() == pytest.approx((297 * MM, 210 * MM), abs=0.1)


def test_the_bulletin_keeps_the_margins_of_gb_t_9704(pdf: pypdfium2.PdfDocument) -> None:
    left, bottom, right, top = ink(pdf[0])
    assert left >= 28 * MM - 1
    assert right <= (210 - 26) * MM + 1
    assert top <= (297 - 37) * MM + 1
    assert bottom >= (35 - 7) * MM - 16


def test_nothing_reaches_over_the_edge_of_a_table_page(pdf: pypdfium2.PdfDocument) -> None:
    for page in pdf:
        left, bottom, right, top = ink(page)
        assert left > 10 * MM
        assert bottom > 10 * MM
        assert right < page.get_width() - 10 * MM
        assert top < page.get_height() - 10 * MM


def test_pages_are_numbered_right_on_odd_and_left_on_even_ones(pdf: pypdfium2.PdfDocument) -> None:
    for number, page in enumerate(pdf, 1):
        words = page.get_textpage()
        found = (
            words.search(f"—{number}—") if f"—{number}—" in text_of(page) else words.search(f"— {number} —")
        )
        place = found.get_next()
        assert place is not None
        left = words.get_charbox(place[0])[0]
        words.close()
        assert (left > page.get_width() / 2) is (number % 2 == 1)


def test_lines_of_prose_are_broken_lawfully(pdf: pypdfium2.PdfDocument) -> None:
    prose = [
        line for page in pdf if page.get_width() < page.get_height() for line in text_of(page).split("\n")
    ]
    lines = [line.strip() for line in prose if line.strip() and not re.fullmatch(r"— ?\d+ ?—", line.strip())]
    assert len(lines) > 30
    assert not [line for line in lines if line[0] in NEVER_FIRST or line[-1] in NEVER_LAST]


def test_the_head_of_a_table_stands_on_each_page_it_reaches(pdf: pypdfium2.PdfDocument) -> None:
    sides = [text_of(page) for page in pdf if page.get_width() > page.get_height()]
    ledger = [text for text in sides if "任务（原文）" in text]
    assert len(ledger) > 3
    assert all("销号日期" in text for text in ledger)


def test_the_outline_leads_to_sections_and_annexes(pdf: pypdfium2.PdfDocument) -> None:
    titles = [item.get_title() for item in pdf.get_toc()]
    assert titles[:3] == ["2025年第二季度优化营商环境任务办理情况通报", "一、总体情况", "二、分文件办理情况"]
    assert titles[-2:] == ["附件5 较上季度变化", "附件6 办理情况图"]


def test_the_metadata_name_the_report(pdf: pypdfium2.PdfDocument) -> None:
    told = pdf.get_metadata_dict()
    assert told["Title"] == "2025年第二季度优化营商环境任务办理情况通报"
    assert told["Author"] == OFFICE
    assert told["Subject"] == "2025年第二季度，截至2025-06-30"


def test_the_fonts_are_embedded_as_subsets(data: bytes) -> None:
    assert b"/FontFile2" in data
    assert re.search(rb"/FontName /[A-Z]{6}\+BizDeskSerif", data)
    assert len(data) < 1_000_000


def test_the_imprint_says_which_faces_stand_in(pdf: pypdfium2.PdfDocument) -> None:
    assert "正文 BizDesk 宋体（代仿宋）" in imprint(load_faces([]))
    assert "（代仿宋）" in text_of(pdf[len(pdf) - 1])


def test_an_installed_face_is_used_and_a_damaged_one_passed_over(tmp_path: Path) -> None:
    (tmp_path / "SIMHEI.TTF").write_bytes(b"no font")
    assert not load_faces([tmp_path])[Use.HEADING].customary
    shipped = Path(__file__).parents[3] / "resources" / "fonts" / "BizDeskKai-Regular.ttf"
    (tmp_path / "simfang.ttf").write_bytes(shipped.read_bytes())
    body = load_faces([tmp_path])[Use.BODY]
    assert (body.customary, body.reader_name) == (True, "仿宋")


def test_a_character_without_a_shape_is_shown_as_missing() -> None:
    face = load_faces([])[Use.BODY]
    assert face.legible("甲👍乙") == "甲〓乙"


def test_a_row_taller_than_a_page_goes_on_over_the_next() -> None:
    report = sample_report(count=1)
    long = replace(report.entries[0], text="长" * 5000 + "终")
    document = pypdfium2.PdfDocument(write_pdf(replace(report, entries=(long,)), load_faces([])))
    text = squeezed(document)
    assert text.count("长") == 5000
    assert "终" in text
    document.close()


@pytest.mark.parametrize("count", [0, 1])
def test_a_small_ledger_has_a_pdf_too(count: int) -> None:
    document = pypdfium2.PdfDocument(write_pdf(sample_report(count=count, office=""), load_faces([])))
    assert "总体情况" in squeezed(document)
    document.close()
