from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bizdesk.domain.changes import ChangeKind
from bizdesk.domain.counting import Tally
from bizdesk.domain.ledger import Status, Task
from bizdesk.domain.pace import Pace
from bizdesk.reports.model import build_report
from bizdesk.reports.records import Change, Report
from tests.unit.reports.sample import sample_report, sample_tasks, state_of


@pytest.fixture(scope="module")
def report() -> Report:
    return sample_report()


def report_of(tasks: list[Task], previous: list[Task] | None) -> Report:
    return build_report(state_of(tasks, previous))


def kinds(changes: tuple[Change, ...] | None) -> list[ChangeKind]:
    return [change.kind for change in changes or ()]


def test_rows_are_numbered_in_the_order_of_the_ledger(report: Report) -> None:
    assert [entry.item for entry in report.entries] == list(range(1, 26))
    assert report.entries[0].task_id == 1001


def test_the_overall_tally_and_the_documents_add_up(report: Report) -> None:
    assert report.overall == Tally(done=7, open=13, late=5)
    assert sum(document.tally.total for document in report.documents) == 25
    assert [document.index for document in report.documents] == [1, 2, 3, 4]


def test_a_source_is_called_by_title_and_number(report: Report) -> None:
    assert report.documents[0].label == "《云川市2025年优化营商环境重点任务实施方案》（云政办发〔2025〕7号）"
    assert report.documents[3].label == "自行增列的任务"


def test_the_late_ones_come_with_the_longest_late_first(report: Report) -> None:
    assert [(entry.item, entry.days_late) for entry in report.late] == [
        (20, 181),
        (2, 91),
        (13, 61),
        (8, 30),
        (10, 15),
    ]


def test_leads_and_others_are_told_apart_with_the_contact_of_each_owner(report: Report) -> None:
    joint = report.entries[2]
    assert joint.leads == joint.owners == ("市发展改革委", "市市场监管局")
    assert joint.contacts == ("", "林晓舟 0900-8231107")
    assert joint.others == ("有关部门",)


def test_an_extended_task_shows_both_dates(report: Report) -> None:
    assert report.entries[3].due_text == "年内\n原定2025年3月31日\n延至2025年9月30日"


def test_a_task_without_a_date_says_so(report: Report) -> None:
    assert report.entries[5].due_text == "长期坚持"
    assert report.entries[24].due_text == "未定时限"


def test_progress_of_several_agencies_names_each(report: Report) -> None:
    assert report.entries[2].progress.startswith("市发展改革委：已印发")
    assert "\n市市场监管局：已印发" in report.entries[2].progress
    assert report.entries[0].progress.startswith("已印发")


def test_targets_are_read_out(report: Report) -> None:
    assert report.entries[0].targets == ("企业开办时间≤0.5个工作日",)


def test_hostile_text_is_kept_as_text_without_what_cannot_be_printed(report: Report) -> None:
    entry = report.entries[12]
    assert entry.heading == '=HYPERLINK("http://example.invalid","点我")'
    assert entry.text == "-1+cmd|' /C calc'!A0 _x0041_ 👍反"


def test_the_report_of_one_agency_holds_its_tasks_as_its_own_part_stands() -> None:
    park = sample_report(agency=6)
    assert park.title == "云川高新区管委会2025年第二季度优化营商环境任务办理情况"
    assert park.overall == Tally(done=6)
    assert [tally.agency for tally in park.agencies] == ["云川高新区管委会"]
    assert {part.agency_id for part in park.parts} == {6}
    assert park.entries[0].done_on == date(2025, 5, 6)


def test_changes_since_last_quarter_are_found() -> None:
    report = sample_report()
    found = {kind: [c.item for c in report.changes or () if c.kind is kind] for kind in ChangeKind}
    assert found[ChangeKind.DONE] == [1, 11, 15, 18, 22]
    assert found[ChangeKind.LATE] == [2, 8, 10]
    assert found[ChangeKind.EXTENDED] == [4, 13]


@pytest.mark.parametrize(
    ("before", "pace", "kind"),
    [
        ((Status.LATE, Pace.BEHIND), Pace.ON_PACE, ChangeKind.RECOVERED),
        ((Status.OPEN, Pace.BEHIND), Pace.AHEAD, ChangeKind.RECOVERED),
        ((Status.DONE, Pace.DONE), Pace.ON_PACE, ChangeKind.REOPENED),
        ((Status.OPEN, Pace.ON_PACE), Pace.BEHIND, ChangeKind.BEHIND),
    ],
)
def test_rarer_changes_are_found(before: tuple[Status, Pace], pace: Pace, kind: ChangeKind) -> None:
    task = sample_tasks(count=1)[0]
    now = replace(task, status=Status.OPEN, pace=pace)
    assert kinds(report_of([now], [replace(task, status=before[0], pace=before[1])]).changes) == [kind]


def test_a_task_that_is_gone_is_told_by_its_title() -> None:
    gone, stays = sample_tasks(count=2)
    (change, *_) = report_of([stays], [gone, stays]).changes or ()
    assert (change.kind, change.item, change.title) == (ChangeKind.DROPPED, None, gone.title)


def test_a_new_task_counts_as_added_and_for_its_state() -> None:
    assert kinds(report_of(sample_tasks(count=1), []).changes) == [ChangeKind.DONE, ChangeKind.ADDED]


def test_without_a_previous_quarter_there_are_no_changes_to_tell() -> None:
    assert report_of(sample_tasks(count=1), None).changes is None
