"""Click in Chinese: help pages, and one sentence for each way to use the command line wrongly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import click
from click.exceptions import BadOptionUsage, BadParameter, MissingParameter, NoSuchCommand, NoSuchOption

from bizdesk.cli.text import padded, width
from bizdesk.domain.plain_text import plain_text

_SECTIONS = {"Options": "选项", "Commands": "命令", "Positional arguments": "参数"}


class MisuseError(click.UsageError):
    """Words of a command line that do not go together, told in Chinese."""


class ChineseFormatter(click.HelpFormatter):
    """Help pages with Chinese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line."""
        super().write_usage(prog, args, "用法：")

    def write_heading(self, heading: str) -> None:
        """The heading of a section."""
        self.write(f"{heading}：\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Options or commands with what they do, in two columns."""
        pairs = list(rows)
        widest = max(width(first) for first, _ in pairs)
        for first, second in pairs:
            self.write(f"  {padded(first, widest)}  {second.replace('  [required]', '（必填）')}\n")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """A section under its Chinese heading."""
        with super().section(_SECTIONS.get(name, name)):
            yield


class ChineseContext(click.Context):
    """A context whose help pages are Chinese."""

    formatter_class = ChineseFormatter


class ChineseCommand(click.Command):
    """A command whose help pages are Chinese."""

    context_class = ChineseContext

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse, take unseen signs out of words, and let every complaint know which command it is about."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        ctx.params = {name: _seen(value) for name, value in ctx.params.items()}
        return rest

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, told in Chinese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这份说明。"
        return option


def _seen(value: Any) -> Any:
    """A value without unseen signs in its words; paths are left as they are."""
    if isinstance(value, tuple):
        return tuple(map(_seen, value))
    return plain_text(value) if type(value) is str else value


def told(error: click.ClickException) -> str:
    """The sentence for what click found wrong."""
    if isinstance(error, MisuseError):
        return error.message
    if isinstance(error, NoSuchOption):
        return f"没有 {error.option_name} 这个选项。"
    if isinstance(error, NoSuchCommand):
        return f"没有“{error.command_name}”这个命令。"
    if isinstance(error, BadOptionUsage):
        return f"{error.option_name} 后面该不该跟一个值，请对照说明。"
    if isinstance(error, BadParameter) and error.param is not None:
        problem = "缺少 {}。" if isinstance(error, MissingParameter) else "{} 的值不对。"
        return problem.format(error.param.get_error_hint(error.ctx).strip("'."))
    return "参数太多，请对照说明。"


def hint(error: click.ClickException) -> str:
    """The usage line of the command and how to ask for its help page."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"{context.get_usage()}\n详见 {context.command_path} --help" if context else ""


class ChineseGroup(ChineseCommand, click.Group):
    """A command of several verbs."""

    context_class = ChineseContext
