"""`package`: the evidence of a quarter or an agency as a zip that can be checked without the program."""

from __future__ import annotations

from pathlib import Path

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import PATH, QUARTER, as_json, of_agency
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.quarter import Quarter
from bizdesk.services.packages import PackageRequest, plan_package, write_package


@click.command("package", cls=ChineseCommand, options_metavar="[选项]")
@click.option("--quarter", type=QUARTER, metavar="季度", help="归属这个季度的材料，如 2022Q4。")
@of_agency("只要这个单位的材料。")
@click.argument("file", type=PATH, metavar="文件.zip")
@as_json
@pass_terminal
def package_command(
    terminal: Terminal, quarter: Quarter | None, agency: str | None, file: Path, as_json: bool
) -> None:
    """导出佐证包：按单位和条款分文件夹，附目录和校验值；不写季度和单位就是全部材料。"""
    plan = terminal.read(lambda uow: plan_package(uow, PackageRequest(quarter, agency)))
    write_package(plan, file)
    package = plan.package
    if as_json:
        places = [{"path": one.place, "sha256": one.sha256, "size": one.size} for one in package.files]
        text.print_json({"file": str(file), "title": package.title, "files": places})
    else:
        click.echo(f"{file}：{len(package.agencies)} 个单位，{len(package.files)} 份材料")
