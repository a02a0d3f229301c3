"""A draft and the steps that led to it as JSON data; measures that steps repeat are written once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bizdesk.domain.draft import Decision, Draft, DraftRow
from bizdesk.domain.measure import Measure, PolicyDocument
from bizdesk.domain.proofreading import Proofreading, Step
from bizdesk.services import document_file
from bizdesk.services.document_file import measure_from_data, measure_to_data

Data = Mapping[str, Any]
Places = dict[Measure, int]


def to_data(proofreading: Proofreading) -> dict[str, Any]:
    """The draft with its steps."""
    draft = proofreading.draft
    rows = [
        {"measure": measure_to_data(row.measure), "decision": row.decision.value, "edited": row.edited}
        for row in draft.rows
    ]
    places: Places = {}
    steps = [_step(step, places) for step in proofreading.steps]
    return {
        "source": draft.source,
        "document": document_file.to_data(draft.document),
        "rows": rows,
        "done": proofreading.done,
        "steps": steps,
        "step_measures": [measure_to_data(measure) for measure in places],
    }


def from_data(data: Data) -> Proofreading:
    """The draft again; one that was written before steps were kept has none."""
    document = document_file.from_data(data["document"])
    rows = tuple(
        DraftRow(measure_from_data(row["measure"]), Decision(row["decision"]), row["edited"])
        for row in data["rows"]
    )
    measures = [measure_from_data(one) for one in data.get("step_measures", ())]
    steps = tuple(_read_step(one, measures, document) for one in data.get("steps", ()))
    return Proofreading(Draft(data["source"], document, rows), steps, data.get("done", 0))


def _step(step: Step, places: Places) -> dict[str, Any]:
    heads = [
        document_file.to_data(replace(one, text="", measures=(), indicators=()))
        for one in step.documents or ()
    ]
    return {
        "told": step.told,
        "place": step.place,
        "start": step.start,
        "before": [_row(row, places) for row in step.before],
        "after": [_row(row, places) for row in step.after],
        "documents": heads,
    }


def _row(row: DraftRow, places: Places) -> list[Any]:
    return [places.setdefault(row.measure, len(places)), row.decision.value, row.edited]


def _read_step(data: Data, measures: Sequence[Measure], document: PolicyDocument) -> Step:
    def rows(of: str) -> tuple[DraftRow, ...]:
        return tuple(
            DraftRow(measures[place], Decision(decision), edited) for place, decision, edited in data[of]
        )

    heads = (document_file.from_data(one) for one in data["documents"])
    documents = [
        replace(head, text=document.text, measures=document.measures, indicators=document.indicators)
        for head in heads
    ]
    kept = (documents[0], documents[1]) if documents else None
    return Step(data["told"], data["place"], data["start"], rows("before"), rows("after"), kept)
