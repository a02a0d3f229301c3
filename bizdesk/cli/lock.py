"""`lock`: a password for the ledger on a PC that several people use."""

from __future__ import annotations

import click

from bizdesk.cli.context import SAID_AT_THE_END, Terminal, pass_terminal
from bizdesk.cli.unlocking import given_password, new_password
from bizdesk.cli.usage import ChineseCommand, ChineseGroup
from bizdesk.services import locks


@click.group("lock", cls=ChineseGroup, options_metavar="[选项]", subcommand_metavar="[命令 …]")
def lock_command() -> None:
    """给台账设密码或取消密码；密码拦住本程序，不加密文件。"""


@lock_command.command("set", cls=ChineseCommand, options_metavar="[选项]")
@click.option("--idle", type=int, default=0, metavar="分钟", help="窗口闲置多少分钟上锁；不写就不自动上锁。")
@pass_terminal
def set_command(terminal: Terminal, idle: int) -> None:
    """设密码或换密码；密码在终端里输入，或放在 BIZDESK_PASSWORD（换密码时新的放在 BIZDESK_NEW_PASSWORD）。"""
    held = given_password(terminal.folder)
    locks.check_password(terminal.folder, held)
    click.echo(locks.set_lock(terminal.folder, new_password(terminal.folder), idle, held=held))
    click.get_current_context().meta[SAID_AT_THE_END] = locks.HONESTLY


@lock_command.command("remove", cls=ChineseCommand, options_metavar="[选项]")
@pass_terminal
def remove_command(terminal: Terminal) -> None:
    """取消密码。"""
    held = given_password(terminal.folder)
    click.echo(locks.remove_lock(terminal.folder, held))
