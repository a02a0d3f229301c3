"""`tasks`: the list of tasks as seen on a day, whole or filtered."""

from __future__ import annotations

from datetime import date
from itertools import groupby

import click

from bizdesk.cli import text
from bizdesk.cli.context import Terminal, pass_terminal
from bizdesk.cli.parameters import DATE, PACE, QUARTER, STATUS, as_json, of_agency
from bizdesk.cli.usage import ChineseCommand, MisuseError
from bizdesk.domain.counting import tally
from bizdesk.domain.filters import TaskFilter, viewing_day
from bizdesk.domain.labels import LAMPS, STATUSES, clause, in_title_marks
from bizdesk.domain.ledger import ProgressReport, Status, Task
from bizdesk.domain.pace import Pace
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import TargetReading, TargetState
from bizdesk.domain.status import answerable
from bizdesk.services.agencies import get_agency
from bizdesk.services.documents import find_document
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.quarter_lists import TaskInQuarter, list_day, list_quarter

_HEAD = ("编号", "状态", "时限", "条款", "任务", "单位")


@click.command("tasks", cls=ChineseCommand, options_metavar="[选项]")
@of_agency("只看这个单位参与的任务。")
@click.option("--document", metavar="文件", help="只看这份文件的任务，写文号、标题或编号。")
@click.option("--status", type=STATUS, metavar="状态", help="open（办理中）、late（逾期）或 done（已办结）。")
@click.option("--pace", type=PACE, metavar="进度", help="序时进度，如 behind（未达序时）。")
@click.option("--quarter", type=QUARTER, metavar="季度", help="按这个季度末来看，封账的按封账时，如 2022Q4。")
@click.option("--as-of", type=DATE, metavar="日期", help="按这一天来看；都不写就看今天。")
@as_json
@pass_terminal
def tasks_command(
    terminal: Terminal,
    agency: str | None,
    document: str | None,
    status: Status | None,
    pace: Pace | None,
    quarter: Quarter | None,
    as_of: date | None,
    as_json: bool,
) -> None:
    """列出任务。"""
    if quarter is not None and as_of is not None:
        raise MisuseError("--quarter 和 --as-of 只能写一个。")

    def query(uow: UnitOfWork) -> tuple[TaskInQuarter, ...]:
        day = as_of or (viewing_day(quarter, uow.today) if quarter else uow.today)
        wanted = TaskFilter(
            day=day,
            agency_id=get_agency(uow, agency).id if agency else None,
            document_id=find_document(uow, document).id if document else None,
            status=status,
            pace=pace,
        )
        return list_quarter(uow, quarter, wanted) if quarter else list_day(uow, wanted, Quarter.of(day))

    found = terminal.read(query)
    if as_json:
        text.print_json([_record(one) for one in found])
    else:
        _print(tuple(one.task for one in found))


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


def _record(one: TaskInQuarter) -> dict[str, object]:
    task = one.task
    return {
        "id": task.id,
        "document": task.document,
        "number": task.number,
        "path": task.path,
        "heading": task.heading,
        "text": task.text,
        "status": task.status,
        "lamp": task.lamp,
        "pace": task.pace,
        "due": _iso(task.due),
        "due_wording": task.due_wording,
        "due_original": _iso(task.due_original),
        "ongoing": task.ongoing,
        "done_on": _iso(task.done_on),
        "closed_on": _iso(task.closed_on),
        "review": list(task.review),
        "evidence": task.evidence,
        "assignments": [
            {"agency": part.agency, "role": part.role, "done_on": _iso(part.done_on)}
            for part in task.assignments
        ],
        "targets": [_target(target) for target in one.targets],
        "progress": [_progress(report) for report in one.progress],
        "readings": [_reading(target, reading) for target, reading in one.readings],
    }


def _target(one: TargetState) -> dict[str, object]:
    target = one.target
    return {
        "number": one.number,
        "name": target.name,
        "comparator": target.comparator,
        "value": target.value,
        "unit": target.unit,
        "pace": one.words,
    }


def _progress(report: ProgressReport) -> dict[str, object]:
    return {
        "agency": report.agency,
        "quarter": str(report.quarter),
        "progress": report.progress,
        "problems": report.problems,
        "next_steps": report.next_steps,
        "rate": report.rate,
        "person": report.person,
        "reported_at": report.reported_at.isoformat(),
    }


def _reading(one: TargetState, reading: TargetReading) -> dict[str, object]:
    return {
        "target": one.number,
        "name": one.target.name,
        "day": reading.day.isoformat(),
        "value": reading.value,
        "unit": one.target.unit,
        "note": reading.note,
        "person": reading.person,
    }
