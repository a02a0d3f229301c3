"""What a return form is written from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.forms import SentForm
from bizdesk.domain.layout import USUAL_LAYOUT, Layout
from bizdesk.reports.wording import printable

LONGEST = 32_767
"""Characters that a cell holds."""


@dataclass(frozen=True, slots=True)
class FormPaper:
    """A form to write, with the office and the day that it is from.

    No logo stands on it: a picture on a form that comes back is evidence.
    """

    form: SentForm
    office: str
    as_of: date
    layout: Layout = USUAL_LAYOUT


def cell_text(text: str) -> str:
    """`text` as a cell of a form holds it."""
    return printable(text)[:LONGEST]
