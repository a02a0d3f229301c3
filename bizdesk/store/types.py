"""Column types of our own: wide numbers, words of enumerations, aware times, spans and quarters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Integer, String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, UserDefinedType

from bizdesk.domain.measure import Span
from bizdesk.domain.quarter import Quarter

WIDE = BigInteger().with_variant(Integer(), "sqlite")
"""Whole numbers of any size, which SQLite's own are."""


class WordText(UserDefinedType[StrEnum]):
    """The word of an enumeration; lists read many of them, so a word is one look-up."""

    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        self.kind = kind

    def get_col_spec(self, **kw: Any) -> str:
        """As text."""
        return "VARCHAR(16)"

    @property
    def python_type(self) -> type[Any]:
        """The enumeration."""
        return self.kind

    def bind_processor(self, dialect: Dialect) -> Callable[[str | None], str | None]:
        """Member or word to word; another word is a ValueError."""
        return lambda value: None if value is None else self.kind(value).value

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], StrEnum | None]:
        """Word to member; what the enumeration does not hold is a KeyError."""
        members: dict[str | None, StrEnum | None] = {member.value: member for member in self.kind}
        return {None: None, **members}.__getitem__


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, stored as ISO 8601 text in UTC so that text order is time order; refuses naive input."""

    impl = String(32)
    cache_ok = True

    @property
    def python_type(self) -> type[Any]:
        """Datetime."""
        return datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Aware time to text."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time needs a time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Text to aware time."""
        return None if value is None else datetime.fromisoformat(value)


class SpanText(UserDefinedType[Span]):
    """A span, stored as start:end; without the detours of a decorator, as lists read many of them."""

    cache_ok = True

    def get_col_spec(self, **kw: Any) -> str:
        """As text."""
        return "VARCHAR(24)"

    @property
    def python_type(self) -> type[Any]:
        """Tuple."""
        return tuple

    def bind_processor(self, dialect: Dialect) -> Callable[[Span | None], str | None]:
        """Span to text."""
        return lambda value: None if value is None else f"{value[0]}:{value[1]}"

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], Span | None]:
        """Text to span."""
        return _span


def _span(text: str | None) -> Span | None:
    if text is None:
        return None
    start, _, end = text.partition(":")
    return int(start), int(end)


class QuarterText(TypeDecorator[Quarter]):
    """A quarter, stored as 2022Q4 so that text order is time order."""

    impl = String(6)
    cache_ok = True

    @property
    def python_type(self) -> type[Any]:
        """Quarter."""
        return Quarter

    def process_bind_param(self, value: Quarter | None, dialect: Dialect) -> str | None:
        """Quarter to text."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Quarter | None:
        """Text to quarter."""
        return None if value is None else Quarter.parse(value)
