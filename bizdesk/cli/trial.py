"""The program tries itself: every kind of work once, on the sample document, in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from bizdesk.domain.backups import ENDING
from bizdesk.domain.quarter import Quarter
from bizdesk.paths import resource
from bizdesk.services.backups import back_up
from bizdesk.services.check import check_ledger
from bizdesk.services.documents import import_documents, read_documents
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.exports import export_docx, export_pdf, export_workbook
from bizdesk.services.extraction import read_text
from bizdesk.services.ledgers import Ledger, UnitOfWork, open_ledger
from bizdesk.services.reports import ReportRequest, make_report
from bizdesk.services.restoring import complete_restore, prepare_restore
from bizdesk.services.search import pick, search
from bizdesk.services.tasks import TickTasks, tick_tasks

R = TypeVar("R")

TRIED_QUARTER = Quarter(2022, 4)
_TICKED_ON = date(2022, 11, 30)
_EXPORTS = {".xlsx": export_workbook, ".pdf": export_pdf, ".docx": export_docx}
_HEADING = "压缩企业开办时限"
_SOUGHT = "企业开办"
_SPELLED, _SPELLING = "市应急管理局", "syjglj"


class NotAsExpectedError(Exception):
    """A step ended without complaint, but not with what it should have made."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What is tried, in `folder`, which is empty at first: `steps` in their order."""

    folder: Path

    @property
    def steps(self) -> tuple[tuple[str, Callable[[], str]], ...]:
        """The name of each step and what carries it out and says what came of it.

        A step raises whatever stands in its way; those after it rely on it.
        """
        return (
            ("导入", self._import),
            ("办结", self._tick),
            ("佐证", self._attach),
            ("报表", self._report),
            ("读回", self._read_back),
            ("备份", self._back_up),
            ("恢复", self._restore),
            ("搜索", self._search),
            ("检查", self._check),
        )

    @property
    def ledger(self) -> Path:
        """The folder of the ledger that the steps work on."""
        return self.folder / "ledger"

    def _import(self) -> str:
        documents = read_documents(sorted(resource("sample").glob("*.txt")))
        ledger = open_ledger(self.ledger, create=True)
        added = _written(ledger, lambda uow: import_documents(uow, documents)).added
        _expect(bool(added) and all(one.tasks for one in added), "示例文件里没有读出任务")
        return f"{sum(one.tasks for one in added)} 项任务"

    def _tick(self) -> str:
        command = TickTasks((1,), on=_TICKED_ON)
        ticked = _written(self._opened(), lambda uow: tick_tasks(uow, command))
        _expect(ticked.done == (1,), "办结的任务没有记为已办结")
        return f"{ticked.assignments} 处单位"

    def _attach(self) -> str:
        files = tuple(sorted(resource("sample", "evidence").iterdir()))
        command = AttachEvidence(1, files, period=TRIED_QUARTER)
        _written(self._opened(), lambda uow: attach_evidence(uow, command))
        return f"{len(files)} 份材料"

    def _report(self) -> str:
        with self._opened().read() as uow:
            report = make_report(uow, ReportRequest(TRIED_QUARTER))
        for ending, export in _EXPORTS.items():
            export(report, self._exported(ending))
        _expect(report.overall.done > 0, "报表里没有办结的任务")
        return "、".join(ending.lstrip(".") for ending in _EXPORTS)

    def _read_back(self) -> str:
        for ending in _EXPORTS:
            text = "".join(read_text(self._exported(ending)).split())
            _expect(_HEADING in text, f"{ending} 文件里读不到“{_HEADING}”")
        return "三种报表都读得出来"

    def _back_up(self) -> str:
        held = back_up(self._opened(), self._backup).counts
        return f"{held.tasks} 项任务、{held.files} 份材料"

    def _restore(self) -> str:
        prepared = prepare_restore(self.folder / "restored", self._backup, None)
        complete_restore(prepared, datetime.now(UTC))
        with open_ledger(prepared.folder).read() as uow:
            found = check_ledger(uow)
        _expect(not found.problems, "；".join(found.problems))
        with self._opened().read() as uow:
            _expect(check_ledger(uow) == found, "恢复出来的台账与原来的不一样")
        return f"{found.events} 条历史、{found.files} 份材料"

    def _search(self) -> str:
        with self._opened().read() as uow:
            hits = search(uow, _SOUGHT, uow.today, limit=20)
        _expect(bool(hits), f"搜索“{_SOUGHT}”没有结果")
        _expect(pick([_SPELLED], _SPELLING) != (None,), "按拼音首字母找不到单位")
        return f"“{_SOUGHT}”有 {len(hits)} 条"

    def _check(self) -> str:
        with self._opened().read() as uow:
            found = check_ledger(uow)
        _expect(not found.problems, "；".join(found.problems))
        return f"{found.events} 条历史、{found.files} 份材料完好"

    def _opened(self) -> Ledger:
        return open_ledger(self.ledger)

    @property
    def _backup(self) -> Path:
        return self.folder / f"backup{ENDING}"

    def _exported(self, ending: str) -> Path:
        return self.folder / f"report{ending}"


def _written(ledger: Ledger, service: Callable[[UnitOfWork], R]) -> R:
    with ledger.write() as uow:
        result = service(uow)
        uow.commit()
        return result


def _expect(as_it_should: bool, otherwise: str) -> None:
    if not as_it_should:
        raise NotAsExpectedError(otherwise)
