"""`find`: tasks, agencies, documents and evidence by words, or agencies by pinyin."""

from __future__ import annotations

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import as_json
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.labels import HITS
from bizdesk.domain.search import Hit
from bizdesk.services.search import search

_MOST = 20
_HEAD = ("类别", "编号", "名称", "出处")
_WIDTH = 60


@click.command("find", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("words", metavar="文字…", nargs=-1, required=True)
@as_json
@pass_terminal
def find_command(terminal: Terminal, words: tuple[str, ...], as_json: bool) -> None:
    """查找任务、单位、文件和佐证材料，单位也可以用拼音首字母，每类最多列出 20 条。"""
    hits = terminal.read(lambda uow: search(uow, " ".join(words), uow.today, _MOST))
    if as_json:
        text.print_json([_record(hit) for hit in hits])
    elif hits:
        click.echo(text.table(_HEAD, [_row(hit) for hit in hits]))
    else:
        click.echo("没有找到。")


def _row(hit: Hit) -> tuple[object, ...]:
    return HITS[hit.kind], hit.id, text.cut(hit.title.text, _WIDTH), text.cut(hit.context.text, _WIDTH)


def _record(hit: Hit) -> dict[str, object]:
    return {
        "kind": hit.kind,
        "id": hit.id,
        "title": hit.title.text,
        "context": hit.context.text,
        "task": hit.task_id,
    }
