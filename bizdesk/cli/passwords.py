"""How a command asks for a password: unseen at a terminal, the first line of what is piped in elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from bizdesk.domain.errors import UserError

F = TypeVar("F", bound=Callable[..., Any])


class EmptyPasswordError(UserError):
    """A password was wanted and none was given."""

    def __init__(self) -> None:
        super().__init__("密码不能为空，请重新输入。")


def with_password(meaning: str) -> Callable[[F], F]:
    """The option --password, which asks for one."""
    return click.option("--password", "sealed", is_flag=True, help=meaning)


def ask_password(*, twice: bool = False) -> str:
    """The password that the user gives. Raises EmptyPasswordError."""
    if sys.stdin.isatty():
        given = click.prompt("密码", hide_input=True, confirmation_prompt="再输入一次" if twice else False)
    else:
        given = sys.stdin.readline().rstrip("\r\n")
    if not given:
        raise EmptyPasswordError
    return str(given)
