"""The window: pages, dialogs and what they do, over the services; the only part that knows Qt."""

import builtins

_plain_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _plain_import
"""Qt for Python puts a function of its own in its place for `from __feature__`, which nobody here uses: it
reads the source of every module that is imported afterwards and keeps it, 24 MB and a tenth of the start."""
