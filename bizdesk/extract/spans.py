"""Reads spans from the day of issue (印发之日起30个工作日内), which are no dates until that day is known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bizdesk.extract.dates import below_hundred

_SPAN = re.compile(
    r"(?:印发|发布|公布|下发)(?:之日|之后|后|之日起)?起?的?"
    r"(?:(?P<digits>\d{1,3})|(?P<han>[一二三四五六七八九十]{1,3}))个?(?P<unit>工作日|日|天)(?:之|以)?内"
)


@dataclass(frozen=True, slots=True)
class SpanFromIssue:
    """So many days after the day of issue, counted by working days or by the calendar."""

    days: int
    working: bool


def span_from_issue(wording: str) -> SpanFromIssue | None:
    """The span that a deadline's wording states, None where it states none."""
    found = _SPAN.search("".join(wording.split()))
    if found is None:
        return None
    days = int(found["digits"] or below_hundred(found["han"]))
    return SpanFromIssue(days, found["unit"] == "工作日")
