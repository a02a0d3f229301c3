"""The window on a ledger in a synchronised folder or on a share says so, once for each place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bizdesk import paths
from bizdesk.gui.application import open_window
from bizdesk.gui.main_window import MainWindow
from bizdesk.services import places
from bizdesk.services.ledgers import Ledger
from tests.drivers.hand import button, click
from tests.drivers.window import WindowDriver
from tests.ledgers import copy_ledger

SHARE = "● 台账放在网络文件夹里，断网时容易写坏；请移到本机磁盘，网络文件夹只放备份。"
SYNCED = "● 台账放在OneDrive的同步文件夹里，同步到一半可能损坏；请移到不同步的文件夹，那里只放备份。"


class Opener:
    """Opens windows as the program does."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self._qtbot, self._monkeypatch = qtbot, monkeypatch
        self.opened: list[MainWindow] = []

    def __call__(self, folder: Path) -> WindowDriver:
        """The window on the ledger in the folder."""
        window = open_window(folder)
        self.opened.append(window)
        window.show()
        driver = WindowDriver(window, self._qtbot, self._monkeypatch)
        driver.settle()
        return driver


@pytest.fixture
def opening(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Opener]:
    for name in ("user_config_path", "user_data_path"):
        monkeypatch.setattr(paths, name, lambda *_name, **_how: tmp_path / "user")
    made = Opener(qtbot, monkeypatch)
    yield made
    for window in made.opened:
        window.close()


def test_a_ledger_in_a_synchronised_folder_is_told_once(
    opening: Opener, ledger: Ledger, tmp_path: Path
) -> None:
    (tmp_path / "OneDrive").mkdir()
    folder = copy_ledger(ledger.folder.path, tmp_path / "OneDrive" / "台账").folder.path
    window = opening(folder)
    assert window.message() == SYNCED
    click(button(window.window, "知道了"))
    assert window.message().startswith("✓ 新的提醒")
    window.window.close()
    assert opening(folder).message().startswith("✓ 新的提醒")
    moved = copy_ledger(folder, tmp_path / "OneDrive" / "搬过").folder.path
    assert opening(moved).message() == SYNCED


def test_a_ledger_on_a_share_is_told(
    opening: Opener, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "is_remote", lambda _folder: True)
    assert opening(ledger.folder.path).message() == SHARE


def test_a_ledger_on_a_disk_of_the_pc_is_not_told_of(
    opening: Opener, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "is_open_to_others", lambda _folder: False)
    assert opening(ledger.folder.path).message().startswith("✓ 新的提醒")
