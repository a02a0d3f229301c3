"""The steps of proofreading one draft, to go back and forth between them."""

from __future__ import annotations

from dataclasses import dataclass

from bizdesk.domain.draft import Draft
from bizdesk.services.history import NextSteps


@dataclass(frozen=True, slots=True)
class Step:
    """A draft after a step, what the step did, and the place of the row it was about, if it was about one."""

    draft: Draft
    told: str
    place: int | None


class DraftSteps:
    """A draft as it was after every step."""

    def __init__(self, draft: Draft) -> None:
        self._steps = [Step(draft, "", None)]
        self._at = 0

    @property
    def draft(self) -> Draft:
        """The draft as it now stands."""
        return self._steps[self._at].draft

    @property
    def next_steps(self) -> NextSteps:
        """What undo and redo would do."""
        undo = self._steps[self._at].told if self._at else None
        redo = self._steps[self._at + 1].told if self._at + 1 < len(self._steps) else None
        return NextSteps(undo, redo)

    def add(self, step: Step) -> None:
        """Go one step further; what was taken back before is forgotten."""
        self._steps[self._at + 1 :] = [step]
        self._at += 1

    def undo(self) -> Step | None:
        """Take the last step back; that step, None where there is none."""
        if not self._at:
            return None
        self._at -= 1
        return self._steps[self._at + 1]

    def redo(self) -> Step | None:
        """Take the next step again; that step, None where there is none."""
        if self._at + 1 == len(self._steps):
            return None
        self._at += 1
        return self._steps[self._at]
