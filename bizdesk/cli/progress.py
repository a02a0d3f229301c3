"""`progress`: what an agency reports on a task for a quarter."""

from __future__ import annotations

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import QUARTER, TASK_ID, of_agency
from bizdesk.cli.text import UNCHANGED
from bizdesk.cli.usage import ChineseCommand, MisuseError
from bizdesk.domain.quarter import Quarter
from bizdesk.services.progress import ReportProgress, copy_forward, report_progress


@click.command("progress", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("task", type=TASK_ID, metavar="任务编号")
@of_agency("填报的单位；只有一个单位负责时可以不写。")
@click.option("--quarter", type=QUARTER, required=True, metavar="季度", help="填报的季度，如 2022Q4。")
@click.option("--text", metavar="文字", help="本季进展；都写空就清除已填报的内容。")
@click.option("--problems", default="", metavar="文字", help="存在问题。")
@click.option("--next", "next_steps", default="", metavar="文字", help="下一步措施。")
@click.option("--rate", type=int, metavar="百分数", help="完成率，0 到 100。")
@click.option("--copy", "copied", is_flag=True, help="把上次填报的内容复制到这个季度。")
@pass_terminal
def progress_command(
    terminal: Terminal,
    task: int,
    agency: str | None,
    quarter: Quarter,
    text: str | None,
    problems: str,
    next_steps: str,
    rate: int | None,
    copied: bool,
) -> None:
    """填报一项任务的本季进展，覆盖这个季度原来填报的内容。"""
    if copied:
        _, told = terminal.write(lambda uow: copy_forward(uow, [task], quarter))
        click.echo(told or "没有可以复制的内容，或这个季度已经填报。")
        return
    if text is None:
        raise MisuseError("请用 --text 写明本季进展。")
    command = ReportProgress(task, agency, quarter, text, problems, next_steps, rate)
    _, told = terminal.write(lambda uow: report_progress(uow, command))
    click.echo(told or UNCHANGED)
