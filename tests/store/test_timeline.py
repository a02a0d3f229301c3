"""What the wall chart and the outline are made from, read in a fixed number of statements."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from bizdesk.domain.measure import Role
from bizdesk.domain.outline import headings, nest
from bizdesk.services.documents import import_documents, read_documents
from bizdesk.services.extensions import ExtendTask, extend_task
from bizdesk.services.ledgers import Ledger
from bizdesk.services.outlines import section_headings
from bizdesk.services.tasks import TickTasks, tick_tasks
from bizdesk.services.timeline import Timeline, read_timeline
from tests.ledgers import TODAY, measure, policy, read, stock, write
from tests.store.test_tasks import counted

POLICY = """\
青禾市关于深化改革的通知

一、便利准入

（一）压缩时限。办理时间压缩至1天。（责任单位：市税务局；完成时限：2022年6月底前）

二、强化保障

（二）保障用地。建立台账。

1.编制清单。全部公开。（责任单位：市财政局；完成时限：2022年9月底前）

2.跟踪问效。逐项销号。（责任单位：市审计局；完成时限：2022年12月底前）
"""


def on_day(ledger: Ledger, day: date) -> Timeline:
    return read(ledger, lambda uow: read_timeline(uow, day))


def test_tasks_come_with_their_dates_and_those_who_answer_for_them(ledger: Ledger) -> None:
    found = read(ledger, lambda uow: read_timeline(uow, TODAY))
    first, second = found.tasks[:2]
    assert (first.label, first.due, first.done) == ("（1）压缩时限", date(2022, 6, 30), False)
    assert first.milestones == (date(2022, 6, 30),)
    assert [name for _, name in first.agencies] == ["市市场监管局"]
    assert [name for _, name in second.agencies] == ["市住建局", "市水务集团"]
    assert found.tasks[2].due is None
    assert found.soon == timedelta(days=30)
    assert [one.number for one in found.documents] == ["青政发〔2022〕1号"]


def test_an_extension_counts_from_the_day_it_was_granted(ledger: Ledger) -> None:
    extended = ExtendTask(2, date(2023, 3, 31), "招标流标", on=date(2022, 10, 10))
    write(ledger, lambda uow: extend_task(uow, extended))
    before, after = (on_day(ledger, day).tasks[1] for day in (date(2022, 10, 9), date(2022, 10, 10)))
    assert (before.due, before.moved_from) == (date(2022, 12, 31), None)
    assert (after.due, after.moved_from) == (date(2023, 3, 31), date(2022, 12, 31))


def test_a_tick_counts_from_its_day(ledger: Ledger) -> None:
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((1,), on=date(2022, 9, 1))))
    done = [on_day(ledger, day).tasks[0].done for day in (date(2022, 8, 31), date(2022, 9, 1))]
    assert done == [False, True]


def test_the_chart_of_one_document_leaves_out_the_others(ledger: Ledger) -> None:
    stock(ledger, policy(2, [measure(7, [("市审计局", Role.LEAD)], due=date(2022, 8, 31))]))
    found = read(ledger, lambda uow: read_timeline(uow, TODAY, document=2))
    assert [task.label.partition("第")[0] for task in found.tasks] == ["（7）"]
    assert found.tasks[0].agencies[0][1] == "市审计局"
    assert found.tasks[0].milestones
    assert len(found.documents) == 2


@pytest.mark.parametrize("size", [1, 800])
def test_the_chart_takes_five_statements_whatever_its_length(empty_ledger: Ledger, size: int) -> None:
    stock(
        empty_ledger,
        policy(1, [measure(n, [("市税务局", Role.LEAD)], due=TODAY) for n in range(1, size + 1)]),
    )
    with empty_ledger.read() as uow, counted(uow) as sent:
        assert len(read_timeline(uow, TODAY).tasks) == size
    assert len(sent) == 5


def test_the_headings_of_a_document_come_from_its_stored_text(empty_ledger: Ledger, tmp_path: Path) -> None:
    file = tmp_path / "通知.txt"
    file.write_text(POLICY, encoding="utf-8")
    documents = read_documents([file])
    file.unlink()
    write(empty_ledger, lambda uow: import_documents(uow, documents))
    with empty_ledger.read() as uow, counted(uow) as sent:
        found = section_headings(uow, 1)
    assert found == {"一": "便利准入", "二": "强化保障", "二/（二）": "保障用地"}
    assert len(sent) == 2


@pytest.mark.parametrize("name", ["000", "002-02", "002-09", "002-12", "003", "004"])
def test_every_section_of_a_real_document_has_its_heading(corpus: Path, name: str) -> None:
    (document,) = (one.document for one in read_documents([corpus / f"{name}.txt"]))
    found = headings(document.text, [(one.path, one.span) for one in document.measures])
    outline = nest(one.path for one in document.measures)
    assert {node.path for node in outline if node.place is None} == set(found) - {
        node.path for node in outline if node.place is not None
    }
