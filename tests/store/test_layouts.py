"""The layout of reports as settings: one event, undone, kept with the ledger, used for each report."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PIL import Image

from bizdesk.domain.layout import Kept, Layout, LayoutFile, LedgerColumn, Margins
from bizdesk.domain.quarter import Quarter
from bizdesk.reports.template_fields import UnknownFieldError
from bizdesk.services.check import check_ledger
from bizdesk.services.exports import export_workbook
from bizdesk.services.history import list_history, undo
from bizdesk.services.layouts import LayoutFileLostError, LogoUnreadableError, get_layout
from bizdesk.services.ledgers import Ledger
from bizdesk.services.quarters import close_quarter, state_of
from bizdesk.services.reports import ReportRequest, make_report
from bizdesk.services.settings import get_settings, set_settings
from bizdesk.services.snapshots import to_bytes
from bizdesk.services.templates import TemplateUnreadableError
from tests.evidence_stores import evidence_of
from tests.ledgers import policy, read, reopen, stock, write

Q3 = Quarter(2022, 3)
COLUMNS = (LedgerColumn.ITEM, LedgerColumn.TASK, LedgerColumn.STATUS)


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    path = tmp_path / "单位 标志.png"
    Image.new("RGB", (90, 30)).save(path)
    return path


@pytest.fixture
def template(tmp_path: Path) -> Path:
    book = Workbook()
    book.worksheets[0].append(["{{标题}}", "{{任务数}}"])
    book.save(tmp_path / "模板.xlsx")
    return tmp_path / "模板.xlsx"


def put(ledger: Ledger, layout: Layout, files: dict[LayoutFile, Path] | None = None) -> None:
    held = read(ledger, get_settings)
    write(ledger, lambda uow: set_settings(uow, replace(held, layout=layout), files or {}))


def test_a_layout_is_one_event_that_can_be_undone(ledger: Ledger, logo: Path) -> None:
    put(ledger, Layout(COLUMNS, Margins(30, 25, 30, 20), body="楷体"), {LayoutFile.LOGO: logo})
    newest = read(ledger, list_history)[0]
    assert newest.summary == (
        "报表栏目设为序号、任务（原文）、状态灯；正文页边距设为上 30、左 25、下 30、右 20 毫米；"
        "正文字体设为楷体；单位标志设为“单位 标志.png”"
    )
    held = read(reopen(ledger), get_layout)
    assert (held.columns, held.margins, held.body) == (COLUMNS, Margins(30, 25, 30, 20), "楷体")
    assert held.logo is not None
    assert held.logo.name == "单位 标志.png"
    write(ledger, undo)
    assert read(ledger, get_layout) == Layout()


def test_the_logo_travels_with_the_ledger(ledger: Ledger, logo: Path, tmp_path: Path) -> None:
    put(ledger, Layout(), {LayoutFile.LOGO: logo})
    logo.unlink()
    report = read(ledger, lambda uow: make_report(uow, ReportRequest(Q3)))
    assert report.look.logo is not None
    assert Image.open(BytesIO(report.look.logo.data)).size == (90, 30)


def test_a_logo_that_is_gone_is_said(ledger: Ledger, logo: Path) -> None:
    put(ledger, Layout(), {LayoutFile.LOGO: logo})
    assert read(ledger, check_ledger).problems == ()
    evidence = evidence_of(ledger)
    for name in evidence.names():
        evidence.remove(name)
    with pytest.raises(LayoutFileLostError, match=r"^单位标志“单位 标志.*的文件不见了"):
        read(ledger, lambda uow: make_report(uow, ReportRequest(Q3)))
    assert read(ledger, check_ledger).problems == ("佐证材料“单位 标志.png”的文件不见了。",)
    put(ledger, Layout())
    assert read(ledger, lambda uow: make_report(uow, ReportRequest(Q3))).look.logo is None


@pytest.mark.parametrize("kind", ["gif", "large", "text", "gone"])
def test_what_is_no_logo_is_refused(ledger: Ledger, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "标志.png"
    if kind == "gif":
        Image.new("RGB", (9, 9)).save(path, "GIF")
    elif kind == "large":
        Image.new("1", (4001, 1)).save(path)
    elif kind == "text":
        path.write_text("标志")
    with pytest.raises(LogoUnreadableError):
        put(ledger, Layout(), {LayoutFile.LOGO: path})
    assert read(ledger, get_layout) == Layout()


def test_a_template_is_used_for_each_workbook_until_it_is_removed(
    ledger: Ledger, template: Path, tmp_path: Path
) -> None:
    stock(ledger, policy())
    put(ledger, Layout(), {LayoutFile.WORKBOOK: template})
    template.unlink()
    target = tmp_path / "台账.xlsx"
    report = read(ledger, lambda uow: make_report(uow, ReportRequest(Q3)))
    export_workbook(report, target)
    assert list(load_workbook(target).worksheets[0].values) == [(report.title, len(report.entries))]
    held = read(ledger, get_layout)
    put(ledger, held.with_file(LayoutFile.WORKBOOK, None))
    export_workbook(read(ledger, lambda uow: make_report(uow, ReportRequest(Q3))), target)
    assert "汇总" in load_workbook(target).sheetnames


def test_a_template_that_cannot_be_filled_is_refused_when_it_is_given(ledger: Ledger, tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["{{总数}}"])
    book.save(tmp_path / "模板.xlsx")
    with pytest.raises(UnknownFieldError):
        put(ledger, Layout(), {LayoutFile.WORKBOOK: tmp_path / "模板.xlsx"})
    with pytest.raises(TemplateUnreadableError):
        put(ledger, Layout(), {LayoutFile.DOCUMENT: tmp_path / "模板.xlsx"})


def test_a_closed_quarter_keeps_its_figures_and_takes_the_layout_of_now(ledger: Ledger, logo: Path) -> None:
    stock(ledger, policy())
    write(ledger, lambda uow: close_quarter(uow, Q3))
    before = read(ledger, lambda uow: make_report(uow, ReportRequest(Q3)))
    put(ledger, Layout(COLUMNS), {LayoutFile.LOGO: logo})
    after = read(ledger, lambda uow: make_report(uow, ReportRequest(Q3)))
    assert replace(after, look=before.look) == before
    assert after.look.columns == COLUMNS


def test_a_frozen_quarter_holds_no_layout(ledger: Ledger) -> None:
    put(ledger, Layout(COLUMNS, body="楷体", logo=Kept("没有", "0" * 64)))
    assert "楷体" not in json.dumps(json.loads(to_bytes(read(ledger, lambda uow: state_of(uow, Q3)))))
