"""`--selftest`: every kind of work once in a folder that is gone afterwards, one line for each step."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bizdesk.cli.pictures import draw_apart
from bizdesk.domain.errors import BizDeskError, bug_report

_log = logging.getLogger(__name__)


def _on_selftest(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        with TemporaryDirectory(prefix="bizdesk-") as folder:
            passed = all(_is_passed(name, step) for name, step in _steps(Path(folder)))
        click.echo("自检通过" if passed else "自检没有通过")
        context.exit(0 if passed else 1)


selftest_option = click.option(
    "--selftest", is_flag=True, is_eager=True, expose_value=False, hidden=True, callback=_on_selftest
)


def _steps(folder: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    """What is tried; the modules for it are loaded as the first step, since one of them may be missing."""
    from bizdesk.cli.trial import Trial

    trial = Trial(folder)
    yield from trial.steps
    yield "窗口", lambda: _draw(trial.ledger, folder / "pictures")


def _draw(ledger: Path, out: Path) -> str:
    from bizdesk.cli.trial import TRIED_QUARTER

    out.mkdir()
    return f"{len(draw_apart(ledger, TRIED_QUARTER, out))} 页"


def _is_passed(name: str, step: Callable[[], str]) -> bool:
    """Carry the step out and tell what came of it; a bug is told by its kind and goes to the log."""
    try:
        outcome = step()
    except BizDeskError as error:
        click.echo(f"{name}：没有通过，{error}")
        return False
    except Exception as error:  # noqa: BLE001 whatever it is, the step has not passed
        _log.error("self-test, %s\n%s", name, bug_report(error))
        click.echo(f"{name}：没有通过，{type(error).__name__} {error}")
        return False
    click.echo(f"{name}：{outcome}")
    return True
