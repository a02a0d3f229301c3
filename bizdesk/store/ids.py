"""Many ids as one parameter of a statement, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement

from bizdesk.store.dialects.constructs import Among

_HIGHEST = 2**31 - 1


def among(column: Any, parameter: str) -> ColumnElement[bool]:
    """Whether the column is one of the ids in the named parameter, a list."""
    return Among(column, parameter)


def possible(ids: Iterable[int]) -> list[int]:
    """The ids without those that no table counts to, whatever number somebody asked for."""
    return [id for id in ids if id <= _HIGHEST]
