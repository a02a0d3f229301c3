"""`pictures`: the window's pages as pictures, which `demo` has a process without a desktop draw."""

from __future__ import annotations

from pathlib import Path

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import PATH, QUARTER
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.quarter import Quarter


@click.command("pictures", cls=ChineseCommand, hidden=True)
@click.argument("ledger", type=PATH)
@click.argument("quarter", type=QUARTER)
@click.argument("out", type=PATH)
@pass_terminal
def pictures_command(terminal: Terminal, ledger: Path, quarter: Quarter, out: Path) -> None:
    """把窗口各页画成图片，存到文件夹里。"""
    for path in terminal.window.draw(ledger, quarter, out):
        click.echo(str(path))
