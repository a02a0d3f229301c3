"""The command `bizdesk`: its verbs, each loaded when it is called, and the window without one."""

from __future__ import annotations

import os
from importlib import import_module

import click

from bizdesk.cli.about import licences_option, version_option
from bizdesk.cli.context import Terminal, Window
from bizdesk.cli.selftest import selftest_option
from bizdesk.cli.usage import ChineseGroup
from bizdesk.domain.backups import ENDING
from bizdesk.paths import LEDGER_VARIABLE
from bizdesk.services.ledgers import is_address, ledger_folder

_VERBS = {
    "extract": "extract",
    "import": "imports",
    "tasks": "tasks",
    "find": "find",
    "tick": "ticks",
    "untick": "ticks",
    "progress": "progress",
    "reading": "readings",
    "extend": "extensions",
    "closeout": "close_outs",
    "recheck": "close_outs",
    "pace": "pace",
    "plan": "pace",
    "deadlines": "deadlines",
    "attach": "attach",
    "evidence": "evidence",
    "due": "due",
    "indicators": "indicators",
    "quarter": "quarters",
    "slip": "slips",
    "slips": "slips",
    "report": "report",
    "wallchart": "wallchart",
    "forms": "forms",
    "package": "packages",
    "pack": "packs",
    "agencies": "agencies",
    "settings": "settings",
    "lock": "lock",
    "history": "history",
    "undo": "history",
    "redo": "history",
    "check": "check",
    "backup": "backups",
    "backups": "backups",
    "restore": "restore",
    "handover": "handover",
    "move": "moving",
    "upgrade": "upgrade",
    "people": "people",
    "demo": "demo",
    "pictures": "pictures",
    "open": "open_backup",
}


class Verbs(ChineseGroup):
    """The verbs, each loaded when it is called, so that a list of tasks loads no writer of PDF."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order in which work goes."""
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of that name; its module holds it as `<name>_command`."""
        module = _VERBS.get(cmd_name)
        if module is None:
            return None
        command = getattr(import_module(f"bizdesk.cli.{module}"), f"{cmd_name}_command")
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that is called; a backup alone, as a desktop hands it over, is opened."""
        if args[0].casefold().endswith(ENDING) and args[0] not in _VERBS:
            return "open", self.get_command(ctx, "open"), args
        return super().resolve_command(ctx, args)


@click.group(
    "bizdesk",
    cls=Verbs,
    invoke_without_command=True,
    options_metavar="[选项]",
    subcommand_metavar="[命令 …]",
)
@click.option(
    "--ledger",
    is_eager=True,
    metavar="文件夹",
    help="台账所在的文件夹或服务器（postgresql+psycopg://…），不写就用默认的台账。",
)
@click.option(
    "--evidence",
    envvar="BIZDESK_EVIDENCE",
    metavar="文件夹",
    help="服务器上的台账：大家共用的佐证材料文件夹，或存储桶 s3://主机/存储桶/前缀"
    "（密钥取自 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY，或 .aws/credentials）。",
)
@version_option
@licences_option
@selftest_option
@click.pass_context
def bizdesk(context: click.Context, ledger: str | None, evidence: str | None) -> int:
    """营商台账：把政策文件变成任务台账，按单位办结，按季度出报表。

    不带命令时打开窗口。
    """
    window: Window = context.obj
    usual = os.environ.get(LEDGER_VARIABLE, "")
    named = ledger or (usual if is_address(usual) else None)
    folder = ledger_folder(named, evidence) if named else None
    context.obj = Terminal(folder, window)
    return 0 if context.invoked_subcommand else window.open(folder, None, None)
