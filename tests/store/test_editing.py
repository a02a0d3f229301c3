"""Tasks by hand, and what editing a task keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bizdesk.domain.measure import Role
from bizdesk.services.editing import TaskWords, add_task, edit_task
from bizdesk.services.errors import TaskTextNeededError
from bizdesk.services.history import list_history, undo
from bizdesk.services.ledgers import Ledger
from bizdesk.services.tasks import TickTasks, get_task, tick_tasks
from tests.ledgers import TODAY, dump, read, write

WORDS = TaskWords("迎接评估", "准备评估材料。", date(2022, 12, 20), False, (("市大数据局", Role.LEAD),))


def test_a_task_by_hand_stands_in_the_ledger_like_any_other(ledger: Ledger) -> None:
    id = write(ledger, lambda uow: add_task(uow, WORDS))
    task = read(ledger, lambda uow: get_task(uow, id, TODAY)).task
    assert (task.document, task.title, task.due) == (None, "迎接评估", date(2022, 12, 20))
    assert [(part.agency, part.role) for part in task.assignments] == [("市大数据局", Role.LEAD)]
    assert read(ledger, list_history)[0].summary.startswith("新增任务“")


def test_a_task_needs_words(ledger: Ledger) -> None:
    with pytest.raises(TaskTextNeededError, match="请至少填写一项"):
        write(ledger, lambda uow: add_task(uow, replace(WORDS, heading=" ", text="")))


def test_editing_keeps_ticks_of_those_that_stay_and_of_those_that_worked(ledger: Ledger) -> None:
    id = write(ledger, lambda uow: add_task(uow, WORDS))
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((id,), on=date(2022, 11, 1))))
    words = replace(WORDS, heading="迎接省里评估", agencies=(("市发改委", Role.LEAD),))
    write(ledger, lambda uow: edit_task(uow, id, words))
    task = read(ledger, lambda uow: get_task(uow, id, TODAY)).task
    assert task.title == "迎接省里评估"
    assert [(part.agency, part.done_on) for part in task.assignments] == [
        ("市大数据局", date(2022, 11, 1)),
        ("市发改委", None),
    ]
    assert task.done_on is None


def test_an_edit_is_one_step_that_can_be_undone(ledger: Ledger) -> None:
    before = dump(ledger.folder.path)
    words = replace(WORDS, agencies=(("新单位", Role.SUPPORT),))
    write(ledger, lambda uow: edit_task(uow, 1, words))
    write(ledger, undo)
    after = dump(ledger.folder.path)
    for table in ("task", "assignment", "agency"):
        assert after[table] == before[table]
