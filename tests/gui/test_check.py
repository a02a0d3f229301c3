"""检查台账 in the window: what was found is listed, and mended when a button is pressed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from bizdesk.domain.backups import Reason
from bizdesk.gui.dialogs.check import CheckDialog
from bizdesk.services.backups import back_up_changes
from bizdesk.services.ledgers import Ledger
from tests.drivers.hand import click
from tests.drivers.window import WindowDriver


def shown() -> list[CheckDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, CheckDialog) and one.isVisible()]


def sentences(dialog: CheckDialog) -> list[str]:
    return [dialog.sentences.item(row).text() for row in range(dialog.sentences.count())]


def test_lost_evidence_is_taken_back_when_the_button_is_pressed(
    window: WindowDriver, ledger: Ledger, policy_file: Path
) -> None:
    window.detail.drop_evidence(policy_file)
    back_up_changes(ledger, Reason.CLOSE)
    (blob,) = (path for path in ledger.folder.evidence.rglob("*") if path.is_file())
    blob.unlink()
    window.choose("文件", "检查台账")
    (dialog,) = shown()
    assert sentences(dialog) == [f"佐证材料“{policy_file.name}”的文件不见了。"]
    (button,) = dialog.buttons
    assert button.text() == "从备份取回 1 份佐证材料"
    assert not blob.exists()
    click(button)
    window.settle()
    assert blob.exists()
    assert window.message().startswith("✓ 台账完好")
    assert shown() == []


def test_what_cannot_be_mended_leads_to_the_backups(
    window: WindowDriver, ledger: Ledger, policy_file: Path
) -> None:
    window.detail.drop_evidence(policy_file)
    (blob,) = (path for path in ledger.folder.evidence.rglob("*") if path.is_file())
    blob.unlink()
    window.choose("文件", "检查台账")
    (dialog,) = shown()
    assert dialog.buttons == []
    assert window.message().startswith("● 佐证材料")
    dialog.reject()
