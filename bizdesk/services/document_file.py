"""A document as JSON data: for packs, which travel, and for drafts, which wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from bizdesk.domain.measure import (
    AgencyMention,
    Comparator,
    Deadline,
    Figure,
    GroupRole,
    GroupSeat,
    Indicator,
    Measure,
    Milestone,
    Passage,
    PolicyDocument,
    Role,
    Span,
    Target,
)
from bizdesk.domain.words import Kept

Data = Mapping[str, Any]
_PASSAGES = ("best", "current", "problems", "goal")


def to_data(document: PolicyDocument) -> dict[str, Any]:
    """The document with its words and spans."""
    return {
        "title": document.title,
        "number": document.number,
        "issuer": document.issuer,
        "issued": document.issued_on.isoformat() if document.issued_on else None,
        "applies_to_all": [_mention(one) for one in document.applies_to_all],
        "text": document.text,
        "measures": [measure_to_data(measure) for measure in document.measures],
        "indicators": [_indicator(one) for one in document.indicators],
    }


def measure_to_data(measure: Measure) -> dict[str, Any]:
    """A measure with its words and spans."""
    return {
        "path": measure.path,
        "heading": measure.heading,
        "text": measure.text,
        "span": list(measure.span),
        "agencies": [_mention(one) for one in measure.agencies],
        "deadline": _deadline(measure.deadline) if measure.deadline else None,
        "milestones": [{"date": one.date.isoformat(), "span": list(one.span)} for one in measure.milestones],
        "targets": [_target(one) for one in measure.targets],
        "review": list(measure.review),
    }


def from_data(data: Data) -> PolicyDocument:
    """The document again; `data` must be of the pack's schema."""
    issued = data["issued"]
    return PolicyDocument(
        title=data["title"],
        number=data["number"],
        issuer=data["issuer"],
        issued_on=date.fromisoformat(issued) if issued else None,
        applies_to_all=tuple(_read_mention(one) for one in data["applies_to_all"]),
        measures=tuple(measure_from_data(one) for one in data["measures"]),
        text=data.get("text", ""),
        indicators=tuple(_read_indicator(one) for one in data.get("indicators", ())),
    )


def measure_from_data(data: Data) -> Measure:
    """A measure again; words and spans that a pack leaves out are empty."""
    deadline = data["deadline"]
    return Measure(
        path=data["path"],
        heading=data["heading"],
        text=data.get("text", ""),
        span=_span(data),
        agencies=tuple(_read_mention(one) for one in data["agencies"]),
        deadline=_read_deadline(deadline) if deadline else None,
        milestones=tuple(
            Milestone(date.fromisoformat(one["date"]), _span(one)) for one in data["milestones"]
        ),
        targets=tuple(_read_target(one) for one in data["targets"]),
        review=tuple(map(Kept, data.get("review", ()))),
    )


def _mention(one: AgencyMention) -> dict[str, Any]:
    return {"name": one.name, "role": one.role.value, "generic": one.generic, "span": list(one.span)}


def _deadline(one: Deadline) -> dict[str, Any]:
    return {
        "wording": one.wording,
        "span": list(one.span),
        "due": [day.isoformat() for day in one.due],
        "ongoing": one.ongoing,
        "done": one.done,
    }


def _target(one: Target) -> dict[str, Any]:
    return {
        "name": one.name,
        "comparator": one.comparator.value,
        "value": one.value,
        "unit": one.unit,
        "span": list(one.span),
    }


def _span(data: Data) -> Span:
    start, end = data.get("span", (0, 0))
    return start, end


def _read_mention(data: Data) -> AgencyMention:
    return AgencyMention(data["name"], Role(data["role"]), data["generic"], _span(data))


def _read_deadline(data: Data) -> Deadline:
    due: Sequence[str] = data["due"]
    days = tuple(date.fromisoformat(day) for day in due)
    return Deadline(data["wording"], _span(data), days, data["ongoing"], data["done"])


def _read_target(data: Data) -> Target:
    return Target(data["name"], Comparator(data["comparator"]), data["value"], data["unit"], _span(data))


def _indicator(one: Indicator) -> dict[str, Any]:
    passages = {name: getattr(one, name) for name in _PASSAGES}
    return {
        "name": one.name,
        "span": list(one.span),
        **{name: {"text": said.text, "span": list(said.span)} for name, said in passages.items()},
        "figures": [asdict(figure) for figure in one.figures],
        "group": [{"name": s.name, "role": s.role.value, "span": list(s.span)} for s in one.group],
        "measures": list(one.measures),
    }


def _read_indicator(data: Data) -> Indicator:
    return Indicator(
        name=data["name"],
        span=_span(data),
        **{name: Passage(data[name].get("text", ""), _span(data[name])) for name in _PASSAGES},
        figures=tuple(Figure(**figure) for figure in data["figures"]),
        group=tuple(GroupSeat(s["name"], GroupRole(s["role"]), _span(s)) for s in data["group"]),
        measures=tuple(data["measures"]),
    )
