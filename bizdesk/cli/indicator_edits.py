"""The verbs of `indicators` that change what indicators say and which tasks serve them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import INDICATOR_ID, TASK_ID
from bizdesk.cli.usage import ChineseCommand, MisuseError
from bizdesk.domain.measure import Figure
from bizdesk.domain.quarter import Quarter
from bizdesk.services.errors import FigureNotFoundError
from bizdesk.services.indicators import (
    IndicatorWords,
    add_indicator,
    edit_indicator,
    get_indicator,
    link_tasks,
    unlink_tasks,
)
from bizdesk.services.ledgers import UnitOfWork

F = TypeVar("F", bound=Callable[..., Any])
_TEXTS = {"best": "全省最优", "current": "目前现状", "problems": "存在的问题", "goal": "提升目标"}


def _says(command: F) -> F:
    """The options for the words and the group of an indicator."""
    for name, words in reversed(_TEXTS.items()):
        command = click.option(f"--{name}", metavar="文字", help=f"{words}。")(command)
    command = click.option("--member", "members", multiple=True, metavar="单位", help="成员单位，可写多次。")(
        command
    )
    return click.option("--lead", "leads", multiple=True, metavar="单位", help="牵头单位，可写多次。")(
        command
    )


@click.command("add", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("name", metavar="名称")
@_says
@pass_terminal
def add_command(terminal: Terminal, /, name: str, **said: Any) -> None:
    """新增一项指标。"""
    words = replace(IndicatorWords(name), **_stated(said))
    id, told = terminal.write(lambda uow: add_indicator(uow, words))
    click.echo(f"{told}，编号 {id}")


@click.command("edit", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("indicator", type=INDICATOR_ID, metavar="指标编号")
@click.option("--name", metavar="名称", help="新的名称。")
@_says
@pass_terminal
def edit_command(terminal: Terminal, /, indicator: int, **said: Any) -> None:
    """修改一项指标的文字和单位，没有写的不变。"""
    click.echo(_edit(terminal, indicator, lambda words: replace(words, **_stated(said))))


@click.command("figure", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("indicator", type=INDICATOR_ID, metavar="指标编号")
@click.option("--figure", "number", type=int, metavar="序号", help="改第几个数值；不写就新增一个。")
@click.option("--name", metavar="名称", help="数值的名称，如 办理时间。")
@click.option("--unit", metavar="单位", help="计量单位，如 天。")
@click.option("--best", metavar="数字", help="最优值；写空就去掉。")
@click.option("--current", metavar="数字", help="成文时的值；写空就去掉。")
@click.option("--goal", metavar="数字", help="目标值；写空就去掉。")
@click.option("--remove", is_flag=True, help="移除这个数值和它的读数。")
@pass_terminal
def figure_command(
    terminal: Terminal, /, indicator: int, number: int | None, remove: bool, **said: str | None
) -> None:
    """新增、修改或移除指标的一个数值。"""

    def edited(words: IndicatorWords) -> IndicatorWords:
        figures = list(words.figures)
        if number is None and not remove:
            return replace(words, figures=(*figures, (None, replace(Figure("", ""), **_stated(said)))))
        if number is None:
            raise MisuseError("请用 --figure 写明移除第几个数值。")
        if not 1 <= number <= len(figures):
            raise FigureNotFoundError(words.name, number, len(figures))
        id, one = figures[number - 1]
        figures[number - 1 : number] = [] if remove else [(id, replace(one, **_stated(said)))]
        return replace(words, figures=tuple(figures))

    click.echo(_edit(terminal, indicator, edited))


@click.command("link", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("indicator", type=INDICATOR_ID, metavar="指标编号")
@click.argument("tasks", type=TASK_ID, nargs=-1, required=True, metavar="任务编号…")
@click.option("--remove", is_flag=True, help="不再关联这些任务。")
@pass_terminal
def link_command(terminal: Terminal, indicator: int, tasks: tuple[int, ...], remove: bool) -> None:
    """把任务关联到指标，或不再关联。"""
    service = unlink_tasks if remove else link_tasks
    click.echo(terminal.write(lambda uow: service(uow, indicator, tasks))[1] or text.UNCHANGED)


def _edit(terminal: Terminal, indicator: int, change: Callable[[IndicatorWords], IndicatorWords]) -> str:
    def service(uow: UnitOfWork) -> None:
        state = get_indicator(uow, indicator, Quarter.of(uow.today))
        edit_indicator(uow, indicator, change(IndicatorWords.of(state)))

    return terminal.write(service)[1] or text.UNCHANGED


def _stated(said: dict[str, Any]) -> dict[str, Any]:
    """The options that were written."""
    return {name: value for name, value in said.items() if value not in (None, ())}
