"""Any commands in any order: history holds, undo restores, totals add up, any day reads as replayed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.history import redo, undo
from bizdesk.services.ledgers import UnitOfWork
from tests.ledgers import TODAY, Dump, kept, make_ledger, reopen, stock, write
from tests.replay import PARTS, Replay
from tests.store import machine_looks as looks
from tests.store.machine_commands import DAY_AFTER, DAYS, CommandMachine, Tasks

SETTINGS = settings(
    max_examples=12, stateful_step_count=35, deadline=None, suppress_health_check=list(HealthCheck)
)


class LedgerMachine(CommandMachine):
    """Commands, and beside them undo, redo and looks at the ledger, which must read as replayed."""

    turn = 0
    """How often somebody looked, from any beginning: what takes long is looked at in turn."""

    seen: Dump | None = None
    """The rows as they were when somebody looked last."""

    @initialize(busy=st.sampled_from([(1,), (2,), (4,), (1, 2), (2, 4)]), turn=st.integers(0, 1000))
    def choose_tasks(self, busy: Tasks, turn: int) -> None:
        """Commands are about few tasks, so that they meet: one overdue, one joint, one of a double agency."""
        self.busy, self.turn = busy, turn

    @precondition(lambda self: self.done)
    @rule(steps=st.integers(1, 4), anew=st.booleans())
    def undo(self, steps: int, anew: bool) -> None:
        for _ in range(min(steps, len(self.done))):
            before, replay = self.done.pop()
            self.undone.append((self.state, self.replay))
            self.reverse(undo, before, replay, anew=anew)

    @precondition(lambda self: self.undone)
    @rule(steps=st.integers(1, 4), anew=st.booleans())
    def redo(self, steps: int, anew: bool) -> None:
        for _ in range(min(steps, len(self.undone))):
            after, replay = self.undone.pop()
            self.done.append((self.state, self.replay))
            self.reverse(redo, after, replay, anew=anew)

    def reverse(
        self, service: Callable[[UnitOfWork], str], expected: Dump, replay: Replay, *, anew: bool
    ) -> None:
        """By the ledger as it is open, or opened `anew`."""
        write(reopen(self.ledger) if anew else self.ledger, service)
        self.state, self.replay = self.read_state(), replay
        assert self.state == expected

    @invariant()
    def any_day_reads_as_replayed(self) -> None:
        """Both sides of what was just said, and of one more turning point in turn."""
        if self.seen is self.state:
            return
        self.seen, self.turn = self.state, self.turn + 1
        dues = {due for task in self.busy if (due := self.replay.due(task, TODAY))}
        turns = sorted({*DAYS, *dues, *(due + DAY_AFTER for due in dues)})
        days = self.near | {turns[self.turn % len(turns)]}
        self.near = set()
        with self.ledger.read() as uow:
            for day in sorted(days | {day - DAY_AFTER for day in days}):
                looks.look_at_tasks(uow, self.replay, day)
            looks.look_at_figures(uow, self.replay, self.busy, days)
            looks.look_at_what_is_stored(uow, self.replay)
            looks.look_at_closed_quarters(uow, self.replay)
            if self.turn % 2:
                looks.look_at_corrections(uow, self.replay)
            rounds, kind = divmod(self.turn, 5)
            self.look_further(uow, kind, turns[rounds % len(turns)], rounds)

    def look_further(self, uow: UnitOfWork, kind: int, day: date, turn: int) -> None:
        """What takes longer, one kind at a time."""
        if kind == 0:
            looks.look_at_the_whole(uow)
        elif kind == 1:
            looks.look_at_totals(uow, self.replay, day)
            looks.look_at_own_parts(uow, self.replay, day, turn)
        elif kind == 2:
            looks.look_at_choices(uow, self.replay, day, turn)
        elif kind == 3:
            looks.look_at_agencies(uow, self.replay, day)
        else:
            looks.look_at_progress(uow, self.replay)


@pytest.mark.long
def test_any_commands_in_any_order(tmp_path: Path) -> None:
    """Every run has the same ledger, as it keeps the statements made, with its database put back."""
    ledger, file = make_ledger(tmp_path / "ledger"), tmp_path / "证明.txt"
    stock(ledger)
    file.write_text("已办结", encoding="utf-8")
    for task in PARTS:
        write(ledger, partial(attach_evidence, command=AttachEvidence(task, (file,))))
    put_back = kept(ledger)

    class StockedMachine(LedgerMachine):
        def __init__(self) -> None:
            put_back()
            super().__init__(ledger)

    run_state_machine_as_test(StockedMachine, settings=SETTINGS)
