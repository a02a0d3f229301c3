"""`closeout` and `recheck`: tasks struck off in steps, and reopened."""

from __future__ import annotations

from datetime import date

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import DATE, TASK_ID, by_person
from bizdesk.cli.usage import ChineseCommand, ChineseGroup
from bizdesk.domain.facts import CloseOutStep
from bizdesk.services.close_outs import RecheckTasks, TakeStep, recheck_tasks, take_step

_STEPS = {
    CloseOutStep.APPLY: "申请销号；以任务现有的佐证材料为据。",
    CloseOutStep.VERIFY: "核实销号申请。",
    CloseOutStep.ACCEPT: "同意销号；还没有办结的负责单位同时办结。",
    CloseOutStep.RETURN: "退回销号申请，原因写在 --note 里。",
}


@click.group("closeout", cls=ChineseGroup, options_metavar="[选项]", subcommand_metavar="[命令 …]")
def closeout_command() -> None:
    """销号：申请、核实、同意或退回。"""


def _add(step: CloseOutStep, meaning: str) -> None:
    @closeout_command.command(step.value, cls=ChineseCommand, options_metavar="[选项]", help=meaning)
    @click.argument("tasks", nargs=-1, required=True, type=TASK_ID, metavar="任务编号...")
    @click.option("--on", type=DATE, metavar="日期", help="哪一天；不写就是今天。")
    @click.option("--note", default="", metavar="文字", help="意见或原因。")
    @by_person
    @pass_terminal
    def command(terminal: Terminal, tasks: tuple[int, ...], on: date | None, note: str, person: str) -> None:
        taken = TakeStep(step, tasks, on, person, note)
        click.echo(terminal.write(lambda uow: take_step(uow, taken))[1])


for _step, _meaning in _STEPS.items():
    _add(_step, _meaning)


@click.command("recheck", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("task", type=TASK_ID, metavar="任务编号")
@click.option("--reason", required=True, metavar="文字", help="重新办理的原因。")
@click.option("--on", type=DATE, metavar="日期", help="哪一天；不写就是今天。")
@by_person
@pass_terminal
def recheck_command(terminal: Terminal, task: int, reason: str, on: date | None, person: str) -> None:
    """回头看：让办结或销号的任务重新办理；在那一天以前仍算办结。"""
    again = RecheckTasks((task,), reason, on, person)
    click.echo(terminal.write(lambda uow: recheck_tasks(uow, again))[1])
