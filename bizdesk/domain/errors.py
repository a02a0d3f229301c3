"""The errors that reach a person, each with one whole sentence that says what to do.

A `UserError` is the user's to mend, a `MachineError` the machine's (disk
full, read only, locked). Anything else that escapes is a bug and gets a report.
"""

from __future__ import annotations


class BizDeskError(Exception):
    """Base of the errors whose text is written for the user."""


class UserError(BizDeskError):
    """The user can mend it."""


class MachineError(BizDeskError):
    """The machine stands in the way; the sentence gives plain advice."""
