"""`backup` and `backups`: the whole ledger in one file, and which such files there are."""

from __future__ import annotations

from pathlib import Path

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import PATH, as_json
from bizdesk.cli.passwords import ask_password, with_password
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.backups import REASONS, Manifest, Reason, backup_name
from bizdesk.services.backups import BackupEntry, back_up, list_backups, unused

_HEAD = ("时间", "原因", "任务", "单位", "材料", "大小", "文件")
_UNITS = ("B", "KB", "MB", "GB")
_KIBIBYTE = 1024


@click.command("backup", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("file", type=PATH, required=False, metavar="[文件]")
@with_password("给备份设一个密码（AES-256），忘了密码谁也打不开。")
@click.option("--replace", is_flag=True, help="同名的备份里内容更多，也替换它。")
@as_json
@pass_terminal
def backup_command(terminal: Terminal, file: Path | None, sealed: bool, replace: bool, as_json: bool) -> None:
    """把整本台账备份成一个文件，写完读一遍核对；不写文件就放在台账的 backups 文件夹。"""
    password = ask_password(twice=True) if sealed else None
    ledger = terminal.ledger()
    target = file or unused(ledger.folder.backups / backup_name(ledger.now, Reason.MANUAL))
    if target.is_dir():
        target = unused(target / backup_name(ledger.now, Reason.MANUAL))
    manifest = back_up(ledger, target, password=password, replace=replace)
    if as_json:
        text.print_json({"file": str(target), "sealed": sealed, **_record(manifest)})
    else:
        click.echo(f"{target}：{contents_words(manifest)}，已核对")


@click.command("backups", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("folders", nargs=-1, type=PATH, metavar="[文件夹...]")
@as_json
@pass_terminal
def backups_command(terminal: Terminal, folders: tuple[Path, ...], as_json: bool) -> None:
    """列出备份，新的在前；不写文件夹就是台账自己的备份。"""
    entries = list_backups(*(folders or (terminal.folder / "backups",)))
    if as_json:
        text.print_json([_entry(one) for one in entries])
    elif entries:
        click.echo(text.table(_HEAD, [_row(one) for one in entries]))
    else:
        click.echo("还没有备份")


def contents_words(manifest: Manifest) -> str:
    """How much a backup holds."""
    counts = manifest.counts
    words = f"{counts.tasks} 项任务，{counts.agencies} 个单位，{counts.files} 份材料"
    return f"{words}（其中 {len(manifest.named)} 份没有装入）" if manifest.named else words


def size_words(size: int) -> str:
    """A size in the largest fitting unit."""
    amount, unit = float(size), 0
    while amount >= _KIBIBYTE and unit < len(_UNITS) - 1:
        amount, unit = amount / _KIBIBYTE, unit + 1
    return f"{amount:.1f} {_UNITS[unit]}" if unit else f"{size} B"


def _row(one: BackupEntry) -> tuple[object, ...]:
    when, size = f"{one.made_at.astimezone():%Y-%m-%d %H:%M:%S}", size_words(one.size)
    if one.manifest is None:
        return when, "读不懂" if one.problem else "有密码", "—", "—", "—", size, one.path.name
    counts = one.manifest.counts
    files = f"{counts.files - len(one.manifest.named)}/{counts.files}" if one.manifest.named else counts.files
    return when, REASONS[one.manifest.reason], counts.tasks, counts.agencies, files, size, one.path.name


def _entry(one: BackupEntry) -> dict[str, object]:
    known = _record(one.manifest) if one.manifest else {"made_at": one.made_at.isoformat()}
    return {"file": str(one.path), "size": one.size, "sealed": one.sealed, "problem": one.problem, **known}


def _record(manifest: Manifest) -> dict[str, object]:
    counts = manifest.counts
    return {
        "made_at": manifest.made_at.isoformat(),
        "reason": manifest.reason,
        "schema": manifest.schema,
        "tasks": counts.tasks,
        "agencies": counts.agencies,
        "documents": counts.documents,
        "files": counts.files,
        "files_held": manifest.files_held,
        "events": counts.events,
        "last_hash": manifest.last_hash,
    }
