"""The sheet of a slip as the JSON text that the ledger keeps."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from bizdesk.reports.slip_sheet import SlipSheet

if TYPE_CHECKING:
    from cattrs.preconf.json import JsonConverter


def text_of(sheet: SlipSheet) -> str:
    """The sheet as JSON; the same sheet always gives the same text."""
    plain = _converter().unstructure(sheet)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sheet_of(text: str) -> SlipSheet:
    """The sheet that `text_of` wrote."""
    return _converter().structure(json.loads(text), SlipSheet)


@cache
def _converter() -> JsonConverter:
    """Made when a slip is first given or printed again: the library is slow to load."""
    from cattrs.preconf.json import make_converter

    return make_converter()
