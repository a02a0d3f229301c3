from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from bizdesk.reports.records import Report
from bizdesk.reports.sheet_file import write_sheets
from bizdesk.reports.sheets import Column, Sheet, line_count, text_width
from tests.unit.reports.sample import HOSTILE, OFFICE, sample_report
from tests.unit.reports.written import workbook_bytes

HABIT = [
    "序号",
    "来源文件·条款号",
    "任务（原文）",
    "工作目标/量化指标",
    "牵头单位",
    "责任（配合）单位",
    "责任领导",
    "责任人·电话",
    "完成时限（原文、归一日期）",
    "本季进展",
    "完成率/序时",
    "存在问题",
    "下一步措施",
    "佐证材料",
    "状态灯",
    "销号日期",
    "备注",
]


def read(report: Report) -> Workbook:
    return load_workbook(BytesIO(workbook_bytes(report)))


@pytest.fixture(scope="module")
def book() -> Workbook:
    return read(sample_report())


@pytest.fixture(scope="module")
def ledger(book: Workbook) -> Worksheet:
    sheet = book["台账"]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_the_sheets_come_in_the_order_of_use(book: Workbook) -> None:
    assert book.sheetnames == [
        *("汇总", "图表", "按文件", "台账", "逾期清单", "落后清单", "量化指标"),
        *("本季变化", "封账后更正", "佐证目录", "分工"),
    ]


def test_the_ledger_has_the_columns_of_habit(ledger: Worksheet) -> None:
    assert [cell.value for cell in ledger[3]][:17] == HABIT


def test_title_office_and_date_stand_above_the_header(ledger: Worksheet) -> None:
    assert ledger["A1"].value == "2025年第二季度优化营商环境任务台账"
    assert ledger["A2"].value == f"单位：{OFFICE}"
    assert ledger["I2"].value == "截至2025年6月30日"
    assert {str(area) for area in ledger.merged_cells.ranges} >= {"A1:Q1", "A2:H2", "I2:Q2"}


def test_a_row_of_the_ledger_reads_as_the_report(ledger: Worksheet) -> None:
    row = [cell.value for cell in ledger[4]]
    assert row[0] == 1
    assert row[1] == "云川市2025年优化营商环境重点任务实施方案\n二/（二）/1"
    assert row[4] == "市市场监管局"
    assert row[6] is None
    assert row[8] == "2025年6月底前\n2025年6月30日"
    assert row[14] == "✓ 办结"
    assert row[15] is None
    assert row[16] == "2025年6月12日办结"
    assert ledger["P4"].number_format == 'yyyy"年"m"月"d"日"'


def test_the_last_row_is_signed(ledger: Worksheet) -> None:
    foot = str(ledger.cell(ledger.max_row, 1).value)
    assert foot.startswith("填报人：")
    assert "单位负责人：" in foot


def test_text_of_documents_and_users_never_becomes_a_formula(book: Workbook) -> None:
    hostile = book["台账"]["C16"]
    assert str(hostile.value).startswith(HOSTILE)
    assert hostile.data_type == "s"
    assert hostile.quotePrefix
    for sheet in (book["台账"], book["逾期清单"], book["本季变化"]):
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}


@settings(max_examples=100, deadline=None)
@given(
    st.one_of(st.text(), st.sampled_from(["=1+1", "+1", "-1", "@A1", "#N/A", "{=1}", "_x0041_", "\x00=1"]))
)
def test_any_text_can_be_written_and_stays_text(text: str) -> None:
    sheet = Sheet("表", text, (Column(text, 10),), [(text,)])
    buffer = BytesIO()
    write_sheets([sheet], buffer, office=text, as_of=date(2025, 6, 30), title="", subject="")
    for cell in load_workbook(buffer).worksheets[0]["A"]:
        assert cell.value is None or cell.data_type == "s"


def test_the_summary_is_made_of_formulas(book: Workbook) -> None:
    assert str(book["汇总"]["C4"].value).startswith("=COUNTIFS('分工'!$C$4:")
    assert str(book["按文件"]["D4"].value).startswith("=COUNTIFS('台账'!$R$4:")


def test_the_lamp_is_chosen_from_a_list_and_coloured(ledger: Worksheet) -> None:
    choice, agencies = ledger.data_validations.dataValidation
    assert choice.formula1 == '"● 逾期,▲ 落后,◆ 临期,▶ 正常,○ 未启动,✓ 办结"'
    assert str(choice.sqref) == "O4:O28"
    assert choice.showErrorMessage
    assert agencies.formula1 == "'汇总'!$B$4:$B$12"
    assert str(agencies.sqref) == "E4:E28"
    assert not agencies.showErrorMessage
    (rules,) = ledger.conditional_formatting
    assert len(rules.rules) == 6


def test_each_sheet_prints_one_page_wide_with_its_header_repeated(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        high = int(sheet.title in {"汇总", "图表", "按文件"})
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, high)
        assert sheet.print_title_rows == "$3:$3"
        assert sheet.freeze_panes in {"A4", "C4"}
        assert str(sheet.auto_filter.ref).startswith("A3:")
        assert sheet.oddFooter is not None
        assert "&P" in str(sheet.oddFooter.center.text)


def test_the_helper_column_is_hidden_and_off_the_paper(ledger: Worksheet) -> None:
    assert ledger.column_dimensions["R"].hidden
    assert ledger.print_area == "'台账'!$A$1:$Q$30"


def test_widths_count_full_width_characters_twice() -> None:
    assert text_width("台账ab") == 6
    assert line_count("台" * 20, 22) == 2
    assert line_count("甲\n乙", 22) == 2


def test_a_row_is_as_high_as_its_longest_cell_and_no_higher_than_excel_allows() -> None:
    report = sample_report(count=1)
    long = replace(report.entries[0], text="长" * 3000)
    sheet = read(replace(report, entries=(long,)))["台账"]
    width, height = sheet.column_dimensions["C"].width, sheet.row_dimensions[4].height
    size = sheet["C4"].font.size
    assert height <= 409
    assert line_count(str(sheet["C4"].value), width * 10 / size) * 14.5 * size / 10 <= height


def test_the_workbook_names_its_title_and_author(book: Workbook) -> None:
    assert book.properties.title == "2025年第二季度优化营商环境任务办理情况通报"
    assert book.properties.creator == OFFICE


def test_the_same_report_gives_the_same_bytes() -> None:
    report = sample_report(count=3)
    assert workbook_bytes(report) == workbook_bytes(report)


def test_empty_sheets_say_so() -> None:
    book = read(sample_report(count=0, compare=False))
    assert book["台账"]["B4"].value == "台账中没有任务。"
    assert book["逾期清单"]["B4"].value == "没有逾期任务。"
    assert book["本季变化"]["B4"].value == "没有2025年第一季度末的记录可供比较。"
