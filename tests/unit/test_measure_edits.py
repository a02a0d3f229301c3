"""What a hand changes in a measure, and that a split still knows where it belongs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bizdesk.domain.draft import Draft
from bizdesk.domain.measure import (
    AgencyMention,
    Comparator,
    Deadline,
    Measure,
    PolicyDocument,
    Role,
    Target,
)
from bizdesk.domain.measure_edits import (
    TargetIncompleteError,
    WordsNotFoundError,
    added_mention,
    groups,
    span_of_words,
    typed_target,
    with_deadline,
)

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


def test_words_are_found_in_the_measure_whatever_breaks_its_lines() -> None:
    text = "一、培训\n人员。二、培训人员。"
    measure = Measure("二", None, "培训人员。", (8, len(text)))
    assert span_of_words(text, measure, "培训人员") == (10, 14)
    assert span_of_words(text, replace(measure, span=(0, 8)), "培训人员") == (2, 7)
    assert span_of_words(text, measure, " ") == (8, 8)
    with pytest.raises(WordsNotFoundError, match="原文里没有“大厅”"):
        span_of_words(text, measure, "大厅")


def test_a_typed_target_takes_full_width_figures_and_refuses_what_is_no_number() -> None:
    target = typed_target(" 办结率 ", Comparator.AT_LEAST, "９５．５", "%", (0, 2))
    assert target == Target("办结率", Comparator.AT_LEAST, "95.5", "%", (0, 2))
    for name, value in (("办结率", "约95"), ("", "95"), ("办结率", "")):
        with pytest.raises(TargetIncompleteError):
            typed_target(name, Comparator.AT_LEAST, value, "%", (0, 2))
