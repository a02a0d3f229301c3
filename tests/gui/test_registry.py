"""What holds for the whole window: every action, widget, model and glyph."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QFontDatabase, QKeySequence, QRawFont
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import bizdesk.gui
from bizdesk.domain.measure import Role
from bizdesk.domain.rules import Rules
from bizdesk.gui.actions import ActionId, Menu, action_specs
from bizdesk.gui.appearance import appearance
from bizdesk.gui.dialogs.agencies_editor import AgenciesDialog
from bizdesk.gui.dialogs.appearance import AppearanceDialog
from bizdesk.gui.dialogs.close_out import CloseOutDialog
from bizdesk.gui.dialogs.comparison import ComparisonDialog
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.crash import CrashDialog
from bizdesk.gui.dialogs.deadline_editor import DeadlineDialog
from bizdesk.gui.dialogs.extension import DecisionDialog, ExtensionDialog
from bizdesk.gui.dialogs.group_editor import GroupDialog
from bizdesk.gui.dialogs.indicator_editor import IndicatorDialog
from bizdesk.gui.dialogs.pace import PaceDialog
from bizdesk.gui.dialogs.particulars import ParticularsDialog
from bizdesk.gui.dialogs.plan import NodeLine, PlanDialog
from bizdesk.gui.dialogs.settings import SettingsDialog
from bizdesk.gui.dialogs.shortcuts import ShortcutsDialog
from bizdesk.gui.dialogs.task_chooser import TaskChooserDialog
from bizdesk.gui.ruling_words import STEP_VERBS
from bizdesk.gui.theme import FAMILY, register_fonts
from bizdesk.gui.wording import lamp_words
from bizdesk.services.documents import read_documents
from bizdesk.services.extensions import ExtendTask, extend_task
from bizdesk.services.ledgers import Ledger
from bizdesk.services.settings import OfficeSettings
from bizdesk.services.tasks import get_task
from bizdesk.services.workdays import work_calendar
from tests.drivers.hand import words_of
from tests.drivers.window import WindowDriver
from tests.gui.conftest import POLICY, QUARTER
from tests.ledgers import TODAY, read, write

GUI = Path(bizdesk.gui.__path__[0])
WARN = QAbstractItemModelTester.FailureReportingMode.Warning
MENUS = {
    Menu.FILE: "文件",
    Menu.EDIT: "编辑",
    Menu.TASK: "任务",
    Menu.RULING: "办理",
    Menu.REPORT: "报表",
    Menu.PROOFREAD: "校对",
    Menu.VIEW: "查看",
    Menu.HELP: "帮助",
}


def test_every_action_is_in_the_registry_once() -> None:
    assert Counter(spec.id for spec in action_specs()) == Counter(ActionId)


def test_no_two_actions_share_their_keys_where_both_are_heard() -> None:
    keyed = [spec for spec in action_specs() if spec.shortcut]
    keys = {spec.id: QKeySequence(spec.shortcut).toString() for spec in keyed}
    assert all(keys.values())
    for one, other in combinations(keyed, 2):
        apart = one.local and other.local and one.menu is not other.menu
        assert apart or keys[one.id] != keys[other.id], (one.text, other.text)


def test_every_action_stands_in_its_menu_with_what_it_does_and_its_keys(window: WindowDriver) -> None:
    for spec in action_specs():
        entry = window.entry(MENUS[spec.menu], spec.text)
        assert entry is window.window.registry[spec.id]
        barred = "这本台账只在本机，没有人员和角色" if spec.id is ActionId.PEOPLE else ""
        assert entry.toolTip().startswith(barred or spec.text.rstrip("…"))
        keys = QKeySequence(spec.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        assert keys in entry.toolTip()
        assert entry.icon().isNull() is not bool(spec.icon)


def test_every_action_with_keys_stands_in_the_table_of_shortcuts(qapp: QApplication) -> None:
    listed = words_of(ShortcutsDialog()).splitlines()
    assert [
        spec.text for spec in action_specs() if spec.shortcut and spec.text.rstrip("…") not in listed
    ] == []


def test_every_action_has_something_to_carry_it_out(window: WindowDriver) -> None:
    assert set(window.window._handlers()) == set(ActionId)


def focusable(parent: QWidget) -> Iterator[QWidget]:
    """The widgets of a window that take the focus with the Tab key."""
    for widget in parent.findChildren(QWidget):
        takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not widget.focusProxy()
        if takes_focus and widget.window() is parent:
            yield widget


def spoken(widget: QWidget) -> str:
    """What a screen reader says of a widget: its name, or the words on it."""
    return widget.accessibleName() or str(widget.property("text") or "")


def unspoken(parent: QWidget) -> list[str]:
    """The widgets of which a screen reader can say nothing."""
    silent = [widget for widget in focusable(parent) if not spoken(widget)]
    return [f"{type(one).__name__} {one.objectName()} in {type(one.parent()).__name__}" for one in silent]


def test_a_screen_reader_can_name_all_that_takes_the_focus(window: WindowDriver) -> None:
    assert len(list(focusable(window.window))) > 20
    assert unspoken(window.window) == []


def test_a_screen_reader_can_name_all_in_the_dialogs(qapp: QApplication, policy_file: Path) -> None:
    document = read_documents([policy_file])[0].document
    dialogs: list[QDialog] = [
        CrashDialog(ValueError()),
        SettingsDialog(OfficeSettings("营商办", Rules()), work_calendar(policy_file)),
        ShortcutsDialog(),
        ParticularsDialog(document),
        AgenciesDialog(document.measures[0], Role.LEAD, ()),
        DeadlineDialog(document.measures[0], None),
        GroupDialog(document.measures[0].agencies[0], ("市税务局",)),
        ConfirmDialog("要放弃吗？", "放弃"),
        IndicatorDialog(None),
        TaskChooserDialog("开办企业", (), ()),
        AppearanceDialog(appearance()),
    ]
    assert [name for dialog in dialogs for name in unspoken(dialog)] == []


def test_a_screen_reader_can_name_all_in_the_dialogs_of_rulings(qapp: QApplication, ledger: Ledger) -> None:
    wanted = ExtendTask(6, TODAY.replace(year=2023), "改造推迟", granted=None)
    write(ledger, lambda uow: extend_task(uow, wanted))
    detail = read(ledger, lambda uow: get_task(uow, 6, TODAY))
    plan = PlanDialog(detail)
    plan.nodes.add(NodeLine(None))
    dialogs: list[QDialog] = [
        *(CloseOutDialog(step, "任务", TODAY) for step in STEP_VERBS),
        ExtensionDialog(detail.task, TODAY),
        DecisionDialog(detail, TODAY),
        PaceDialog(detail, QUARTER),
        ComparisonDialog(QUARTER),
        plan,
    ]
    assert [name for dialog in dialogs for name in unspoken(dialog)] == []


def test_the_models_keep_the_contract(window: WindowDriver, policy_file: Path, qtmodeltester: Any) -> None:
    window.select("（五）")
    window.history()
    window.open("单位名录")
    policy_file.write_text(POLICY.replace("20天", "15天"), encoding="utf-8")
    window.read_file(policy_file)
    pages = window.window.pages
    lists = (pages.tasks.table, pages.history.table, pages.agencies.table)
    views = (window.window.navigation, *lists, pages.proofread.body.table)
    for view in views:
        model = view.model()
        assert isinstance(model, QAbstractItemModel)
        assert model.rowCount() > 0
        qtmodeltester.check(model)


def test_the_models_keep_the_contract_while_they_change(
    empty_window: WindowDriver, policy_file: Path
) -> None:
    views = (empty_window.window.navigation, empty_window.window.tasks.table)
    watchers = [QAbstractItemModelTester(view.model(), WARN) for view in views]
    empty_window.import_file(policy_file)
    empty_window.tick("（五）")
    empty_window.undo()
    empty_window.undo()
    assert [watcher.model().rowCount() for watcher in watchers] == [12, 0]


def shown_strings() -> set[str]:
    """Every string with a character that is not ASCII in the window's code."""
    found: set[str] = set()
    for file in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and not node.value.isascii():
                found.add(node.value)
    return found


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_the_shipped_face_has_every_character_of_the_window(qapp: QApplication, style: str) -> None:
    register_fonts()
    face = QRawFont.fromFont(QFontDatabase.font(FAMILY, style, 11))
    assert face.familyName() == FAMILY
    strings = shown_strings()
    assert "导出 Excel 台账…" in strings
    missing = {letter for text in strings for letter in text if not face.supportsCharacter(ord(letter))}
    assert missing - {"\n"} == set()


def test_the_lamps_differ_in_shape_and_word(window: WindowDriver) -> None:
    window.tick("（五）")
    tasks, day = window.window.tasks.model.tasks, window.window.desk.day
    lamps = {lamp_words(task, day).split(" ")[0] for task in tasks}
    assert lamps == {"●", "◆", "○", "✓"}
