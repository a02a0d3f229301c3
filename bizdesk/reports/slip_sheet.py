"""The sheet of a slip: what the Word file and the PDF both say, word for word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.labels import chinese_date
from bizdesk.domain.slips import SlipLevel
from bizdesk.reports.wording import Mark


@dataclass(frozen=True, slots=True)
class SlipField:
    """A line of a form: its label and what is filled in; a `signed` one has room for a stamp and a name."""

    label: str
    text: str = ""
    signed: bool = False


@dataclass(frozen=True, slots=True)
class SlipSheet:
    """A slip on paper: title, number, `recipient` where it is addressed to somebody, paragraphs, then a list
    (`rows` under `head`) or a form (`fields`).

    Texts are printable. An application is signed in its fields, any other slip by the `office` at its foot.
    """

    title: str
    level: SlipLevel | None
    number: str
    office: str
    day: date
    recipient: str
    body: tuple[str, ...]
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    fields: tuple[SlipField, ...] = ()

    @property
    def is_application(self) -> bool:
        """Whether somebody asks the office for something."""
        return not self.recipient

    @property
    def table(self) -> tuple[tuple[tuple[str, ...], ...], tuple[float, ...]]:
        """The rows of its list, the head first, or of its form; and the shares of their columns."""
        if self.fields:
            return tuple((one.label, one.text) for one in self.fields), FORM_SHARES
        return (self.head, *self.rows), LIST_SHARES

    @property
    def said(self) -> str:
        """What stands at the right under the title: the number, on an application the day."""
        return chinese_date(self.day) if self.is_application else self.number


SIGNED = "负责人：　　　　　（盖章）　　　　年　月　日"
"""What stands at the foot of a field that is to be signed."""
LEVEL_MARKS = {
    SlipLevel.BLUE: (Mark.SOON, "蓝色督办"),
    SlipLevel.YELLOW: (Mark.BEHIND, "黄色督办"),
    SlipLevel.RED: (Mark.LATE, "红色督办"),
}
"""The shape and colour of a level, and its words; it reads in black and white too."""
EMPTY_LINES = 3
"""So many lines are left free in a field that is to be filled in by hand."""
LIST_SHARES = (0.08, 0.37, 0.24, 0.31)
FORM_SHARES = (0.2, 0.8)
"""How the width is shared among the columns of a list and of a form."""
