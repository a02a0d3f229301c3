"""An office's own workbook, whose columns nobody could know, is read as its clerk says."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from bizdesk.services.columns import Heading, keep_own_words, own_words, sheet_heads, unread_heads
from bizdesk.services.documents import read_documents
from bizdesk.services.history import undo
from bizdesk.services.ledgers import Ledger
from tests.ledgers import read, write

TITLES = ("号", "要办的事", "谁来办", "啥时候办完", "进展")
ROWS = (
    ("1", "压缩企业开办时间至1个工作日。", "市市场监管局", "2022年6月底前", "正在办"),
    ("2", "建成政务服务大厅综合窗口。", "市政务服务局、市住建局", "2022年12月底前", ""),
)
SAID = {
    "号": Heading.NUMBER,
    "要办的事": Heading.NAME,
    "谁来办": Heading.RESPONSIBLE,
    "啥时候办完": Heading.DEADLINE,
    "进展": None,
}


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["本市重点任务台账"])
    for row in (TITLES, *ROWS):
        sheet.append(row)
    book.save(tmp_path / "台账.xlsx")
    return tmp_path / "台账.xlsx"


def test_titles_that_nobody_knows_are_asked_about_once(ledger: Ledger, workbook: Path) -> None:
    assert unread_heads([workbook], read(ledger, own_words)) == dict.fromkeys(TITLES)
    write(ledger, lambda uow: keep_own_words(uow, SAID))
    assert unread_heads([workbook], read(ledger, own_words)) == {}
    assert sheet_heads(workbook, read(ledger, own_words)) == SAID
    write(ledger, undo)
    assert read(ledger, own_words) == {}


def test_the_workbook_is_read_as_the_clerk_says(workbook: Path) -> None:
    (document,) = read_documents([workbook], SAID)
    measures = document.document.measures
    assert [[mention.name for mention in measure.agencies] for measure in measures] == [
        ["市市场监管局"],
        ["市政务服务局", "市住建局"],
    ]
    assert [str(measure.deadline.due[0]) for measure in measures if measure.deadline] == [
        "2022-06-30",
        "2022-12-31",
    ]


def test_a_text_has_no_columns(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("一、总则", encoding="utf-8")
    assert unread_heads([file], {}) == {}
