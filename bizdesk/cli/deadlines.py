"""`deadlines`: how the wordings of a document's deadlines were read, and correcting one for all its tasks."""

from __future__ import annotations

from datetime import date

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import DATE, as_json
from bizdesk.cli.usage import ChineseCommand, MisuseError
from bizdesk.services.documents import find_document
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.wordings import CorrectWording, Wording, correct_wording, list_wordings

_HEAD = ("时限用语", "读作", "任务")


@click.command("deadlines", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("document", metavar="文件")
@click.option("--wording", metavar="用语", help="要改正的时限用语。")
@click.option("--due", type=DATE, metavar="日期", help="改读为哪一天。")
@click.option("--ongoing", is_flag=True, help="改读为长期坚持。")
@as_json
@pass_terminal
def deadlines_command(
    terminal: Terminal, document: str, wording: str | None, due: date | None, ongoing: bool, as_json: bool
) -> None:
    """列出一份文件（编号、文号或标题）的时限用语和读法，或为整份文件改正一个。"""
    if wording is not None:
        if (due is None) is not ongoing:
            raise MisuseError("请用 --due 写明日期，或用 --ongoing 说明长期坚持，二者选一。")
        _correct(terminal, document, wording, due)
        return
    found = terminal.read(lambda uow: list_wordings(uow, find_document(uow, document).id))
    if as_json:
        text.print_json([_record(one) for one in found])
    else:
        click.echo(text.table(_HEAD, [_row(one) for one in found]) if found else "没有写明时限的任务")


def _correct(terminal: Terminal, document: str, wording: str, due: date | None) -> None:
    def service(uow: UnitOfWork) -> int:
        return correct_wording(uow, CorrectWording(find_document(uow, document).id, wording, due))

    _, told = terminal.write(service)
    click.echo(told or text.UNCHANGED)


def _row(one: Wording) -> tuple[object, ...]:
    read = [*map(str, one.due), *(["长期坚持"] if one.ongoing else [])]
    nothing = f"没有读出日期，推算为 {one.proposed.day}" if one.proposed else "没有读出日期"
    return one.words, "、".join(read) or nothing, len(one.tasks)


def _record(one: Wording) -> dict[str, object]:
    return {
        "wording": one.words,
        "due": [day.isoformat() for day in one.due],
        "ongoing": one.ongoing,
        "tasks": list(one.tasks),
        "proposed": one.proposed.day.isoformat() if one.proposed else None,
    }
