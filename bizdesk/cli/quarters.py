"""`quarter`: closing quarters so that they stay as they were, and comparing two."""

from __future__ import annotations

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import QUARTER, as_json, by_person
from bizdesk.cli.usage import ChineseCommand, ChineseGroup
from bizdesk.domain.comparison import TaskChange
from bizdesk.domain.labels import CHANGES, STATUSES
from bizdesk.domain.ledger import Status
from bizdesk.domain.quarter import Quarter
from bizdesk.services.quarters import (
    ClosedQuarter,
    QuarterComparison,
    close_quarter,
    compare_quarters,
    list_closed,
)

_CLOSED_HEAD = ("季度", "截至", "任务", "已办结", "封账人", "封账时间")
_CHANGES_HEAD = ("变化", "编号", "任务", "原来", "现在", "原时限", "现时限")


@click.group("quarter", cls=ChineseGroup, options_metavar="[选项]", subcommand_metavar="[命令 …]")
def quarter_command() -> None:
    """封账、列出封账的季度、比较两个季度。"""


@quarter_command.command("close", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("quarter", type=QUARTER, metavar="季度")
@by_person
@pass_terminal
def close_command(terminal: Terminal, quarter: Quarter, person: str) -> None:
    """封账：以后这个季度的报表都和今天的一样。"""
    click.echo(terminal.write(lambda uow: close_quarter(uow, quarter, person))[1])


@quarter_command.command("list", cls=ChineseCommand, options_metavar="[选项]")
@as_json
@pass_terminal
def list_command(terminal: Terminal, as_json: bool) -> None:
    """列出封账的季度。"""
    closed = terminal.read(list_closed)
    if as_json:
        text.print_json([_closed(one) for one in closed])
    elif closed:
        click.echo(text.table(_CLOSED_HEAD, [_closed_row(one) for one in closed]))
    else:
        click.echo("还没有封账的季度")


@quarter_command.command("compare", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("first", type=QUARTER, metavar="季度")
@click.argument("second", type=QUARTER, metavar="季度")
@as_json
@pass_terminal
def compare_command(terminal: Terminal, first: Quarter, second: Quarter, as_json: bool) -> None:
    """比较两个季度末：新办结、新逾期、新落后、赶上进度、延期、新增、终止，和封账后的更正。"""
    found = terminal.read(lambda uow: compare_quarters(uow, first, second))
    if as_json:
        text.print_json(_comparison(found))
        return
    rows = [_change_row(change) for change in found.changes]
    click.echo(text.table(_CHANGES_HEAD, rows) if rows else "任务状态没有变化")
    for correction in found.corrections:
        click.echo(f"{first.label}封账后更正：{text.one_line(correction.task)}，{correction.words}")


def _closed(one: ClosedQuarter) -> dict[str, object]:
    return {
        "quarter": str(one.quarter),
        "as_of": one.as_of.isoformat(),
        "tasks": one.tasks,
        "done": one.done,
        "person": one.person,
        "closed_at": one.closed_at.isoformat(),
        "sha256": one.sha256,
    }


def _closed_row(one: ClosedQuarter) -> tuple[object, ...]:
    at = f"{one.closed_at.astimezone():%Y-%m-%d %H:%M}"
    return str(one.quarter), one.as_of, one.tasks, one.done, one.person, at


def _comparison(found: QuarterComparison) -> dict[str, object]:
    return {
        "from": {"quarter": str(found.before.quarter), "as_of": found.before.as_of.isoformat()},
        "to": {"quarter": str(found.after.quarter), "as_of": found.after.as_of.isoformat()},
        **{
            kind.value: [change.task.id for change in found.changes if change.kind is kind]
            for kind in CHANGES
        },
        "corrections": [
            {"id": one.task_id, "task": one.task, "words": one.words} for one in found.corrections
        ],
    }


def _change_row(change: TaskChange) -> tuple[object, ...]:
    before, after = change.before, change.after
    return (
        CHANGES[change.kind],
        change.task.id,
        text.cut(change.task.title, 44),
        _status(before.status if before else None),
        _status(after.status if after else None),
        (before.due if before else None) or "",
        (after.due if after else None) or "",
    )


def _status(status: Status | None) -> str:
    return STATUSES[status] if status else "—"
