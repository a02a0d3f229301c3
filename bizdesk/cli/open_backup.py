"""`open`: a backup in the window, which compares it with the ledger and asks; files are opened by it."""

from __future__ import annotations

from pathlib import Path

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import PATH
from bizdesk.cli.usage import ChineseCommand


@click.command("open", cls=ChineseCommand, hidden=True)
@click.argument("file", type=PATH, metavar="备份")
@pass_terminal
def open_command(terminal: Terminal, file: Path) -> int:
    """打开窗口，核对这份备份，问过之后恢复。"""
    return terminal.window.open(terminal.chosen, None, file)
