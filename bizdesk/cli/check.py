"""`check`: whether the ledger is whole, its database, history and evidence, and the newest backup."""

from __future__ import annotations

import sys

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import as_json
from bizdesk.cli.usage import ChineseCommand
from bizdesk.services.check import CheckResult, check_ledger, check_newest_backup
from bizdesk.services.ledgers import Ledger
from bizdesk.services.open_windows import require_no_window
from bizdesk.services.repairs import Repair, carry_out, offer_repairs


@click.command("check", cls=ChineseCommand, options_metavar="[选项]")
@click.option(
    "--files",
    type=click.IntRange(0),
    metavar="份数",
    help="只核对这么多份佐证材料的内容，随机抽取；不写就全部核对。",
)
@click.option("--repair", is_flag=True, help="列出可以修复的，逐项询问后修复。")
@click.option("--yes", is_flag=True, help="与 --repair 一起用：不再询问，直接修复。")
@as_json
@pass_terminal
def check_command(terminal: Terminal, files: int | None, repair: bool, yes: bool, as_json: bool) -> int:
    """检查台账是否完好：数据库、历史的校验值、每份佐证材料、最近的备份。"""
    if repair:
        require_no_window(terminal.folder)
    ledger = terminal.ledger()
    found, problems = _look(ledger, files)
    offers = offer_repairs(ledger, found)
    if as_json:
        text.print_json(_record(found, problems, offers))
    else:
        _print(found, problems)
    if offers and not as_json:
        if not repair:
            click.echo("可以修复（加 --repair）：" + "；".join(one.words for one in offers))
        elif _mend(ledger, offers, yes=yes):
            found, problems = _look(ledger, files)
            _print(found, problems)
    return 1 if problems else 0


def _look(ledger: Ledger, files: int | None) -> tuple[CheckResult, list[str]]:
    with ledger.read() as uow:
        found = check_ledger(uow, files=files)
    return found, [*found.problems, *filter(None, [check_newest_backup(ledger)])]


def _mend(ledger: Ledger, offers: tuple[Repair, ...], *, yes: bool) -> bool:
    """Ask about each repair and carry it out; whether any was."""
    done = False
    for one in offers:
        if yes or _asked(one):
            click.echo(carry_out(ledger, one))
            done = True
        else:
            click.echo(f"没有修复：{one.words}")
    return done


def _asked(one: Repair) -> bool:
    """Ask at a terminal; where nobody can answer, nothing is touched."""
    return sys.stdin.isatty() and sys.stdout.isatty() and click.confirm(f"{one.words}，现在做吗？")


def _print(found: CheckResult, problems: list[str]) -> None:
    part = "" if found.rehashed == found.files else f"（抽查内容 {found.rehashed} 份）"
    click.echo(f"检查了数据库、{found.events} 条历史的校验值和 {found.files} 份佐证材料{part}")
    click.echo("\n".join(problems) or "没有发现问题")
    for path in found.strays:
        click.echo(f"多余的文件，不影响使用：{path}")


def _record(found: CheckResult, problems: list[str], offers: tuple[Repair, ...]) -> dict[str, object]:
    return {
        "events": found.events,
        "files": found.files,
        "rehashed": found.rehashed,
        "problems": problems,
        "strays": [str(path) for path in found.strays],
        "repairs": [{"kind": one.kind, "words": one.words} for one in offers],
    }
