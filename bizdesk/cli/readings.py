"""`reading`: what a target of a task was on a day."""

from __future__ import annotations

from datetime import date

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import DATE, TASK_ID
from bizdesk.cli.usage import ChineseCommand
from bizdesk.services.progress import ReadTarget, read_target


@click.command("reading", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("task", type=TASK_ID, metavar="任务编号")
@click.option(
    "--target", type=int, default=1, metavar="序号", help="第几项指标，从 1 数起；不写就是第 1 项。"
)
@click.option("--value", required=True, metavar="数字", help="读数；写空就清除那一天的读数。")
@click.option("--on", type=DATE, metavar="日期", help="哪一天的读数；不写就是今天。")
@click.option("--note", default="", metavar="文字", help="备注。")
@pass_terminal
def reading_command(
    terminal: Terminal, task: int, target: int, value: str, on: date | None, note: str
) -> None:
    """填报一项指标的读数，覆盖同一天原来的读数。"""
    _, told = terminal.write(lambda uow: read_target(uow, ReadTarget(task, target, value, on, note)))
    click.echo(told or text.UNCHANGED)
