"""`--version` and `--licences`: what this program is, where it lies, and the licences of its parts."""

from __future__ import annotations

import click

from bizdesk.paths import default_ledger


def _on_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        from bizdesk.services.about import program_facts

        facts = program_facts(context.params.get("ledger") or default_ledger())
        click.echo("\n".join(f"{name} {fact}" for name, fact in facts))
        context.exit()


def _on_licences(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        from bizdesk.services.components import components

        for one in components():
            click.echo(f"{f'{one.name} {one.version}'.strip()}：{one.licence}\n\n{one.text}\n")
        context.exit()


version_option = click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    callback=_on_version,
    help="显示版本、组件和各处位置，求助时整段复制。",
)
licences_option = click.option(
    "--licences",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_on_licences,
    help="显示程序各部分的许可。",
)
