"""The JSON form of extracted documents."""

from __future__ import annotations

from collections.abc import Sequence

from bizdesk.domain.measure import AgencyMention, Measure, PolicyDocument, Span, Target
from bizdesk.extract.flow import flow_of


def as_json(documents: Sequence[PolicyDocument]) -> dict[str, object]:
    """The documents as plain dicts and lists, dates as ISO strings, ready for json.dumps."""
    return {"documents": [_document(document) for document in documents]}


def _document(document: PolicyDocument) -> dict[str, object]:
    return {
        "title": document.title,
        "number": document.number,
        "issuer": document.issuer,
        "issued": document.issued_on.isoformat() if document.issued_on else None,
        "applies_to_all": [_words(mention.span, document.text) for mention in document.applies_to_all],
        "tasks": [_measure(measure, document.text) for measure in document.measures],
    }


def _measure(measure: Measure, text: str) -> dict[str, object]:
    deadline = measure.deadline
    return {
        "path": measure.path,
        "heading": measure.heading,
        "text": measure.text,
        "span": list(measure.span),
        "agencies": [_mention(mention, text) for mention in measure.agencies],
        "due": [day.isoformat() for day in deadline.due] if deadline else [],
        "ongoing": bool(deadline and deadline.ongoing),
        "done": bool(deadline and deadline.done),
        "milestones": [{"date": m.date.isoformat(), "span": list(m.span)} for m in measure.milestones],
        "targets": [_target(target) for target in measure.targets],
        "review": list(measure.review),
    }


def _mention(mention: AgencyMention, text: str) -> dict[str, object]:
    return {
        "name": _words(mention.span, text),
        "role": mention.role.value,
        "generic": mention.generic,
        "span": list(mention.span),
    }


def _target(target: Target) -> dict[str, object]:
    return {
        "name": target.name,
        "comparator": target.comparator.value,
        "value": target.value,
        "unit": target.unit,
        "span": list(target.span),
    }


def _words(span: Span, text: str) -> str:
    """The name as the document writes it, without its line breaks."""
    return flow_of(text[slice(*span)]).text
