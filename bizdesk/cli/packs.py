"""`pack`: a proofread document as one file, to hand on and to take in."""

from __future__ import annotations

from pathlib import Path

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import PATH
from bizdesk.cli.usage import ChineseCommand, ChineseGroup
from bizdesk.domain.backups import Reason
from bizdesk.domain.labels import in_title_marks
from bizdesk.services.documents import find_document, import_documents
from bizdesk.services.files import write_whole
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.packs import document_of, read_pack, write_pack


@click.group("pack", cls=ChineseGroup, options_metavar="[选项]", subcommand_metavar="[命令 …]")
def pack_command() -> None:
    """把校对好的文件打成一个文件包，或从文件包导入。"""


@pack_command.command("export", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("document", metavar="文件")
@click.argument("target", type=PATH, metavar="文件包")
@click.option("--facts", is_flag=True, help="不带原文，只带编号、标题、单位、时限和指标。")
@pass_terminal
def export_command(terminal: Terminal, document: str, target: Path, facts: bool) -> None:
    """把台账里的一份文件（编号、文号或标题）写成文件包。"""

    def query(uow: UnitOfWork) -> bytes:
        return write_pack(document_of(uow, find_document(uow, document).id), words=not facts)

    write_whole(target, terminal.read(query))
    click.echo(target)


@pack_command.command("import", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("source", type=PATH, metavar="文件包")
@pass_terminal
def import_command(terminal: Terminal, source: Path) -> None:
    """把文件包里的文件导入台账。"""
    read = read_pack(source)
    terminal.back_up(Reason.MERGE)
    result, _ = terminal.write(lambda uow: import_documents(uow, [read]), create=True)
    for one in result.added:
        click.echo(f"导入{in_title_marks(one.title)}：{one.tasks} 项任务，{one.mentions} 处单位")
    for title in result.known:
        click.echo(f"{in_title_marks(title)}已在台账里，没有重复导入")
    for title in result.filled:
        click.echo(f"补全了{in_title_marks(title)}的原文")
