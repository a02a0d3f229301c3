"""What a returned form differs in, whatever was sent, stands in the ledger, and came back."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.form_differences import across_files, compare_cell, compare_form
from bizdesk.domain.forms import (
    CELLS,
    LOCKED_TITLES,
    DifferenceKind,
    FormField,
    ReturnedForm,
    ReturnedRow,
    SentForm,
    SentRow,
    alike,
    checksum,
    mark_of,
    plain,
)
from bizdesk.domain.quarter import Quarter

TOKEN, AGENCY, Q4 = "0123456789abcdef", "市税务局", Quarter(2022, 4)
TEXTS = st.text(max_size=12)
WORDS = st.sampled_from(["", "启动", "完成", "=1+1", " 完成 \n\n"])
LOCKED = tuple(f"锁定{place}" for place in range(len(LOCKED_TITLES)))


def sent_form(values: dict[int, str]) -> SentForm:
    rows = {
        task: SentRow(task, f"第{task}项", LOCKED, {FormField.PROGRESS: text})
        for task, text in values.items()
    }
    return SentForm(TOKEN, AGENCY, Q4, rows)


def returned_row(task: int, text: str, locked: tuple[str, ...] = LOCKED) -> ReturnedRow:
    mark = mark_of(TOKEN, task)
    values = {kind: text if kind is FormField.PROGRESS else "" for kind in CELLS}
    return ReturnedRow(task, mark, checksum(mark, LOCKED), locked, values)


def form(*rows: ReturnedRow) -> ReturnedForm:
    return ReturnedForm(Path("表.xlsx"), "0" * 64, rows)


@given(WORDS, WORDS, WORDS)
def test_a_cell_is_one_of_four_things(sent: str, current: str, returned: str) -> None:
    verdict = compare_cell(sent, current, returned)
    if alike(returned, sent) or alike(returned, current):
        assert verdict is None
    elif not alike(current, sent):
        assert verdict is DifferenceKind.CONFLICT
    else:
        assert verdict is (DifferenceKind.CHANGED if current.strip() else DifferenceKind.NEW)


@given(TEXTS, TEXTS)
def test_a_cell_that_nobody_touched_says_nothing(sent: str, current: str) -> None:
    assert compare_cell(sent, current, sent) is None


@given(TEXTS)
def test_plain_words_hold_nothing_that_steers_and_stay_as_they_are(text: str) -> None:
    kept = plain(text)
    assert plain(kept) == kept
    assert all(character == "\n" or character.isprintable() or character.isspace() for character in kept)
    assert "\r" not in kept
    assert "\t" not in kept


@given(st.dictionaries(st.integers(1, 9), st.tuples(WORDS, WORDS, WORDS), max_size=9))
def test_nothing_that_was_typed_is_lost(cells: dict[int, tuple[str, str, str]]) -> None:
    sent = sent_form({task: was for task, (was, _, _) in cells.items()})
    now = {task: {FormField.PROGRESS: current} for task, (_, current, _) in cells.items()}
    rows = [returned_row(task, typed) for task, (_, _, typed) in cells.items()]
    found = compare_form(form(*rows), sent if rows else None, now.get)
    told = {one.task_id: one.returned for one in found if one.field is FormField.PROGRESS}
    for task, (was, current, typed) in cells.items():
        assert task in told or alike(typed, was) or alike(typed, current)
        assert alike(told.get(task, typed), typed)


@given(st.lists(TEXTS, min_size=len(LOCKED), max_size=len(LOCKED)).map(tuple))
def test_each_altered_locked_cell_is_named_and_makes_its_row_doubtful(locked: tuple[str, ...]) -> None:
    found = compare_form(form(returned_row(1, "完成", locked)), sent_form({1: ""}), lambda _task: {})
    altered = [
        title for title, was, now in zip(LOCKED_TITLES, LOCKED, locked, strict=True) if not alike(was, now)
    ]
    assert [one.what for one in found if one.kind is DifferenceKind.LOCKED] == altered
    (cell,) = [one for one in found if one.field is FormField.PROGRESS]
    assert cell.doubtful == bool(altered)
    assert cell.clean == (not altered)
    assert not any(one.acceptable for one in found if one.kind is DifferenceKind.LOCKED)


@given(st.lists(st.integers(1, 5), max_size=8), st.sets(st.integers(1, 5), min_size=1))
def test_every_row_is_found_unknown_or_missing(came: list[int], went: set[int]) -> None:
    sent = sent_form(dict.fromkeys(went, ""))
    rows = [returned_row(task, f"{task}") for task in came]
    found = compare_form(form(*rows), sent, lambda task: {} if task in went else None)
    told = {kind: {one.task_id for one in found if one.kind is kind} for kind in DifferenceKind}
    assert told[DifferenceKind.NEW] == went & set(came)
    assert told[DifferenceKind.MISSING] == went - set(came)
    strangers = [one for one in found if one.kind is DifferenceKind.UNKNOWN]
    assert len(strangers) == sum(task not in went for task in came)


@given(st.lists(WORDS, max_size=4))
def test_files_that_disagree_are_conflicts_and_those_that_agree_count_once(words: list[str]) -> None:
    sent = sent_form({1: ""})
    found = [
        one for text in words for one in compare_form(form(returned_row(1, text)), sent, lambda _task: {})
    ]
    said = {plain(text) for text in words if plain(text)}
    kinds = [one.kind for one in across_files(found)]
    assert len(kinds) == len(said)
    assert set(kinds) <= ({DifferenceKind.NEW} if len(said) == 1 else {DifferenceKind.CONFLICT})
