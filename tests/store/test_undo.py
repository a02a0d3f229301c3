"""Undo and redo: any sequence of commands is taken back and done again to the last column."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizdesk.domain.errors import UserError
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.words import Kept
from bizdesk.services.check import check_ledger
from bizdesk.services.documents import ReadDocument, import_documents
from bizdesk.services.errors import NothingToRedoError, NothingToUndoError
from bizdesk.services.evidence import AttachEvidence, attach_evidence, detach_evidence
from bizdesk.services.history import find_event, list_history, next_steps, redo, undo
from bizdesk.services.ledgers import Ledger, UnitOfWork
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.settings import set_office
from bizdesk.services.tasks import TickTasks, UntickTasks, tick_tasks, untick_tasks
from tests.ledgers import copy_ledger, dump, policy, read, reopen, stock, write

Command = Callable[[UnitOfWork], object]

IDS = st.integers(1, 12)
AGENCIES = st.sampled_from([None, "市税务局", "市住建局", "市发展改革委", "青禾县人民政府"])
DAYS = st.sampled_from([None, date(2022, 3, 31), date(2022, 9, 30)])
TEXTS = st.sampled_from(["", "已开工", "完成一半"])
QUARTERS = st.sampled_from([Quarter(2022, 3), Quarter(2022, 4)])
FILE = Path(__file__)


def importing(serial: int) -> Command:
    document = ReadDocument("措施.txt", policy(serial))
    return lambda uow: import_documents(uow, [document])


COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(importing, st.integers(1, 3)),
    st.builds(
        lambda ids, agency, on: lambda uow: tick_tasks(uow, TickTasks(tuple(ids), agency, on, "备注")),
        st.lists(IDS, min_size=1, max_size=3),
        AGENCIES,
        DAYS,
    ),
    st.builds(lambda id, agency: lambda uow: untick_tasks(uow, UntickTasks((id,), agency)), IDS, AGENCIES),
    st.builds(
        lambda id, agency, quarter, text: (
            lambda uow: report_progress(uow, ReportProgress(id, agency, quarter, text, text, ""))
        ),
        IDS,
        AGENCIES,
        QUARTERS,
        TEXTS,
    ),
    st.builds(
        lambda id, agency, quarter: (
            lambda uow: attach_evidence(uow, AttachEvidence(id, (FILE,), agency, quarter))
        ),
        IDS,
        AGENCIES,
        QUARTERS,
    ),
    st.builds(lambda id: lambda uow: detach_evidence(uow, id), st.integers(1, 4)),
    st.builds(lambda name: lambda uow: set_office(uow, name), st.sampled_from(["青禾市营商办", "营商办"])),
    st.sampled_from([undo, redo]),
)


def repeat(ledger: Ledger, command: Command) -> int:
    """Do `command` until there is nothing left to do; how often it was done."""
    times = 0
    while True:
        try:
            write(ledger, command)
        except (NothingToUndoError, NothingToRedoError):
            return times
        times += 1


@pytest.mark.long
@settings(deadline=None, max_examples=40)
@given(commands=st.lists(COMMANDS, max_size=12))
def test_undoing_all_empties_the_ledger_and_redoing_all_restores_it(
    blank: Path, commands: list[Command]
) -> None:
    with TemporaryDirectory() as folder:
        ledger = copy_ledger(blank, Path(folder) / "ledger")
        place = ledger.folder.path
        empty = dump(place, history=False)
        for command in [importing(1), *commands]:
            before = dump(place, history=False)
            try:
                write(ledger, command)
            except UserError:
                assert dump(place, history=False) == before
        repeat(ledger, redo)
        full = dump(place, history=False)
        undone = repeat(ledger, undo)
        assert dump(place, history=False) == empty
        assert repeat(ledger, redo) == undone
        assert dump(place, history=False) == full
        assert read(ledger, check_ledger).problems == ()


def test_the_next_steps_are_told_in_the_words_of_the_first_doing(ledger: Ledger) -> None:
    write(ledger, lambda uow: set_office(uow, "青禾市营商办"))
    write(ledger, undo)
    write(ledger, redo)
    write(ledger, undo)
    steps = read(ledger, next_steps)
    assert steps.undo == "导入《青禾市优化营商环境第1批措施》，新增 6 项任务"
    assert steps.redo == "单位名称设为“青禾市营商办”"


def test_a_new_change_ends_what_could_be_redone(ledger: Ledger) -> None:
    write(ledger, lambda uow: set_office(uow, "青禾市营商办"))
    write(ledger, undo)
    write(ledger, lambda uow: set_office(uow, "营商办"))
    with pytest.raises(NothingToRedoError, match="没有可以重做的操作。"):
        write(ledger, redo)


def test_undo_reaches_back_beyond_the_last_start(ledger: Ledger) -> None:
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((1,))))
    assert write(reopen(ledger), undo) == "撤销：办结“（1）压缩时限”"


def test_an_empty_ledger_has_nothing_to_undo(empty_ledger: Ledger) -> None:
    with pytest.raises(NothingToUndoError, match="没有可以撤销的操作。"):
        write(empty_ledger, undo)


def test_an_undone_import_can_be_imported_again(ledger: Ledger) -> None:
    write(ledger, undo)
    stock(ledger)
    assert len(dump(ledger.folder.path)["task"]) == 6


def test_an_event_is_the_same_by_its_number_and_in_the_list(ledger: Ledger) -> None:
    first = read(ledger, list_history)[-1]
    found = read(ledger, lambda uow: find_event(uow, first.seq))
    assert found == first
    assert isinstance(found.summary, Kept)  # so that a window in another language can say it
