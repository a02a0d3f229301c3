"""The ways in which a task differs between the ends of two quarters."""

from __future__ import annotations

from enum import StrEnum


class ChangeKind(StrEnum):
    """How a task differs between the ends of two quarters."""

    DONE = "newly_done"
    LATE = "newly_late"
    BEHIND = "newly_behind"
    RECOVERED = "recovered"
    EXTENDED = "extended"
    REOPENED = "reopened"
    ADDED = "added"
    DROPPED = "dropped"
