"""Dialogs that no menu opens, and the start window: names in words, Tab, the focus seen, as on every page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from bizdesk.domain.edition import OldTask, plan_edition
from bizdesk.domain.measure import AgencyMention, Measure, Role
from bizdesk.domain.people import Person, PersonRole
from bizdesk.gui.dialogs.agencies_editor import AgenciesDialog
from bizdesk.gui.dialogs.columns import ColumnsDialog
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.crash import CrashDialog
from bizdesk.gui.dialogs.deadline_editor import DeadlineDialog
from bizdesk.gui.dialogs.edition import EditionDialog
from bizdesk.gui.dialogs.figures_editor import FiguresDialog
from bizdesk.gui.dialogs.group_editor import GroupDialog
from bizdesk.gui.dialogs.particulars import ParticularsDialog
from bizdesk.gui.dialogs.person import PasswordDialog, PersonDialog
from bizdesk.gui.dialogs.server import ServerDialog
from bizdesk.gui.language import Language, install_language
from bizdesk.gui.memory import Memory
from bizdesk.gui.recent import RecentLedgers
from bizdesk.gui.start_window import StartWindow
from bizdesk.gui.widgets.figure_lines import Original
from bizdesk.services.columns import Heading
from tests.drivers.access import Rule, heard, unlit, unreached
from tests.drivers.hand import standing
from tests.ledgers import MEASURES, policy

FIRST: Measure = MEASURES[0]
KNOWN = ("市市场监管局", "市税务局", "市住建局")


def start_window() -> QWidget:
    recent = RecentLedgers(Memory())
    recent.add(Path("/台账"))
    return StartWindow(Path("/我的台账"), recent)


def edition() -> QWidget:
    measures = policy().measures
    held = [
        OldTask(n, m.path, m.heading, f"{m.text}旧", frozenset(), None) for n, m in enumerate(measures, 1)
    ]
    return EditionDialog(plan_edition(held, measures[:-1]), measures[:-1])


WINDOWS: dict[str, Callable[[], QWidget]] = {
    "start": start_window,
    "agencies": lambda: AgenciesDialog(FIRST, Role.LEAD, KNOWN),
    "columns": lambda: ColumnsDialog({"谁来办": Heading.RESPONSIBLE, "备用": None}),
    "confirm": lambda: ConfirmDialog("要继续吗？", "继续"),
    "crash": lambda: CrashDialog(ValueError("错")),
    "deadline": lambda: DeadlineDialog(FIRST, None),
    "edition": edition,
    "figures": lambda: FiguresDialog(Original(policy().text, FIRST, "")),
    "group": lambda: GroupDialog(AgencyMention("有关部门", Role.RESPONSIBLE, True, (0, 4)), KNOWN),
    "particulars": lambda: ParticularsDialog(policy()),
    "password": lambda: PasswordDialog(Person("zhang", "Zhang San", PersonRole.CLERK)),
    "person": lambda: PersonDialog(None, KNOWN),
    "server": ServerDialog,
}


@pytest.fixture(params=list(WINDOWS))
def opened(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[QWidget]:
    """One of the windows, as it stands before somebody."""
    made = WINDOWS[request.param]()
    with standing(made):
        yield made


@pytest.mark.parametrize("rule", [heard, unreached, unlit])
def test_every_window_keeps_the_rule(opened: QWidget, rule: Rule) -> None:
    assert rule(opened) == []


def test_a_window_without_names_would_be_heard(qapp: QApplication) -> None:
    dialog = ParticularsDialog(policy())
    dialog.title.setAccessibleName("—")
    dialog.show()
    assert heard(dialog)
    dialog.close()
    dialog.deleteLater()


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_every_window_opens_in_english(qapp: QApplication, name: str) -> None:
    install_language(qapp, Language.ENGLISH)
    made = WINDOWS[name]()
    made.show()
    title = made.windowTitle()
    install_language(qapp, Language.CHINESE)
    made.close()
    made.deleteLater()
    assert title.isascii() or name == "confirm"
