"""`settings`: what the office sets for its ledger, shown or changed."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.layout_options import LayoutOptions, layout_options, layout_record, layout_rows
from bizdesk.cli.parameters import as_json
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.rules import WORDS
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.settings import OfficeSettings, get_settings, set_settings

_HEAD = ("设置", "现在")


@click.command("settings", cls=ChineseCommand, options_metavar="[选项]")
@click.option("--office", metavar="名称", help="单位名称，印在报表抬头。")
@click.option(
    "--title", metavar="用语", help="报表标题里季度后面的话，可以断行处空一格；写空的就恢复通常用语。"
)
@click.option("--due-soon", "due_soon_days", type=int, metavar="天数", help="到期前多少天起算临期。")
@click.option("--behind", "behind_percent", type=int, metavar="百分比", help="欠多少以内不算落后。")
@click.option("--ahead", "ahead_percent", type=int, metavar="百分比", help="超出多少才算超过序时。")
@click.option("--needs-evidence/--no-needs-evidence", default=None, help="销号需不需要佐证材料。")
@click.option("--needs-readings/--no-needs-readings", default=None, help="销号需不需要指标达标。")
@layout_options
@as_json
@pass_terminal
def settings_command(
    terminal: Terminal, /, office: str | None, title: str | None, as_json: bool, **options: Any
) -> None:
    """显示台账的设置；写了选项就先照着修改。"""
    looks = LayoutOptions.taken_from(options)
    said = {name: value for name, value in options.items() if value is not None}

    def service(uow: UnitOfWork) -> None:
        held = get_settings(uow)
        name = held.office if office is None else office
        wording = held.title if title is None else title
        layout = looks.applied(held.layout)
        set_settings(uow, OfficeSettings(name, replace(held.rules, **said), wording, layout), looks.files)

    if said or looks or office is not None or title is not None:
        _, told = terminal.write(service)
        click.echo(told or text.UNCHANGED, err=as_json)
    _print(terminal.read(get_settings), as_json=as_json)


def _print(settings: OfficeSettings, *, as_json: bool) -> None:
    rules = asdict(settings.rules)
    if as_json:
        said = {"office": settings.office, "title": settings.title, **rules}
        text.print_json({**said, **layout_record(settings.layout)})
        return
    rows = [("单位名称", settings.office or "未填写")]
    rows += [("报表标题用语", settings.title or "通常用语")]
    rows += [(word, _value(rules[name], unit)) for name, (word, unit) in WORDS.items()]
    rows += layout_rows(settings.layout)
    click.echo(text.table(_HEAD, rows))


def _value(value: int | bool, unit: str) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return f"{value}{unit}"
