"""`history`, `undo` and `redo`: what was changed when by whom, and taking changes back."""

from __future__ import annotations

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import as_json
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.history import HistoryEntry
from bizdesk.services import history

_HEAD = ("序号", "时间", "操作人", "内容")


@click.command("history", cls=ChineseCommand, options_metavar="[选项]")
@as_json
@pass_terminal
def history_command(terminal: Terminal, as_json: bool) -> None:
    """列出历史，最近的在前。"""
    entries = terminal.read(history.list_history)
    if as_json:
        text.print_json([_record(entry) for entry in entries])
    else:
        click.echo(text.table(_HEAD, [_row(entry) for entry in entries]))


@click.command("undo", cls=ChineseCommand, options_metavar="[选项]")
@pass_terminal
def undo_command(terminal: Terminal) -> None:
    """撤销最近一次改动。"""
    click.echo(terminal.write(history.undo)[0])


@click.command("redo", cls=ChineseCommand, options_metavar="[选项]")
@pass_terminal
def redo_command(terminal: Terminal) -> None:
    """重做最近一次撤销的改动。"""
    click.echo(terminal.write(history.redo)[0])


def _row(entry: HistoryEntry) -> tuple[object, ...]:
    return entry.seq, f"{entry.at.astimezone():%Y-%m-%d %H:%M:%S}", entry.actor, entry.summary


def _record(entry: HistoryEntry) -> dict[str, object]:
    return {
        "seq": entry.seq,
        "at": entry.at.isoformat(),
        "actor": entry.actor,
        "command": entry.command,
        "summary": entry.summary,
        "reverses": entry.reverses,
    }
