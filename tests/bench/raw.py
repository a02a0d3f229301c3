"""The statements of the window's list, run bare: what the database alone takes for them."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.quarter import Quarter
from bizdesk.gui.pages.tasks_page import FIRST_ROWS
from bizdesk.services.ledgers import UnitOfWork, open_ledger
from bizdesk.services.progress import list_reporters
from bizdesk.services.task_cells import list_row_facts
from bizdesk.services.tasks import count_tasks, list_tasks
from tests.bench.big import TODAY
from tests.bench.ledger import Statement, recorded


def sql_of_agencies(ledger: Path, agencies: Iterable[int]) -> list[float]:
    """Seconds for the lists of agencies."""
    return [_bare(ledger, TaskFilter(day=TODAY, agency_id=id)) for id in agencies]


def sql_of_words(ledger: Path, words: Iterable[str]) -> list[float]:
    """Seconds for the list of all, narrowed to a word."""
    return [_bare(ledger, TaskFilter(day=TODAY, text=word)) for word in words]


def _bare(folder: Path, wanted: TaskFilter) -> float:
    ledger = open_ledger(folder, actor="林晓禾")
    page, quarter = replace(wanted, window=(0, FIRST_ROWS)), Quarter.of(TODAY)

    def read(uow: UnitOfWork) -> None:
        count_tasks(uow, wanted)
        tasks = list_tasks(uow, page)
        list_reporters(uow, quarter)
        list_row_facts(uow, tasks, quarter, wanted.agency_id)

    with recorded(ledger, read) as statements:
        kept: Sequence[Statement] = list(statements)
    start = time.perf_counter()
    with closing(sqlite3.connect(ledger.folder.database)) as connection:
        for sql, values in kept:
            connection.execute(sql, values).fetchall()
    return time.perf_counter() - start
