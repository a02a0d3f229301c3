"""The commands of the ledger as rules of a machine, each told over again to its replay."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from bizdesk.domain.errors import UserError
from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.pace import Pace, Plan
from bizdesk.domain.quarter import Quarter
from bizdesk.services import snapshots
from bizdesk.services.close_outs import RecheckTasks, TakeStep, next_steps, recheck_tasks, take_step
from bizdesk.services.editing import TaskWords, edit_task
from bizdesk.services.evidence import detach_evidence, restore_evidence
from bizdesk.services.extensions import DecideExtension, ExtendTask, decide_extension, extend_task
from bizdesk.services.ledgers import Ledger, UnitOfWork
from bizdesk.services.plans import OverridePace, PlanTask, override_pace, plan_task
from bizdesk.services.progress import ReadTarget, ReportProgress, copy_forward, read_target, report_progress
from bizdesk.services.quarters import close_quarter, state_of
from bizdesk.services.tasks import TickTasks, UntickTasks, list_tasks, tick_tasks, untick_tasks
from tests.ledgers import TODAY, Dump, dump, read, write
from tests.replay import BASELINE, PARTS, SHARE, Replay, places
from tests.store.machine_looks import QUARTERS, picture_of

Tasks = tuple[int, ...]

DAYS = [date(2022, month, day) for month, day in ((4, 20), (6, 20), (6, 30), (8, 15), (9, 30))] + [TODAY]
DAY, DAY_AFTER = st.sampled_from(DAYS), timedelta(days=1)
TASK = st.runner().flatmap(lambda machine: st.sampled_from(machine.busy))
SEVERAL = st.runner().flatmap(
    lambda machine: st.sampled_from([(one,) for one in machine.busy] + [machine.busy])
)
QUARTER, ENDED = st.sampled_from(QUARTERS), QUARTERS[:-1]
MORE = st.sampled_from([1, 40, 100])
SAID = [pace for pace in Pace if pace not in (Pace.DONE, Pace.CLOSED_OUT)]


class CommandMachine(RuleBasedStateMachine):
    """A ledger, the tasks that commands are about, and the replay of what was done.

    `done` and `undone` hold the rows and the replay as they were before each command, `near` the days
    that commands spoke of since somebody looked.
    """

    def __init__(self, ledger: Ledger) -> None:
        super().__init__()
        self.ledger = ledger
        self.busy: Tasks = ()
        self.replay = Replay()
        self.state = self.read_state()
        self.done: list[tuple[Dump, Replay]] = []
        self.undone: list[tuple[Dump, Replay]] = []
        self.near: set[date] = set()

    def read_state(self) -> Dump:
        return dump(self.ledger.folder.path, history=False)

    def carry_out(self, service: Callable[[UnitOfWork], object], *days: date) -> bool:
        """Whether the command changed anything; one that is refused changes nothing at all.

        `days` are those about which it says something.
        """
        before = self.state
        try:
            write(self.ledger, service)
        except UserError:
            assert self.read_state() == before
            return False
        after = self.read_state()
        if after == before:
            return False
        self.state = after
        self.done.append((before, self.replay.copy()))
        self.undone.clear()
        self.near.update(days)
        return True

    def draw_day(self, data: st.DataObject, tasks: Tasks) -> date:
        """A day, more often one on which a step can be taken than one that is refused."""
        first = max(self.replay.next_step_from(task) for task in tasks)
        return data.draw(st.sampled_from([day for day in DAYS if day >= first]) | DAY)

    def carry_out_tick(self, tasks: Tasks, agency: str | None, day: date) -> None:
        if self.carry_out(lambda uow: tick_tasks(uow, TickTasks(tasks, agency, day)), day):
            for task in tasks:
                self.replay.tick(task, places(task, agency), day)

    def carry_out_step(self, step: CloseOutStep, tasks: Tasks, day: date) -> None:
        if self.carry_out(lambda uow: take_step(uow, TakeStep(step, tasks, day)), day):
            for task in tasks:
                self.replay.step(task, step, day)

    def carry_out_recheck(self, tasks: Tasks, day: date) -> None:
        if self.carry_out(lambda uow: recheck_tasks(uow, RecheckTasks(tasks, "抽查不合格", day)), day):
            for task in tasks:
                self.replay.step(task, CloseOutStep.RECHECK, day)

    @rule(tasks=SEVERAL, day=DAY)
    def tick(self, tasks: Tasks, day: date) -> None:
        self.carry_out_tick(tasks, None, day)

    @rule(task=TASK, day=DAY, data=st.data())
    def tick_agency(self, task: int, day: date, data: st.DataObject) -> None:
        self.carry_out_tick((task,), data.draw(st.sampled_from(PARTS[task])), day)

    @precondition(lambda self: any(self.ticked()))
    @rule(data=st.data())
    def untick(self, data: st.DataObject) -> None:
        task, agency = data.draw(st.sampled_from(list(self.ticked())))
        if self.carry_out(lambda uow: untick_tasks(uow, UntickTasks((task,), agency))):
            self.replay.untick(task, places(task, agency))
            self.replay.void(task)

    def ticked(self) -> Iterator[tuple[int, str]]:
        for task in self.busy:
            yield from (
                (task, name) for place, name in enumerate(PARTS[task]) if self.replay.is_ticked(task, place)
            )

    @rule(task=TASK, data=st.data())
    def take_step(self, task: int, data: st.DataObject) -> None:
        following = next_steps(self.replay.last_step(task)) or tuple(CloseOutStep)[:4]
        self.carry_out_step(data.draw(st.sampled_from(following)), (task,), self.draw_day(data, (task,)))

    @rule(tasks=SEVERAL, data=st.data())
    def strike_off(self, tasks: Tasks, data: st.DataObject) -> None:
        day = self.draw_day(data, tasks)
        for task in tasks:
            self.bring_evidence(task)
        self.carry_out_step(CloseOutStep.APPLY, tasks, day)
        self.carry_out_step(CloseOutStep.ACCEPT, tasks, day)

    @precondition(lambda self: any(map(self.replay.is_finished, self.busy)))
    @rule(all_of_them=st.booleans(), data=st.data())
    def recheck(self, all_of_them: bool, data: st.DataObject) -> None:
        finished = tuple(task for task in self.busy if self.replay.is_finished(task))
        tasks = finished if all_of_them else (data.draw(st.sampled_from(finished)),)
        self.carry_out_recheck(tasks, self.draw_day(data, tasks))

    @rule(task=TASK, days=st.lists(DAY, min_size=4, max_size=4).map(sorted))
    def finish_twice(self, task: int, days: list[date]) -> None:
        """Ticked, struck off, rechecked and ticked again."""
        self.bring_evidence(task)
        self.carry_out_tick((task,), None, days[0])
        self.carry_out_step(CloseOutStep.APPLY, (task,), days[1])
        self.carry_out_step(CloseOutStep.ACCEPT, (task,), days[1])
        self.carry_out_recheck((task,), days[2])
        self.carry_out_tick((task,), None, days[3])

    @rule(task=TASK, day=DAY, more=MORE, granted=st.sampled_from([True, True, None, False]))
    def extend(self, task: int, day: date, more: int, granted: bool | None) -> None:
        due = (self.replay.due(task, TODAY) or TODAY) + timedelta(days=more)
        asked = ExtendTask(task, due, "等文件", day, granted)
        if self.carry_out(lambda uow: extend_task(uow, asked), day, due, due + DAY_AFTER):
            if granted is None:
                self.replay.asked[task] = (day, due)
            elif granted:
                self.replay.grant(task, day, due)

    @rule(task=TASK, days=st.lists(DAY, min_size=2, max_size=2).map(sorted), more=MORE, granted=st.booleans())
    def decide(self, task: int, days: list[date], more: int, granted: bool) -> None:
        """What was asked for, or is asked for now."""
        if task not in self.replay.asked:
            self.extend(task, days[0], more, None)
        if self.carry_out(lambda uow: decide_extension(uow, DecideExtension(task, granted, days[1])), *days):
            asked, due = self.replay.asked.pop(task)
            if granted:
                self.replay.grant(task, max(days[1], asked), due)

    @rule(task=TASK, quarter=QUARTER, words=st.sampled_from(["", "推进", "建成"]), data=st.data())
    def report(self, task: int, quarter: Quarter, words: str, data: st.DataObject) -> None:
        agency = data.draw(st.sampled_from(PARTS[task]))
        rate = data.draw(st.sampled_from([None, 0, 30, 45, 100]))
        told = ReportProgress(task, agency, quarter, words, rate=rate)
        if self.carry_out(lambda uow: report_progress(uow, told), quarter.nearest(TODAY)):
            key = (task, places(task, agency)[0], quarter)
            self.replay.reports[key] = (words, rate)
            if not words and rate is None:
                del self.replay.reports[key]

    @rule(task=TASK, quarter=QUARTER)
    def copy(self, task: int, quarter: Quarter) -> None:
        if self.carry_out(lambda uow: copy_forward(uow, [task], quarter), quarter.nearest(TODAY)):
            self.replay.copy_forward(task, quarter)

    @rule(task=TASK, value=st.none() | st.sampled_from([0, 3, 6, 8, 20]), day=DAY)
    def read_figure(self, task: int, value: int | None, day: date) -> None:
        figure = "" if value is None else str(value)
        if self.carry_out(lambda uow: read_target(uow, ReadTarget(task, 1, figure, day)), day):
            readings = self.replay.readings.setdefault(task, {})
            readings.pop(day, None)
            if value is not None:
                readings[day] = value

    @rule(task=TASK, plan=st.none() | st.sampled_from(Plan), day=DAY)
    def plan(self, task: int, plan: Plan | None, day: date) -> None:
        wanted = PlanTask(task, plan, None, ((day, str(SHARE)),), ((1, str(BASELINE)),))
        if self.carry_out(lambda uow: plan_task(uow, wanted), day):
            self.replay.plans[task] = (plan, day)

    @rule(task=TASK, quarter=QUARTER, pace=st.sampled_from([None, *SAID]))
    def override(self, task: int, quarter: Quarter, pace: Pace | None) -> None:
        said = OverridePace(task, quarter, pace, "现场看过")
        if self.carry_out(lambda uow: override_pace(uow, said), quarter.nearest(TODAY)):
            self.replay.overrides.pop((task, quarter), None)
            if pace is not None:
                self.replay.overrides[task, quarter] = pace

    @rule(task=TASK, title=st.sampled_from(["改名", "再改名"]), more=st.sampled_from([0, 0, 10]))
    def edit(self, task: int, title: str, more: int) -> None:
        found = read(self.ledger, lambda uow: list_tasks(uow, TaskFilter(TODAY)))[task - 1]
        due = found.due_original and found.due_original + timedelta(days=more)
        parts = tuple((one.agency, one.role) for one in found.assignments)
        words = TaskWords(title, found.text, due, found.ongoing, parts)
        if self.carry_out(lambda uow: edit_task(uow, task, words)):
            self.replay.words[task] = (title, due)
            self.replay.void(task)

    @rule(task=TASK)
    def move_evidence(self, task: int) -> None:
        if not self.bring_evidence(task) and self.carry_out(lambda uow: detach_evidence(uow, task), TODAY):
            self.replay.withdrawn.add(task)
            if task in self.replay.rested:
                self.replay.void(task)

    def bring_evidence(self, task: int) -> bool:
        """Whether the task's file had to be taken out of the bin."""
        binned = task in self.replay.withdrawn
        if binned and self.carry_out(lambda uow: restore_evidence(uow, task), TODAY):
            self.replay.withdrawn.remove(task)
        return binned

    @precondition(lambda self: len(self.replay.closed) < len(ENDED))
    @rule(data=st.data())
    def close(self, data: st.DataObject) -> None:
        quarter = data.draw(st.sampled_from([one for one in ENDED if one not in self.replay.closed]))
        if self.carry_out(lambda uow: close_quarter(uow, quarter), quarter.last_day):
            state = read(self.ledger, lambda uow: state_of(uow, quarter))
            listed = {task.id: picture_of(task) for task in state.tasks}
            assert listed == {task: self.replay.picture(task, quarter.last_day) for task in PARTS}
            self.replay.close(quarter, snapshots.to_bytes(state))
