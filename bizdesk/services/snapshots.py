"""A quarter's state as canonical JSON: the same state always gives the same bytes, and reads back equal."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from cattrs.preconf.json import make_converter

from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import QuarterState

_converter = make_converter()
_converter.register_unstructure_hook(Quarter, str)
_converter.register_structure_hook(Quarter, lambda text, _: Quarter.parse(text))
_converter.register_unstructure_hook(datetime, lambda at: at.astimezone(UTC).isoformat())


def to_bytes(state: QuarterState) -> bytes:
    """The state as UTF-8 JSON."""
    plain = _converter.unstructure(state)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def from_bytes(data: bytes) -> QuarterState:
    """The state that `to_bytes` wrote."""
    return _converter.structure(json.loads(data), QuarterState)
