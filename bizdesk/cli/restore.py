"""`restore`: a ledger from a backup, compared with what is there before anything is replaced."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import PATH
from bizdesk.cli.passwords import ask_password, with_password
from bizdesk.cli.unlocking import given_password
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.backups import REASONS
from bizdesk.services.locks import check_password
from bizdesk.services.open_windows import OpenInWindowError, require_no_window
from bizdesk.services.restoring import Prepared, complete_restore, give_up_restore, prepare_restore

_HEAD = ("", "任务", "单位", "文件", "材料", "历史")


@click.command("restore", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("file", type=PATH, metavar="备份")
@click.option("--into", type=PATH, metavar="文件夹", help="恢复到这个文件夹，不写就是现在的台账。")
@click.option("--yes", is_flag=True, help="不再询问，直接恢复。")
@with_password("备份有密码，询问密码。")
@pass_terminal
def restore_command(terminal: Terminal, file: Path, into: Path | None, yes: bool, sealed: bool) -> int:
    """从备份恢复台账：先放在一边核对，再与现在的台账比较，同意后才替换；原来的状态会留存。"""
    target = into or terminal.folder
    require_no_window(target)
    check_password(target, given_password(target))
    password = ask_password() if sealed else None
    prepared = prepare_restore(target, file, password)
    click.echo(_compared(prepared))
    if prepared.missing:
        click.echo(f"有 {len(prepared.missing)} 份材料备份里没有装入，台账里也没有")
    try:
        agreed = yes or prepared.present is None or _asked()
    except click.Abort:
        agreed = False
    if not agreed:
        give_up_restore(prepared)
        click.echo("没有恢复，台账没有改动；确认要恢复的，请加 --yes")
        return 1
    _require_no_window(prepared)
    restored = complete_restore(prepared, datetime.now(UTC))
    click.echo(f"已恢复到 {prepared.folder}")
    if restored.kept is not None:
        click.echo(f"原来的状态留存在 {restored.kept}")
    return 0


def _require_no_window(prepared: Prepared) -> None:
    """One may have been opened while the answer was thought over."""
    try:
        require_no_window(prepared.folder)
    except OpenInWindowError:
        give_up_restore(prepared)
        raise


def _compared(prepared: Prepared) -> str:
    manifest = prepared.manifest
    when = f"备份（{manifest.made_at.astimezone():%Y-%m-%d %H:%M}，{REASONS[manifest.reason]}）"
    rows: list[tuple[object, ...]] = []
    for name, counts in ((when, manifest.counts), ("现在的台账", prepared.present)):
        if counts is None:
            rows.append((name, "—", "—", "—", "—", "—"))
        else:
            rows.append((name, counts.tasks, counts.agencies, counts.documents, counts.files, counts.events))
    return text.table(_HEAD, rows)


def _asked() -> bool:
    """Ask at a terminal; where nobody can answer, nothing is replaced."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return click.confirm("用备份替换现在的台账吗？", default=False)
