"""What stands on the wall chart: every task once, in the month of its date, as the report counts it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bizdesk.domain.ledger import Status
from bizdesk.domain.wall_chart import By
from bizdesk.reports.records import Report
from bizdesk.reports.wall_chart import AFTER, BEFORE, UNDATED, Chart, Flag, Row, Sign, chart_of
from bizdesk.reports.wording import Mark
from tests.unit.reports.sample import sample_report


@pytest.fixture(scope="module")
def report() -> Report:
    return sample_report()


def rows(chart: Chart) -> list[Row]:
    return [row for group in chart.groups for row in group.rows]


def row_of(chart: Chart, number: int) -> Row:
    return next(row for row in rows(chart) if row.number == number)


def states(row: Row) -> list[Flag]:
    return [flag for slot in row.slots for flag in slot if isinstance(flag.mark, Mark)]


def test_by_task_each_task_of_the_report_is_a_row_with_one_state(report: Report) -> None:
    chart = chart_of(report, By.TASK)
    assert [row.number for row in rows(chart)] == [entry.item for entry in report.entries]
    assert [[flag.mark for flag in states(row)] for row in rows(chart)] == [[e.mark] for e in report.entries]
    assert [group.title for group in chart.groups] == [document.label for document in report.documents]


def test_a_flag_stands_in_the_month_of_its_date(report: Report) -> None:
    chart = chart_of(report, By.TASK)
    for entry in report.entries:
        slots = row_of(chart, entry.item).slots
        place = next(n for n, slot in enumerate(slots) if any(isinstance(f.mark, Mark) for f in slot))
        if entry.due is None:
            assert place == UNDATED
        elif entry.due.year == 2025:
            assert place == entry.due.month
        else:
            assert place == (BEFORE if entry.due.year < 2025 else AFTER)


def test_what_was_extended_stands_at_both_dates(report: Report) -> None:
    row = row_of(chart_of(report, By.TASK), 4)
    assert row.slots[3] == (Flag(4, date(2025, 3, 31), Sign.MOVED),)
    assert [flag.mark for flag in row.slots[9]] == [Mark.GOING]


def test_dates_inside_a_text_stand_beside_the_due_date(report: Report) -> None:
    days = (date(2025, 2, 10), date(2025, 12, 31), date(2026, 5, 1))
    first = replace(report.entries[2], milestones=days)
    changed = replace(report, entries=(*report.entries[:2], first, *report.entries[3:]))
    row = row_of(chart_of(changed, By.TASK), 3)
    assert row.slots[2] == (Flag(3, days[0], Sign.MILESTONE),)
    assert [flag.mark for flag in row.slots[12]] == [Mark.GOING]
    assert not row.slots[AFTER]


def test_by_agency_the_flags_of_a_row_add_up_to_its_figures(report: Report) -> None:
    chart = chart_of(report, By.AGENCY)
    leading = [one for one in report.agencies if one.lead.total]
    assert [row.head for row in rows(chart)] == [one.agency for one in leading]
    for row, one in zip(rows(chart), leading, strict=True):
        marks = [flag.mark for flag in states(row)]
        counted = (one.lead.total, one.lead.done, one.lead.late)
        assert (len(marks), marks.count(Mark.DONE), marks.count(Mark.LATE)) == counted
        assert row.figures[:3] == tuple(map(str, counted))


def test_the_counts_hold_every_task_once_and_the_key_names_them(report: Report) -> None:
    chart = chart_of(report, By.AGENCY)
    counts = dict(chart.counts)
    assert sum(counts.values()) == report.overall.total == len(chart.key)
    assert counts[Mark.DONE] == report.overall.done
    assert counts[Mark.LATE] == len([e for e in report.entries if e.status is Status.LATE])


def test_the_chart_of_one_agency_says_so() -> None:
    chart = chart_of(sample_report(agency=4), By.TASK)
    assert chart.title == "市行政审批服务局（市政务服务管理办公室）2025年优化营商环境任务挂图（按任务）"


def test_a_long_title_is_cut(report: Report) -> None:
    long = replace(report.entries[0], heading="长" * 500)
    changed = replace(report, entries=(long, *report.entries[1:]))
    assert len(row_of(chart_of(changed, By.TASK), 1).head) == 60
