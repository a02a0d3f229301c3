"""`evidence`: the files of a task, new versions of them, the bin."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import DATE, PATH, QUARTER, TASK_ID, as_json
from bizdesk.cli.usage import ChineseCommand, ChineseGroup
from bizdesk.domain.ledger import Evidence
from bizdesk.domain.quarter import Quarter
from bizdesk.services import evidence
from bizdesk.services.tasks import get_task

_HEAD = ("编号", "任务", "材料", "版次", "归属期", "添加日期", "有效期至")
_file = click.argument("id", type=TASK_ID, metavar="材料编号")


@click.group("evidence", cls=ChineseGroup, options_metavar="[选项]", subcommand_metavar="[命令 …]")
def evidence_command() -> None:
    """佐证材料：列出、换新版、共用、移除和恢复。"""


@evidence_command.command("list", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("task", type=TASK_ID, metavar="任务编号")
@as_json
@pass_terminal
def list_command(terminal: Terminal, task: int, as_json: bool) -> None:
    """列出一项任务的佐证材料。"""
    _print(terminal.read(lambda uow: get_task(uow, task, uow.today).evidence), as_json=as_json)


@evidence_command.command("bin", cls=ChineseCommand, options_metavar="[选项]")
@as_json
@pass_terminal
def bin_command(terminal: Terminal, as_json: bool) -> None:
    """列出移除了的材料。"""
    _print(terminal.read(evidence.list_bin), as_json=as_json)


@evidence_command.command("remove", cls=ChineseCommand, options_metavar="[选项]")
@_file
@pass_terminal
def remove_command(terminal: Terminal, id: int) -> None:
    """移除一份材料；可以恢复。"""
    click.echo(terminal.write(lambda uow: evidence.detach_evidence(uow, id))[1])


@evidence_command.command("restore", cls=ChineseCommand, options_metavar="[选项]")
@_file
@pass_terminal
def restore_command(terminal: Terminal, id: int) -> None:
    """恢复一份移除了的材料。"""
    click.echo(terminal.write(lambda uow: evidence.restore_evidence(uow, id))[1])


@evidence_command.command("replace", cls=ChineseCommand, options_metavar="[选项]")
@_file
@click.argument("file", type=PATH, metavar="文件")
@pass_terminal
def replace_command(terminal: Terminal, id: int, file: Path) -> None:
    """换成新版；用到它的任务都换，旧版留着。"""
    terminal.read(lambda uow: evidence.used_for(uow, id))
    click.echo(terminal.write(lambda uow: evidence.replace_evidence(uow, id, file), files=[file])[1])


@evidence_command.command("share", cls=ChineseCommand, options_metavar="[选项]")
@_file
@click.argument("tasks", nargs=-1, required=True, type=TASK_ID, metavar="任务编号...")
@pass_terminal
def share_command(terminal: Terminal, id: int, tasks: tuple[int, ...]) -> None:
    """让一份材料也用作别的任务的佐证。"""
    _, told = terminal.write(lambda uow: evidence.use_evidence(uow, id, tasks))
    click.echo(told or text.UNCHANGED)


@evidence_command.command("date", cls=ChineseCommand, options_metavar="[选项]")
@_file
@click.option("--period", type=QUARTER, metavar="季度", help="材料归属的季度；不写就不分季度。")
@click.option("--expires", type=DATE, metavar="日期", help="有效期至哪一天；不写就一直有效。")
@pass_terminal
def date_command(terminal: Terminal, id: int, period: Quarter | None, expires: date | None) -> None:
    """设定一份材料的归属期和有效期。"""
    _, told = terminal.write(lambda uow: evidence.date_evidence(uow, id, period, expires))
    click.echo(told or text.UNCHANGED)


def _print(files: tuple[Evidence, ...], *, as_json: bool) -> None:
    if as_json:
        text.print_json([_record(one) for one in files])
    else:
        click.echo(text.table(_HEAD, [_row(one) for one in files]) if files else "没有材料")


def _row(one: Evidence) -> tuple[object, ...]:
    dates = (one.period or "", one.attached_on, one.expires_on or "")
    return one.id, one.task_id, one.name, one.version, *dates


def _record(one: Evidence) -> dict[str, object]:
    return {
        "id": one.id,
        "task": one.task_id,
        "agency": one.agency,
        "name": one.name,
        "sha256": one.sha256,
        "size": one.size,
        "period": str(one.period) if one.period else None,
        "attached_on": one.attached_on.isoformat(),
        "expires_on": one.expires_on.isoformat() if one.expires_on else None,
        "version": one.version,
        "earlier": [{"id": each.id, "name": each.name} for each in one.earlier],
        "uses": one.uses,
    }
