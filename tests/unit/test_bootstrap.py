"""What the program sets up before anything else: its log, and the libraries of the programs that it calls."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from bizdesk import bootstrap

SECRET = "文件里的一句话"


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Where the log of this test lies, which is gone from the program afterwards."""
    file = tmp_path / "logs" / "bizdesk.log"
    monkeypatch.setattr(bootstrap, "log_file", lambda: file)
    before = logging.getLogger().handlers[:]
    yield file
    for handler in logging.getLogger().handlers[:]:
        if handler not in before:
            logging.getLogger().removeHandler(handler)
            handler.close()


def raised(error: Exception) -> Exception:
    """The error as one that was caught, with where it arose."""
    try:
        raise error
    except type(error):
        return error


def test_a_bug_is_written_down_with_its_causes_and_without_words_of_a_document(log: Path) -> None:
    bootstrap.start_log()
    error = ValueError(SECRET)
    error.__cause__ = raised(KeyError(SECRET))
    told = bootstrap.report_bug(raised(error))
    assert str(log) in told
    written = log.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "KeyError" in written
    assert "test_bootstrap.py" in written
    assert SECRET not in written


def test_the_log_is_turned_over_before_it_grows_large(log: Path) -> None:
    bootstrap.start_log()
    for _line in range(60):
        logging.getLogger("bizdesk").warning("%s", "x" * 100_000)
    kept = sorted(log.parent.iterdir())
    assert [path.name for path in kept] == ["bizdesk.log", *(f"bizdesk.log.{n}" for n in (1, 2, 3))]
    assert all(path.stat().st_size <= 1 << 20 for path in kept)


def test_where_no_log_can_be_kept_the_program_goes_on(log: Path) -> None:
    log.parent.parent.joinpath("logs").write_text("a file in its place", encoding="utf-8")
    bootstrap.start_log()
    logging.getLogger("bizdesk").warning("nobody reads this")
    assert not any(
        isinstance(one, RotatingFileHandler) and Path(one.baseFilename) == log
        for one in logging.getLogger().handlers
    )


def test_a_packed_program_gives_the_programs_it_calls_their_own_libraries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/BizDesk/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    bootstrap.give_libraries_back()
    assert "LD_LIBRARY_PATH" not in os.environ
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/BizDesk/_internal:/own")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/own")
    bootstrap.give_libraries_back()
    assert os.environ["LD_LIBRARY_PATH"] == "/own"
