"""`indicators`: benchmark indicators (对标) with their gaps, quarter by quarter, and what tends them."""

from __future__ import annotations

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.indicator_edits import add_command, edit_command, figure_command, link_command
from bizdesk.cli.indicator_text import RECORD_HEAD, record, row, whole
from bizdesk.cli.parameters import INDICATOR_ID, QUARTER, as_json
from bizdesk.cli.usage import ChineseCommand, ChineseGroup
from bizdesk.domain.quarter import Quarter
from bizdesk.services.indicators import (
    ReadFigure,
    find_in_originals,
    get_indicator,
    list_indicators,
    read_figure,
)
from bizdesk.services.ledgers import UnitOfWork

_of_quarter = click.option("--quarter", type=QUARTER, metavar="季度", help="截至哪个季度；不写就是本季度。")


@click.group(
    "indicators",
    cls=ChineseGroup,
    invoke_without_command=True,
    options_metavar="[选项]",
    subcommand_metavar="[命令 …]",
)
@_of_quarter
@as_json
@pass_terminal
@click.pass_context
def indicators_command(
    context: click.Context, terminal: Terminal, quarter: Quarter | None, as_json: bool
) -> None:
    """列出对标指标、与最优和目标的差距；带命令时填读数、改指标、关联任务。"""
    if context.invoked_subcommand:
        return
    found = terminal.read(lambda uow: list_indicators(uow, _quarter(uow, quarter)))
    if as_json:
        text.print_json([record(one) for one in found])
    elif found:
        click.echo(text.table(RECORD_HEAD, [row(one) for one in found]))
    else:
        click.echo("还没有指标；可以导入对标文件，用 find 从已导入的文件里找，或者用 add 新增")


@indicators_command.command("show", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("indicator", type=INDICATOR_ID, metavar="指标编号")
@_of_quarter
@as_json
@pass_terminal
def show_command(terminal: Terminal, indicator: int, quarter: Quarter | None, as_json: bool) -> None:
    """一项指标的全文、各季读数和差距、任务。"""
    one = terminal.read(lambda uow: get_indicator(uow, indicator, _quarter(uow, quarter)))
    if as_json:
        text.print_json(record(one))
    else:
        click.echo(whole(one))


@indicators_command.command("read", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("indicator", type=INDICATOR_ID, metavar="指标编号")
@click.option(
    "--figure", type=int, default=1, metavar="序号", help="第几个数值，从 1 数起；不写就是第 1 个。"
)
@click.option("--value", required=True, metavar="数字", help="读数；写空就清除那一季的读数。")
@click.option("--quarter", type=QUARTER, required=True, metavar="季度", help="哪个季度，如 2022Q4。")
@click.option("--note", default="", metavar="文字", help="备注。")
@pass_terminal
def read_command(
    terminal: Terminal, indicator: int, figure: int, value: str, quarter: Quarter, note: str
) -> None:
    """填一个数值在一个季度的读数，覆盖原来的读数。"""
    command = ReadFigure(indicator, figure, quarter, value, note)
    click.echo(terminal.write(lambda uow: read_figure(uow, command))[1] or text.UNCHANGED)


@indicators_command.command("find", cls=ChineseCommand, options_metavar="[选项]")
@pass_terminal
def find_command(terminal: Terminal) -> None:
    """从已导入文件的原文里找指标，已有指标的文件不再找。"""
    click.echo(terminal.write(find_in_originals)[1] or "已导入的文件里没有更多指标")


for _command in (add_command, edit_command, figure_command, link_command):
    indicators_command.add_command(_command)


def _quarter(uow: UnitOfWork, quarter: Quarter | None) -> Quarter:
    return quarter or Quarter.of(uow.today)
