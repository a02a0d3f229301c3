"""`agencies`: every agency with how its tasks stand today, by either counting rule."""

from __future__ import annotations

from datetime import date

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import DATE, as_json
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.labels import KINDS
from bizdesk.domain.ledger import AgencyCount
from bizdesk.services.agencies import count_agencies

_HEAD = ("单位", "类别", "牵头计", "参与计", "已办结", "办理中", "逾期")


@click.command("agencies", cls=ChineseCommand, options_metavar="[选项]")
@click.option("--as-of", type=DATE, metavar="日期", help="按这一天来看；不写就看今天。")
@as_json
@pass_terminal
def agencies_command(terminal: Terminal, as_of: date | None, as_json: bool) -> None:
    """列出单位和各自任务的办理情况。"""
    counts = terminal.read(lambda uow: count_agencies(uow, as_of or uow.today))
    if as_json:
        text.print_json([_record(count) for count in counts])
    else:
        click.echo(text.table(_HEAD, [_row(count) for count in counts]))
        click.echo(f"\n共 {len(counts)} 个单位；已办结、办理中、逾期按参与计，一项任务在每个参与单位各计一次")


def _row(count: AgencyCount) -> tuple[object, ...]:
    agency = count.agency
    return agency.name, KINDS[agency.kind], count.lead, count.total, count.done, count.open, count.late


def _record(count: AgencyCount) -> dict[str, object]:
    agency = count.agency
    return {
        "id": agency.id,
        "name": agency.name,
        "kind": agency.kind,
        "aliases": list(agency.aliases),
        "contact": agency.contact,
        "lead": count.lead,
        "total": count.total,
        "done": count.done,
        "open": count.open,
        "late": count.late,
    }
