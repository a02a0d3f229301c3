"""Slips given in the window: a number, a file, a line in the history, and back again."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizdesk.services.ledgers import Ledger
from bizdesk.services.slips import list_slips
from tests.drivers.slips import give_slip
from tests.drivers.window import WindowDriver
from tests.ledgers import read


def test_a_notice_is_given_told_and_taken_back(
    window: WindowDriver, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.select("（四）")
    pdf, word = tmp_path / "督办.pdf", tmp_path / "督办.docx"
    assert give_slip(window, monkeypatch, "出具督办单", pdf) == "督办单-（四）简化用水用电报装.docx"
    told = "出具督办单（蓝色）督办〔2022〕1号：“（四）简化用水用电报装”"
    assert window.message() == f"✓ {told}，已写入 {pdf}"
    assert pdf.read_bytes().startswith(b"%PDF")
    assert told in window.detail.history()
    give_slip(window, monkeypatch, "出具督办单", word)
    assert window.message() == f"✓ 督办单（蓝色）督办〔2022〕1号原已出具，已写入 {word}"
    assert word.read_bytes().startswith(b"PK")
    assert not window.offers_undo()
    window.undo()
    assert read(ledger, list_slips) == ()
    assert f"撤销：{told}" in window.detail.history()


def test_a_reminder_is_of_the_agency_whose_list_it_is(
    window: WindowDriver, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_agency("市水务集团")
    window.select("（四）")
    offered = give_slip(window, monkeypatch, "出具催办通知", tmp_path / "催办")
    assert offered == "催办通知-市水务集团.docx"
    assert (tmp_path / "催办.pdf").exists()
    assert [one.recipient for one in read(ledger, list_slips)] == ["市水务集团"]


def test_leaving_the_question_gives_nothing(
    window: WindowDriver, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.select("（四）")
    give_slip(window, monkeypatch, "出具延期申请", None)
    assert read(ledger, list_slips) == ()


def test_what_is_done_is_not_supervised(
    window: WindowDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.select("（四）")
    window.space()
    give_slip(window, monkeypatch, "出具督办单", tmp_path / "督办.pdf")
    assert "已经办结，不用督办。" in window.message()
    assert list(tmp_path.glob("督办*")) == []
