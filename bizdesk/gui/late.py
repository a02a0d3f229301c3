"""Modules that are loaded when they are first used, so that a start does not wait for what it may never need.

What a window is made of writes `from bizdesk.gui import dialogs` and calls `dialogs.people.PeopleDialog`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import ModuleType


def late(package: str) -> Callable[[str], ModuleType]:
    """The `__getattr__` of a package that loads its modules late."""

    def load(name: str) -> ModuleType:
        path = f"{package}.{name}"
        try:
            return import_module(path)
        except ModuleNotFoundError as error:
            if error.name != path:
                raise
            raise AttributeError(f"{package} has no {name}", name=name) from None

    return load
