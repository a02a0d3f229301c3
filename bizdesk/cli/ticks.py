"""`tick` and `untick`: an agency's part in tasks done, or not done after all."""

from __future__ import annotations

from datetime import date

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import DATE, TASK_ID, of_agency
from bizdesk.cli.usage import ChineseCommand
from bizdesk.services.tasks import Ticked, TickTasks, UntickTasks, tick_tasks, untick_tasks

_tasks = click.argument("tasks", nargs=-1, required=True, type=TASK_ID, metavar="任务编号...")


@click.command("tick", cls=ChineseCommand, options_metavar="[选项]")
@_tasks
@of_agency("只办结这个单位的部分；不写就办结所有负责单位。")
@click.option("--on", type=DATE, metavar="日期", help="办结的日期，如 2022-12-31；不写就是今天。")
@click.option("--note", metavar="文字", help="备注。")
@pass_terminal
def tick_command(
    terminal: Terminal, tasks: tuple[int, ...], agency: str | None, on: date | None, note: str | None
) -> None:
    """办结任务；指明单位时只办结这个单位的部分。"""
    ticked, _ = terminal.write(lambda uow: tick_tasks(uow, TickTasks(tasks, agency, on, note)))
    _print("办结", tasks, ticked)
    if ticked.endless:
        click.echo(f"要长期坚持、没有办结的任务：{'、'.join(map(str, ticked.endless))}")


@click.command("untick", cls=ChineseCommand, options_metavar="[选项]")
@_tasks
@of_agency("只取消这个单位的部分；不写就全部取消。")
@pass_terminal
def untick_command(terminal: Terminal, tasks: tuple[int, ...], agency: str | None) -> None:
    """取消办结。"""
    ticked, _ = terminal.write(lambda uow: untick_tasks(uow, UntickTasks(tasks, agency)))
    _print("取消办结", tasks, ticked)


def _print(verb: str, tasks: tuple[int, ...], ticked: Ticked) -> None:
    named = len(set(tasks))
    if not ticked.assignments:
        click.echo(text.UNCHANGED)
        return
    click.echo(f"{verb} {ticked.assignments} 处单位；所列 {named} 项任务中，已全部办结 {len(ticked.done)} 项")
