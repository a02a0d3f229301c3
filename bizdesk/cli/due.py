"""`due`: what there is to see to."""

from __future__ import annotations

from datetime import timedelta

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import as_json
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.reminders import WITHIN, WORDS, Reminder
from bizdesk.services.reminders import list_reminders

_HEAD = ("提醒", "日期", "编号", "任务", "单位", "说明")


@click.command("due", cls=ChineseCommand, options_metavar="[选项]")
@click.option(
    "--within",
    type=click.IntRange(0, 3650),
    default=WITHIN.days,
    metavar="天数",
    help="往后看多少天；不写就是 30 天。",
)
@as_json
@pass_terminal
def due_command(terminal: Terminal, within: int, as_json: bool) -> None:
    """列出逾期、快到期、还没有填报的任务，和快过期的佐证材料。"""
    found = terminal.read(lambda uow: list_reminders(uow, within=timedelta(days=within)))
    if as_json:
        text.print_json([_record(one) for one in found])
    elif found:
        click.echo(text.table(_HEAD, [_row(one) for one in found]))
    else:
        click.echo("没有要提醒的事")


def _row(one: Reminder) -> tuple[object, ...]:
    who = text.cut("、".join(one.agencies), 36)
    return WORDS[one.kind], one.day, one.task_id, text.cut(one.title, 44), who, one.what


def _record(one: Reminder) -> dict[str, object]:
    return {
        "kind": one.kind,
        "id": one.task_id,
        "task": one.title,
        "agencies": list(one.agencies),
        "day": one.day.isoformat(),
        "what": one.what,
    }
