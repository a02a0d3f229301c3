"""`move`: a ledger carried from a folder to a server, or back."""

from __future__ import annotations

from pathlib import Path

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.usage import ChineseCommand
from bizdesk.services.ledgers import ledger_folder, move_ledger
from bizdesk.services.open_windows import require_no_window


@click.command("move", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("source", metavar="从")
@click.argument("target", metavar="到")
@click.option(
    "--evidence",
    type=click.Path(path_type=Path),
    metavar="文件夹",
    help="服务器上的台账：共用的佐证材料文件夹。",
)
@pass_terminal
def move_command(terminal: Terminal, source: str, target: str, evidence: Path | None) -> None:
    """把整本台账从一处搬到另一处（文件夹或服务器），逐表、逐份文件核对；原来的一份不动。"""
    places = [ledger_folder(place, evidence) for place in (source, target)]
    for place in places:
        require_no_window(place)
    moved = move_ledger(*places)
    rows = moved.rows
    click.echo(
        f"已把台账搬到 {target}：{rows['task']} 项任务、{rows['event']} 条历史、{moved.files} 份文件，"
        f"逐表核对一致，总校验值 {moved.digest[:16]}。"
    )
