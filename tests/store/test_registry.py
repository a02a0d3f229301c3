"""Tending the registry: two names of one agency become one, groups become their members, all undoable."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.measure import Role
from bizdesk.domain.quarter import Quarter
from bizdesk.services.agencies import list_agencies
from bizdesk.services.close_outs import RecheckTasks, recheck_tasks
from bizdesk.services.documents import ReadDocument
from bizdesk.services.editing import TaskWords, edit_task
from bizdesk.services.editions import compare_edition
from bizdesk.services.errors import (
    AgencyNameNeededError,
    AgencyNameTakenError,
    NotAGroupError,
    SameAgencyError,
)
from bizdesk.services.history import undo
from bizdesk.services.ledgers import Ledger, UnitOfWork
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.registry import (
    MergeAgencies,
    SetMembers,
    add_alias,
    expand_group,
    members_of,
    merge_agencies,
    set_members,
    suggest_merges,
)
from bizdesk.services.tasks import TickTasks, get_task, list_tasks, tick_tasks
from tests.ledgers import TODAY, dump, measure, policy, read, stock, write

OFFICE, BUREAU, COUNTIES = "市政府金融办", "市金融办", "各县区人民政府"
Q4 = Quarter(2022, 4)
BY = Role.RESPONSIBLE


@pytest.fixture
def banks(empty_ledger: Ledger) -> Ledger:
    """Three tasks: one of each name of the finance office, one of both that the counties support."""
    stock(
        empty_ledger,
        policy(
            1,
            [
                measure(1, [(OFFICE, BY)]),
                measure(2, [(BUREAU, BY)]),
                measure(3, [(OFFICE, BY), (BUREAU, BY), (COUNTIES, Role.SUPPORT)]),
            ],
        ),
    )
    return empty_ledger


def agencies(ledger: Ledger, task: int) -> list[str]:
    found = read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=TODAY, ids=(task,))))
    return [part.agency for part in found[0].assignments]


def test_names_that_may_be_one_are_suggested_and_left_alone(banks: Ledger) -> None:
    assert read(banks, suggest_merges) == [(OFFICE, BUREAU)]
    assert agencies(banks, 3) == [OFFICE, BUREAU, COUNTIES]


def test_a_merged_agency_keeps_its_tasks_ticks_and_reports(banks: Ledger) -> None:
    write(banks, lambda uow: tick_tasks(uow, TickTasks((2, 3), BUREAU, date(2022, 11, 1))))
    write(banks, lambda uow: report_progress(uow, ReportProgress(3, OFFICE, Q4, "方案已印发")))
    write(banks, lambda uow: report_progress(uow, ReportProgress(3, BUREAU, Q4, "平台已上线")))
    write(banks, lambda uow: merge_agencies(uow, MergeAgencies(OFFICE, BUREAU)))
    assert [agencies(banks, task) for task in (1, 2, 3)] == [[OFFICE], [OFFICE], [OFFICE, COUNTIES]]
    detail = read(banks, lambda uow: get_task(uow, 3, TODAY))
    assert detail.task.done_on == date(2022, 11, 1)
    assert [one.progress for one in detail.progress] == ["方案已印发\n平台已上线"]
    kept = next(one for one in read(banks, list_agencies) if one.name == OFFICE)
    assert kept.aliases == (BUREAU,)


def test_the_next_document_finds_the_merged_agency_by_either_name(banks: Ledger) -> None:
    write(banks, lambda uow: merge_agencies(uow, MergeAgencies(OFFICE, BUREAU)))
    stock(banks, policy(2, [measure(1, [(BUREAU, BY)])]))
    assert agencies(banks, 4) == [OFFICE]


@pytest.mark.parametrize(
    "act",
    [
        lambda uow: merge_agencies(uow, MergeAgencies(OFFICE, BUREAU)),
        lambda uow: set_members(uow, SetMembers(COUNTIES, ("东县政府", "西县政府"))),
        lambda uow: add_alias(uow, OFFICE, "金融工作局"),
    ],
)
def test_each_act_is_one_step_that_can_be_undone(banks: Ledger, act: Callable[[UnitOfWork], None]) -> None:
    before = dump(banks.folder.path)
    write(banks, act)
    write(banks, undo)
    after = dump(banks.folder.path)
    for table in ("agency", "agency_alias", "agency_member", "assignment", "task", "progress"):
        assert after[table] == before[table]


def test_a_group_becomes_its_members_in_every_task(banks: Ledger) -> None:
    write(banks, lambda uow: set_members(uow, SetMembers(COUNTIES, ("东县政府", "西县政府"))))
    assert write(banks, lambda uow: expand_group(uow, COUNTIES)) == 2
    assert agencies(banks, 3) == [OFFICE, BUREAU, "东县政府", "西县政府"]


def test_what_makes_no_sense_is_refused_in_words(banks: Ledger) -> None:
    with pytest.raises(SameAgencyError, match="不必合并"):
        write(banks, lambda uow: merge_agencies(uow, MergeAgencies(OFFICE, OFFICE)))
    with pytest.raises(NotAGroupError, match="还没有列出成员单位"):
        write(banks, lambda uow: expand_group(uow, COUNTIES))
    with pytest.raises(AgencyNameTakenError, match="请用合并"):
        write(banks, lambda uow: add_alias(uow, OFFICE, BUREAU))


def test_the_next_document_that_names_the_group_is_given_to_its_members(banks: Ledger) -> None:
    write(banks, lambda uow: set_members(uow, SetMembers(COUNTIES, ("东县政府", "西县政府"))))
    stock(banks, policy(2, [measure(1, [(OFFICE, Role.LEAD), (COUNTIES, BY)])]))
    assert agencies(banks, 4) == [OFFICE, "东县政府", "西县政府"]
    again = ReadDocument("重印.txt", policy(2, [measure(1, [(OFFICE, Role.LEAD), (COUNTIES, BY)])]))
    assert read(banks, lambda uow: compare_edition(uow, 2, again)).changed == ()


def test_a_name_of_spaces_is_no_name(banks: Ledger) -> None:
    for act in (
        lambda uow: add_alias(uow, OFFICE, " "),
        lambda uow: set_members(uow, SetMembers(COUNTIES, ("东县政府", "\u200b"))),
        lambda uow: edit_task(uow, 1, TaskWords("修订", "", None, False, ((" ", BY),))),
    ):
        with pytest.raises(AgencyNameNeededError, match="单位要有名称"):
            write(banks, act)


def test_a_merge_takes_along_the_ticks_that_a_recheck_ended(banks: Ledger) -> None:
    write(banks, lambda uow: tick_tasks(uow, TickTasks((3,), on=date(2022, 10, 8))))
    write(banks, lambda uow: recheck_tasks(uow, RecheckTasks((3,), "现场核查不符", date(2022, 11, 1))))
    before = dump(banks.folder.path, history=False)
    write(banks, lambda uow: merge_agencies(uow, MergeAgencies(OFFICE, BUREAU)))
    then = TaskFilter(day=date(2022, 10, 31), ids=(3,))
    assert read(banks, lambda uow: list_tasks(uow, then))[0].done_on == date(2022, 10, 8)
    assert read(banks, lambda uow: get_task(uow, 3, TODAY)).task.done_on is None
    write(banks, undo)
    assert dump(banks.folder.path, history=False) == before


def test_a_part_that_was_ticked_until_a_recheck_stays(banks: Ledger) -> None:
    write(banks, lambda uow: tick_tasks(uow, TickTasks((3,))))
    write(banks, lambda uow: recheck_tasks(uow, RecheckTasks((3,), "现场核查不符")))
    write(banks, lambda uow: edit_task(uow, 3, TaskWords("修订", "", None, False, ((OFFICE, BY),))))
    assert agencies(banks, 3) == [OFFICE, BUREAU]


def test_a_merge_keeps_the_rate_that_only_one_of_the_two_reported(banks: Ledger) -> None:
    write(banks, lambda uow: report_progress(uow, ReportProgress(3, OFFICE, Q4, "方案已印发")))
    write(banks, lambda uow: report_progress(uow, ReportProgress(3, BUREAU, Q4, "平台已上线", rate=80)))
    write(banks, lambda uow: merge_agencies(uow, MergeAgencies(OFFICE, BUREAU)))
    assert [one.rate for one in read(banks, lambda uow: get_task(uow, 3, TODAY)).progress] == [80]


@pytest.mark.parametrize("kept", [OFFICE, BUREAU])
@pytest.mark.parametrize(
    ("of_office", "of_bureau", "left"),
    [
        (("东县政府", "西县政府"), ("东县政府",), ("东县政府", "西县政府")),
        ((BUREAU, "东县政府"), (), ("东县政府",)),
        ((), (OFFICE, "东县政府"), ("东县政府",)),
    ],
)
def test_merged_groups_name_each_member_once_and_never_themselves(
    banks: Ledger, kept: str, of_office: tuple[str, ...], of_bureau: tuple[str, ...], left: tuple[str, ...]
) -> None:
    write(banks, lambda uow: set_members(uow, SetMembers(OFFICE, of_office)))
    write(banks, lambda uow: set_members(uow, SetMembers(BUREAU, of_bureau)))
    write(banks, lambda uow: set_members(uow, SetMembers(COUNTIES, (OFFICE, BUREAU))))
    absorbed = BUREAU if kept == OFFICE else OFFICE
    write(banks, lambda uow: merge_agencies(uow, MergeAgencies(kept, absorbed)))
    assert set(read(banks, lambda uow: members_of(uow, kept))) == set(left)
    assert read(banks, lambda uow: members_of(uow, COUNTIES)) == (kept,)
