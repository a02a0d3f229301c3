"""The office's own templates and wording from the command line."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from openpyxl import Workbook, load_workbook

from tests.e2e.conftest import Program


def test_reports_in_the_offices_own_templates(stocked: Program, tmp_path: Path) -> None:
    book, document = Workbook(), Document()
    book.worksheets[0].append(["{{标题}}"])
    book.worksheets[0].append(["{{任务.序号}}", "{{任务.任务}}", "{{任务.牵头单位}}"])
    document.add_paragraph("{{季度}}共{{任务数}}项。")
    book.save(tmp_path / "模板.xlsx")
    document.save(str(tmp_path / "模板.docx"))
    xlsx, docx = tmp_path / "台账.xlsx", tmp_path / "通报.docx"
    stocked.done("settings", "--title", "营商环境 攻坚行动 进展通报")
    made = stocked.done(
        *("report", "--quarter", "2022Q4", "--xlsx", xlsx, "--docx", docx),
        *("--template-xlsx", tmp_path / "模板.xlsx", "--template-docx", tmp_path / "模板.docx"),
    )
    assert made.out == f"{xlsx}\n{docx}\n"
    rows = list(load_workbook(xlsx).worksheets[0].values)
    assert rows[0][0] == "2022年第四季度营商环境攻坚行动进展通报"
    assert rows[1] == (1, "压缩企业开办时限", "市市场监管局")
    assert len(rows) == 5
    assert Document(str(docx)).paragraphs[0].text == "2022年第四季度共4项。"


def test_a_template_without_a_target_or_with_an_unknown_field(stocked: Program, tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["{{总数}}"])
    book.save(tmp_path / "模板.xlsx")
    report = ("report", "--quarter", "2022Q4", "--template-xlsx", tmp_path / "模板.xlsx")
    assert stocked(*report).status == 2
    outcome = stocked(*report, "--xlsx", tmp_path / "台账.xlsx")
    assert outcome.status == 1
    assert outcome.err.startswith("模板里的“{{总数}}”不认识，可以用的有：标题、")
    assert not (tmp_path / "台账.xlsx").exists()


def test_the_layout_is_set_once_and_used_for_each_report(stocked: Program, tmp_path: Path) -> None:
    book, xlsx = Workbook(), tmp_path / "台账.xlsx"
    book.worksheets[0].append(["{{季度}}"])
    book.save(tmp_path / "模板.xlsx")
    told = stocked.done(
        "settings", "--template-xlsx", tmp_path / "模板.xlsx", "--columns", "序号，状态灯,task"
    )
    assert told.out.startswith("报表栏目设为序号、状态灯、任务（原文）；Excel 模板设为“模板.xlsx”\n")
    stocked.done("report", "--quarter", "2022Q4", "--xlsx", xlsx)
    assert list(load_workbook(xlsx).worksheets[0].values) == [("2022年第四季度",)]
    stocked.done("settings", "--remove", "template-xlsx", "--table-margins", "20,15,20,15")
    stocked.done("report", "--quarter", "2022Q4", "--xlsx", xlsx)
    ledger = load_workbook(xlsx)["台账"]
    assert [cell.value for cell in ledger[3]][:3] == ["序号", "状态灯", "任务（原文）"]
    assert round(ledger.page_margins.left * 25.4) == 15
    assert stocked("settings", "--margins", "1,2").status == 2
    refused = stocked("settings", "--columns", "序号")
    assert (refused.status, refused.err) == (
        1,
        "台账栏目里“序号、任务（原文）、状态灯”不能少，每栏只能写一次。\n",
    )
