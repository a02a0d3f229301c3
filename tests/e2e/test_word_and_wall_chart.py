"""The Word bulletin as LibreOffice lays it out, and both files as the command line writes them."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from bizdesk.paths import resource
from bizdesk.reports.annexes import annexes
from bizdesk.reports.prose import compose
from bizdesk.reports.records import Report
from bizdesk.reports.word import write_word
from tests.e2e.conftest import Program
from tests.unit.reports.sample import sample_report

Convert = Callable[[bytes], Path]
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{0}</dir><cachedir>{1}</cachedir>
<match target="pattern"><test name="family"><string>仿宋</string></test>
<edit name="family" mode="assign" binding="strong"><string>BizDesk Serif</string></edit></match>
</fontconfig>"""

needs_office = pytest.mark.skipif(
    None in (shutil.which("soffice"), shutil.which("pdftotext")),
    reason="needs LibreOffice (soffice) and pdftotext of poppler-utils",
)


@pytest.fixture(scope="module")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Open a Word document in LibreOffice, with the shipped faces installed, and save it as a PDF."""
    folder = tmp_path_factory.mktemp("office")
    fonts = folder / "fonts.conf"
    fonts.write_text(FONTS.format(resource("fonts"), folder / "cache"), encoding="utf-8")

    def run(data: bytes) -> Path:
        source = folder / "bulletin.docx"
        source.write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
        environment = {"FONTCONFIG_FILE": str(fonts), "HOME": str(folder), "PATH": "/usr/bin:/bin"}
        subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=180, env=environment)
        return source.with_suffix(".pdf")

    return run


@pytest.fixture(scope="module")
def report() -> Report:
    return sample_report()


@pytest.fixture(scope="module")
def printed(convert: Convert, report: Report) -> Path:
    return convert(write_word(report))


def words(file: Path) -> str:
    read = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    return re.sub(r"\s", "", read.stdout.decode())


@needs_office
def test_on_paper_it_says_what_the_report_says(printed: Path, report: Report) -> None:
    text = re.sub(r"—\d+—", "", words(printed))
    for block in compose(report, [annex.title for annex in annexes(report)]):
        assert re.sub(r"\s", "", block.text) in text
    done, left, late = report.overall.shares
    assert f"占{done}%；" in text
    assert f"占{left}%；" in text
    assert f"占{late}%。" in text
    for tally in report.agencies:
        assert re.sub(r"\s", "", tally.agency) in text


@needs_office
def test_its_pages_are_upright_with_22_lines_of_28_characters(convert: Convert) -> None:
    document = pypdfium2.PdfDocument(convert(write_word(sample_report(count=120))))
    page = document[1]
    lines = [line for line in page.get_textpage().get_text_bounded().split("\r\n") if line.strip()]
    sizes = [tuple(map(round, one.get_size())) for one in document]
    document.close()
    assert sizes[:2] == [(595, 842)] * 2
    assert sizes[-1] == (842, 595)
    assert len([line for line in lines if "—" not in line or "项" in line]) == 22
    assert max(len(re.findall(r"[\u3000-\u9fff，。；：（）]", line)) for line in lines) in (27, 28)


@needs_office
def test_the_head_of_a_long_table_stands_on_each_of_its_pages(printed: Path) -> None:
    document = pypdfium2.PdfDocument(printed)
    texts = [re.sub(r"\s", "", page.get_textpage().get_text_bounded()) for page in document]
    document.close()
    first = next(n for n, text in enumerate(texts) if "附件2任务台账" in text)
    after = next(n for n, text in enumerate(texts) if "附件3" in text and n > first)
    assert after - first > 1
    assert all("本季进展" in text and "佐证材料" in text for text in texts[first:after])


@needs_office
def test_pages_are_numbered_through(printed: Path) -> None:
    numbers = [int(number) for number in re.findall(r"—(\d+)—", words(printed))]
    kept = [number for number in numbers if number < 100]
    assert kept[0] == 1
    assert all(after == before + 1 for before, after in pairwise(kept))


def test_the_command_writes_the_word_bulletin(stocked: Program, tmp_path: Path) -> None:
    target = tmp_path / "通报.docx"
    said = stocked.done("report", "--quarter", "2022Q4", "--docx", target)
    assert said.out.strip() == str(target)
    document = Document(str(target))
    assert "2022年第四季度" in document.paragraphs[0].text
    figures = stocked.done("report", "--quarter", "2022Q4", "--json").json
    assert any(f"共{figures['overall']['total']}项" in one.text for one in document.paragraphs)


@pytest.mark.parametrize(("paper", "size"), [("A3", (1191, 842)), ("A0", (3370, 2384))])
@pytest.mark.parametrize("by", ["agency", "task"])
def test_the_command_writes_the_wall_chart(
    stocked: Program, tmp_path: Path, paper: str, size: tuple[int, int], by: str
) -> None:
    target = tmp_path / "挂图.pdf"
    said = stocked.done("wallchart", "--quarter", "2022Q3", "--pdf", target, "--paper", paper, "--by", by)
    assert said.out.strip() == str(target)
    (page,) = pypdfium2.PdfDocument(target)
    assert tuple(map(round, page.get_size())) == size
    text = re.sub(r"\s", "", page.get_textpage().get_text_bounded())
    assert "2022年优化营商环境任务挂图" in text
    assert "市水务集团" in text
    assert "推进水气联合报装" in text


def test_the_command_writes_an_agencys_own_wall_chart(stocked: Program, tmp_path: Path) -> None:
    target = tmp_path / "挂图.pdf"
    stocked.done("wallchart", "--quarter", "2022Q3", "--pdf", target, "--agency", "市水务集团")
    (page,) = pypdfium2.PdfDocument(target)
    text = re.sub(r"\s", "", page.get_textpage().get_text_bounded())
    assert "市水务集团2022年优化营商环境任务挂图（按任务）" in text
    assert "推进水气联合报装" in text
    assert "推行歇业备案" not in text


def test_a_closed_quarter_charts_as_it_was_closed(stocked: Program, tmp_path: Path) -> None:
    before, after = tmp_path / "前.pdf", tmp_path / "后.pdf"
    stocked.done("quarter", "close", "2022Q3")
    stocked.done("wallchart", "--quarter", "2022Q3", "--pdf", before, "--by", "task")
    stocked.done("tick", "4", "--on", "2022-09-01")
    stocked.done("wallchart", "--quarter", "2022Q3", "--pdf", after, "--by", "task")
    assert before.read_bytes() == after.read_bytes()


def test_a_sheet_that_is_not_offered_is_said(stocked: Program, tmp_path: Path) -> None:
    said = stocked("wallchart", "--quarter", "2022Q3", "--pdf", tmp_path / "x.pdf", "--paper", "B4")
    assert said.status == 1
    assert "“B4”不在可选之列" in said.err
    assert not list(tmp_path.glob("x.pdf"))


@pytest.mark.parametrize("verb", [("report", "--docx"), ("wallchart", "--pdf")])
def test_a_place_that_cannot_be_written_is_said(
    stocked: Program, tmp_path: Path, verb: tuple[str, str]
) -> None:
    target = tmp_path / "没有的文件夹" / "文件"
    said = stocked(verb[0], "--quarter", "2022Q3", verb[1], target)
    assert said.status != 0
    assert said.err.strip().endswith("并先关闭已打开的同名文件。")
