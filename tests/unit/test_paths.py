"""How the program starts itself."""

from __future__ import annotations

import sys

import pytest

from bizdesk.paths import program


def test_a_checkout_is_started_by_its_module_and_a_packed_program_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert program() == [sys.executable, "-m", "bizdesk"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert program() == [sys.executable]
