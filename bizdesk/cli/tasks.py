"""`tasks`: the list of tasks as seen on a day, whole or filtered."""

from __future__ import annotations

from datetime import date
from itertools import groupby

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import QUARTER, STATUS, as_json, of_agency
from bizdesk.cli.usage import ChineseCommand
from bizdesk.domain.counting import tally
from bizdesk.domain.filters import TaskFilter, viewing_day
from bizdesk.domain.labels import LAMPS, STATUSES, clause, in_title_marks
from bizdesk.domain.ledger import Status, Task
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.status import answerable
from bizdesk.services.agencies import get_agency
from bizdesk.services.documents import find_document
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.tasks import list_tasks

_HEAD = ("编号", "状态", "时限", "条款", "任务", "单位")


@click.command("tasks", cls=ChineseCommand, options_metavar="[选项]")
@of_agency("只看这个单位参与的任务。")
@click.option("--document", metavar="文件", help="只看这份文件的任务，写文号、标题或编号。")
@click.option("--status", type=STATUS, metavar="状态", help="open（办理中）、late（逾期）或 done（已办结）。")
@click.option("--quarter", type=QUARTER, metavar="季度", help="按这个季度末来看，如 2022Q4；不写就看今天。")
@as_json
@pass_terminal
def tasks_command(
    terminal: Terminal,
    agency: str | None,
    document: str | None,
    status: Status | None,
    quarter: Quarter | None,
    as_json: bool,
) -> None:
    """列出任务。"""

    def query(uow: UnitOfWork) -> tuple[Task, ...]:
        wanted = TaskFilter(
            day=viewing_day(quarter, uow.today) if quarter else uow.today,
            agency_id=get_agency(uow, agency).id if agency else None,
            document_id=find_document(uow, document).id if document else None,
            status=status,
        )
        return list_tasks(uow, wanted)

    tasks = terminal.read(query)
    if as_json:
        text.print_json([_record(task) for task in tasks])
    else:
        _print(tasks)


def _print(tasks: tuple[Task, ...]) -> None:
    for document, group in groupby(tasks, key=lambda task: task.document):
        click.echo(in_title_marks(text.one_line(document)) if document else "自行增列的任务")
        click.echo(text.table(_HEAD, [_row(task) for task in group]) + "\n")
    counted = tally(task.status for task in tasks)
    click.echo(f"共 {counted.total} 项：已办结 {counted.done}，办理中 {counted.open}，逾期 {counted.late}")


def _row(task: Task) -> tuple[object, ...]:
    lamp = f"✓ {STATUSES[task.status]}" if task.status is Status.DONE else LAMPS[task.lamp]
    due = task.due or ("长期" if task.ongoing else "")
    return task.id, lamp, due, clause(task.path), text.cut(task.title, 44), _agencies(task)


def _agencies(task: Task) -> str:
    """Who answers for the task, and how many agencies take part where there are more."""
    owners = dict.fromkeys(part.agency for part in answerable(task.assignments))
    everybody = {part.agency for part in task.assignments}
    more = f" 等 {len(everybody)} 家" if len(everybody) > len(owners) else ""
    return text.cut("、".join(owners), 36) + more


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _record(task: Task) -> dict[str, object]:
    return {
        "id": task.id,
        "document": task.document,
        "number": task.number,
        "path": task.path,
        "heading": task.heading,
        "text": task.text,
        "status": task.status,
        "lamp": task.lamp,
        "due": _iso(task.due),
        "due_wording": task.due_wording,
        "due_original": _iso(task.due_original),
        "ongoing": task.ongoing,
        "done_on": _iso(task.done_on),
        "review": list(task.review),
        "evidence": task.evidence,
        "assignments": [
            {"agency": part.agency, "role": part.role, "done_on": _iso(part.done_on)}
            for part in task.assignments
        ],
    }
