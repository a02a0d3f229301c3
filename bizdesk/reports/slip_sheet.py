"""The sheet of a slip: what the Word file and the PDF both say, word for word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bizdesk.domain.slips import SlipLevel


@dataclass(frozen=True, slots=True)
class SlipField:
    """A line of a form: its label and what is filled in; a `signed` one leaves room for a stamp and a name."""

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


SIGNED = "负责人：　　　　　（盖章）　　　　年　月　日"
"""What stands at the foot of a field that is to be signed."""
LEVEL_MARKS = {
    SlipLevel.BLUE: ("◆", "蓝色督办", "1F5FAF"),
    SlipLevel.YELLOW: ("▲", "黄色督办", "A15C00"),
    SlipLevel.RED: ("●", "红色督办", "B42318"),
}
"""The shape, the words and the colour (RRGGBB) of a level; it reads in black and white too."""
EMPTY_LINES = 3
"""So many lines are left free in a field that is to be filled in by hand."""
COLUMN_SHARES = (8, 62, 42, 44)
"""How the width is shared among the columns of a list."""
LABEL_SHARE = 0.2
"""The part of the width that the labels of a form take."""
