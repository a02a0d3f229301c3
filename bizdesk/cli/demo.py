"""`demo`: a sample ledger with its reports and pictures of the window, then the window itself."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import PATH
from bizdesk.cli.pictures import draw_apart
from bizdesk.cli.usage import ChineseCommand
from bizdesk.services.exports import export_pdf, export_workbook
from bizdesk.services.files import FileNotWritableError
from bizdesk.services.ledgers import Ledger
from bizdesk.services.open_windows import require_no_window
from bizdesk.services.reports import ReportRequest, make_report
from bizdesk.services.sample import SAMPLE_QUARTER, build_sample


@click.command("demo", cls=ChineseCommand, options_metavar="[选项]")
@click.option("--out", type=PATH, default="out", metavar="文件夹", help="写到哪里；不写就是 out。")
@click.option("--no-window", is_flag=True, help="做好后不打开窗口。")
@pass_terminal
def demo_command(terminal: Terminal, out: Path, no_window: bool) -> int:
    """做一本示例台账，写出报表和窗口的图片，再打开窗口。"""
    require_no_window(out / "sample-ledger")
    ledger = build_sample(_cleared(out / "sample-ledger"))
    click.echo(str(ledger.folder.path))
    for path in _reports(ledger, out):
        click.echo(str(path))
    for picture in draw_apart(ledger.folder.path, SAMPLE_QUARTER, out):
        click.echo(picture)
    sys.stdout.flush()
    if no_window or not terminal.window.possible:
        return 0
    return terminal.window.open(ledger.folder.path, SAMPLE_QUARTER, None)


def _cleared(folder: Path) -> Path:
    """`folder` without the sample of an earlier call; whatever else lies there stays."""
    if (folder / "ledger.db").is_file():
        try:
            for file in folder.rglob("*"):
                file.chmod(0o700)
            shutil.rmtree(folder)
        except OSError as error:
            raise FileNotWritableError(folder) from error
    return folder


def _reports(ledger: Ledger, out: Path) -> Iterator[Path]:
    with ledger.read() as uow:
        report = make_report(uow, ReportRequest(SAMPLE_QUARTER))
    for suffix, export in ((".xlsx", export_workbook), (".pdf", export_pdf)):
        path = out / f"{report.office}{report.title}{suffix}"
        export(report, path)
        yield path
