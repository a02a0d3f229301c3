"""Closing quarters, printing them again, comparing them; readings, copies and reminders around them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bizdesk.domain.changes import ChangeKind
from bizdesk.domain.errors import UserError
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Status
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import QuarterState
from bizdesk.domain.reminders import ReminderKind
from bizdesk.services.check import check_ledger
from bizdesk.services.documents import ReadDocument
from bizdesk.services.editions import SupersedeDocument, supersede_document
from bizdesk.services.evidence import (
    AttachEvidence,
    attach_evidence,
    detach_evidence,
    list_bin,
    replace_evidence,
    restore_evidence,
    use_evidence,
    used_for,
)
from bizdesk.services.history import undo
from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.services.progress import (
    ReadTarget,
    ReportProgress,
    copy_forward,
    read_target,
    report_progress,
)
from bizdesk.services.quarter_lists import list_quarter
from bizdesk.services.quarters import close_quarter, compare_quarters, list_closed, state_of
from bizdesk.services.reminders import list_reminders
from bizdesk.services.reports import ReportRequest, make_report
from bizdesk.services.snapshots import from_bytes, to_bytes
from bizdesk.services.tasks import TickTasks, UntickTasks, get_task, tick_tasks, untick_tasks
from bizdesk.store.blobs import key_of
from tests.evidence_stores import evidence_of
from tests.ledgers import NOW, TODAY, policy, read, write

Q2, Q3, Q4 = Quarter(2022, 2), Quarter(2022, 3), Quarter(2022, 4)


def tick(ledger: Ledger, task: int, on: date) -> None:
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((task,), on=on)))


def state(ledger: Ledger, quarter: Quarter) -> QuarterState:
    return read(ledger, lambda uow: state_of(uow, quarter))


def attach(ledger: Ledger, folder: Path, task: int = 1, name: str = "证明.txt", **more: date) -> int:
    file = folder / name
    file.write_text(name, encoding="utf-8")
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(task, (file,), **more)))  # type: ignore[arg-type]
    return read(ledger, lambda uow: get_task(uow, task, TODAY)).evidence[-1].id


class TestClosing:
    def test_a_closed_quarter_stays_as_it_was_whatever_happens(self, ledger: Ledger, tmp_path: Path) -> None:
        tick(ledger, 1, date(2022, 6, 20))
        write(
            ledger, lambda uow: report_progress(uow, ReportProgress(2, "市住建局", Q3, "完成一半", rate=50))
        )
        closed = write(ledger, lambda uow: close_quarter(uow, Q3, "马晓燕"))
        assert (closed.tasks, closed.done, closed.person) == (6, 1, "马晓燕")
        printed = read(ledger, lambda uow: make_report(uow, ReportRequest(Q3)))
        frozen = state(ledger, Q3)
        tick(ledger, 2, date(2022, 9, 1))
        write(ledger, lambda uow: untick_tasks(uow, UntickTasks((1,))))
        write(ledger, lambda uow: report_progress(uow, ReportProgress(2, "市住建局", Q3, "改了说法")))
        attach(ledger, tmp_path, 2)
        shorter = ReadDocument("新版.txt", replace(policy(), measures=policy().measures[:-1]))
        reasons = {6: "省里统一办理"}
        write(ledger, lambda uow: supersede_document(uow, SupersedeDocument(1, shorter, reasons=reasons)))
        assert read(ledger, lambda uow: make_report(uow, ReportRequest(Q3))) == printed
        assert state(ledger, Q3) == frozen
        assert read(ledger, check_ledger).problems == ()

    def test_what_is_corrected_afterwards_shows_in_the_next_quarter(self, ledger: Ledger) -> None:
        write(ledger, lambda uow: close_quarter(uow, Q3))
        tick(ledger, 2, date(2022, 9, 1))
        write(ledger, lambda uow: report_progress(uow, ReportProgress(4, "市税务局", Q3, "补报")))
        told = [(one.task_id, one.words) for one in state(ledger, Q4).corrections]
        assert told == [(2, "状态由办理中改为已办结"), (4, "进展有修改")]

    def test_a_quarter_is_closed_once_and_not_before_it_ends(self, ledger: Ledger) -> None:
        with pytest.raises(UserError, match="2022年第四季度还没有结束，2022-12-31 以后才能封账"):
            write(ledger, lambda uow: close_quarter(uow, Q4))
        write(ledger, lambda uow: close_quarter(uow, Q3))
        with pytest.raises(UserError, match="2022年第三季度已经封账"):
            write(ledger, lambda uow: close_quarter(uow, Q3))

    def test_a_close_can_be_undone(self, ledger: Ledger) -> None:
        write(ledger, lambda uow: close_quarter(uow, Q3))
        assert write(ledger, undo) == "撤销：2022年第三季度封账：6 项任务，办结 0 项"
        assert read(ledger, list_closed) == ()

    def test_a_snapshot_that_was_changed_is_told(self, ledger: Ledger) -> None:
        closed = write(ledger, lambda uow: close_quarter(uow, Q3))
        evidence, name = evidence_of(ledger), key_of(closed.sha256)
        evidence.put(name, evidence.read(name).replace(b"open", b"done"))
        with pytest.raises(UserError, match="封账时的存档不见了或被改动过"):
            state(ledger, Q3)
        assert "2022年第三季度封账存档" in read(ledger, check_ledger).problems[0]

    def test_a_snapshot_reads_back_equal_and_always_has_the_same_bytes(self, ledger: Ledger) -> None:
        tick(ledger, 1, date(2022, 6, 20))
        held = state(ledger, Q3)
        assert from_bytes(to_bytes(held)) == held
        assert to_bytes(from_bytes(to_bytes(held))) == to_bytes(held)

    def test_lists_of_a_closed_quarter_are_as_it_was_closed(self, ledger: Ledger) -> None:
        write(ledger, lambda uow: close_quarter(uow, Q3))
        tick(ledger, 2, date(2022, 9, 1))
        wanted = TaskFilter(day=Q3.last_day, status=Status.OPEN)
        listed = read(ledger, lambda uow: list_quarter(uow, Q3, wanted))
        assert 2 in {one.task.id for one in listed}


def test_two_quarters_are_compared(ledger: Ledger) -> None:
    tick(ledger, 2, date(2022, 11, 1))
    found = read(ledger, lambda uow: compare_quarters(uow, Q2, Q4))
    assert [(one.kind, one.task.id) for one in found.changes] == [(ChangeKind.DONE, 2), (ChangeKind.LATE, 1)]
    before = read(ledger, lambda uow: compare_quarters(uow, Quarter(2021, 4), Q2))
    assert {one.kind for one in before.changes} == {ChangeKind.ADDED}


class TestReadings:
    def test_a_reading_takes_the_place_of_one_of_the_same_day(self, ledger: Ledger) -> None:
        for value in ("3", "2.5"):
            write(ledger, lambda uow, value=value: read_target(uow, ReadTarget(2, 1, value, Q3.last_day)))  # type: ignore[misc]
        (target,) = read(ledger, lambda uow: get_task(uow, 2, TODAY)).targets
        assert [(one.day, one.value, one.person) for one in target.readings] == [
            (Q3.last_day, "2.5", "林晓禾")
        ]

    @pytest.mark.parametrize(
        ("command", "sentence"),
        [
            (ReadTarget(2, 2, "3"), "没有第 2 项指标，它有 1 项指标，请写 1 到 1"),
            (ReadTarget(2, 1, "三"), "“三”不是数字，请只写数字"),
            (ReadTarget(2, 1, "1e999"), "不是数字"),
            (ReadTarget(2, 1, "NaN"), "不是数字"),
        ],
    )
    def test_a_wrong_reading_is_refused(self, ledger: Ledger, command: ReadTarget, sentence: str) -> None:
        with pytest.raises(UserError, match=sentence):
            write(ledger, lambda uow: read_target(uow, command))

    def test_last_quarters_words_are_copied_where_nothing_stands_yet(self, ledger: Ledger) -> None:
        for agency, words in (("市住建局", "一"), ("市水务集团", "二")):
            told = ReportProgress(2, agency, Q3, words, rate=40)
            write(ledger, lambda uow, told=told: report_progress(uow, told))  # type: ignore[misc]
        write(ledger, lambda uow: report_progress(uow, ReportProgress(2, "市住建局", Q4, "新的")))
        assert write(ledger, lambda uow: copy_forward(uow, [2, 6], Q4)) == 1
        reports = read(ledger, lambda uow: get_task(uow, 2, TODAY)).progress
        assert [(one.agency, one.progress, one.rate) for one in reports if one.quarter == Q4] == [
            ("市住建局", "新的", None),
            ("市水务集团", "二", 40),
        ]

    def test_a_rate_lies_between_nought_and_a_hundred(self, ledger: Ledger) -> None:
        with pytest.raises(UserError, match="完成率 101 不在 0 到 100 之间"):
            write(ledger, lambda uow: report_progress(uow, ReportProgress(1, None, Q4, "快了", rate=101)))


class TestEvidence:
    def test_what_is_removed_lies_in_the_bin_until_it_is_restored(
        self, ledger: Ledger, tmp_path: Path
    ) -> None:
        id = attach(ledger, tmp_path)
        write(ledger, lambda uow: detach_evidence(uow, id))
        assert read(ledger, lambda uow: get_task(uow, 1, TODAY)).evidence == ()
        assert [one.name for one in read(ledger, list_bin)] == ["证明.txt"]
        write(ledger, lambda uow: restore_evidence(uow, id))
        assert read(ledger, list_bin) == ()
        assert [one.id for one in read(ledger, lambda uow: get_task(uow, 1, TODAY)).evidence] == [id]

    def test_one_file_serves_many_tasks_and_is_replaced_in_all(self, ledger: Ledger, tmp_path: Path) -> None:
        id = attach(ledger, tmp_path)
        write(ledger, lambda uow: use_evidence(uow, id, [2, 4]))
        assert read(ledger, lambda uow: used_for(uow, id)) == (1, 2, 4)
        newer = tmp_path / "证明（二版）.txt"
        newer.write_text("二版", encoding="utf-8")
        write(ledger, lambda uow: replace_evidence(uow, id, newer))
        for task in (1, 2, 4):
            shown = read(ledger, lambda uow, task=task: get_task(uow, task, TODAY)).evidence  # type: ignore[misc]
            assert [one.name for one in shown] == ["证明（二版）.txt"]
        assert read(ledger, list_bin) == ()

    def test_its_period_is_the_quarter_in_which_the_task_was_done(
        self, ledger: Ledger, tmp_path: Path
    ) -> None:
        tick(ledger, 1, date(2022, 6, 20))
        attach(ledger, tmp_path)
        attach(ledger, tmp_path, 2)
        periods = [
            read(ledger, lambda uow, n=n: get_task(uow, n, TODAY)).evidence[0].period  # type: ignore[misc]
            for n in (1, 2)
        ]
        assert periods == [Q2, Q4]


class TestReminders:
    def kinds(
        self, ledger: Ledger, seen: date | None = None, within: int = 30
    ) -> dict[ReminderKind, list[int]]:
        found = read(ledger, lambda uow: list_reminders(uow, within=timedelta(days=within), seen=seen))
        kept = [one for one in found if one.fresh] if seen else found
        return {kind: [one.task_id for one in kept if one.kind is kind] for kind in ReminderKind}

    def test_what_is_late_due_unreported_or_expiring(self, ledger: Ledger, tmp_path: Path) -> None:
        attach(ledger, tmp_path, 6, expires_on=date(2022, 12, 1))
        write(ledger, lambda uow: report_progress(uow, ReportProgress(2, "市住建局", Q3, "在办")))
        assert self.kinds(ledger) == {
            ReminderKind.OVERDUE: [1],
            ReminderKind.DUE_SOON: [4],
            ReminderKind.UNREPORTED: [1, 3, 4, 5, 6],
            ReminderKind.EXPIRING: [6],
            ReminderKind.UNRETURNED: [],
        }
        assert self.kinds(ledger, within=60)[ReminderKind.DUE_SOON] == [4, 2]

    def test_nothing_is_missed_because_the_program_was_closed(self, ledger: Ledger) -> None:
        fresh = self.kinds(ledger, seen=date(2022, 10, 31))
        assert fresh[ReminderKind.DUE_SOON] == [4]
        assert self.kinds(ledger, seen=TODAY) == {kind: [] for kind in ReminderKind}
        later = open_ledger(ledger.folder.path, clock=lambda: NOW + timedelta(days=45))
        assert self.kinds(later, seen=TODAY)[ReminderKind.OVERDUE] == [4, 2]
