"""What a return form is written from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.forms import SentForm
from bizdesk.reports.wording import printable

LONGEST = 32_767
"""Characters that a cell holds."""


@dataclass(frozen=True, slots=True)
class FormPaper:
    """A form to write, with the office and the day that it is from."""

    form: SentForm
    office: str
    as_of: date


def cell_text(text: str) -> str:
    """`text` as a cell of a form holds it."""
    return printable(text)[:LONGEST]
