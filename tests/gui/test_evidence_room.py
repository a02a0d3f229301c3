"""The evidence room: every file of the ledger found, looked at, dated, replaced, removed and brought back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtTest import QAbstractItemModelTester

from bizdesk.domain.ledger import Lamp
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.dialogs.evidence_dates import EvidenceDatesDialog
from bizdesk.gui.pages.evidence_page import FIRST_ROWS
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.ledgers import Ledger
from tests.drivers.evidence_room import EvidenceRoomDriver
from tests.drivers.hand import button, click, overwrite, tick_box, when_asked
from tests.drivers.window import WindowDriver
from tests.gui.conftest import TITLE, OpenWindow
from tests.ledgers import write as store

WARN = QAbstractItemModelTester.FailureReportingMode.Warning
Q2, Q3 = Quarter(2022, 2), Quarter(2022, 3)


def attach(ledger: Ledger, command: AttachEvidence) -> None:
    store(ledger, lambda uow: attach_evidence(uow, command))


@pytest.fixture
def filled(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger with a text that expires soon, a picture that has expired, and a workbook of an agency."""
    (tmp_path / "验收单.txt").write_text("窗口已开通。", encoding="gb18030")
    (tmp_path / "统计表.xlsx").write_bytes(b"PK" * 2000)
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    assert image.save(str(tmp_path / "现场照片.png"))
    for task, name, agency, period, expires in (
        (1, "验收单.txt", None, Q2, date(2022, 12, 21)),
        (5, "现场照片.png", None, Q3, date(2022, 11, 20)),
        (5, "统计表.xlsx", "市税务局", Q3, None),
    ):
        attach(ledger, AttachEvidence(task, (tmp_path / name,), agency, period, expires))
    return ledger


@pytest.fixture
def window(open_window: OpenWindow, filled: Ledger) -> WindowDriver:
    """A window with the evidence room open."""
    driver = open_window(filled)
    driver.window.resize(1440, 860)
    driver.press("Alt+6")
    return driver


@pytest.fixture
def room(window: WindowDriver, monkeypatch: pytest.MonkeyPatch) -> EvidenceRoomDriver:
    return EvidenceRoomDriver(window.window.pages.evidence, window.settle, monkeypatch)


def test_all_files_stand_in_one_list(window: WindowDriver, room: EvidenceRoomDriver) -> None:
    assert window.place() == "佐证室"
    assert room.names() == ["统计表.xlsx", "现场照片.png", "验收单.txt"]
    assert room.column("任务") == [
        "（五）落实减税降费政策",
        "（五）落实减税降费政策",
        "（一）压缩企业开办时限",
    ]
    assert room.column("单位") == ["市税务局", "", ""]
    assert room.column("归属期") == ["2022年第三季度", "2022年第三季度", "2022年第二季度"]
    assert room.column("用于") == ["1 项"] * 3
    assert room.footer().startswith("3 份  ·  ")
    assert room.footer().endswith("◆ 30 天内到期 1  ·  ● 已过期 1")


def test_what_expires_is_lit_with_shape_and_word(room: EvidenceRoomDriver) -> None:
    assert room.column("有效期") == ["", "● 已过期（2022-11-20）", "◆ 30 天内到期（2022-12-21）"]
    assert room.lamp("现场照片.png", "有效期") == Lamp.RED
    assert room.lamp("验收单.txt", "有效期") == Lamp.YELLOW
    assert room.lamp("统计表.xlsx", "有效期") is None
    assert room.lamp("现场照片.png", "材料") is None


def test_the_file_that_is_chosen_is_seen_at_the_right(room: EvidenceRoomDriver) -> None:
    room.select("验收单.txt")
    assert room.text() == "窗口已开通。"
    assert room.said()[0] == "验收单.txt"
    assert room.said()[-3:] == ["添加于 2022-11-21", "（一）压缩企业开办时限", TITLE]
    room.select("现场照片.png")
    assert room.colour() == QColor("#123456")
    room.select("统计表.xlsx")
    assert room.text() == "这类文件在这里显示不了，请点“打开”。"


def test_files_are_narrowed(window: WindowDriver, room: EvidenceRoomDriver) -> None:
    room.filter("归属期", "2022年第三季度")
    assert room.names() == ["统计表.xlsx", "现场照片.png"]
    room.filter("有效期", "● 已过期")
    assert room.names() == ["现场照片.png"]
    room.filter("归属期", "2022年第二季度")
    assert room.blank() == "没有符合筛选条件的佐证材料。"
    room.filter("归属期", "全部归属期")
    room.filter("有效期", "不论有效期")
    room.filter("单位", "市公安局")
    assert room.names() == ["验收单.txt"]
    room.filter("单位", "全部单位")
    window.press("Ctrl+F")
    room.filter_text("减税 照片")
    assert room.names() == ["现场照片.png"]


def test_a_click_on_a_head_sorts_and_another_turns_it_round(room: EvidenceRoomDriver) -> None:
    room.sort_by("材料")
    assert room.names() == ["现场照片.png", "统计表.xlsx", "验收单.txt"]
    room.sort_by("材料")
    assert room.names() == ["验收单.txt", "统计表.xlsx", "现场照片.png"]
    room.sort_by("有效期")
    assert room.names() == ["现场照片.png", "验收单.txt", "统计表.xlsx"]


def test_a_file_leads_to_its_task(window: WindowDriver, room: EvidenceRoomDriver) -> None:
    room.select("验收单.txt")
    room.do("打开任务")
    assert window.place() == "全部任务"
    assert window.detail.title() == "（一）压缩企业开办时限"


def test_what_is_removed_lies_in_the_bin_and_comes_back(
    window: WindowDriver, room: EvidenceRoomDriver
) -> None:
    watcher = QAbstractItemModelTester(window.window.pages.evidence.model, WARN)
    room.select("验收单.txt")
    room.press(Qt.Key.Key_Delete)
    assert room.names() == ["统计表.xlsx", "现场照片.png"]
    assert window.message() == "✓ 移除“（一）压缩企业开办时限”的佐证材料：验收单.txt"
    window.press("Ctrl+Shift+G")
    assert room.names() == ["验收单.txt"]
    assert room.column("移除日期") == ["2022-11-21"]
    room.select("验收单.txt")
    assert room.verbs() == ["打开", "恢复", "放大预览"]
    assert room.text() == "窗口已开通。"
    room.press(Qt.Key.Key_Insert)
    assert room.blank() == "回收站是空的。移除的佐证材料会留在这里，随时可以恢复。"
    room.show("在用")
    assert len(room.names()) == 3
    assert watcher.model().columnCount() == 9


def test_the_dates_of_a_file_are_set_by_f2(window: WindowDriver, room: EvidenceRoomDriver) -> None:
    def fill_in(dialog: EvidenceDatesDialog) -> None:
        tick_box(dialog.expires)
        dialog.day.setFocus()
        overwrite(dialog.day, "2022-11-30")
        click(button(dialog, "确定"))

    room.select("统计表.xlsx")
    when_asked(EvidenceDatesDialog, fill_in)
    room.press(Qt.Key.Key_F2)
    assert room.column("有效期")[0] == "◆ 30 天内到期（2022-11-30）"
    assert "◆ 30 天内到期（2022-11-30）" in room.said()
    window.take_back()
    assert room.column("有效期")[0] == ""


def test_a_new_version_takes_the_place(room: EvidenceRoomDriver, tmp_path: Path) -> None:
    newer = tmp_path / "验收单（补章）.txt"
    newer.write_text("盖章的验收单。", encoding="utf-8")
    room.select("验收单.txt")
    assert room.versions() == []
    room.replace(newer)
    room.select("验收单（补章）.txt")
    assert room.column("版本")[room.names().index(newer.name)] == "第 2 版"
    assert room.text() == "盖章的验收单。"
    assert room.versions() == ["第 1 版　2022-11-21　验收单.txt"]


def test_enter_opens_the_file_with_the_systems_program(
    window: WindowDriver, room: EvidenceRoomDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()).name)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    room.select("统计表.xlsx")
    room.press(Qt.Key.Key_Return)
    assert opened == ["统计表.xlsx"]


def test_the_room_is_seen_as_of_the_quarter(window: WindowDriver, room: EvidenceRoomDriver) -> None:
    window.quarter_back()
    window.quarter_back()
    assert room.names() == ["验收单.txt"]
    assert room.column("有效期") == ["有效期至 2022-12-21"]
    window.quarter_now()
    assert len(room.names()) == 3


def test_columns_yield_where_there_is_no_room(window: WindowDriver, room: EvidenceRoomDriver) -> None:
    window.window.resize(1280, 800)
    window.settle()
    assert room.heads()[:3] == ["材料", "任务", "归属期"]
    assert "大小" not in room.heads()
    window.window.resize(2200, 860)
    window.settle()
    assert room.heads()[-3:] == ["大小", "版本", "用于"]


def test_long_rooms_are_read_as_far_as_they_are_looked_at(
    open_window: OpenWindow, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(FIRST_ROWS + 3)]
    for file in files:
        file.write_text(file.name, encoding="utf-8")
    attach(ledger, AttachEvidence(1, tuple(files)))
    window = open_window(ledger)
    window.press("Alt+6")
    room = EvidenceRoomDriver(window.window.pages.evidence, window.settle, monkeypatch)
    assert len(room.names()) == FIRST_ROWS
    assert room.footer().startswith(f"{FIRST_ROWS + 3} 份")
    room.scroll_to_the_end()
    assert len(room.names()) == FIRST_ROWS + 3


def test_an_empty_room_says_what_to_do(
    open_window: OpenWindow, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(ledger)
    window.press("Alt+6")
    room = EvidenceRoomDriver(window.window.pages.evidence, window.settle, monkeypatch)
    assert room.empty_sentence() == "还没有佐证材料。在任务右侧添加的文件会汇总到这里。"
    window.click("全部任务")
    assert window.place() == "全部任务"


def test_the_model_is_sound(window: WindowDriver, room: EvidenceRoomDriver, qtmodeltester: Any) -> None:
    assert room.names()
    qtmodeltester.check(window.window.pages.evidence.model)
