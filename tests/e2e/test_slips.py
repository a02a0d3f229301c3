"""Slips from the command line: numbered, escalating, as Word files and PDF that other programs read."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.e2e.conftest import Program

READS_PDF = shutil.which("pdftotext")


@pytest.fixture
def office(stocked: Program) -> Program:
    """The program on the ledger of an office with a name."""
    stocked.done("settings", "--office", "青禾市营商办")
    return stocked


def text_of(pdf: Path) -> str:
    """The words of a PDF without line breaks and blanks."""
    if READS_PDF is None:
        pytest.skip("needs pdftotext")
    done = subprocess.run([READS_PDF, "-layout", pdf, "-"], check=True, capture_output=True, timeout=60)
    return "".join(done.stdout.decode().split())


def test_a_notice_escalates_and_its_number_is_kept(office: Program, tmp_path: Path) -> None:
    word, pdf, again = tmp_path / "督办.docx", tmp_path / "督办.pdf", tmp_path / "再印.pdf"
    told = office.done("slip", "supervise", "4", "--on", "2022-10-10", "--docx", word, "--pdf", pdf).out
    assert told == f"督办单（蓝色）督办〔2022〕1号，送市政务服务局\n{word}\n{pdf}\n"
    assert "督办〔2022〕2号" in office.done("slip", "督办单", "4", "--on", "2022-10-20").out
    third = office.done("slip", "supervise", "4", "--on", "2022-10-31", "--json").json
    assert (third["number"], third["level"], third["fresh"]) == ("督办〔2022〕3号", "red", True)
    assert office.done("slip", "supervise", "4", "--on", "2022-10-31", "--json").json["fresh"] is False
    office.done("slips", "督办[2022]1号", "--pdf", again)
    assert again.read_bytes() == pdf.read_bytes()
    printed = text_of(pdf)
    for words in ("督办单", "督办〔2022〕1号", "蓝色督办", "市政务服务局：", "已逾期10天", "青禾市营商办"):
        assert words in printed
    listed = office.done("slips", "--json").json
    assert [one["level"] for one in listed] == ["blue", "yellow", "red"]
    assert [one["tasks"] for one in listed] == [[4], [4], [4]]
    assert "出具督办单（红色）督办〔2022〕3号" in office.done("history").out


def test_a_reminder_is_of_an_agency(office: Program, tmp_path: Path) -> None:
    pdf = tmp_path / "催办.pdf"
    told = office.done("slip", "remind", "市市场监管局", "--on", "2022-11-21", "--pdf", pdf).out
    assert told.startswith("催办通知催办〔2022〕1号，送市市场监管局")
    printed = text_of(pdf)
    for words in (
        "市市场监管局：",
        "1项已逾期",
        "2项尚未填报2022年第三季度进展",
        "压缩企业开办时限",
        "逾期144天",
    ):
        assert words in printed
    refused = office("slip", "remind", "市某局")
    assert (refused.status, refused.out) == (1, "")
    assert "市某局" in refused.err


def test_applications_carry_what_was_entered(office: Program, tmp_path: Path) -> None:
    closing, longer = tmp_path / "销号.pdf", tmp_path / "延期.pdf"
    office.done("extend", "4", "--to", "2023-01-31", "--reason", "场地改造", "--pending")
    office.done("slip", "extend", "4", "--pdf", longer)
    office.done("tick", "1", "--on", "2022-06-20")
    office.done("slip", "closeout", "1", "--pdf", closing)
    for words in ("延期申请", "2023年1月31日", "场地改造", "审核意见"):
        assert words in text_of(longer)
    for words in ("销号申请单", "2022年6月20日", "压缩企业开办时限", "销号意见"):
        assert words in text_of(closing)


def test_a_file_that_cannot_be_written_takes_no_number(office: Program, tmp_path: Path) -> None:
    refused = office("slip", "supervise", "4", "--pdf", tmp_path / "没有" / "督办.pdf")
    assert refused.status == 1
    assert refused.err.startswith("不能写入")
    assert office.done("slips").out == "还没有出具过\n"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("slip", "通报", "4"), 1, "“通报”不在可选之列"),
        (("slip", "supervise", "市税务局"), 1, "没有编号为 市税务局 的任务"),
        (("slip", "extend", "2"), 1, "歇业备案"),
        (("slips", "督办〔2022〕8号"), 1, "没有出具过“督办〔2022〕8号”"),
        (("slip", "supervise"), 2, "任务编号|单位"),
    ],
)
def test_what_each_verb_says_to_a_mistake(
    stocked: Program, arguments: tuple[str, ...], status: int, said: str
) -> None:
    outcome = stocked(*arguments)
    assert outcome.status == status
    assert said in outcome.err


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)")
def test_the_word_file_is_read_by_an_office_program(office: Program, tmp_path: Path) -> None:
    word = tmp_path / "催办.docx"
    office.done("slip", "remind", "市市场监管局", "--on", "2022-11-21", "--docx", word)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run(
        [*command, "--outdir", tmp_path, word],
        check=True,
        capture_output=True,
        timeout=180,
        env={**os.environ, "HOME": str(tmp_path)},
    )
    read = (tmp_path / "催办.txt").read_text(encoding="utf-8-sig")
    for words in ("催办〔2022〕1号", "市市场监管局：", "压缩企业开办时限", "逾期144天", "青禾市营商办"):
        assert words in read
