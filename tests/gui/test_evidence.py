"""Evidence in the window: dated, replaced, shared, looked at, warned of, put into the bin and restored."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from reportlab.pdfgen.canvas import Canvas

from bizdesk.domain.ledger import Lamp
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.evidence_dates import EvidenceDatesDialog
from bizdesk.gui.dialogs.uses import UsesDialog
from bizdesk.gui.theme import LIGHT
from tests.drivers.evidence import EvidenceDriver
from tests.drivers.executor import SynchronousExecutor
from tests.drivers.hand import button, choose, click, overwrite, tick_box, when_asked, words_of
from tests.drivers.window import WindowDriver

pytestmark = pytest.mark.usefixtures("models_keep_the_contract")


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    """A text in the encoding of old office programs."""
    file = tmp_path / "验收单.txt"
    file.write_text("窗口已开通，办理时限压缩。\n", encoding="gb18030")
    return file


@pytest.fixture
def part(window: WindowDriver, proof: Path) -> EvidenceDriver:
    """The evidence of the fifth task, with one file that is selected."""
    window.select("（五）")
    window.detail.drop_evidence(proof)
    window.evidence.select("验收单.txt")
    return window.evidence


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what the system is asked to open."""
    names: list[str] = []

    def open_url(url: QUrl) -> bool:
        names.append(Path(url.toLocalFile()).name)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return names


def set_expiry(part: EvidenceDriver, day: str) -> None:
    def fill_in(dialog: EvidenceDatesDialog) -> None:
        if not dialog.expires.isChecked():
            tick_box(dialog.expires)
        dialog.day.setFocus()
        overwrite(dialog.day, day)
        click(button(dialog, "确定"))

    when_asked(EvidenceDatesDialog, fill_in)
    part.press("F2")


def test_period_and_expiry_are_set_by_f2(window: WindowDriver, part: EvidenceDriver) -> None:
    def fill_in(dialog: EvidenceDatesDialog) -> None:
        assert dialog.period.currentText() == "2022年第四季度"
        choose(dialog.period, "2022年第三季度")
        click(button(dialog, "确定"))

    when_asked(EvidenceDatesDialog, fill_in)
    part.press("F2")
    assert window.message() == "✓ “（五）落实减税降费政策”的佐证材料“验收单.txt”归属2022年第三季度"
    assert "2022年第三季度" in part.rows()[0]
    window.undo()
    assert "2022年第四季度" in part.rows()[0]


def test_expiry_is_said_near_and_past(part: EvidenceDriver, window: WindowDriver) -> None:
    set_expiry(part, "2023-06-30")
    assert part.rows()[0].endswith("有效期至 2023-06-30")
    set_expiry(part, "2022-12-21")
    assert part.rows()[0].endswith("◆ 30 天内到期（2022-12-21）")
    set_expiry(part, "2022-11-20")
    assert part.rows()[0].endswith("● 已过期（2022-11-20）")
    item = window.window.detail.evidence.list.item(0)
    assert item.foreground().color() == QColor(LIGHT.lamps[Lamp.RED])


def test_a_new_version_takes_the_place_and_the_old_one_can_be_looked_at(
    window: WindowDriver, part: EvidenceDriver, tmp_path: Path
) -> None:
    assert not part.offers("早先版本")
    newer = tmp_path / "验收单（补章）.txt"
    newer.write_text("盖章的验收单。", encoding="utf-8")
    part.replace(newer)
    assert window.message() == "✓ 佐证材料“验收单.txt”换成新版“验收单（补章）.txt”"
    assert part.rows()[0].startswith("验收单（补章）.txt\n")
    assert part.rows()[0].endswith("第 2 版")
    part.select("验收单（补章）.txt")
    assert part.versions() == ["第 1 版　2022-11-21　验收单.txt"]
    part.open_version(1)
    dialog = part.preview()
    assert dialog.windowTitle() == "验收单.txt"
    assert dialog.preview.text.toPlainText() == "窗口已开通，办理时限压缩。\n"
    dialog.close()


def test_a_full_disk_is_told_where_a_copy_is_to_be_opened(
    window: WindowDriver, part: EvidenceDriver, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_source: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(shutil, "copyfile", full)
    window.detail.open_evidence("验收单.txt")
    assert "磁盘已满" in window.message()
    assert opened == []


def test_a_copy_that_was_opened_is_gone_when_the_program_has_ended(tmp_path: Path) -> None:
    kept, scratch = tmp_path / "blob", tmp_path / "临时"
    kept.write_text("验收合格", encoding="utf-8")
    scratch.mkdir()
    deed = (
        "from pathlib import Path; from bizdesk.gui.opened_copies import copy_to_open;"
        f"print(*[copy_to_open(Path({str(kept)!r}), '验收单.txt').read_text('utf-8') for _ in range(2)])"
    )
    environment = {**os.environ, "TMPDIR": str(scratch), "PYTHONIOENCODING": "utf-8"}
    said = subprocess.check_output([sys.executable, "-c", deed], env=environment, encoding="utf-8")
    assert said == "验收合格 验收合格\n"
    assert list(scratch.iterdir()) == []


def test_a_file_is_let_serve_further_tasks(window: WindowDriver, part: EvidenceDriver) -> None:
    def tick(dialog: UsesDialog) -> None:
        assert "现在用于 1 项任务" in words_of(dialog)
        rows: QListWidget = dialog.tasks.list
        assert (rows.item(0).text(), rows.item(0).checkState()) == (
            "（五）落实减税降费政策",
            Qt.CheckState.Checked,
        )
        dialog.tasks.filter.setText("重点措施 信用")
        (row,) = (row for row in range(rows.count()) if not rows.item(row).isHidden())
        place = rows.visualItemRect(rows.item(row))
        click(rows.viewport(), QPoint(place.left() + 14, place.center().y()))
        click(button(dialog, "确定"))

    when_asked(UsesDialog, tick)
    part.choose("用于哪些任务")
    assert window.message() == "✓ “验收单.txt”也用作“（六）扩大信用贷款规模”的佐证材料"
    assert part.rows()[0].endswith("用于 2 项任务")
    window.select("（六）")
    assert part.rows()[0].endswith("用于 2 项任务")


def test_what_is_removed_lies_in_the_bin_and_comes_back(window: WindowDriver, part: EvidenceDriver) -> None:
    part.press("Del")
    assert part.rows() == []
    window.choose("任务", "佐证材料回收站")
    assert part.binned() == [("验收单.txt", "（五）落实减税降费政策", "2022-11-21")]
    part.restore()
    assert window.message() == "✓ 恢复“（五）落实减税降费政策”的佐证材料：验收单.txt"
    assert part.binned() == []
    assert "回收站是空的" in words_of(part.bin())
    part.bin().close()
    assert len(part.rows()) == 1


def test_the_bin_shows_a_file(window: WindowDriver, part: EvidenceDriver) -> None:
    part.press("Del")
    part.choose("回收站")
    click(button(part.bin(), "预览"))
    assert "窗口已开通" in part.preview().preview.text.toPlainText()
    part.preview().close()
    part.bin().close()


def pdf_file(folder: Path, pages: int) -> Path:
    """A PDF of pages that are red, green and blue in turn."""
    buffer = BytesIO()
    canvas = Canvas(buffer)
    for number in range(pages):
        canvas.setFillColorRGB(*(float(number % 3 == colour) for colour in range(3)))
        canvas.rect(0, 0, 600, 900, fill=1)
        canvas.showPage()
    canvas.save()
    file = folder / "批复.pdf"
    file.write_bytes(buffer.getvalue())
    return file


def test_pages_of_a_pdf_are_turned_by_the_keyboard(
    window: WindowDriver, part: EvidenceDriver, tmp_path: Path
) -> None:
    window.detail.drop_evidence(pdf_file(tmp_path, 3))
    part.select("批复.pdf")
    part.press("Space")
    dialog = part.preview()

    def colour() -> QColor:
        window.settle()
        return dialog.preview.picture.pixmap().toImage().pixelColor(20, 20)

    assert dialog.preview.count.text() == "第 1 / 3 页"
    assert colour() == QColor("#ff0000")
    assert dialog.preview.picture.pixmap().width() == dialog.preview.view.viewport().width()
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert colour() == QColor("#00ff00")
    QTest.keyClick(dialog, Qt.Key.Key_End)
    assert (dialog.preview.count.text(), colour()) == ("第 3 / 3 页", QColor("#0000ff"))
    assert not dialog.preview.next.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Home)
    assert (dialog.preview.count.text(), colour()) == ("第 1 / 3 页", QColor("#ff0000"))
    dialog.close()


def test_a_wide_picture_is_shown_at_the_width_there_is(
    window: WindowDriver, part: EvidenceDriver, tmp_path: Path
) -> None:
    image = QImage(4000, 1000, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    assert image.save(str(tmp_path / "现场照片.png"))
    window.detail.drop_evidence(tmp_path / "现场照片.png")
    part.select("现场照片.png")
    part.press("Space")
    dialog = part.preview()
    assert dialog.preview.picture.pixmap().width() == dialog.preview.view.viewport().width()
    assert not dialog.preview.next.isVisible()
    dialog.close()


def test_a_file_that_cannot_be_shown_says_what_to_do(
    window: WindowDriver, part: EvidenceDriver, tmp_path: Path, opened: list[str]
) -> None:
    for name in ("坏的.pdf", "坏的.png"):
        (tmp_path / name).write_bytes(b"nothing of the kind")
        window.detail.drop_evidence(tmp_path / name)
        part.select(name)
        part.press("Space")
        dialog = part.preview()
        assert dialog.preview.picture.text() == "这份文件在这里显示不出来，请用系统程序打开。"
        click(button(dialog, "用系统程序打开"))
        window.settle()
        dialog.close()
    assert opened == ["坏的.pdf", "坏的.png"]


def test_a_preview_that_was_left_wants_nothing_any_more(
    window: WindowDriver, part: EvidenceDriver, tmp_path: Path, background: SynchronousExecutor
) -> None:
    window.detail.drop_evidence(pdf_file(tmp_path, 1))
    part.select("批复.pdf")
    part.press("Space")
    dialog = part.preview()
    background.hold()
    dialog.load()
    dialog.close()
    background.release()
    window.settle()


def test_a_program_is_opened_only_after_a_warning(
    window: WindowDriver,
    part: EvidenceDriver,
    tmp_path: Path,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    answers = [False, True, True]

    def ask(_parent: object, question: str, _verb: str) -> bool:
        asked.append(question)
        return answers.pop(0)

    monkeypatch.setattr(ConfirmDialog, "ask", ask)
    for name in ("更新.exe", "报表.xlsm"):
        (tmp_path / name).write_bytes(b"MZ")
        window.detail.drop_evidence(tmp_path / name)
    window.detail.open_evidence("更新.exe")
    assert opened == []
    assert asked == ["“更新.exe”是程序或脚本，打开就会运行它。请确认来源可靠再打开。"]
    window.detail.open_evidence("更新.exe")
    window.detail.open_evidence("报表.xlsm")
    assert asked[2] == "“报表.xlsm”可能带有宏，打开时宏会运行。请确认来源可靠再打开。"
    assert opened == ["更新.exe", "报表.xlsm"]
