"""A document comes out anew: progress, ticks and evidence go with the measures that go on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from bizdesk.domain.edition import Carry
from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Task
from bizdesk.domain.measure import PolicyDocument
from bizdesk.domain.pace import Pace
from bizdesk.domain.quarter import Quarter
from bizdesk.services.check import check_ledger
from bizdesk.services.close_outs import TakeStep, take_step
from bizdesk.services.documents import ReadDocument, list_documents
from bizdesk.services.editions import SupersedeDocument, compare_edition, supersede_document
from bizdesk.services.errors import ReasonNeededError
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.history import list_history, undo
from bizdesk.services.ledgers import Ledger
from bizdesk.services.progress import ReadTarget, ReportProgress, read_target, report_progress
from bizdesk.services.tasks import TickTasks, get_task, list_tasks, tick_tasks
from tests.ledgers import TODAY, dump, policy, read, write


def edition(document: PolicyDocument) -> ReadDocument:
    return ReadDocument("新版.txt", document)


def tasks(ledger: Ledger) -> dict[str, Task]:
    return {task.path: task for task in read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=TODAY)))}


def reworded(document: PolicyDocument, index: int) -> PolicyDocument:
    measures = list(document.measures)
    measures[index] = replace(measures[index], text=measures[index].text + "并按月通报。")
    return replace(document, measures=tuple(measures))


def test_an_edition_that_says_the_same_changes_nothing_but_the_words_around(ledger: Ledger) -> None:
    before = tasks(ledger)
    command = SupersedeDocument(1, edition(replace(policy(), title="同一文件的重印本")))
    assert read(ledger, lambda uow: compare_edition(uow, 1, command.edition)).changed == ()
    result = write(ledger, lambda uow: supersede_document(uow, command))
    assert (result.unchanged, result.changed, result.ended, result.added) == (len(before), 0, 0, 0)
    assert {path: task.id for path, task in tasks(ledger).items()} == {
        path: t.id for path, t in before.items()
    }
    assert [document.title for document in read(ledger, list_documents)] == ["同一文件的重印本"]


def test_progress_and_ticks_go_with_a_changed_measure(ledger: Ledger) -> None:
    first = next(iter(tasks(ledger).values()))
    quarter = Quarter(2022, 4)
    report = ReportProgress(first.id, first.assignments[0].agency, quarter, "完成一半")
    write(ledger, lambda uow: report_progress(uow, report))
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((first.id,), on=date(2022, 11, 1))))
    command = SupersedeDocument(1, edition(reworded(policy(), 0)))
    write(ledger, lambda uow: supersede_document(uow, command))
    detail = read(ledger, lambda uow: get_task(uow, first.id, TODAY))
    assert detail.task.text.endswith("并按月通报。")
    assert detail.task.done_on == date(2022, 11, 1)
    assert [one.progress for one in detail.progress] == ["完成一半"]


def test_a_changed_measure_can_be_reopened(ledger: Ledger) -> None:
    first = next(iter(tasks(ledger).values()))
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((first.id,))))
    command = SupersedeDocument(1, edition(reworded(policy(), 0)), {first.id: Carry.REOPEN})
    write(ledger, lambda uow: supersede_document(uow, command))
    assert tasks(ledger)[first.path].done_on is None


def test_a_dropped_measure_ends_with_a_reason_and_stays_in_the_history(ledger: Ledger) -> None:
    gone = list(tasks(ledger).values())[-1]
    shorter = replace(policy(), measures=policy().measures[:-1])
    with pytest.raises(ReasonNeededError, match="请写明终止这项任务的原因"):
        write(ledger, lambda uow: supersede_document(uow, SupersedeDocument(1, edition(shorter))))
    command = SupersedeDocument(1, edition(shorter), reasons={gone.id: "省里统一办理"})
    result = write(ledger, lambda uow: supersede_document(uow, command))
    assert (result.ended, gone.path in tasks(ledger)) == (1, False)
    before = TaskFilter(day=date(2022, 11, 20))
    assert gone.id in {task.id for task in read(ledger, lambda uow: list_tasks(uow, before))}


def test_a_new_edition_is_one_step_that_can_be_undone(ledger: Ledger) -> None:
    before, events = dump(ledger.folder.path), len(read(ledger, list_history))
    first = next(iter(tasks(ledger).values()))
    measures = (
        *reworded(policy(), 0).measures[:-1],
        replace(policy().measures[0], path="九/1", text="全新的一项。"),
    )
    last = list(tasks(ledger).values())[-1]
    command = SupersedeDocument(
        1,
        edition(replace(policy(), measures=measures)),
        {first.id: Carry.END},
        {first.id: "重来", last.id: "取消"},
    )
    write(ledger, lambda uow: supersede_document(uow, command))
    assert len(read(ledger, list_history)) == events + 1
    write(ledger, undo)
    after = dump(ledger.folder.path)
    for table in ("task", "assignment", "document", "target", "milestone", "agency"):
        assert after[table] == before[table]


def test_readings_go_with_the_targets_of_a_measure(ledger: Ledger) -> None:
    write(ledger, lambda uow: read_target(uow, ReadTarget(1, 1, "3")))
    stricter = replace(policy().measures[0].targets[0], value="0.5")
    measures = (replace(policy().measures[0], targets=(stricter,)), *policy().measures[1:])
    before = dump(ledger.folder.path, history=False)
    command = SupersedeDocument(1, edition(replace(policy(), measures=measures, title="重印")))
    write(ledger, lambda uow: supersede_document(uow, command))
    (target,) = read(ledger, lambda uow: get_task(uow, 1, TODAY)).targets
    assert (target.target.value, [one.value for one in target.readings]) == ("0.5", ["3"])
    assert read(ledger, check_ledger).problems == ()
    write(ledger, undo)
    assert dump(ledger.folder.path, history=False) == before


def test_a_target_that_was_read_goes_on_though_the_edition_does_not_state_it(ledger: Ledger) -> None:
    write(ledger, lambda uow: read_target(uow, ReadTarget(1, 1, "3")))
    measures = tuple(replace(one, targets=()) for one in policy().measures)
    command = SupersedeDocument(1, edition(replace(policy(), measures=measures, title="重印")))
    write(ledger, lambda uow: supersede_document(uow, command))
    details = read(ledger, lambda uow: [get_task(uow, id, TODAY) for id in (1, 2)])
    assert [len(detail.targets) for detail in details] == [1, 0]


def test_a_reopened_task_is_no_longer_closed_out(ledger: Ledger, tmp_path: Path) -> None:
    proof = tmp_path / "验收单.txt"
    proof.write_text("验收通过", encoding="utf-8")
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(1, (proof,))))
    for step in (CloseOutStep.APPLY, CloseOutStep.ACCEPT):
        write(ledger, partial(take_step, command=TakeStep(step, (1,))))
    command = SupersedeDocument(1, edition(reworded(policy(), 0)), {1: Carry.REOPEN})
    write(ledger, lambda uow: supersede_document(uow, command))
    first = next(iter(tasks(ledger).values()))
    assert (first.done_on, first.closed_on, first.pace) == (None, None, Pace.BEHIND)
    assert read(ledger, list_history)[0].summary.endswith("的销号因此作废")
    write(ledger, lambda uow: take_step(uow, TakeStep(CloseOutStep.APPLY, (1,))))
