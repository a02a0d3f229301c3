"""Slips as they are given from the menu: the question where the file goes, answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from tests.drivers.window import WindowDriver


def give_slip(window: WindowDriver, monkeypatch: pytest.MonkeyPatch, entry: str, target: Path | None) -> str:
    """Choose an entry of the menu 办理 and the file to write; the file name that was offered."""
    offered: list[str] = []

    def ask(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(name)
        return (str(target) if target else "", "PDF (*.pdf)")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    window.choose("办理", entry)
    return offered[0]
