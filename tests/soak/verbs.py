"""Which verbs and services write to a ledger, found in the parser and in the code: none is left out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click

import bizdesk
from bizdesk.cli.root import bizdesk as program
from tests.soak.deeds import VERB
from tests.soak.scenes import SCENES, Scene

PACKAGE = Path(bizdesk.__file__).parent

READING = frozenset(
    {
        "extract",
        "tasks",
        "find",
        "due",
        "agencies",
        "history",
        "backups",
        "indicators",
        "pictures",
        "open",
        "evidence bin",
        "evidence list",
        "indicators show",
        "quarter compare",
        "quarter list",
        "forms list",
        "people list",
    }
)
"""Verbs that change nothing."""
ELSEWHERE = {
    "people add": "only on a server, whose transactions are its own",
    "people password": "only on a server, whose transactions are its own",
    "people remove": "only on a server, whose transactions are its own",
    "upgrade": "only on a server, in one transaction; ledgers in files are upgraded as they are opened",
    "move": "needs a server; one transaction there, into a ledger that is new",
    "demo": "makes a sample of its own beside every ledger",
}
"""Verbs that write and are not killed, and why."""


def writing_verbs() -> frozenset[str]:
    """All verbs of the command line but those that only read."""
    return verbs() - READING


@cache
def verbs() -> frozenset[str]:
    """All verbs of the command line, with those below them."""
    return frozenset(_leaves(program, click.Context(program), ()))


def killed_verbs() -> set[str]:
    """The verbs that the soak stops, but `window`."""
    return {verb for scene in SCENES if (verb := _verb_of(scene)) != VERB}


def services_without_verb() -> set[str]:
    """The services that tell the history something and are named nowhere in the command line."""
    telling = {name for file in (PACKAGE / "services").glob("*.py") for name in _telling(file)}
    return telling - {name for file in (PACKAGE / "cli").glob("*.py") for name in _names(file)}


def _verb_of(scene: Scene) -> str:
    words = scene.command.split()
    if words[0] == VERB:
        return VERB
    return next(verb for size in (2, 1) if (verb := " ".join(words[:size])) in verbs())


def _leaves(command: click.Command, context: click.Context, path: tuple[str, ...]) -> Iterator[str]:
    if not isinstance(command, click.Group):
        yield " ".join(path)
        return
    if path and command.invoke_without_command:
        yield " ".join(path)
    for name in command.list_commands(context):
        below = command.get_command(context, name)
        if below is not None:
            yield from _leaves(below, context, (*path, name))


def _telling(file: Path) -> Iterator[str]:
    """The public functions of a module that tell the history something, by themselves or by another one."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = {one.name: one for one in tree.body if isinstance(one, ast.FunctionDef)}
    telling: set[str] = set()
    while True:
        more = {name for name, one in functions.items() if _called(one) & {"tell", *telling}} - telling
        if not more:
            break
        telling |= more
    yield from (name for name in telling if not name.startswith("_"))


def _called(function: ast.FunctionDef) -> set[str]:
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return {one.id if isinstance(one, ast.Name) else getattr(one, "attr", "") for one in calls}


def _names(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
