"""The errors that reach a person, each with one whole sentence that says what to do.

A `UserError` is the user's to mend, a `MachineError` the machine's (disk
full, read only, locked). Anything else that escapes is a bug and gets a report.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator


class BizDeskError(Exception):
    """Base of the errors whose text is written for the user."""


class UserError(BizDeskError):
    """The user can mend it."""


class MachineError(BizDeskError):
    """The machine stands in the way; the sentence gives plain advice."""


def bug_report(error: BaseException) -> str:
    """Where a bug and its causes arose. Their messages are left out: they may quote a document."""
    return "\n".join(
        "".join(traceback.format_tb(one.__traceback__)) + type(one).__qualname__
        for one in _with_causes(error)
    )


def _with_causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
