"""The steps of proofreading a draft, each kept as what it changed, to go back and forth between them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bizdesk.domain.draft import Draft, DraftRow
from bizdesk.domain.measure import PolicyDocument

STEPS_KEPT = 100
"""So many steps can be taken back; older ones are forgotten."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was done, in words, and what it changed: from row `start` on, the rows `before` became `after`.

    `place` is the row that it was about, None where it was about several or none;
    `documents` are the particulars before and after, None where they stayed.
    """

    told: str
    place: int | None
    start: int
    before: tuple[DraftRow, ...]
    after: tuple[DraftRow, ...]
    documents: tuple[PolicyDocument, PolicyDocument] | None = None

    def undone(self, draft: Draft) -> Draft:
        """The draft as it was before."""
        document = self.documents[0] if self.documents else draft.document
        return self._put(draft, document, self.after, self.before)

    def done(self, draft: Draft) -> Draft:
        """The draft as it is afterwards."""
        document = self.documents[1] if self.documents else draft.document
        return self._put(draft, document, self.before, self.after)

    def _put(
        self, draft: Draft, document: PolicyDocument, old: tuple[DraftRow, ...], new: tuple[DraftRow, ...]
    ) -> Draft:
        rows = draft.rows[: self.start] + new + draft.rows[self.start + len(old) :]
        return replace(draft, document=document, rows=rows)


@dataclass(frozen=True, slots=True)
class Proofreading:
    """A draft as it now stands, with the first `done` of its `steps` taken and the others taken back."""

    draft: Draft
    steps: tuple[Step, ...] = ()
    done: int = 0

    @property
    def last(self) -> Step | None:
        """The step that `undo` would take back."""
        return self.steps[self.done - 1] if self.done else None

    @property
    def next(self) -> Step | None:
        """The step that `redo` would take again."""
        return self.steps[self.done] if self.done < len(self.steps) else None

    def add(self, draft: Draft, told: str, place: int | None = None) -> Proofreading:
        """Go one step further; what was taken back before is forgotten."""
        steps = (*self.steps[: self.done], _step(self.draft, draft, told, place))[-STEPS_KEPT:]
        return Proofreading(draft, steps, len(steps))

    def undo(self) -> Proofreading:
        """Take the last step back, where there is one."""
        step = self.last
        return self if step is None else Proofreading(step.undone(self.draft), self.steps, self.done - 1)

    def redo(self) -> Proofreading:
        """Take the next step again, where there is one."""
        step = self.next
        return self if step is None else Proofreading(step.done(self.draft), self.steps, self.done + 1)


def _step(old: Draft, new: Draft, told: str, place: int | None) -> Step:
    start = _alike(old.rows, new.rows)
    end = _alike(old.rows[start:][::-1], new.rows[start:][::-1])
    documents = None if old.document == new.document else (old.document, new.document)
    before, after = old.rows[start : len(old.rows) - end], new.rows[start : len(new.rows) - end]
    return Step(told, place, start, before, after, documents)


def _alike(old: tuple[DraftRow, ...], new: tuple[DraftRow, ...]) -> int:
    """How many rows are the same from the first on."""
    pairs = zip(old, new, strict=False)
    return next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(old), len(new)))
