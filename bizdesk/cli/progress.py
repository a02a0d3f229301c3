"""`progress`: what an agency reports on a task for a quarter."""

from __future__ import annotations

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import QUARTER, TASK_ID, of_agency
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.quarter import Quarter
from bizdesk.services.progress import ReportProgress, report_progress


@click.command("progress", cls=ChineseCommand, options_metavar="[选项]")
@click.argument("task", type=TASK_ID, metavar="任务编号")
@of_agency("填报的单位；只有一个单位负责时可以不写。")
@click.option("--quarter", type=QUARTER, required=True, metavar="季度", help="填报的季度，如 2022Q4。")
@click.option("--text", required=True, metavar="文字", help="本季进展；三项都写空就清除已填报的内容。")
@click.option("--problems", default="", metavar="文字", help="存在问题。")
@click.option("--next", "next_steps", default="", metavar="文字", help="下一步措施。")
@pass_terminal
def progress_command(
    terminal: Terminal,
    task: int,
    agency: str | None,
    quarter: Quarter,
    text: str,
    problems: str,
    next_steps: str,
) -> None:
    """填报一项任务的本季进展，覆盖这个季度原来填报的内容。"""
    command = ReportProgress(task, agency, quarter, text, problems, next_steps)
    _, told = terminal.write(lambda uow: report_progress(uow, command))
    click.echo(told or "没有变化，原来就是这样。")
