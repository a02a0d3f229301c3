"""Steps of proofreading: whatever they changed, undo and redo go through the same drafts back and forth."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.draft import Decision, Draft, DraftRow
from bizdesk.domain.measure import Measure, PolicyDocument
from bizdesk.domain.proofreading import STEPS_KEPT, Proofreading

DOCUMENT = PolicyDocument("方案", None, None, None, (), (), "")
MEASURES = [Measure(path, None, "", (0, 1)) for path in ("（一）", "（二）", "（三）")]
rows = st.lists(st.builds(DraftRow, st.sampled_from(MEASURES), st.sampled_from(Decision)), max_size=5).map(
    tuple
)
documents = st.builds(replace, st.just(DOCUMENT), title=st.sampled_from(["方案", "通知"]))
drafts = st.builds(Draft, st.just("方案.txt"), documents, rows)


@given(st.lists(drafts, min_size=1, max_size=6))
def test_undo_and_redo_go_through_every_draft(passed: list[Draft]) -> None:
    state = Proofreading(passed[0])
    for number, draft in enumerate(passed[1:]):
        state = state.add(draft, str(number), number)
    for draft in reversed(passed):
        assert state.draft == draft
        state = state.undo()
    for draft in passed:
        assert state.draft == draft
        state = state.redo()


def test_the_next_steps_are_told() -> None:
    draft = Draft("方案.txt", DOCUMENT, ())
    state = Proofreading(draft).add(draft, "一", 1).add(draft, "二").undo()
    assert (state.last and state.last.told, state.next and state.next.told) == ("一", "二")
    assert Proofreading(draft).last is Proofreading(draft).next is None


def test_a_new_step_forgets_what_was_taken_back_and_the_oldest_are_forgotten() -> None:
    draft = Draft("方案.txt", DOCUMENT, ())
    state = Proofreading(draft).add(draft, "一").undo().add(draft, "二")
    assert [step.told for step in state.steps] == ["二"]
    for number in range(STEPS_KEPT):
        state = state.add(draft, str(number))
    assert len(state.steps) == state.done == STEPS_KEPT
    assert state.steps[0].told == "0"
