"""`pace` and `plan`: what a person says of a task's pace, and how a task is to get there."""

from __future__ import annotations

from datetime import date

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import DATE, PACE, PLAN, QUARTER, TASK_ID, by_person, read_date
from bizdesk.cli.usage import ChineseCommand, MisuseError
from bizdesk.domain.pace import Pace, Plan
from bizdesk.domain.quarter import Quarter
from bizdesk.services.plans import OverridePace, PlanTask, override_pace, plan_task


@click.command("pace", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("task", type=TASK_ID, metavar="任务编号")
@click.option("--quarter", type=QUARTER, required=True, metavar="季度", help="哪个季度，如 2022Q4。")
@click.option(
    "--set",
    "pace",
    type=PACE,
    metavar="进度",
    help="改定为 not_started、behind、on_pace 或 ahead；不写就改回计算。",
)
@click.option("--reason", default="", metavar="文字", help="改定的原因。")
@by_person
@pass_terminal
def pace_command(
    terminal: Terminal, task: int, quarter: Quarter, pace: Pace | None, reason: str, person: str
) -> None:
    """改定一项任务在一个季度的序时进度，或改回按计划计算。"""
    said = OverridePace(task, quarter, pace, reason, person)
    click.echo(terminal.write(lambda uow: override_pace(uow, said))[1] or text.UNCHANGED)


@click.command("plan", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("task", type=TASK_ID, metavar="任务编号")
@click.option(
    "--by",
    "plan",
    type=PLAN,
    metavar="方式",
    help="linear（匀速）、quarterly（按季）或 nodes（按节点）；不写就按惯例。",
)
@click.option("--start", type=DATE, metavar="日期", help="从哪一天起算；不写就从文件成文之日。")
@click.option(
    "--node",
    "nodes",
    multiple=True,
    metavar="日期=比例",
    help="到哪一天应完成百分之几，如 2022-06-30=40，可写多次。",
)
@click.option(
    "--baseline",
    "starts",
    multiple=True,
    metavar="序号=数字",
    help="第几项指标从多少起步，如 1=20，可写多次。",
)
@pass_terminal
def plan_command(
    terminal: Terminal,
    task: int,
    plan: Plan | None,
    start: date | None,
    nodes: tuple[str, ...],
    starts: tuple[str, ...],
) -> None:
    """设定一项任务的序时计划。"""
    steps = tuple((read_date(day), percent) for day, percent in map(_pair, nodes))
    baselines = tuple((_number(number), value) for number, value in map(_pair, starts))
    planned = PlanTask(task, plan, start, steps, baselines)
    click.echo(terminal.write(lambda uow: plan_task(uow, planned))[1])


def _pair(text: str) -> tuple[str, str]:
    left, sign, right = text.replace("＝", "=").partition("=")
    if not sign:
        raise MisuseError(f"“{text}”要写成“左边=右边”的形式，如 2022-06-30=40。")
    return left.strip(), right.strip()


def _number(text: str) -> int:
    if not text.isdecimal():
        raise MisuseError(f"“{text}”不是指标的序号，请写 1、2 这样的数字。")
    return int(text)
