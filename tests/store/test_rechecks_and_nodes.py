"""Rulings on tasks: rechecks of several at once, and nodes that have to rise."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.pace import Plan
from bizdesk.domain.quarter import Quarter
from bizdesk.services.close_outs import RecheckTasks, TakeStep, next_steps, recheck_tasks, take_step
from bizdesk.services.editing import TaskWords, add_task, edit_task
from bizdesk.services.errors import (
    CloseOutOrderError,
    NodeOrderError,
    NodeRangeError,
    NotDoneError,
    StepReasonNeededError,
)
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.ledgers import Ledger
from bizdesk.services.plans import PlanTask, plan_task
from bizdesk.services.progress import ReportProgress, list_reporters, report_progress
from bizdesk.services.tasks import TickTasks, get_task, list_tasks, tick_tasks
from tests.ledgers import LEAD, TODAY, dump, make_ledger, read, stock, write


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """A ledger with the six tasks of 青禾市."""
    made = make_ledger(tmp_path / "台账")
    stock(made)
    return made


def test_several_tasks_are_rechecked_as_one_step(ledger: Ledger) -> None:
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((1, 2), None, date(2022, 6, 1))))
    write(ledger, lambda uow: recheck_tasks(uow, RecheckTasks((1, 2), "抽查", date(2022, 9, 1))))

    def done(day: date) -> list[bool]:
        tasks = read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=day, ids=(1, 2))))
        return [task.done_on is not None for task in tasks]

    assert done(date(2022, 8, 31)) == [True, True]
    assert done(date(2022, 9, 1)) == [False, False]


def test_ticks_that_overlap_count_by_the_one_entered_last(ledger: Ledger) -> None:
    june, before = TickTasks((1,), None, date(2022, 6, 20)), TickTasks((1,), None, date(2022, 4, 20))
    write(ledger, lambda uow: tick_tasks(uow, june))
    for recheck in (date(2022, 8, 15), date(2022, 9, 30)):
        write(ledger, partial(recheck_tasks, command=RecheckTasks((1,), "抽查", recheck)))
        write(ledger, lambda uow: tick_tasks(uow, before))
        task = read(ledger, lambda uow: get_task(uow, 1, date(2022, 7, 1))).task
        assert (task.done_on, task.assignments[0].done_on) == (before.on, before.on)


def test_a_recheck_of_one_that_is_not_done_changes_nothing(ledger: Ledger) -> None:
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((1,))))
    before = dump(ledger.folder.path)
    with pytest.raises(NotDoneError):
        write(ledger, lambda uow: recheck_tasks(uow, RecheckTasks((1, 2), "抽查")))
    with pytest.raises(StepReasonNeededError):
        write(ledger, lambda uow: recheck_tasks(uow, RecheckTasks((1,), " ")))
    assert dump(ledger.folder.path) == before


def test_each_step_is_followed_by_those_that_may_come_next() -> None:
    step = CloseOutStep
    assert next_steps(None) == (step.APPLY,)
    assert next_steps(step.APPLY) == (step.VERIFY, step.ACCEPT, step.RETURN)
    assert next_steps(step.VERIFY) == (step.ACCEPT, step.RETURN)
    assert next_steps(step.ACCEPT) == ()
    assert next_steps(step.VOID) == next_steps(step.RECHECK) == next_steps(step.RETURN) == (step.APPLY,)


@pytest.mark.parametrize(
    "nodes",
    [
        ((date(2022, 9, 30), "30"), (date(2022, 6, 30), "70")),
        ((date(2022, 6, 30), "70"), (date(2022, 9, 30), "9")),
    ],
)
def test_nodes_rise_in_days_and_in_shares(ledger: Ledger, nodes: tuple[tuple[date, str], ...]) -> None:
    with pytest.raises(NodeOrderError):
        write(ledger, lambda uow: plan_task(uow, PlanTask(2, Plan.NODES, None, nodes)))
    risen = ((date(2022, 6, 30), "9"), (date(2022, 9, 30), "70"))
    write(ledger, lambda uow: plan_task(uow, PlanTask(2, Plan.NODES, None, risen, ((1, "15"),))))
    course = read(ledger, lambda uow: get_task(uow, 2, TODAY)).course
    assert [(node.day, str(node.percent)) for node in course.nodes] == list(risen)
    assert course.baselines == ("15",)


def test_reporters_are_known_of_tasks_that_go_on(ledger: Ledger) -> None:
    words = TaskWords("巡查窗口", "每周一次。", None, True, (("市税务局", LEAD),))
    write(ledger, lambda uow: add_task(uow, words))
    quarter = Quarter.of(TODAY)
    write(ledger, lambda uow: report_progress(uow, ReportProgress(1, None, quarter, "已办")))
    write(ledger, lambda uow: report_progress(uow, ReportProgress(7, None, quarter, "已办")))
    assert list(read(ledger, lambda uow: list_reporters(uow, quarter))) == [7]
    assert read(ledger, lambda uow: list_reporters(uow, quarter.previous())) == {}


@pytest.mark.parametrize("percent", ["-1", "100.5", "500"])
def test_no_node_asks_for_more_than_all_of_the_way(ledger: Ledger, percent: str) -> None:
    command = PlanTask(1, Plan.NODES, nodes=((date(2022, 6, 1), percent),))
    with pytest.raises(NodeRangeError, match=f"比例 {percent}% 不在 0 到 100 之间"):
        write(ledger, lambda uow: plan_task(uow, command))


def test_what_was_verified_is_not_said_to_lack_an_application(ledger: Ledger, tmp_path: Path) -> None:
    proof = tmp_path / "验收单.txt"
    proof.write_text("验收通过", encoding="utf-8")
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(1, (proof,))))
    for step in (CloseOutStep.APPLY, CloseOutStep.VERIFY):
        write(ledger, partial(take_step, command=TakeStep(step, (1,))))
    with pytest.raises(CloseOutOrderError, match="的申请已经核实，请同意或退回"):
        write(ledger, lambda uow: take_step(uow, TakeStep(CloseOutStep.VERIFY, (1,))))


def test_a_task_that_goes_on_since_it_was_edited_is_not_done(ledger: Ledger) -> None:
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((1,))))
    words = TaskWords("压缩时限", "", None, True, (("市市场监管局", LEAD),))
    write(ledger, lambda uow: edit_task(uow, 1, words))
    with pytest.raises(NotDoneError):
        write(ledger, lambda uow: recheck_tasks(uow, RecheckTasks((1,), "抽查")))
