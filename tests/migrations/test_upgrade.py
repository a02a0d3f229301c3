"""A ledger of every released schema opens with all its records; `<revision>.sql` holds one each."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import select

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Status
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.search import HitKind
from bizdesk.domain.slips import SlipLevel
from bizdesk.paths import migrations
from bizdesk.services.check import check_ledger
from bizdesk.services.forms import list_forms
from bizdesk.services.history import list_history, undo
from bizdesk.services.indicators import list_indicators
from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.services.search import search
from bizdesk.services.settings import get_office
from bizdesk.services.slips import find_slip, list_slips
from bizdesk.services.tasks import get_task, list_tasks
from bizdesk.store.folder_blobs import FolderBlobs
from bizdesk.store.orm import StandingRow
from bizdesk.store.search_index import is_index_whole, wrong_words
from bizdesk.store.standings import wrong_standings
from tests.ledgers import TODAY, read, write

RELEASED = sorted(Path(__file__).parent.glob("*.sql"))


@pytest.fixture(params=RELEASED, ids=lambda file: file.stem)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Ledger:
    """A ledger written at that revision and opened by this program."""
    with closing(sqlite3.connect(tmp_path / "ledger.db")) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
    evidence = tmp_path / "evidence"
    evidence.mkdir()
    FolderBlobs(evidence).add_bytes("办结证明".encode())
    return open_ledger(tmp_path)


def test_every_revision_has_its_ledger_here() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations()))
    revisions = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert sorted(revisions) == [file.stem for file in RELEASED]


def test_where_tasks_stand_is_worked_out_for_every_one(released: Ledger) -> None:
    with released.read() as uow:
        assert len({row.task_id for row in uow.session.scalars(select(StandingRow))}) == 3
        assert wrong_standings(uow.connection) == []


def test_the_records_are_all_there(released: Ledger) -> None:
    tasks = read(released, lambda uow: list_tasks(uow, TaskFilter(day=TODAY)))
    assert [task.status for task in tasks] == [Status.DONE, Status.OPEN, Status.OPEN]
    assert [part.agency for part in tasks[1].assignments] == ["市住建局", "市水务集团"]
    detail = read(released, lambda uow: get_task(uow, 2, TODAY))
    assert [(one.quarter, one.progress) for one in detail.progress] == [(Quarter(2022, 4), "完成一半")]
    assert [one.date for one in detail.milestones] == [date(2022, 6, 30)]
    assert read(released, get_office) == "青禾市营商办"


def test_everything_can_be_found(released: Ledger) -> None:
    with released.read() as uow:
        assert wrong_words(uow.connection) == []
        assert is_index_whole(uow.connection)
        found = [hit for words in ("sswjt", "第2项措施") for hit in search(uow, words, TODAY, 10)]
    assert [(hit.kind, hit.id) for hit in found] == [(HitKind.AGENCY, 4), (HitKind.TASK, 2)]


def test_indicators_are_there_since_the_fourth(released: Ledger, request: pytest.FixtureRequest) -> None:
    found = read(released, lambda uow: list_indicators(uow, Quarter(2022, 4)))
    if request.node.callspec.id < "0004":
        assert found == ()
        return
    (one,) = found
    assert (one.name, one.leads, one.closed) == ("开办企业", ("市市场监管局",), Decimal(1))
    assert [task.id for task in one.tasks] == [1, 2]


def test_slips_are_there_since_the_sixth(released: Ledger, request: pytest.FixtureRequest) -> None:
    found = read(released, list_slips)
    if request.node.callspec.id < "0006":
        assert found == ()
        return
    (one,) = found
    assert (str(one.number), one.level, one.task_ids) == ("督办〔2022〕1号", SlipLevel.BLUE, (2,))
    assert read(released, lambda uow: find_slip(uow, str(one.number))).sheet.recipient == one.recipient


def test_return_forms_are_there_since_the_seventh(released: Ledger, request: pytest.FixtureRequest) -> None:
    found = read(released, lambda uow: list_forms(uow, Quarter(2022, 4)))
    if request.node.callspec.id < "0007":
        assert found == ()
        return
    assert [one.agency for one in found] == ["市住建局", "市水务集团", "市发展改革委", "市税务局"]
    assert [one.returned_on for one in found] == [None, None, None, TODAY]


def test_the_history_is_whole_and_can_be_undone(released: Ledger, request: pytest.FixtureRequest) -> None:
    name = request.node.callspec.id
    assert read(released, check_ledger).problems == ()
    assert len(read(released, list_history)) == {
        "0003": 11,
        "0004": 16,
        "0005": 16,
        "0006": 19,
        "0007": 23,
    }.get(name, 4)
    assert write(released, undo).startswith("撤销：填报“（2）")
    assert read(released, lambda uow: get_task(uow, 2, TODAY)).progress == ()
