"""`check`: whether the ledger is whole, its database, its history and every evidence file."""

from __future__ import annotations

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import as_json
from bizdesk.cli.usage import ChineseCommand
from bizdesk.services.check import check_ledger


@click.command("check", cls=ChineseCommand, options_metavar="[选项]")
@as_json
@pass_terminal
def check_command(terminal: Terminal, as_json: bool) -> int:
    """检查台账是否完好：数据库、历史的校验值、每份佐证材料。"""
    found = terminal.read(check_ledger)
    if as_json:
        text.print_json({"events": found.events, "files": found.files, "problems": list(found.problems)})
    else:
        click.echo(f"检查了数据库、{found.events} 条历史的校验值和 {found.files} 份佐证材料")
        click.echo("\n".join(found.problems) or "没有发现问题")
    return 1 if found.problems else 0
