"""Passwords on the command line: from the environment, else typed unseen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from bizdesk.services.locks import PasswordNeededError, is_locked

VARIABLE, NEW_VARIABLE = "BIZDESK_PASSWORD", "BIZDESK_NEW_PASSWORD"


def given_password(folder: Path) -> str | None:
    """The password of the ledger in the folder, None where it has none. Raises PasswordNeededError."""
    if not is_locked(folder):
        return None
    return os.environ.get(VARIABLE) or _typed("台账密码")


def new_password(folder: Path) -> str:
    """The password to set, which is typed twice. Raises PasswordNeededError."""
    named = os.environ.get(NEW_VARIABLE) or (None if is_locked(folder) else os.environ.get(VARIABLE))
    return named or _typed("新密码", twice="再输一次")


def _typed(words: str, twice: str = "") -> str:
    if not sys.stdin.isatty():
        raise PasswordNeededError
    typed: str = click.prompt(words, hide_input=True, confirmation_prompt=twice or False, err=True)
    return typed
