"""Many ids as one parameter of a statement, whatever their number."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Text, bindparam, func, select


def among(column: Any, parameter: str) -> ColumnElement[bool]:
    """Whether the column is one of the ids in the named parameter, which `ids_text` writes."""
    listed = func.json_each(bindparam(parameter, type_=Text)).table_valued("value")
    found: ColumnElement[bool] = column.in_(select(listed.c.value))
    return found


def ids_text(ids: Iterable[int]) -> str:
    """The ids as the parameter of `among`."""
    return json.dumps(list(ids))
