"""`extend`: more time for a task, asked for, granted or refused."""

from __future__ import annotations

from datetime import date

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import DATE, TASK_ID, by_person
from bizdesk.cli.usage import ChineseCommand, MisuseError
from bizdesk.services.extensions import DecideExtension, ExtendTask, decide_extension, extend_task


@click.command("extend", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("task", type=TASK_ID, metavar="任务编号")
@click.option("--to", "due", type=DATE, metavar="日期", help="延期到哪一天。")
@click.option("--reason", default="", metavar="文字", help="延期的原因；批复时是批复意见。")
@click.option("--on", type=DATE, metavar="日期", help="申请或批复的日期；不写就是今天。")
@click.option("--pending", is_flag=True, help="只登记申请，还没有批复。")
@click.option("--grant", "decision", flag_value="grant", default=None, help="同意登记过的申请。")
@click.option("--refuse", "decision", flag_value="refuse", default=None, help="不同意登记过的申请。")
@by_person
@pass_terminal
def extend_command(
    terminal: Terminal,
    task: int,
    due: date | None,
    reason: str,
    on: date | None,
    pending: bool,
    decision: str | None,
    person: str,
) -> None:
    """给任务延期：写 --to 和 --reason 就是同意延期，加 --pending 只登记申请，以后再 --grant 或 --refuse。"""
    if decision is not None:
        decided = DecideExtension(task, decision == "grant", on, reason)
        click.echo(terminal.write(lambda uow: decide_extension(uow, decided))[1])
        return
    if due is None:
        raise MisuseError("请用 --to 写明延期到哪一天。")
    asked = ExtendTask(task, due, reason, on, None if pending else True, person)
    click.echo(terminal.write(lambda uow: extend_task(uow, asked))[1])
