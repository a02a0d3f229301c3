"""Importing policy documents: from the menu, dropped, twice, stopped, and files that are no policy."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.services.ledgers import Ledger
from tests.drivers.executor import SynchronousExecutor
from tests.drivers.hand import button, click, when_asked
from tests.drivers.window import PAGES, WindowDriver
from tests.gui.conftest import QUOTED, TITLE
from tests.ledgers import dump
from tests.unit.readers import made

CLAUSES = ["（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）", "（八）"]


def test_a_file_from_the_menu_becomes_rows(empty_window: WindowDriver, policy_file: Path) -> None:
    empty_window.import_file(policy_file)
    assert empty_window.rows() == CLAUSES
    assert empty_window.message() == f"✓ 导入{QUOTED}，新增 8 项任务"
    assert empty_window.table.cell("（六）", "任务") == "扩大信用贷款规模"
    assert empty_window.table.cell("（六）", "单位") == "市政府金融办、人行临江支行"
    assert empty_window.table.cell("（六）", "完成时限") == "2022-12-10"
    assert empty_window.table.cell("（三）", "完成时限") == "长期坚持"
    assert [empty_window.lamp(clause) for clause in ("（一）", "（六）", "（八）")] == [
        "● 逾期 144 天",
        "◆ 剩 19 天",
        "○ 未启动",
    ]
    assert empty_window.detail.title() == "（一）压缩企业开办时限"


def test_the_agencies_stand_at_the_left_with_their_counts(
    empty_window: WindowDriver, policy_file: Path
) -> None:
    empty_window.import_file(policy_file)
    assert TITLE in empty_window.places()
    agencies = empty_window.agencies()
    assert len(agencies) == 13
    assert agencies["市市场监管局"] == "办理中 2，逾期 1，已办结 0"
    assert agencies["市水务集团"] == "办理中 0，逾期 1，已办结 0"
    assert agencies["市中级人民法院"] == "办理中 1，逾期 0，已办结 0"


def test_the_same_file_twice_is_imported_once(window: WindowDriver, policy_file: Path) -> None:
    window.import_file(policy_file)
    assert window.message() == f"✓ {QUOTED}已在台账里，没有重复导入。"
    assert len(window.rows()) == 8


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("会议定于周五下午召开。".encode(), "里没有读到任何措施，请确认它是带编号措施的政策文件。"),
        (b"", "是空文件，请换一个有内容的文件。"),
        (b"%PDF-1.7", "不完整或已损坏，请重新取得这个文件，或用 WPS、Word 打开后另存一份。"),
        (b"\x7fELF\x02\x01\x01\0", "不是能读的文件，请另存为 docx、pdf、xlsx 或 txt 再读。"),
    ],
)
def test_a_file_that_is_no_policy_gets_one_sentence(
    window: WindowDriver, ledger: Ledger, tmp_path: Path, content: bytes, sentence: str
) -> None:
    before = dump(ledger.folder.path)
    file = tmp_path / "通知.txt"
    file.write_bytes(content)
    window.import_file(file)
    assert window.message() == f"● “{file}”{sentence}"
    assert dump(ledger.folder.path) == before
    window.click("知道了")
    assert window.message() == ""


def test_one_bad_file_among_good_ones_stops_the_whole_import(
    empty_window: WindowDriver, policy_file: Path, tmp_path: Path
) -> None:
    missing = tmp_path / "没有.txt"
    empty_window.import_file(policy_file, missing)
    assert empty_window.message() == f"● 找不到“{missing}”，请检查文件名和所在文件夹。"
    assert empty_window.rows() == []


def test_files_dropped_on_the_window_are_imported(empty_window: WindowDriver, policy_file: Path) -> None:
    assert empty_window.drop(policy_file)
    assert empty_window.proofread.rows() == CLAUSES
    empty_window.proofread.commit()
    assert empty_window.rows() == CLAUSES


def test_stopping_while_files_are_read_changes_nothing(
    empty_window: WindowDriver, background: SynchronousExecutor, empty_ledger: Ledger, policy_file: Path
) -> None:
    before = dump(empty_ledger.folder.path)
    told: list[str] = []

    def stop(dialog: WaitingDialog) -> None:
        told.append(dialog.labelText())
        click(button(dialog, "停止"))
        background.release()

    background.hold()
    when_asked(WaitingDialog, stop)
    empty_window.import_file(policy_file)
    assert told == ["正在读取文件…"]
    assert empty_window.message() == "✓ 已停止，没有任何改动。"
    assert dump(empty_ledger.folder.path) == before


def test_reading_stops_between_two_pages(
    empty_window: WindowDriver, background: SynchronousExecutor, empty_ledger: Ledger, tmp_path: Path
) -> None:
    before = dump(empty_ledger.folder.path)
    file = tmp_path / "来文.pdf"
    file.write_bytes(made.as_pdf(size=40))
    told: list[str] = []
    dialogs: list[WaitingDialog] = []

    def stop(dialog: WaitingDialog) -> None:
        dialogs.append(dialog)
        if dialog is dialogs[0]:  # of the look at the columns, before the reading
            background.release()
            background.hold()
            when_asked(WaitingDialog, stop)
        else:
            dialog.progress.moved.connect(lambda *_: moved(dialog))
            background.release()

    def moved(dialog: WaitingDialog) -> None:
        told.append(dialog.labelText())
        if "第 2 页" in told[-1]:
            click(button(dialog, "停止"))

    background.hold()
    when_asked(WaitingDialog, stop)
    empty_window.import_file(file)
    assert told[-1].startswith("正在读取文件…\n来文.pdf\n第 2 页，共 ")
    assert empty_window.message() == "✓ 已停止，没有任何改动。"
    assert dump(empty_ledger.folder.path) == before


def test_an_undone_import_can_be_done_again(empty_window: WindowDriver, policy_file: Path) -> None:
    empty_window.import_file(policy_file)
    empty_window.undo()
    assert empty_window.rows() == []
    assert empty_window.places() == [*PAGES, "校对中", TITLE]
    empty_window.import_file(policy_file)
    assert empty_window.rows() == CLAUSES


def test_after_an_import_the_document_is_open(
    window: WindowDriver, policy_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "另一份.txt"
    words = policy_file.read_text(encoding="utf-8").replace("临江市", "云泽市").replace("7号", "8号")
    other.write_text(words, encoding="utf-8")
    window.open_agency("市税务局")
    window.import_file(other)
    assert window.place() == TITLE.replace("临江市", "云泽市")
    assert len(window.rows()) == 8
    window.open("全部任务")
    assert len(window.rows()) == 16
