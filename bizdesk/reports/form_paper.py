"""What a return form is written from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.forms import SentForm
from bizdesk.domain.layout import USUAL_LAYOUT, Layout


@dataclass(frozen=True, slots=True)
class FormPaper:
    """A form to write, with the office and the day that it is from.

    No logo stands on it: a picture on a form that comes back is evidence.
    """

    form: SentForm
    office: str
    as_of: date
    layout: Layout = USUAL_LAYOUT
