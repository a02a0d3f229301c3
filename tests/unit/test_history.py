"""The history's rules: what undo and redo reverse next, and which links of the chain are broken."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.history import GENESIS, REDO, UNDO, Event, UndoState, broken_links, undo_state

AT = datetime(2022, 9, 30, 8, tzinfo=UTC)


def chain(length: int) -> list[tuple[Event, str]]:
    """Events with their hashes, each linked to the one before."""
    links: list[tuple[Event, str]] = []
    for seq in range(1, length + 1):
        before = links[-1][1] if links else GENESIS
        event = Event(seq, AT + timedelta(minutes=seq), "林晓禾", "tick", f"第{seq}步", None, "[]", before)
        links.append((event, event.digest()))
    return links


def test_a_whole_chain_has_no_broken_link() -> None:
    assert broken_links(chain(5)) == []
    assert broken_links([]) == []


@pytest.mark.parametrize(
    "change",
    [
        {"at": AT},
        {"actor": "别人"},
        {"command": "untick"},
        {"summary": "什么也没做"},
        {"reverses": 1},
        {"changes": "[[]]"},
        {"previous_hash": GENESIS},
    ],
)
def test_a_changed_field_breaks_its_link(change: dict[str, object]) -> None:
    links = chain(5)
    event, stored = links[2]
    links[2] = (replace(event, **change), stored)  # type: ignore[arg-type]
    assert broken_links(links) == [3]


def test_an_event_rehashed_after_a_change_breaks_the_next() -> None:
    links = chain(5)
    forged = replace(links[2][0], summary="什么也没做")
    links[2] = (forged, forged.digest())
    assert broken_links(links) == [4]


@pytest.mark.parametrize(("gone", "broken"), [(0, [2]), (2, [4]), (4, [])])
def test_an_event_taken_out_leaves_a_gap(gone: int, broken: list[int]) -> None:
    """One taken off the end leaves none: nothing after it tells of it."""
    links = chain(5)
    del links[gone]
    assert broken_links(links) == broken


def test_the_hash_does_not_depend_on_the_time_zone() -> None:
    event = chain(1)[0][0]
    shifted = replace(event, at=event.at.astimezone(timezone(timedelta(hours=8))))
    assert shifted.digest() == event.digest()


@given(st.lists(st.sampled_from(["do", UNDO, REDO]), max_size=30))
def test_undo_and_redo_walk_back_and_forth(acts: list[str]) -> None:
    """Held against two plain stacks of what was done, each with the event that brought it to where it is."""
    events: list[tuple[int, str, int | None]] = []
    done: list[int] = []
    undone: list[int] = []
    for act in acts:
        seq = len(events) + 1
        if act == "do":
            events.append((seq, "tick", None))
            done, undone = [*done, seq], []
        elif act == UNDO and done:
            events.append((seq, UNDO, done.pop()))
            undone.append(seq)
        elif act == REDO and undone:
            events.append((seq, REDO, undone.pop()))
            done.append(seq)
        expected = UndoState(done[-1] if done else None, undone[-1] if undone else None)
        assert undo_state(reversed(events)) == expected
