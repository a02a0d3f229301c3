"""One memory of compiled statements for all ledgers of a test run.

A ledger opened anew compiles each statement once, which is nothing beside a day's work and half the time
of a test that lasts a moment.
"""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Engine, create_engine

from bizdesk.store import engine

_first: list[Engine] = []


def share_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every engine on a file know the statements that others compiled before it."""
    monkeypatch.setattr(engine, "create_engine", _sharing)


def _sharing(*address: Any, **options: Any) -> Engine:
    made = create_engine(*address, **options, query_cache_size=5_000)
    if not _first:
        _first.append(made)
    made.dialect = made.pool._dialect = _first[0].dialect
    made._compiled_cache = _first[0]._compiled_cache
    return made
