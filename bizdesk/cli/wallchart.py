"""`wallchart`: the quarter's wall chart (挂图) as a PDF for a plotter."""

from __future__ import annotations

from pathlib import Path

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import CHART_BY, PATH, QUARTER, SHEET_SIZE, of_agency
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.wall_chart import By, SheetSize
from bizdesk.services.exports import export_wall_chart
from bizdesk.services.reports import ReportRequest, make_report


@click.command("wallchart", cls=ChineseCommand, options_metavar="[选项]")
@click.option("--quarter", type=QUARTER, required=True, metavar="季度", help="挂图的季度，如 2022Q4。")
@click.option("--pdf", type=PATH, required=True, metavar="文件", help="写出的 PDF。")
@click.option(
    "--paper",
    type=SHEET_SIZE,
    default=SheetSize.A3,
    metavar="纸张",
    help="A3、A2、A1 或 A0；不写就是 A3。",
)
@click.option(
    "--by",
    type=CHART_BY,
    metavar="方式",
    help="agency（按单位）或 task（按任务）；不写就按单位，一个单位的挂图按任务。",
)
@of_agency("只画这个单位的任务。")
@pass_terminal
def wallchart_command(
    terminal: Terminal, quarter: Quarter, pdf: Path, paper: SheetSize, by: By | None, agency: str | None
) -> None:
    """出挂图：按单位或按任务，把任务标在全年各月。"""
    report = terminal.read(lambda uow: make_report(uow, ReportRequest(quarter, agency)))
    export_wall_chart(report, pdf, paper, by or (By.AGENCY if agency is None else By.TASK))
    click.echo(str(pdf))
