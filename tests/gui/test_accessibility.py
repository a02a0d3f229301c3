"""Every page and dialog by ear and by keyboard: names in words, hints with keys, Tab, the focus seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from bizdesk.services.documents import import_documents, read_documents
from bizdesk.services.ledgers import Ledger
from tests import indicators
from tests.drivers.access import Tour, heard, unlit, unreached
from tests.drivers.window import PAGES, WindowDriver
from tests.gui.conftest import OpenWindow
from tests.ledgers import write


@pytest.fixture
def full_window(
    open_window: OpenWindow,
    ledger: Ledger,
    doubtful_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> WindowDriver:
    """A window on a ledger that has something to show on every page; choosers of files choose none."""
    plan, proof = tmp_path / "对标方案.txt", tmp_path / "通知.txt"
    plan.write_text(indicators.POLICY, encoding="utf-8")
    proof.write_text("材料", encoding="utf-8")
    documents = read_documents([plan])
    write(ledger, lambda uow: import_documents(uow, documents))
    driver = open_window(ledger)
    driver.table.select("（一）")
    driver.drop(proof, on=driver.window.detail.evidence)
    driver.read_file(doubtful_file)
    for asks in ("getOpenFileNames", "getOpenFileName", "getSaveFileName"):
        none: object = [] if asks.endswith("s") else ""
        monkeypatch.setattr(QFileDialog, asks, lambda *_args, none=none: (none, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    driver.open("全部任务")
    return driver


@pytest.mark.long
def test_every_page_and_dialog_keeps_the_rules(full_window: WindowDriver) -> None:
    tour = Tour(full_window.window, lambda root: [*heard(root), *unreached(root), *unlit(root)])
    complaints = tour.go()
    assert not complaints, "\n".join(complaints)
    assert set(PAGES) <= set(tour.seen)
