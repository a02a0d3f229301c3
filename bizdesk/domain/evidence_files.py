"""What the name of a file says of it: whether the window can show it, whether opening it runs something."""

from __future__ import annotations

from enum import Enum, auto

_PICTURES = frozenset({"png", "jpg", "jpeg", "bmp", "gif"})
_TEXTS = frozenset({"txt", "csv", "log", "md", "json", "xml", "ini"})
_PROGRAMS = frozenset(
    ["exe", "bat", "cmd", "com", "msi", "ps1", "vbs", "js", "sh", "desktop", "jar", "scr", "lnk"]
)
_WITH_MACROS = frozenset({"docm", "xlsm"})


class Preview(Enum):
    """How the window shows a file."""

    PICTURE = auto()
    PAGES = auto()
    TEXT = auto()
    NONE = auto()


class Risk(Enum):
    """What opening a file with the system's program may run."""

    PROGRAM = auto()
    MACROS = auto()


def preview_of(name: str) -> Preview:
    """How the window shows a file of that name."""
    ending = _ending(name)
    if ending in _PICTURES:
        return Preview.PICTURE
    if ending in _TEXTS:
        return Preview.TEXT
    return Preview.PAGES if ending == "pdf" else Preview.NONE


def risk_of(name: str) -> Risk | None:
    """What opening a file of that name may run, None for what only shows itself."""
    ending = _ending(name)
    if ending in _PROGRAMS:
        return Risk.PROGRAM
    return Risk.MACROS if ending in _WITH_MACROS else None


def _ending(name: str) -> str:
    """The ending as a system takes it; Windows passes over dots and blanks behind it."""
    return name.rstrip(". ").rpartition(".")[2].casefold()
