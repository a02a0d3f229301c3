"""`forms`: workbooks that agencies fill in, sent out, merged when they come back, and who is late."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import PATH, QUARTER, as_json, of_agency
from bizdesk.cli.usage import ChineseCommand, ChineseGroup
from bizdesk.domain.backups import Reason
from bizdesk.domain.forms import KIND_WORDS, Difference, FormState, ReturnedForm
from bizdesk.domain.quarter import Quarter
from bizdesk.services import forms
from bizdesk.services.forms import Merged, SendForms
from bizdesk.services.ledgers import UnitOfWork

_HEAD = ("单位", "填报表", "任务", "发出", "收回")
_DIFFERENCES = ("差异", "单位", "任务", "栏目", "台账", "表中")

_quarter = click.option("--quarter", type=QUARTER, required=True, metavar="季度", help="季度，如 2022Q4。")


@click.group("forms", cls=ChineseGroup, options_metavar="[选项]", subcommand_metavar="[命令 …]")
def forms_command() -> None:
    """单位填报表：发出、合并收回的表、看谁没有交回。"""


@forms_command.command("export", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("folder", type=PATH, metavar="文件夹")
@_quarter
@of_agency("只写这个单位的。")
@as_json
@pass_terminal
def export_command(
    terminal: Terminal, folder: Path, quarter: Quarter, agency: str | None, as_json: bool
) -> None:
    """每个单位写一份填报表；同名的文件不覆盖。"""
    command = SendForms(folder, quarter, agency)
    files, told = terminal.write(lambda uow: forms.send_forms(uow, command))
    if as_json:
        text.print_json({"told": told, "files": [str(file) for file in files]})
    else:
        click.echo("\n".join([told, *map(str, files)]))


@forms_command.command("merge", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="文件...")
@click.option(
    "--accept",
    type=click.Choice(["all", "clean"]),
    metavar="范围",
    help="采纳：clean 只采纳没有疑问的，all 连冲突也按表采纳，几份表说法不一的除外；不写就只列出差异。",
)
@as_json
@pass_terminal
def merge_command(terminal: Terminal, files: tuple[Path, ...], accept: str | None, as_json: bool) -> None:
    """合并单位交回的填报表；锁定格的改动和对不上的行不采纳。"""
    came = forms.read_forms(files)
    if accept is not None:
        terminal.back_up(Reason.MERGE)
    if accept is None:
        merged = Merged(terminal.read(lambda uow: forms.compare_forms(uow, came)))
        told = ""
    else:
        accepted = terminal.read(lambda uow: _accepted(uow, came, clean=accept == "clean"))
        merged, told = terminal.write(
            lambda uow: forms.merge_forms(uow, came, accepted), files=forms.files_of(came, accepted)
        )
    if as_json:
        text.print_json(_record(merged, told))
    else:
        click.echo("\n".join(_lines(merged, told)))


@forms_command.command("list", cls=ChineseCommand, options_metavar="[选项]")
@_quarter
@as_json
@pass_terminal
def list_command(terminal: Terminal, quarter: Quarter, as_json: bool) -> None:
    """列出发出的填报表，没有交回的在前。"""
    states = terminal.read(lambda uow: forms.list_forms(uow, quarter))
    if as_json:
        text.print_json([_state(one) for one in states])
    elif states:
        click.echo(text.table(_HEAD, [_row(one) for one in states]))
        late = sum(one.returned_on is None for one in states)
        click.echo(f"发出 {len(states)} 份，收回 {len(states) - late} 份，未收回 {late} 份")
    else:
        click.echo(f"{quarter.label}没有发出填报表")


def _accepted(uow: UnitOfWork, came: tuple[ReturnedForm, ...], *, clean: bool) -> list[Difference]:
    """What is clean, or all but what two files say differently: nobody has chosen between them."""
    found = forms.compare_forms(uow, came)
    return [one for one in found if (one.clean if clean else not one.contested)]


def _lines(merged: Merged, told: str) -> list[str]:
    if not merged.differences:
        return [told or "没有差异"]
    counts = Counter(one.kind for one in merged.differences)
    found = "，".join(f"{word} {counts[kind]} 处" for kind, word in KIND_WORDS.items() if counts[kind])
    taken = set(merged.accepted)
    left = [_difference_row(one) for one in merged.differences if one not in taken]
    return [found, *([told] if told else []), *([text.table(_DIFFERENCES, left)] if left else [])]


def _difference_row(one: Difference) -> tuple[object, ...]:
    why = "锁定格被改" if one.doubtful else "几份表说法不一" if one.contested else ""
    words = f"{KIND_WORDS[one.kind]}（{why}）" if why else KIND_WORDS[one.kind]
    cells = (text.cut(one.title, 30), one.what, text.cut(one.current, 24), text.cut(one.returned, 24))
    return (words, text.cut(one.agency or one.file, 24), *cells)


def _record(merged: Merged, told: str) -> dict[str, object]:
    taken = set(merged.accepted)
    return {
        "told": told,
        "accepted": len(taken),
        "differences": [_difference(one, accepted=one in taken) for one in merged.differences],
    }


def _difference(one: Difference, *, accepted: bool) -> dict[str, object]:
    return {
        "kind": one.kind,
        "file": one.file,
        "row": one.row or None,
        "agency": one.agency or None,
        "task": one.task_id,
        "title": one.title,
        "what": one.what,
        "field": one.field,
        "sent": one.sent,
        "current": one.current,
        "returned": one.returned,
        "doubtful": one.doubtful,
        "contested": one.contested,
        "accepted": accepted,
    }


def _row(one: FormState) -> tuple[object, ...]:
    return text.cut(one.agency, 36), one.name, one.rows, one.sent_on, one.returned_on or "未收回"


def _state(one: FormState) -> dict[str, object]:
    return {
        "agency": one.agency,
        "quarter": str(one.quarter),
        "file": one.name,
        "rows": one.rows,
        "sent_on": one.sent_on.isoformat(),
        "returned_on": one.returned_on.isoformat() if one.returned_on else None,
    }
