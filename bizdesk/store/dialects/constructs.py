"""Expressions that each database writes in its own way; what they mean stands here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ARRAY, BigInteger, Boolean, Dialect, Integer, Text, TypeDecorator, bindparam, literal
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine


class Ids(TypeDecorator[Sequence[int]]):
    """Many ids as one parameter: an array where the database knows them, else a JSON list.

    A text would be taken apart anew for each row that it is held against.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Arrays are known to PostgreSQL."""
        return ARRAY(BigInteger) if dialect.name == "postgresql" else Text()

    def process_bind_param(self, value: Sequence[int] | None, dialect: Dialect) -> Any:
        """The ids as the database takes them."""
        return value if dialect.name == "postgresql" else json.dumps(value)


class Among(FunctionElement[bool]):
    """Whether a column is one of the ids that a parameter holds."""

    type = Boolean()
    inherit_cache = True

    def __init__(self, column: Any, parameter: str) -> None:
        super().__init__(column, bindparam(parameter, type_=Ids))


class Position(FunctionElement[int]):
    """Where a text stands in another, counted from 1; 0 where it does not."""

    type = Integer()
    inherit_cache = True

    def __init__(self, text: Any, sought: Any) -> None:
        super().__init__(text, sought)


class Alike(FunctionElement[bool]):
    """Whether a text is like a pattern, A to Z in either case; `/` takes the meaning of a sign away."""

    type = Boolean()
    inherit_cache = True

    def __init__(self, text: Any, pattern: str) -> None:
        super().__init__(text, bindparam(pattern, type_=Text))


class Indexed(FunctionElement[bool]):
    """Whether an id is that of words, less `offset`, which hold all terms and whose ids lie within bounds.

    The terms stand in the parameter `match` for a full-text index, and as patterns in the parameters `likes`.
    """

    type = Boolean()
    inherit_cache = True

    def __init__(
        self, id: Any, offset: int, bounds: tuple[int, int], match: str, likes: tuple[str, ...]
    ) -> None:
        numbers = (literal(number, BigInteger) for number in (offset, *bounds))
        patterns = (bindparam(like, type_=Text) for like in likes)
        super().__init__(id, *numbers, bindparam(match, type_=Text), *patterns)
