"""`import`: policy documents into the ledger, which comes into being with the first one."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import PATH
from bizdesk.cli.usage import ChineseCommand, MisuseError
from bizdesk.domain.backups import Reason
from bizdesk.domain.labels import in_title_marks
from bizdesk.services.columns import own_words
from bizdesk.services.documents import Imported, ReadDocument, find_document, import_documents, read_documents
from bizdesk.services.editions import EditionResult, SupersedeDocument, compare_edition, supersede_document
from bizdesk.services.ledgers import UnitOfWork


@click.command("import", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="文件...")
@click.option("--yes", is_flag=True, help="不再询问，直接导入。")
@click.option("--supersedes", metavar="文件", help="这是台账里哪份文件的新版：编号、文号或标题。")
@pass_terminal
def import_command(terminal: Terminal, files: tuple[Path, ...], yes: bool, supersedes: str | None) -> None:
    """把政策文件导入台账，每项措施成为一项任务。"""
    documents = read_documents(files, terminal.read(own_words) if terminal.has_ledger else None)
    if not (yes or _confirmed(documents)):
        click.echo("没有导入。")
    elif supersedes is None:
        terminal.back_up(Reason.IMPORT)
        _import(terminal, documents)
    elif len(documents) == 1:
        terminal.back_up(Reason.IMPORT)
        _supersede(terminal, supersedes, documents[0])
    else:
        raise MisuseError("--supersedes 一次只能换一份文件。")


def _supersede(terminal: Terminal, name: str, edition: ReadDocument) -> None:
    """Carry changed tasks over, and end dropped ones for the reason that they were dropped."""

    def service(uow: UnitOfWork) -> EditionResult:
        old = find_document(uow, name)
        dropped = compare_edition(uow, old.id, edition).dropped
        reasons = {task.id: "新版文件里没有这一项" for task in dropped}
        return supersede_document(uow, SupersedeDocument(old.id, edition, reasons=reasons))

    _, summary = terminal.write(service)
    click.echo(summary)


def _import(terminal: Terminal, documents: tuple[ReadDocument, ...]) -> None:
    result, _ = terminal.write(lambda uow: import_documents(uow, documents), create=True)
    for one in result.added:
        click.echo(
            f"导入{in_title_marks(one.title)}：{one.tasks} 项任务，{one.mentions} 处单位{_compared(one)}"
        )
    for title in result.known:
        click.echo(f"{in_title_marks(title)}已在台账里，没有重复导入")
    for title in result.filled:
        click.echo(f"补全了{in_title_marks(title)}的原文")


def _compared(one: Imported) -> str:
    return f"，{one.indicators} 项指标" if one.indicators else ""


def _confirmed(documents: tuple[ReadDocument, ...]) -> bool:
    """Ask at a terminal; where nobody can answer, go ahead."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    for read in documents:
        measures = read.document.measures
        mentions = sum(len(measure.agencies) for measure in measures)
        doubtful = sum(bool(measure.review) for measure in measures)
        remark = f"，其中 {doubtful} 项需要核对" if doubtful else ""
        click.echo(
            f"{in_title_marks(read.document.title)}：{len(measures)} 项任务，{mentions} 处单位{remark}"
        )
    return click.confirm("导入台账吗？", default=True)
