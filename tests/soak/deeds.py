"""What only the window does to a ledger, as a verb `window` of the process that is killed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import click

from bizdesk.cli import root
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.domain.measure import Role
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.task_cells import CellEdit, ReportField
from bizdesk.services.columns import Heading, keep_own_words
from bizdesk.services.documents import ReadDocument, import_documents
from bizdesk.services.editing import TaskWords, add_task, edit_task
from bizdesk.services.indicators import set_tasks
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.registry import (
    MergeAgencies,
    SetMembers,
    add_alias,
    expand_group,
    merge_agencies,
    set_members,
)
from bizdesk.services.settings import set_office
from bizdesk.services.task_cells import ReportCells, report_cells
from tests.indicators import POLICY

VERB = "window"
Deed = Callable[[UnitOfWork], object]

_WORDS = TaskWords("新的标题", "推进一件事一次办", date(2022, 12, 20), False, (("市住建局", Role.LEAD),))
_CELLS = tuple(CellEdit(1, "市市场监管局", field, "80") for field in ReportField)
DEEDS: dict[str, Deed] = {
    "add_task": lambda uow: add_task(uow, _WORDS),
    "edit_task": lambda uow: edit_task(uow, 1, _WORDS),
    "add_alias": lambda uow: add_alias(uow, "市住建局", "市住房城乡建设局"),
    "merge_agencies": lambda uow: merge_agencies(uow, MergeAgencies("市市场监管局", "市税务局")),
    "set_members": lambda uow: set_members(uow, SetMembers("市水务集团", ("东水公司", "西水公司"))),
    "expand_group": lambda uow: expand_group(uow, "市水务集团"),
    "set_tasks": lambda uow: set_tasks(uow, 1, (1, 3)),
    "report_cells": lambda uow: report_cells(uow, ReportCells(Quarter(2022, 4), _CELLS)),
    "set_office": lambda uow: set_office(uow, "青禾市营商环境局"),
    "keep_own_words": lambda uow: keep_own_words(uow, {"办理进度": Heading.BODY}),
}
"""Every service that the command line does not call, by its name."""


def _import_bare(uow: UnitOfWork) -> None:
    """Import a document as it was read before indicators were known."""
    from bizdesk.extract import extract

    (read,) = extract(POLICY)
    import_documents(uow, [ReadDocument("方案.txt", replace(read, indicators=()))])


_BEFORE: dict[str, Deed] = {"import_bare": _import_bare}


@click.command(VERB)
@click.argument("deed", type=click.Choice((*DEEDS, *_BEFORE)))
@pass_terminal
def window_command(terminal: Terminal, deed: str) -> None:
    """Do what the window would do."""
    click.echo(terminal.write({**DEEDS, **_BEFORE}[deed])[1])


def learn() -> None:
    """Make `window` a verb of the program in this process."""
    sys.modules[f"bizdesk.cli.{VERB}"] = sys.modules[__name__]
    vars(root)["_VERBS"][VERB] = VERB
