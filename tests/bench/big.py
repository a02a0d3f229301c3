"""A ledger of as many assignments as one likes, made straight in SQL: three agencies to a task."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert

from bizdesk.domain.ledger import AgencyKind
from bizdesk.domain.measure import Comparator, Role
from bizdesk.domain.quarter import Quarter
from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.store.orm import (
    AgencyRow,
    AssignmentRow,
    DocumentRow,
    ProgressRow,
    ReadingRow,
    TargetRow,
    TaskRow,
)
from bizdesk.store.search_index import index_everything
from bizdesk.store.standings import refresh_all

NOW = datetime(2022, 11, 21, 4, 0, tzinfo=UTC)
TODAY = date(2022, 11, 21)
_AGENCIES = 120
_TASKS_OF_A_DOCUMENT = 60
_TEXT = "全面推行一窗受理，压减办理环节和申报材料，办理时间压缩至3个工作日以内，并逐月通报办理情况。" * 3


def big_ledger(folder: Path, assignments: int) -> Ledger:
    """A ledger with that many assignments, a third of them ticked, a third reported on."""
    ledger = open_ledger(folder, create=True, actor="林晓禾", clock=lambda: NOW)
    tasks = range(1, assignments // 3 + 1)
    with ledger.write() as uow:
        for table, rows in (
            (DocumentRow, [_document(id) for id in range(1, len(tasks) // _TASKS_OF_A_DOCUMENT + 2)]),
            (AgencyRow, [_agency(id) for id in range(1, _AGENCIES + 1)]),
            (TaskRow, [_task(id) for id in tasks]),
            (AssignmentRow, [_assignment(task, place) for task in tasks for place in range(3)]),
            (TargetRow, [_target(task) for task in tasks]),
            (ReadingRow, [_reading(task) for task in tasks if task % 3 == 1]),
            (ProgressRow, [_report(task) for task in tasks if task % 3 == 2]),
        ):
            uow.session.execute(insert(table), rows)
        refresh_all(uow.connection)
        index_everything(uow.connection)
        uow.connection.commit()
    return ledger


def _document(id: int) -> dict[str, object]:
    return {
        "id": id,
        "title": f"青禾市优化营商环境第{id}批措施",
        "number": f"青政发〔2022〕{id}号",
        "issued_on": date(2022, 1, 5),
        "source": f"{id}.txt",
        "text": _TEXT,
        "fingerprint": str(id),
        "imported_at": NOW,
    }


def _agency(id: int) -> dict[str, object]:
    return {"id": id, "name": f"市第{id}局", "kind": AgencyKind.DEPARTMENT}


def _task(id: int) -> dict[str, object]:
    due = TODAY + timedelta(days=id % 400 - 100)
    return {
        "id": id,
        "document_id": id // _TASKS_OF_A_DOCUMENT + 1,
        "position": id,
        "path": f"一/（{id % _TASKS_OF_A_DOCUMENT}）",
        "heading": f"推行第{id}件事一次办",
        "text": _TEXT,
        "due_wording": "年底前",
        "due_original": due,
        "due": due,
        "done_on": date(2022, 9, 1) if id % 3 == 0 else None,
        "review": [],
    }


def _assignment(task: int, place: int) -> dict[str, object]:
    return {
        "task_id": task,
        "agency_id": (task + place * 37) % _AGENCIES + 1,
        "position": place,
        "role": (Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT)[place],
        "done_on": date(2022, 9, 1) if task % 3 == 0 else None,
    }


def _target(task: int) -> dict[str, object]:
    aim = {"name": "办件量", "comparator": Comparator.AT_LEAST, "value": "120", "unit": "件"}
    return {"id": task, "task_id": task, "span": (0, 4), **aim}


def _reading(task: int) -> dict[str, object]:
    read = {"value": str(task % 130), "person": "林晓禾", "recorded_at": NOW}
    return {"target_id": task, "day": date(2022, 9, 30), **read}


def _report(task: int) -> dict[str, object]:
    said = {"progress": "按计划推进。", "reported_at": NOW, "rate": task % 100}
    return {"assignment_id": (task - 1) * 3 + 1, "quarter": Quarter(2022, 3), **said}
