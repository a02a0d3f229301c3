"""`handover`: the whole ledger in one file for a successor, with a sheet of what is open."""

from __future__ import annotations

from pathlib import Path

import click

from bizdesk.cli.backups import contents_words
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import PATH
from bizdesk.cli.passwords import ask_password, with_password
from bizdesk.cli.usage import ChineseCommand
from bizdesk.services.handover import hand_over
from bizdesk.services.open_windows import require_no_window


@click.command("handover", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("file", type=PATH, metavar="文件")
@with_password("给交接文件设一个密码（AES-256），忘了密码谁也打不开。")
@click.option("--replace", is_flag=True, help="同名的备份里内容更多，也替换它。")
@pass_terminal
def handover_command(terminal: Terminal, file: Path, sealed: bool, replace: bool) -> None:
    """U盘交接：写出整本台账和一份交接清单；接手的人用 bizdesk restore 恢复。"""
    require_no_window(terminal.folder)
    password = ask_password(twice=True) if sealed else None
    done = hand_over(terminal.ledger(), file, password=password, replace=replace)
    click.echo(f"{done.file}：{contents_words(done.manifest)}，已核对")
    click.echo(f"{done.sheet}：{done.summary}")
