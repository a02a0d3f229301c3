"""How a wall chart (挂图) is asked for on paper: what its rows are, and the size of its sheets."""

from __future__ import annotations

from enum import StrEnum


class By(StrEnum):
    """What the rows of a chart are."""

    AGENCY = "agency"
    TASK = "task"


class SheetSize(StrEnum):
    """The sheets that a chart is printed on."""

    A3 = "A3"
    A2 = "A2"
    A1 = "A1"
    A0 = "A0"
