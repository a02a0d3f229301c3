"""Where the words behind a cell of a draft stand in the document."""

from __future__ import annotations

from bizdesk.domain.measure import Measure, Span
from bizdesk.domain.measure_edits import words_span
from bizdesk.gui.models.draft_table import ROLE_OF, DraftColumn


def cell_spans(text: str, measure: Measure, column: DraftColumn) -> list[Span]:
    """The spans of a cell's words; none where the cell speaks of the measure as a whole or says nothing."""
    found: list[Span | None] = []
    if column in ROLE_OF:
        found += [one.span for one in measure.agencies if one.role is ROLE_OF[column]]
    elif column is DraftColumn.DUE and measure.deadline:
        found.append(measure.deadline.span)
    elif column is DraftColumn.FIGURES:
        found += [target.span for target in measure.targets]
        found += [milestone.span for milestone in measure.milestones]
    elif column is DraftColumn.CLAUSE:
        found.append(words_span(text, measure.span, measure.path.rpartition("/")[2]))
    elif column is DraftColumn.TITLE and measure.heading:
        found.append(words_span(text, measure.span, measure.heading))
    return [span for span in found if span is not None and span[0] < span[1]]
