"""A document comes out anew: progress, ticks and evidence go with the measures that go on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bizdesk.domain.edition import Carry
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Task
from bizdesk.domain.measure import PolicyDocument
from bizdesk.domain.quarter import Quarter
from bizdesk.services.documents import ReadDocument, list_documents
from bizdesk.services.editions import SupersedeDocument, compare_edition, supersede_document
from bizdesk.services.errors import ReasonNeededError
from bizdesk.services.history import list_history, undo
from bizdesk.services.ledgers import Ledger
from bizdesk.services.progress import ReportProgress, report_progress
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
