"""`upgrade`: a ledger on a server that an earlier program made, brought to this program's schema."""

from __future__ import annotations

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.usage import ChineseCommand
from bizdesk.services.ledgers import UpgradeUnaskedError


@click.command("upgrade", cls=ChineseCommand, options_metavar="[选项]")
@pass_terminal
def upgrade_command(terminal: Terminal) -> None:
    """把服务器上旧版本的台账升级到本版；先用服务器自己的工具备份数据库。

    只有建立台账的人能升级；本机文件夹里的台账打开时自动备份并升级，不用这个命令。
    """
    try:
        terminal.ledger()
    except UpgradeUnaskedError:
        terminal.ledger(upgrade=True)
        click.echo("台账已升级到本版，大家可以打开了。")
    else:
        click.echo("台账是本版的。")
