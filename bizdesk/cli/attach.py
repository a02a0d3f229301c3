"""`attach`: files that prove what was done, copied into the ledger."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import DATE, PATH, QUARTER, TASK_ID, of_agency
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.quarter import Quarter
from bizdesk.services.evidence import AttachEvidence, attach_evidence, find_place


@click.command("attach", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("task", type=TASK_ID, metavar="任务编号")
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="文件...")
@of_agency("提供材料的单位。")
@click.option(
    "--period",
    type=QUARTER,
    metavar="季度",
    help="材料归属的季度，如 2022Q4；不写就是办结的季度，没有办结的是本季度。",
)
@click.option("--expires", type=DATE, metavar="日期", help="材料有效期至哪一天。")
@pass_terminal
def attach_command(
    terminal: Terminal,
    task: int,
    files: tuple[Path, ...],
    agency: str | None,
    period: Quarter | None,
    expires: date | None,
) -> None:
    """给任务添加佐证材料；文件复制进台账，原件不动。"""
    command = AttachEvidence(task, files, agency, period, expires)
    terminal.read(lambda uow: find_place(uow, command))
    attached, told = terminal.write(lambda uow: attach_evidence(uow, command), files=files)
    if told:
        click.echo(told)
    for name in attached.known:
        click.echo(f"任务里已有：{name}")
