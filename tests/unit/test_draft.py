"""Proofreading rules: decisions, edits, splits and merges, none of which loses a fact."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.draft import Decision, Draft, MergeError, SplitError
from bizdesk.domain.measure import (
    AgencyMention,
    Comparator,
    Deadline,
    Measure,
    Milestone,
    PolicyDocument,
    Role,
    Target,
)

TEXT = (
    "（一）办好两件事。先建成大厅，\n6月底前开放。再培训五十人以上。"
    "（责任单位：市甲局、有关部门；完成时限：年底前）\n（二）其他。做好其他工作。"
)
END = TEXT.index("\n（二）")


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


FIRST = Measure(
    path="一/（一）",
    heading="办好两件事",
    text="先建成大厅，6月底前开放。再培训五十人以上。",
    span=(0, END),
    agencies=(
        AgencyMention("市甲局", Role.RESPONSIBLE, False, span("市甲局")),
        AgencyMention("有关部门", Role.RESPONSIBLE, True, span("有关部门")),
    ),
    deadline=Deadline("年底前", span("年底前"), (date(2022, 12, 31),)),
    milestones=(Milestone(date(2022, 6, 30), span("6月底前")),),
    targets=(Target("培训", Comparator.AT_LEAST, "50", "人", span("五十人")),),
    review=("有关部门没有指明单位",),
)
SECOND = Measure("一/（二）", "其他", "做好其他工作。", (END + 1, len(TEXT)))
DOCUMENT = PolicyDocument("方案", None, None, None, (), (FIRST, SECOND), TEXT)


@pytest.fixture
def draft() -> Draft:
    return Draft.of("方案.txt", DOCUMENT)


def test_a_row_is_uncertain_until_it_is_decided(draft: Draft) -> None:
    assert draft.uncertain == 1
    assert draft.decide(0, Decision.ACCEPTED).uncertain == 0
    assert draft.decide(0, Decision.SKIPPED).uncertain == 0


def test_skipped_rows_stay_out_of_the_document(draft: Draft) -> None:
    assert draft.proofread() == DOCUMENT
    assert draft.decide(0, Decision.SKIPPED).proofread().measures == (SECOND,)


def test_an_edit_accepts_the_row_and_no_edit_leaves_it(draft: Draft) -> None:
    edited = draft.edit(1, replace(SECOND, heading="其他事项"))
    assert (edited.rows[1].edited, edited.rows[1].decision) == (True, Decision.ACCEPTED)
    assert draft.edit(1, SECOND) is draft


def test_a_group_is_assigned_to_named_agencies_that_keep_its_words(draft: Draft) -> None:
    agencies = draft.assign(0, FIRST.agencies[1], ("市乙局", "市甲局")).rows[0].measure.agencies
    assert [(mention.name, mention.generic) for mention in agencies] == [("市甲局", False), ("市乙局", False)]
    assert agencies[1].span == span("有关部门")


def test_a_split_sends_facts_where_their_words_are_and_shares_the_statement(draft: Draft) -> None:
    first, second = (row.measure for row in draft.split(0, TEXT.index("再培训")).rows[:2])
    assert (first.path, first.heading, first.text) == (
        "一/（一）-1",
        "办好两件事",
        "先建成大厅，6月底前开放。",
    )
    assert (second.path, second.heading, second.text) == ("一/（一）-2", None, "再培训五十人以上。")
    assert (first.milestones, second.milestones) == (FIRST.milestones, ())
    assert (first.targets, second.targets) == ((), FIRST.targets)
    assert first.agencies == second.agencies == FIRST.agencies
    assert first.deadline == second.deadline == FIRST.deadline


@pytest.mark.parametrize("place", [0, 2, TEXT.index("先建成"), TEXT.index("（责任单位"), END, len(TEXT), -5])
def test_a_split_outside_the_text_of_the_row_is_refused(draft: Draft, place: int) -> None:
    with pytest.raises(SplitError):
        draft.split(0, place)


def test_a_merge_joins_texts_and_facts(draft: Draft) -> None:
    merged = draft.merge(0)
    assert len(merged.rows) == 1
    measure = merged.rows[0].measure
    assert measure.text == FIRST.text + "其他" + SECOND.text
    assert measure.span == (0, len(TEXT))
    with pytest.raises(MergeError):
        merged.merge(0)


@given(st.integers(TEXT.index("先建成") + 1, TEXT.index("（责任单位") - 1))
def test_wherever_it_is_cut_the_halves_hold_the_whole(place: int) -> None:
    first, second = (row.measure for row in Draft.of("x", DOCUMENT).split(0, place).rows[:2])
    assert first.text + second.text == FIRST.text
    assert first.milestones + second.milestones == FIRST.milestones
    assert first.targets + second.targets == FIRST.targets
