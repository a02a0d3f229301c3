"""Any commands in any order: history holds, undo restores, totals add up, past days read as replayed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bizdesk.domain.counting import tally
from bizdesk.domain.errors import UserError
from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.pace import Pace, Plan
from bizdesk.domain.quarter import Quarter
from bizdesk.services.agencies import count_agencies
from bizdesk.services.check import check_ledger
from bizdesk.services.close_outs import RecheckTasks, TakeStep, recheck_tasks, take_step
from bizdesk.services.editing import TaskWords, edit_task
from bizdesk.services.evidence import AttachEvidence, attach_evidence, detach_evidence, restore_evidence
from bizdesk.services.extensions import ExtendTask, extend_task
from bizdesk.services.history import redo, undo
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.plans import OverridePace, PlanTask, override_pace, plan_task
from bizdesk.services.progress import ReadTarget, ReportProgress, copy_forward, read_target, report_progress
from bizdesk.services.quarters import close_quarter, state_of
from bizdesk.services.tasks import TickTasks, UntickTasks, get_task, list_tasks, tick_tasks, untick_tasks
from bizdesk.store.standings import wrong_standings
from tests.ledgers import MEASURES, TODAY, dump, make_ledger, read, reopen, stock, write

PARTS = {
    number: tuple(dict.fromkeys(mention.name for mention in one.agencies))
    for number, one in enumerate(MEASURES, 1)
}
LEADS = {1: ("市市场监管局",), 2: ("市住建局", "市水务集团"), 4: ("市税务局",), 6: ("青禾县人民政府",)}
DUE = {number: max(one.deadline.due) if one.deadline else None for number, one in enumerate(MEASURES, 1)}
TASKS = st.sampled_from(sorted(LEADS))
DAYS = st.sampled_from([date(2022, month, day) for month in range(3, 11) for day in (1, 20)] + [TODAY])
LOOKED_AT = [date(2022, 4, 30), date(2022, 6, 30), date(2022, 8, 15), date(2022, 10, 15), TODAY]
QUARTERS = st.sampled_from([Quarter(2022, 2), Quarter(2022, 3), Quarter(2022, 4)])
Span = tuple[date, date | None]


@dataclass
class Replay:
    """What happened to tasks, told over again: ticks per agency as spans of days, and the dates granted."""

    ticks: dict[tuple[int, str], list[Span]] = field(default_factory=dict)
    granted: dict[int, list[tuple[date, date]]] = field(default_factory=dict)

    def copy(self) -> Replay:
        return Replay(
            {key: list(spans) for key, spans in self.ticks.items()},
            {key: list(dates) for key, dates in self.granted.items()},
        )

    def tick(self, task: int, agency: str, day: date) -> None:
        spans = self.ticks.setdefault((task, agency), [])
        spans[:] = [*(span for span in spans if span[1] is not None), (day, None)]

    def untick(self, task: int, agency: str) -> None:
        spans = self.ticks.get((task, agency), [])
        spans[:] = [span for span in spans if span[1] is not None]

    def reopen(self, task: int, day: date) -> None:
        for (of_task, _), spans in self.ticks.items():
            if of_task == task:
                spans[:] = [(first, last or day) for first, last in spans]

    def status(self, task: int, day: date) -> Status:
        done = all(
            any(
                first <= day and (last is None or day < last)
                for first, last in self.ticks.get((task, one), ())
            )
            for one in LEADS[task]
        )
        if done:
            return Status.DONE
        due = self.due(task, day)
        return Status.LATE if due is not None and due < day else Status.OPEN

    def holds(self, task: int, agency: str, day: date) -> bool:
        spans = self.ticks.get((task, agency), [])
        return any(first <= day and (last is None or day < last) for first, last in spans)

    def due(self, task: int, day: date) -> date | None:
        granted = [due for on, due in sorted(self.granted.get(task, []), key=lambda one: one[0]) if on <= day]
        return granted[-1] if granted else DUE[task]


class LedgerMachine(RuleBasedStateMachine):
    """A ledger of six tasks, and beside it what was done told over again."""

    @initialize()
    def open_ledger(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.ledger = make_ledger(self.folder / "ledger")
        stock(self.ledger)
        self.file = self.folder / "证明.txt"
        self.file.write_text("已办结", encoding="utf-8")
        self.replay = Replay()
        self.done: list[tuple[dict[str, Any], Replay]] = []
        self.undone: list[tuple[dict[str, Any], Replay]] = []

    def teardown(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def carry_out(self, service: Callable[[UnitOfWork], object]) -> bool:
        """Whether the command changed anything; one that is refused changes nothing at all."""
        before = self.state()
        try:
            write(self.ledger, service)
        except UserError:
            assert self.state() == before
            return False
        if self.state() == before:
            return False
        self.done.append((before, self.replay.copy()))
        self.undone.clear()
        return True

    def state(self) -> dict[str, Any]:
        rows = dump(self.ledger.folder.path, history=False)
        return {name: kept for name, kept in rows.items() if name != "alembic_version"}

    @rule(task=TASKS, day=DAYS, data=st.data())
    def tick(self, task: int, day: date, data: st.DataObject) -> None:
        agency = data.draw(st.none() | st.sampled_from(PARTS[task]))
        if self.carry_out(lambda uow: tick_tasks(uow, TickTasks((task,), agency, day))):
            for one in LEADS[task] if agency is None else (agency,):
                self.replay.tick(task, one, day)

    @rule(task=TASKS, data=st.data())
    def untick(self, task: int, data: st.DataObject) -> None:
        agency = data.draw(st.sampled_from(PARTS[task]))
        if self.carry_out(lambda uow: untick_tasks(uow, UntickTasks((task,), agency))):
            self.replay.untick(task, agency)

    @rule(task=TASKS, day=DAYS, more=st.integers(1, 200))
    def extend(self, task: int, day: date, more: int) -> None:
        due = (self.replay.due(task, TODAY) or TODAY) + timedelta(days=more)
        if self.carry_out(lambda uow: extend_task(uow, ExtendTask(task, due, "等文件", day))):
            self.replay.granted.setdefault(task, []).append((day, due))

    @rule(task=TASKS, day=DAYS)
    def close_out(self, task: int, day: date) -> None:
        ticked = [
            span for one in LEADS[task] for span in self.replay.ticks.get((task, one), ()) if not span[1]
        ]
        self.carry_out(lambda uow: attach_evidence(uow, AttachEvidence(task, (self.file,))))
        self.carry_out(lambda uow: take_step(uow, TakeStep(CloseOutStep.APPLY, (task,), day)))
        if self.carry_out(lambda uow: take_step(uow, TakeStep(CloseOutStep.ACCEPT, (task,), day))):
            held = {
                one for one in LEADS[task] if any(not s[1] for s in self.replay.ticks.get((task, one), ()))
            }
            assert len(held) <= len(ticked)
            for one in LEADS[task]:
                if one not in held:
                    self.replay.tick(task, one, day)

    @rule(task=TASKS, note=st.sampled_from(["", "材料不全"]))
    def return_close_out(self, task: int, note: str) -> None:
        self.carry_out(lambda uow: take_step(uow, TakeStep(CloseOutStep.RETURN, (task,), note=note)))

    @rule(task=TASKS, day=DAYS)
    def recheck(self, task: int, day: date) -> None:
        if self.carry_out(lambda uow: recheck_tasks(uow, RecheckTasks((task,), "抽查不合格", day))):
            self.replay.reopen(task, day)

    @rule(task=TASKS, quarter=QUARTERS, rate=st.none() | st.integers(0, 100), data=st.data())
    def report(self, task: int, quarter: Quarter, rate: int | None, data: st.DataObject) -> None:
        agency = data.draw(st.sampled_from(PARTS[task]))
        self.carry_out(
            lambda uow: report_progress(uow, ReportProgress(task, agency, quarter, "推进", rate=rate))
        )

    @rule(task=TASKS, quarter=QUARTERS)
    def copy(self, task: int, quarter: Quarter) -> None:
        self.carry_out(lambda uow: copy_forward(uow, [task], quarter))

    @rule(task=TASKS, value=st.integers(0, 20), day=DAYS)
    def read_figure(self, task: int, value: int, day: date) -> None:
        self.carry_out(lambda uow: read_target(uow, ReadTarget(task, 1, str(value), day)))

    @rule(task=TASKS, plan=st.none() | st.sampled_from(Plan), day=DAYS)
    def plan(self, task: int, plan: Plan | None, day: date) -> None:
        self.carry_out(lambda uow: plan_task(uow, PlanTask(task, plan, None, ((day, "40"),), ((1, "9"),))))

    @rule(task=TASKS, quarter=QUARTERS, pace=st.none() | st.sampled_from(Pace))
    def override(self, task: int, quarter: Quarter, pace: Pace | None) -> None:
        self.carry_out(lambda uow: override_pace(uow, OverridePace(task, quarter, pace, "现场看过")))

    @rule(task=TASKS, title=st.sampled_from(["改名", "再改名"]))
    def rename(self, task: int, title: str) -> None:
        found = read(self.ledger, lambda uow: get_task(uow, task, TODAY)).task
        parts = tuple((one.agency, one.role) for one in found.assignments)
        words = TaskWords(title, found.text, found.due_original, found.ongoing, parts)
        self.carry_out(lambda uow: edit_task(uow, task, words))

    @rule(id=st.integers(1, 4), back=st.booleans())
    def move_evidence(self, id: int, back: bool) -> None:
        service = restore_evidence if back else detach_evidence
        self.carry_out(lambda uow: service(uow, id))

    @rule(quarter=st.sampled_from([Quarter(2022, 2), Quarter(2022, 3)]))
    def close(self, quarter: Quarter) -> None:
        if self.carry_out(lambda uow: close_quarter(uow, quarter)):
            self.closed = read(self.ledger, lambda uow: state_of(uow, quarter))

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        before, replay = self.done.pop()
        self.undone.append((self.state(), self.replay))
        write(self.ledger, undo)
        self.replay = replay
        assert self.state() == before

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        after, replay = self.undone.pop()
        self.done.append((self.state(), self.replay))
        write(self.ledger, redo)
        self.replay = replay
        assert self.state() == after

    @rule()
    def start_anew(self) -> None:
        self.ledger = reopen(self.ledger)

    @rule(day=st.dates(date(2022, 3, 1), date(2023, 12, 31)))
    def lamps_and_paces_are_chosen_as_they_are_shown(self, day: date) -> None:
        with self.ledger.read() as uow:
            tasks = list_tasks(uow, TaskFilter(day=day))
            for lamp in Lamp:
                listed = list_tasks(uow, TaskFilter(day=day, lamp=lamp))
                assert listed == tuple(task for task in tasks if task.lamp is lamp)
            for pace in Pace:
                listed = list_tasks(uow, TaskFilter(day=day, pace=pace))
                assert listed == tuple(task for task in tasks if task.pace is pace)

    @invariant()
    def any_day_reads_as_replayed(self) -> None:
        with self.ledger.read() as uow:
            for day in LOOKED_AT:
                tasks = {task.id: task for task in list_tasks(uow, TaskFilter(day=day))}
                for task in LEADS:
                    found = (tasks[task].status, tasks[task].due)
                    assert found == (self.replay.status(task, day), self.replay.due(task, day))

    @invariant()
    def all_is_whole(self) -> None:
        with self.ledger.read() as uow:
            assert wrong_standings(uow.connection) == []
            assert check_ledger(uow).problems == ()
            tasks = list_tasks(uow, TaskFilter(day=TODAY))
            assert tally(task.status for task in tasks).total == len(tasks) == 6
            for count in count_agencies(uow, TODAY):
                assert count.total == count.open + count.late + count.done


LedgerMachine.TestCase.settings = settings(
    max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestLedgerMachine = LedgerMachine.TestCase
