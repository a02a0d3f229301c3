"""Search everywhere, with the keyboard alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bizdesk.domain.search import Hit, HitKind, Lit
from bizdesk.gui.models.palette import Found, PaletteModel
from bizdesk.gui.models.task_columns import Column
from bizdesk.gui.models.task_table import LIT_ROLE
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.ledgers import Ledger
from tests.drivers.executor import SynchronousExecutor
from tests.drivers.palette import PaletteDriver
from tests.drivers.window import WindowDriver
from tests.gui.conftest import TITLE, OpenWindow
from tests.ledgers import write

DOWN, UP, ESCAPE, RETURN = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape, Qt.Key.Key_Return


@pytest.fixture
def palette(window: WindowDriver, qtbot: QtBot) -> PaletteDriver:
    return PaletteDriver(window.window, qtbot, window.settle)


def test_a_task_is_found_lit_and_opened(window: WindowDriver, palette: PaletteDriver) -> None:
    window.open("市税务局")
    window.filter_status("已办结")
    palette.open()
    palette.type("信用贷款")
    assert palette.rows() == ["[任务]", "（六）扩大信用贷款规模"]
    assert palette.lit("（六）扩大信用贷款规模") == ["信用贷款"]
    palette.enter()
    assert window.place() == "全部任务"
    assert window.table.selected() == ["（六）"]
    assert window.detail.title() == "（六）扩大信用贷款规模"


def test_words_in_the_text_are_shown_around(palette: PaletteDriver) -> None:
    palette.open()
    palette.type("简易注销 20天")
    assert palette.rows() == ["[任务]", "（三）畅通企业退出渠道"]
    assert palette.lit("（三）畅通企业退出渠道") == ["简易注销", "20天"]


@pytest.mark.parametrize("words", ["szjj", "住建", "shizhujian"])
def test_an_agency_is_found_by_characters_and_by_pinyin(
    window: WindowDriver, palette: PaletteDriver, words: str
) -> None:
    palette.open()
    palette.type(words)
    assert palette.rows()[-2:] == ["[单位]", "市住建局"]
    assert palette.lit("市住建局")
    palette.press(UP)
    palette.enter()
    assert window.place() == "市住建局"
    assert window.rows() == ["（四）"]


def test_a_document_is_opened(window: WindowDriver, palette: PaletteDriver) -> None:
    palette.open()
    palette.type("〔2022〕7号")
    assert palette.rows() == ["[文件]", TITLE]
    palette.enter()
    assert window.place() == TITLE


def test_evidence_leads_to_its_task(
    open_window: OpenWindow, ledger: Ledger, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "报装时限统计.xlsx"
    file.write_bytes(b"proof")
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(4, (file,))))
    window = open_window(ledger)
    palette = PaletteDriver(window.window, qtbot, window.settle)
    palette.open()
    palette.type("统计.xlsx")
    assert palette.rows() == ["[佐证]", "报装时限统计.xlsx"]
    assert palette.row("报装时限统计.xlsx").context == Lit("（四）简化用水用电报装")
    palette.enter()
    assert window.table.selected() == ["（四）"]


def test_a_command_is_found_by_pinyin_and_run(window: WindowDriver, palette: PaletteDriver) -> None:
    palette.open()
    palette.type("dwml")
    assert palette.rows() == ["[命令]", "单位名录"]
    assert palette.row("单位名录").keys == "Alt+8"
    palette.enter()
    assert window.place() == "单位名录"


def test_only_commands_that_can_be_chosen_are_offered(window: WindowDriver, palette: PaletteDriver) -> None:
    palette.open()
    assert "办结" in palette.rows()
    assert not {"撤销", "提交到台账", "搜索任务、单位、命令…"} & set(palette.rows())
    palette.press(ESCAPE)
    window.tick("（一）")
    palette.open()
    palette.type("撤销")
    assert palette.rows()[-1].startswith("撤销 办结“（一）压缩企业开办时限”")
    palette.press(UP)
    palette.enter()
    assert window.message() == "✓ 撤销：办结“（一）压缩企业开办时限”"
    assert window.table.ticked() == []


def test_the_arrows_go_round_past_the_words_above_the_groups(palette: PaletteDriver) -> None:
    palette.open()
    palette.type("时限")
    assert (
        palette.rows() == ["[任务]", "（一）压缩企业开办时限", "[命令]", "时限用语…"][: len(palette.rows())]
    )
    palette.type("企业")
    tasks = palette.rows()[1:]
    assert len(tasks) > 1
    assert palette.current() == tasks[0]
    palette.press(DOWN)
    assert palette.current() == tasks[1]
    palette.press(UP)
    palette.press(UP)
    assert palette.current() == tasks[-1]
    palette.press(DOWN)
    assert palette.current() == tasks[0]


def test_escape_and_the_window_behind_close_it(window: WindowDriver, palette: PaletteDriver) -> None:
    palette.open()
    palette.press(ESCAPE)
    assert not palette.is_open()
    palette.open_by_button()
    assert palette.is_open()
    palette.click_outside()


def test_nothing_found_is_said_in_words(palette: PaletteDriver) -> None:
    palette.open()
    palette.type("没有这样的话")
    assert palette.nothing() == "没有找到。换几个字，或用单位的拼音首字母再试。"
    palette.press(RETURN)
    assert palette.is_open()
    palette.type('"*%_')
    assert palette.nothing()


def test_an_answer_to_an_older_text_is_dropped(
    palette: PaletteDriver, background: SynchronousExecutor, window: WindowDriver, qtbot: QtBot
) -> None:
    palette.open()
    background.hold()
    palette.type_ahead("信用贷款")
    qtbot.waitUntil(lambda: window.window.desk.runner.busy)
    palette.type_ahead("投诉")
    background.release()
    qtbot.waitUntil(lambda: not window.window.desk.runner.busy)
    assert "（六）扩大信用贷款规模" not in palette.rows()
    palette.type("投诉")
    assert palette.rows() == ["[任务]", "（七）建立投诉快办机制"]


def test_enter_before_the_answer_opens_what_it_finds(window: WindowDriver, palette: PaletteDriver) -> None:
    palette.open()
    palette.type_ahead("信用贷款")
    palette.enter()
    assert window.table.selected() == ["（六）"]


def test_what_a_list_is_filtered_by_is_lit_in_its_titles(window: WindowDriver) -> None:
    window.filter_text("企业")
    model = window.window.tasks.model
    titles = [model.index(row, Column.TITLE).data(LIT_ROLE) for row in range(model.rowCount())]
    assert titles[0] == Lit("压缩企业开办时限", ((2, 4),))
    window.filter_text("市住建局")
    assert window.rows() == ["（四）"]
    assert model.index(0, Column.TITLE).data(LIT_ROLE).spans == ()
    assert model.index(0, Column.CLAUSE).data(LIT_ROLE) is None


def test_lit_words_are_bold_where_they_are_drawn(window: WindowDriver) -> None:
    window.window.resize(1440, 860)
    window.settle()
    table = window.window.tasks.table
    plain = table.grab().toImage()
    window.window.tasks.model.terms = ("破产",)
    assert table.grab().toImage() == plain
    window.window.tasks.model.terms = ("企业",)
    assert table.grab().toImage() != plain


def test_the_model_keeps_the_contract(qtmodeltester: Any) -> None:
    model = PaletteModel()
    hit = Hit(HitKind.TASK, 1, Lit("甲"), Lit("乙"), 1)
    model.show_found([Found("任务", hit.title, hit.context, target=hit), Found("命令", Lit("丙"), keys="F1")])
    qtmodeltester.check(model)
    assert model.next_target(-1, 1) == model.next_target(1, 1) == 1
    model.show_found([])
    assert model.next_target(-1, 1) is None
