"""Runs one command line to its exit status: 0 done, 1 for the user to mend, 2 wrong usage."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence

import click

from bizdesk.cli import text
from bizdesk.cli.context import SAID_AT_THE_END, Window
from bizdesk.cli.root import bizdesk
from bizdesk.cli.usage import hint, told
from bizdesk.domain.errors import BizDeskError, MachineError


class OutputError(MachineError):
    """What was printed could not be written."""

    def __init__(self) -> None:
        super().__init__("结果没有完整输出，磁盘已满，请腾出空间后再试。")


def run(arguments: Sequence[str], window: Window) -> int:
    """Run the command and return its exit status. Raises KeyboardInterrupt on Ctrl+C, and bugs."""
    _speak_utf8()
    try:
        return _invoke(arguments, window)
    except click.Abort as error:
        raise KeyboardInterrupt from error
    except click.ClickException as error:
        _say(f"{text.one_line(told(error))}\n{hint(error)}".rstrip())
        return 2
    except BizDeskError as error:
        _say(text.one_line(str(error)))
        return 1


def _invoke(arguments: Sequence[str], window: Window) -> int:
    try:
        with bizdesk.make_context("bizdesk", list(arguments), obj=window) as context:
            status = bizdesk.invoke(context) or 0
            if SAID_AT_THE_END in context.meta:
                _say(context.meta[SAID_AT_THE_END])
            return status
    except click.exceptions.Exit as done:
        return done.exit_code
    except BrokenPipeError:
        _drop_output()
        return 0
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _drop_output()
        raise OutputError from error


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _drop_output() -> None:
    """Send what is left in the buffer nowhere, so that the interpreter does not trip over it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)
