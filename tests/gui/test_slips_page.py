"""The page 文书: what was given, written out once more, and reminders of an agency that is chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from bizdesk.domain.slips import SlipKind
from bizdesk.gui.dialogs.remind_agency import RemindAgencyDialog
from bizdesk.services.ledgers import Ledger
from bizdesk.services.slips import GiveSlip, RemindAgency, give_slip, list_slips, remind_agency
from tests.drivers.hand import when_asked
from tests.drivers.table import TableDriver
from tests.drivers.window import WindowDriver
from tests.ledgers import read, write

pytestmark = pytest.mark.usefixtures("models_keep_the_contract")


@pytest.fixture
def given(ledger: Ledger) -> None:
    """A reminder and a supervision notice."""
    write(ledger, lambda uow: remind_agency(uow, RemindAgency("市税务局")))
    write(ledger, lambda uow: give_slip(uow, GiveSlip(SlipKind.SUPERVISE, 4)))


def choose_file(monkeypatch: pytest.MonkeyPatch, target: Path) -> list[str]:
    """The user chooses `target` whenever asked; the names that are offered."""
    offered: list[str] = []

    def ask(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(name)
        return str(target), "PDF (*.pdf)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return offered


@pytest.mark.usefixtures("given")
def test_the_page_lists_what_was_given_the_newest_first(window: WindowDriver) -> None:
    window.open("文书")
    page = window.window.pages.slips
    table = TableDriver(page.table)
    assert table.column("编号") == ["督办〔2022〕1号", "催办〔2022〕1号"]
    assert table.column("种类") == ["◆ 督办单（蓝色）", "催办通知"]
    assert table.column("日期") == ["2022-11-21", "2022-11-21"]
    assert table.column("单位")[1] == "市税务局"
    assert page.counts.text() == "共 2 份"


@pytest.mark.usefixtures("given")
def test_a_slip_is_written_once_more_as_it_was(
    window: WindowDriver, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open("文书")
    offered = choose_file(monkeypatch, tmp_path / "再印.pdf")
    window.click("再写出一份…")
    assert offered == ["督办单-督办〔2022〕1号.docx"]
    assert (tmp_path / "再印.pdf").read_bytes().startswith(b"%PDF")
    assert window.message() == f"✓ 督办〔2022〕1号已写入 {tmp_path / '再印.pdf'}"
    assert len(read(ledger, list_slips)) == 2


@pytest.mark.usefixtures("given")
def test_the_task_of_a_slip_is_opened(window: WindowDriver) -> None:
    window.open("文书")
    window.click("查看任务")
    assert window.window.tasks.isVisible()


def test_the_agency_to_remind_is_chosen(
    window: WindowDriver, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open("文书")
    page = window.window.pages.slips
    assert page.body.currentWidget() is page.empty
    choose_file(monkeypatch, tmp_path / "催办.docx")
    seen: list[list[str]] = []

    def answer(dialog: RemindAgencyDialog) -> None:
        table = TableDriver(dialog.table)
        seen.append(table.column("单位"))
        dialog.table.selectRow(seen[0].index("市税务局"))
        dialog.accept_button.click()

    when_asked(RemindAgencyDialog, answer)
    window.choose("报表", "催办单位")
    assert [one.recipient for one in read(ledger, list_slips)] == ["市税务局"]
    assert TableDriver(page.table).column("单位") == ["市税务局"]
    window.take_back()
    assert page.body.currentWidget() is page.empty


def test_from_a_task_those_that_answer_for_it_are_offered_first(window: WindowDriver, ledger: Ledger) -> None:
    window.select("（四）")
    seen: list[str] = []

    def answer(dialog: RemindAgencyDialog) -> None:
        seen.append(dialog.agency)
        dialog.reject()

    when_asked(RemindAgencyDialog, answer)
    window.choose("办理", "出具催办通知")
    assert seen == ["市住建局"]
    assert read(ledger, list_slips) == ()
