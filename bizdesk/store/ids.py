"""Many ids as one parameter of a statement, whatever their number."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement

from bizdesk.store.dialects.constructs import Among

HIGHEST = 2**31 - 1
"""No database counts further by itself, whatever number somebody may ask for."""


def among(column: Any, parameter: str) -> ColumnElement[bool]:
    """Whether the column is one of the ids in the named parameter, a list."""
    return Among(column, parameter)
