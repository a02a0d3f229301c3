"""`pictures`: the window's pages as pictures; other commands have a process without a desktop draw them."""

from __future__ import annotations

import logging
import subprocess
from pathlib import Path

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import PATH, QUARTER
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.errors import MachineError
from bizdesk.domain.quarter import Quarter
from bizdesk.paths import log_file, program

_log = logging.getLogger(__name__)


class PicturesError(MachineError):
    """The window could not be drawn."""

    def __init__(self, said: str) -> None:
        why = said.strip() or f"请再试一次，仍不行就把 {log_file()} 发给维护人员。"
        super().__init__(f"窗口的图片没有画出来；{why}")


def draw_apart(ledger: Path, quarter: Quarter, out: Path) -> list[str]:
    """Have another process draw the window without a desktop into `out`; the paths.

    Raises PicturesError with what that process said, unless it died without a word of its own.
    """
    command = [*program(), "pictures", str(ledger), str(quarter), str(out)]
    drawn = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603
    if drawn.returncode != 0:
        _log.error("no pictures, status %d\n%s", drawn.returncode, drawn.stderr)
        raise PicturesError(drawn.stderr if drawn.returncode > 0 else "")
    return drawn.stdout.splitlines()


@click.command("pictures", cls=ChineseCommand, hidden=True)
@click.argument("ledger", type=PATH)
@click.argument("quarter", type=QUARTER)
@click.argument("out", type=PATH)
@pass_terminal
def pictures_command(terminal: Terminal, ledger: Path, quarter: Quarter, out: Path) -> None:
    """把窗口各页画成图片，存到文件夹里。"""
    for path in terminal.window.draw(ledger, quarter, out):
        click.echo(str(path))
