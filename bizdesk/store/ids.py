"""Many ids as one parameter of a statement, whatever their number."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement

from bizdesk.store.dialects.constructs import Among


def among(column: Any, parameter: str) -> ColumnElement[bool]:
    """Whether the column is one of the ids in the named parameter, which `ids_text` writes."""
    return Among(column, parameter)


def ids_text(ids: Iterable[int]) -> str:
    """The ids as the parameter of `among`."""
    return json.dumps(list(ids))
