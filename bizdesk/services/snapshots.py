"""A quarter's state as canonical JSON: the same state always gives the same bytes, and reads back equal."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import QuarterState

if TYPE_CHECKING:
    from cattrs.preconf.json import JsonConverter


def to_bytes(state: QuarterState) -> bytes:
    """The state as UTF-8 JSON."""
    plain = _converter().unstructure(state)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def from_bytes(data: bytes) -> QuarterState:
    """The state that `to_bytes` wrote."""
    return _converter().structure(json.loads(data), QuarterState)


@cache
def _converter() -> JsonConverter:
    """Made when a quarter is first closed or looked back at: the library is slow to load."""
    from cattrs.preconf.json import make_converter

    converter = make_converter()
    converter.register_unstructure_hook(Quarter, str)
    converter.register_structure_hook(Quarter, lambda text, _: Quarter.parse(text))
    converter.register_unstructure_hook(datetime, lambda at: at.astimezone(UTC).isoformat())
    return converter
