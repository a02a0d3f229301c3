"""Column types that SQLite lacks: aware times, spans and quarters."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from bizdesk.domain.measure import Span
from bizdesk.domain.quarter import Quarter


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


class SpanText(TypeDecorator[Span]):
    """A span, stored as start:end."""

    impl = String(24)
    cache_ok = True

    @property
    def python_type(self) -> type[Any]:
        """Tuple."""
        return tuple

    def process_bind_param(self, value: Span | None, dialect: Dialect) -> str | None:
        """Span to text."""
        return None if value is None else f"{value[0]}:{value[1]}"

    def process_result_value(self, value: str | None, dialect: Dialect) -> Span | None:
        """Text to span."""
        if value is None:
            return None
        start, _, end = value.partition(":")
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
