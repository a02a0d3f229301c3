"""Packs: one proofread document as a portable file, so that a city proofreads once and its counties import.

A pack may leave out the words of the original and hold facts alone; importing
the original later fills the words in.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import fastjsonschema

from bizdesk.domain.errors import UserError
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.measure import AgencyMention, Deadline, Measure, PolicyDocument
from bizdesk.domain.plain_text import plain_text
from bizdesk.domain.words import Words
from bizdesk.paths import resource
from bizdesk.services.document_file import from_data, to_data
from bizdesk.services.documents import ReadDocument
from bizdesk.services.indicator_rows import indicators_of
from bizdesk.services.tasks import get_task, list_tasks
from bizdesk.store.unit_of_work import UnitOfWork

LARGEST = 64 * 1024 * 1024
"""Bytes; no proofread document comes near it."""

_WORDS = frozenset({"text", "span", "review"})


class PackUnreadableError(UserError):
    """The file cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("读不到“{0}”，请确认文件还在并且可以打开。", path))


class PackFormatError(UserError):
    """The file is no pack."""

    def __init__(self, path: Path, where: str) -> None:
        super().__init__(Words("“{0}”不是营商台账的文件包（{1}），请向提供者重新要一份。", path, where))


def write_pack(document: PolicyDocument, *, words: bool) -> bytes:
    """The pack of a document, without the words of the original unless `words`."""
    data: dict[str, Any] = to_data(document)
    pack = {"format": "bizdesk-pack", "version": 1, "document": data if words else _facts(data)}
    return (json.dumps(pack, ensure_ascii=False, indent=1) + "\n").encode()


def read_pack(path: Path) -> ReadDocument:
    """The document in a pack. Raises PackUnreadableError or PackFormatError."""
    try:
        if not path.is_file():
            raise PackUnreadableError(path)
        if path.stat().st_size > LARGEST:
            raise PackFormatError(path, Words("文件过大"))
        pack = _seen(json.loads(path.read_text(encoding="utf-8")))
        _validator()(pack)
        document = pack["document"]
        if not _spans_lie_in(document, len(document.get("text", ""))):
            raise PackFormatError(path, "span")
        return ReadDocument(path.name, from_data(document))
    except OSError as error:
        raise PackUnreadableError(path) from error
    except fastjsonschema.JsonSchemaValueException as error:
        where = ".".join(str(part) for part in error.path[1:])
        raise PackFormatError(path, where or Words("格式不符")) from error
    except (ValueError, RecursionError) as error:
        raise PackFormatError(path, Words("内容不是有效的数据")) from error


def document_of(uow: UnitOfWork, document_id: int) -> PolicyDocument:
    """A document of the ledger as it stands there now, edits and merged agencies included."""
    row = uow.documents.get(document_id)
    tasks = list_tasks(uow, TaskFilter(day=uow.today, document_id=document_id))
    return PolicyDocument(
        title=row.title,
        number=row.number,
        issuer=row.issuer,
        issued_on=row.issued_on,
        applies_to_all=(),
        measures=tuple(_measure(uow, task.id) for task in tasks),
        text=row.text,
        indicators=indicators_of(uow, document_id),
    )


def _measure(uow: UnitOfWork, task_id: int) -> Measure:
    detail = get_task(uow, task_id, uow.today)
    task = detail.task
    due = (task.due_original,) if task.due_original else ()
    worded = task.due_wording is not None or due or task.ongoing
    return Measure(
        path=task.path,
        heading=task.heading,
        text=task.text,
        span=detail.span or (0, 0),
        agencies=tuple(
            AgencyMention(part.agency, part.role, part.generic, part.span or (0, 0))
            for part in task.assignments
        ),
        deadline=Deadline(task.due_wording or "", detail.deadline_span or (0, 0), due, task.ongoing)
        if worded
        else None,
        milestones=detail.milestones,
        targets=tuple(one.target for one in detail.targets),
        review=task.review,
    )


def _facts(data: Any) -> Any:
    """The data without the words of the original and without what counts in them."""
    if isinstance(data, Mapping):
        return {key: _facts(value) for key, value in data.items() if key not in _WORDS}
    return [_facts(value) for value in data] if isinstance(data, list) else data


def _seen(data: Any) -> Any:
    """The data without unseen signs in its texts, and without space around them."""
    if isinstance(data, dict):
        return {key: _seen(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_seen(value) for value in data]
    return plain_text(data).strip() if isinstance(data, str) else data


def _spans_lie_in(data: Any, length: int) -> bool:
    """Whether every span counts in a text of that length."""
    if isinstance(data, list):
        return all(_spans_lie_in(value, length) for value in data)
    if not isinstance(data, dict):
        return True
    start, end = data.get("span", (0, 0))
    return 0 <= start <= end <= length and all(_spans_lie_in(value, length) for value in data.values())


@cache
def _validator() -> Any:
    schema = json.loads(resource("packs", "pack.schema.json").read_text(encoding="utf-8"))
    return fastjsonschema.compile(schema)
