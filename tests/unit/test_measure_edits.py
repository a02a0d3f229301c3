"""What a hand changes in a measure, and that a split still knows where it belongs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bizdesk.domain.draft import Draft
from bizdesk.domain.measure import AgencyMention, Deadline, Measure, PolicyDocument, Role
from bizdesk.domain.measure_edits import added_mention, groups, with_deadline

TEXT = "建成大厅。培训人员。（市甲局）"
NAMED = AgencyMention("市甲局", Role.LEAD, generic=False, span=(11, 14))
MEASURE = Measure("一", None, "建成大厅。培训人员。", (0, len(TEXT)), agencies=(NAMED,))
DAY = date(2022, 12, 31)


def test_an_added_agency_stays_with_the_others_when_the_row_is_cut() -> None:
    added = added_mention(MEASURE, "市乙局", Role.SUPPORT)
    measure = replace(MEASURE, agencies=(NAMED, added))
    draft = Draft.of("x", PolicyDocument("x", None, None, None, (), (measure,), TEXT))
    assert [row.measure.agencies for row in draft.split(0, 5).rows] == [(NAMED, added)] * 2


def test_an_added_deadline_survives_a_cut() -> None:
    measure = with_deadline(MEASURE, [DAY], ongoing=False)
    draft = Draft.of("x", PolicyDocument("x", None, None, None, (), (measure,), TEXT))
    assert [row.measure.deadline for row in draft.split(0, 5).rows] == [measure.deadline] * 2


def test_days_are_kept_once_and_in_order() -> None:
    deadline = with_deadline(MEASURE, [DAY, date(2022, 6, 30), DAY], ongoing=True).deadline
    assert deadline == Deadline("", (0, 0), (date(2022, 6, 30), DAY), ongoing=True)


def test_a_wording_stays_when_its_reading_goes_and_nothing_at_all_is_no_deadline() -> None:
    said = replace(MEASURE, deadline=Deadline("年内", (1, 3), (DAY,)))
    assert with_deadline(said, (), ongoing=False).deadline == Deadline("年内", (1, 3))
    assert with_deadline(MEASURE, (), ongoing=False) == MEASURE


def test_groups_are_those_that_name_nobody() -> None:
    group = AgencyMention("有关部门", Role.RESPONSIBLE, generic=True, span=(5, 9))
    assert groups(replace(MEASURE, agencies=(NAMED, group))) == (group,)
