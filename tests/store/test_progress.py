"""Progress reports: one per agency, task and quarter, replaced by a later one, taken back by an empty one."""

from __future__ import annotations

import pytest

from bizdesk.domain.ledger import ProgressReport
from bizdesk.domain.quarter import Quarter
from bizdesk.services.errors import AgencyNeededError, NotAssignedError
from bizdesk.services.history import list_history
from bizdesk.services.ledgers import Ledger
from bizdesk.services.progress import ReadTarget, ReportProgress, read_target, report_progress
from bizdesk.services.tasks import get_task
from tests.ledgers import NOW, TODAY, dump, read, write

Q3, Q4 = Quarter(2022, 3), Quarter(2022, 4)


def report(
    ledger: Ledger,
    progress: str,
    problems: str = "",
    next_steps: str = "",
    *,
    task: int = 1,
    agency: str | None = None,
    quarter: Quarter = Q4,
) -> None:
    told = ReportProgress(task, agency, quarter, progress, problems, next_steps)
    write(ledger, lambda uow: report_progress(uow, told))


def reported(ledger: Ledger, task: int = 1) -> tuple[ProgressReport, ...]:
    return read(ledger, lambda uow: get_task(uow, task, TODAY)).progress


def test_a_report_is_kept_per_quarter_the_newest_first(ledger: Ledger) -> None:
    report(ledger, "启动", quarter=Q3)
    report(ledger, " 完成一半 ", "人手不足", "增派人手")
    newest, oldest = reported(ledger)
    assert (newest.agency, newest.quarter, newest.reported_at) == ("市市场监管局", Q4, NOW)
    assert (newest.progress, newest.problems, newest.next_steps) == ("完成一半", "人手不足", "增派人手")
    assert (oldest.quarter, oldest.progress) == (Q3, "启动")


def test_a_later_report_takes_the_place_of_the_earlier(ledger: Ledger) -> None:
    report(ledger, "启动")
    report(ledger, "完成")
    assert [one.progress for one in reported(ledger)] == ["完成"]


def test_the_same_report_again_is_no_change(ledger: Ledger) -> None:
    report(ledger, "启动")
    before = dump(ledger.folder.path)
    report(ledger, "启动")
    assert dump(ledger.folder.path) == before


def test_an_empty_report_takes_it_back(ledger: Ledger) -> None:
    report(ledger, "启动")
    report(ledger, "")
    report(ledger, "")
    assert reported(ledger) == ()
    newest = read(ledger, list_history)[0]
    assert (newest.seq, newest.summary) == (3, "清除“（1）压缩时限”（市市场监管局）2022年第四季度进展")


def test_an_agency_is_needed_where_several_answer(ledger: Ledger) -> None:
    with pytest.raises(AgencyNeededError, match="由市住建局、市水务集团共同负责，请指明是哪个单位。"):
        report(ledger, "启动", task=2)
    report(ledger, "启动", task=2, agency="市水务集团")
    assert [one.agency for one in reported(ledger, 2)] == ["市水务集团"]


def test_only_agencies_of_the_task_report(ledger: Ledger) -> None:
    with pytest.raises(NotAssignedError, match="“市住建局”不在“（1）压缩时限”的单位之列"):
        report(ledger, "启动", agency="市住建局")


@pytest.mark.parametrize("typed", ["98.5", "98.5%", "９８．５％", " ９８.5 "])
def test_a_reading_is_taken_in_the_signs_of_a_chinese_keyboard(ledger: Ledger, typed: str) -> None:
    write(ledger, lambda uow: read_target(uow, ReadTarget(1, 1, typed)))
    (target,) = read(ledger, lambda uow: get_task(uow, 1, TODAY)).targets
    assert [one.value for one in target.readings] == ["98.5"]
