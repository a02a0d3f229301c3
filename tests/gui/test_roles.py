"""Each role in its own window: what it may not do is grey and says why, what it may do works."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from bizdesk.domain.people import PersonRole
from bizdesk.services.history import list_history
from bizdesk.services.ledgers import Ledger
from tests.drivers.window import PAGES, WindowDriver
from tests.gui.conftest import OpenWindow
from tests.gui.shared import WATER, Office, SignIn, make_office, sign_in
from tests.ledgers import read
from tests.servers import Server

READER, LIAISON, CLERK, LEAD = PersonRole
READ_ONLY = "只读身份不能改动"
OF_LEADS, OF_PEOPLE = "台账设置和封账由负责人改动", "人员与权限由负责人管理"
OF_LIAISONS = "单位联络员只能改动本单位的办结、进展和佐证材料"
WHY = (READ_ONLY, OF_LEADS, OF_PEOPLE, OF_LIAISONS)
ALWAYS = {"打开台账…", "连接服务器台账…", "打印…", "退出"}


@pytest.fixture
def office(ledger: Ledger, server: Server, tmp_path: Path) -> Iterator[Office]:
    made = make_office(ledger, server, tmp_path / "共用")
    yield made
    made.close()


@pytest.fixture
def enter(office: Office, open_window: OpenWindow, tmp_path: Path) -> SignIn:
    return lambda role: sign_in(office, role, open_window, tmp_path / role)


def greyed(window: WindowDriver, *titles: str) -> dict[str, str]:
    """The entries of menus that are grey for good, with what they say of it."""
    found = {}
    for title in titles:
        for entry in window.entries(title):
            if (
                not entry.isEnabled() and entry.toolTip() in (READ_ONLY, OF_LIAISONS)
            ) or "负责人" in entry.toolTip():
                found[entry.text()] = entry.toolTip()
    return found


@pytest.mark.parametrize(
    ("role", "title"),
    [
        (READER, "兰读（查阅）"),
        (LIAISON, f"水务联络员（单位联络员，{WATER}）"),
        (CLERK, "张三（经办）"),
        (LEAD, "王主任（负责人）"),
    ],
)
def test_the_window_says_who_signed_in(enter: SignIn, office: Office, role: PersonRole, title: str) -> None:
    window = enter(role)
    assert window.window.windowTitle() == f"{office.database}@localhost - {title} - 营商台账"


def test_a_reader_sees_everything_and_changes_nothing(enter: SignIn, office: Office, tmp_path: Path) -> None:
    window = enter(READER)
    assert len(window.rows()) == 8
    assert set(window.menu("文件")) >= ALWAYS
    grey = greyed(window, "文件", "编辑", "任务", "办理")
    assert {
        "导入文件…",
        "新建任务…",
        "办结",
        "添加佐证材料…",
        "延期…",
        "撤销",
        "台账设置…",
        "人员与权限…",
    } <= set(grey)
    assert set(grey.values()) == {READ_ONLY}
    window.tick("（五）")
    window.space()
    assert window.lamp("（五）") != "✓ 已办结"
    window.select("（五）")
    editor = window.window.detail.progress
    assert all(one.isReadOnly() for one in editor.editors)
    assert not editor.save.isEnabled()
    assert editor.save.toolTip() == READ_ONLY
    boxes = window.window.detail.assignments.boxes.values()
    assert boxes
    assert all(not box.isEnabled() and box.toolTip() == READ_ONLY for box in boxes)
    file = tmp_path / "证明.txt"
    file.write_text("证明", encoding="utf-8")
    assert not window.drop(file)
    assert not window.drop(file, on=window.window.detail.evidence)
    assert not window.window.tasks.table.acceptDrops()
    assert read(office.ledger("postgres", tmp_path / "keeper"), list_history)[0].command == "people"


def test_a_liaison_ticks_reports_and_attaches_for_the_own_agency(
    enter: SignIn, office: Office, tmp_path: Path
) -> None:
    window = enter(LIAISON)
    assert window.rows() == ["（四）"]
    grey = greyed(window, "文件", "任务", "办理")
    assert {"导入文件…", "新建任务…", "延期…", "申请销号…", "台账设置…", "人员与权限…"} <= set(grey)
    assert set(grey.values()) == {OF_LIAISONS}
    assert "办结" in window.menu("任务")
    window.select("（四）")
    window.tick("（四）")
    assert window.message() == f"✓ 办结“（四）简化用水用电报装”（{WATER}）"
    window.select("（四）")
    editor = window.window.detail.progress
    editor.editors[0].setPlainText("管网已改造")
    editor.ask_to_save()
    window.settle()
    file = tmp_path / "检测.txt"
    file.write_text("合格", encoding="utf-8")
    window.detail.drop_evidence(file)
    told = [one.summary for one in read(office.ledger("shui", tmp_path / "look"), list_history)]
    assert len(told) == 3
    assert "检测.txt" in told[0]
    assert WATER in told[1]
    for undone in told:
        window.undo()
        assert window.message().endswith(f"撤销：{undone}")
    assert window.lamp("（四）") != "✓ 已办结"


def test_a_liaison_checks_nothing_and_a_reader_everything(enter: SignIn) -> None:
    entry = enter(LIAISON).entry("文件", "检查台账")
    assert not entry.isEnabled()
    assert entry.toolTip() == "单位联络员看不到别的单位的记录，查不全台账"
    window = enter(READER)
    window.choose("文件", "检查台账")
    assert window.message().startswith("✓ 台账完好")


def test_no_page_of_a_liaison_runs_into_what_may_not_be_seen(enter: SignIn) -> None:
    window = enter(LIAISON)
    for page in PAGES:
        window.open(page)
        assert not window.message().startswith("●"), (page, window.message())


@pytest.mark.parametrize("role", [READER, CLERK, LEAD])
def test_every_page_opens_for_who_sees_everything(enter: SignIn, role: PersonRole) -> None:
    window = enter(role)
    for page in PAGES:
        window.open(page)
        assert not window.message().startswith("●"), (page, window.message())


def test_a_clerk_does_everything_but_rules_and_people(enter: SignIn) -> None:
    window = enter(CLERK)
    grey = greyed(window, "文件", "编辑", "任务", "办理", "报表", "查看")
    assert grey == {
        "台账设置…": OF_LEADS,
        "本季封账…": OF_LEADS,
        "人员与权限…": OF_PEOPLE,
    }
    window.tick("（五）")
    assert window.lamp("（五）") == "✓ 已办结"


def test_nothing_is_grey_for_a_lead(enter: SignIn) -> None:
    window = enter(LEAD)
    assert greyed(window, "文件", "编辑", "任务", "办理", "报表", "查看") == {}
    assert "人员与权限…" in window.menu("文件")


def test_a_ledger_in_a_file_has_no_roles(window: WindowDriver) -> None:
    assert window.window.windowTitle() == "台账 - 营商台账"
    entry = window.entry("文件", "人员与权限")
    assert not entry.isEnabled()
    assert entry.toolTip() == "这本台账只在本机，没有人员和角色"
    assert "台账设置…" in window.menu("文件")
    assert not window.window.findChildren(QMenu)[0].toolTipsVisible()
