"""`extract`: what a file says, as an outline, as JSON or as the text that spans count in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from bizdesk.cli import text
from bizdesk.cli.parameters import PATH, as_json
from bizdesk.cli.usage import ChineseCommand, MisuseError
from bizdesk.domain.labels import ROLES, clause, in_title_marks
from bizdesk.domain.measure import Measure, PolicyDocument
from bizdesk.services import extraction


@click.command("extract", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("files", nargs=-1, required=True, type=PATH, metavar="文件...")
@as_json
@click.option("--text", "as_text", is_flag=True, help="输出文件的文本，各处位置都按它计数。")
def extract_command(files: tuple[Path, ...], as_json: bool, as_text: bool) -> None:
    """读出政策文件里的措施、单位、时限和指标，不改动台账。"""
    if as_json and as_text:
        raise MisuseError("--json 和 --text 只能选一个。", click.get_current_context())
    if as_text:
        texts = [extraction.read_text(file) for file in files]
        click.echo("\n".join(texts).encode(), nl=False)
        return
    documents = [document for file in files for document in extraction.extract_file(file)]
    if as_json:
        text.print_json(extraction.as_json(documents))
    else:
        click.echo("\n\n".join("\n".join(_outline(document)) for document in documents))


def _outline(document: PolicyDocument) -> Iterator[str]:
    issued = str(document.issued_on) if document.issued_on else None
    yield in_title_marks(text.one_line(document.title))
    yield " · ".join(
        filter(None, [document.number, document.issuer, issued, f"{len(document.measures)} 项措施"])
    )
    for measure in document.measures:
        yield ""
        yield f"{measure.path}  {text.cut(clause(measure.path) + (measure.heading or measure.text), 72)}"
        yield from (f"    {line}" for line in _facts(measure))


def _facts(measure: Measure) -> Iterator[str]:
    agencies = [f"{mention.name}（{ROLES[mention.role]}）" for mention in measure.agencies]
    if agencies:
        yield "单位：" + "、".join(agencies)
    if measure.deadline:
        days = "、".join(map(str, measure.deadline.due))
        yield f"时限：{text.one_line(measure.deadline.wording)}" + (f"（{days}）" if days else "")
    if measure.milestones:
        yield "节点：" + "、".join(str(milestone.date) for milestone in measure.milestones)
    if measure.targets:
        yield "指标：" + "、".join(f"{t.name} {t.comparator} {t.value}{t.unit}" for t in measure.targets)
    yield from (f"核对：{sentence}" for sentence in measure.review)
