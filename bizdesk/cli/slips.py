"""`slip` and `slips`: reminders, supervision notices and applications, and the list of those given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import DATE, PATH, TASK_ID, Read, as_json, by_person, one_of
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.slips import KINDS, Slip, SlipKind
from bizdesk.services.layouts import get_look
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.slip_files import export_slip
from bizdesk.services.slips import (
    GivenSlip,
    GiveSlip,
    RemindAgency,
    find_slip,
    give_slip,
    list_slips,
    remind_agency,
)

_HEAD = ("编号", "种类", "日期", "反馈期限", "单位", "任务")

_word_file = click.option("--docx", type=PATH, metavar="文件", help="写出 Word 文件。")
_pdf_file = click.option("--pdf", type=PATH, metavar="文件", help="写出 PDF。")


@click.command("slip", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("kind", type=Read("种类", one_of(KINDS)), metavar="种类")
@click.argument("subject", metavar="任务编号|单位")
@_word_file
@_pdf_file
@click.option("--on", type=DATE, metavar="日期", help="出具的日期；不写就是今天。")
@by_person
@as_json
@pass_terminal
def slip_command(
    terminal: Terminal,
    kind: SlipKind,
    subject: str,
    docx: Path | None,
    pdf: Path | None,
    on: date | None,
    person: str,
    as_json: bool,
) -> None:
    """出具并编号：remind 催办通知写单位，supervise 督办单、closeout 销号申请单、extend 延期申请写任务编号。

    督办单按蓝、黄、红逐次升级；同一天再出具，内容没有变就是原来那份。
    """
    give = _giver(kind, subject, on, person)

    def give_and_write(uow: UnitOfWork) -> tuple[GivenSlip, list[Path]]:
        given = give(uow)
        return given, export_slip(given.sheet, docx, pdf, get_look(uow))

    (given, files), _ = terminal.write(give_and_write)
    _tell(given, files, as_json=as_json)


@click.command("slips", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("number", required=False, metavar="[编号]")
@_word_file
@_pdf_file
@as_json
@pass_terminal
def slips_command(
    terminal: Terminal, number: str | None, docx: Path | None, pdf: Path | None, as_json: bool
) -> None:
    """列出出具过的催办通知、督办单和申请；写编号（如 督办〔2022〕1号）和文件就照原样再写出一份。"""
    if number is not None:
        given, look = terminal.read(lambda uow: (find_slip(uow, number), get_look(uow)))
        _tell(given, export_slip(given.sheet, docx, pdf, look), as_json=as_json)
        return
    found = terminal.read(list_slips)
    if as_json:
        text.print_json([_record(one) for one in found])
    else:
        click.echo(text.table(_HEAD, [_row(one) for one in found]) if found else "还没有出具过")


def _giver(kind: SlipKind, subject: str, on: date | None, person: str) -> Callable[[UnitOfWork], GivenSlip]:
    if kind is SlipKind.REMIND:
        return lambda uow: remind_agency(uow, RemindAgency(subject, on, person))
    task = TASK_ID.convert(subject, None, None)
    return lambda uow: give_slip(uow, GiveSlip(kind, task, on, person))


def _tell(given: GivenSlip, files: list[Path], *, as_json: bool) -> None:
    if as_json:
        record = {**_record(given.slip), "fresh": given.fresh, "files": [str(path) for path in files]}
        text.print_json(record)
        return
    slip = given.slip
    again = "" if given.fresh else "（原已出具）"
    click.echo(f"{slip.kind_words}{slip.number}{again}，送{slip.recipient}")
    for path in files:
        click.echo(str(path))


def _row(one: Slip) -> tuple[object, ...]:
    tasks = "、".join(map(str, one.task_ids))
    answer = one.answer_by or "—"
    return str(one.number), one.kind_words, one.day, answer, text.cut(one.recipient, 36), text.cut(tasks, 24)


def _record(one: Slip) -> dict[str, Any]:
    return {
        "number": str(one.number),
        "kind": one.number.kind,
        "level": one.level,
        "day": one.day.isoformat(),
        "answer_by": one.answer_by.isoformat() if one.answer_by else None,
        "recipient": one.recipient,
        "tasks": list(one.task_ids),
        "person": one.person,
    }
