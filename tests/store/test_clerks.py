"""Several clerks on one server: each hears of the others, nobody overwrites what he had not seen."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from queue import Queue

import pytest

from bizdesk.domain.quarter import Quarter
from bizdesk.services.check import check_ledger
from bizdesk.services.errors import NothingToUndoError
from bizdesk.services.history import list_history, next_steps, redo, undo
from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.tasks import TickTasks, UntickTasks, tick_tasks, untick_tasks
from bizdesk.store.errors import LedgerBusyError
from bizdesk.store.listener import Heard
from bizdesk.store.meanwhile import ChangedMeanwhileError
from tests.ledgers import NOW, drop_ledger, held_by_another, make_ledger, read, stock, write
from tests.servers import Server, point

EARLIER = datetime(2022, 11, 21, 2, 3, tzinfo=UTC)
TOLD = 20
"""So many seconds a test waits for news that should be there at once."""


@pytest.fixture
def shared(server: Server, tmp_path: Path) -> Iterator[Path]:
    """A folder that points to a ledger with six tasks on a server."""
    folder = point(tmp_path / "共用", server, server.new_database())
    stock(make_ledger(folder))
    yield folder
    drop_ledger(folder)


def clerk(folder: Path, name: str, at: datetime = NOW) -> Ledger:
    return open_ledger(folder, actor=name, clock=lambda: at)


@pytest.fixture
def zhang(shared: Path) -> Ledger:
    return clerk(shared, "张三", EARLIER)


@pytest.fixture
def li(shared: Path) -> Ledger:
    return clerk(shared, "李四")


def newest(ledger: Ledger) -> int:
    return read(ledger, list_history)[0].seq


def reported(words: str) -> ReportProgress:
    return ReportProgress(1, "市税务局", Quarter(2022, 4), words)


def report(ledger: Ledger, words: str, seen: int | None = None) -> None:
    with ledger.write(seen) as uow:
        report_progress(uow, reported(words))
        uow.commit()


def test_each_commit_is_heard_by_the_others_at_once(zhang: Ledger, li: Ledger) -> None:
    heard: Queue[Heard] = Queue()
    listener = li.listen(heard.put)
    assert listener is not None
    try:
        assert heard.get(timeout=TOLD).event == 1
        write(zhang, lambda uow: tick_tasks(uow, TickTasks((2,))))
        news = heard.get(timeout=TOLD)
        assert (news.event, news.own) == (2, False)
        assert news.change.touches("assignment")
        write(li, lambda uow: untick_tasks(uow, UntickTasks((2,))))
        assert heard.get(timeout=TOLD).own
    finally:
        listener.stop()


def test_what_was_missed_while_the_connection_was_broken_is_told(
    zhang: Ledger, li: Ledger, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    heard: Queue[Heard] = Queue()
    listener = li.listen(heard.put)
    assert listener is not None
    try:
        heard.get(timeout=TOLD)
        server.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT seq FROM%'"
        )
        write(zhang, lambda uow: tick_tasks(uow, TickTasks((2,))))
        news = heard.get(timeout=TOLD)
        assert (news.event, news.change.touches("task", "assignment")) == (2, True)
    finally:
        listener.stop()
    assert "listening broke off" in caplog.text


@pytest.mark.embedded("it says so")
def test_a_ledger_in_a_file_has_nobody_to_listen_to(tmp_path: Path) -> None:
    assert make_ledger(tmp_path / "台账").folder.shared_by_several is False


def test_what_another_changed_is_shown_and_not_overwritten(zhang: Ledger, li: Ledger) -> None:
    report(li, "已启动")
    seen = newest(li)
    report(zhang, "张三写的进展")
    time = EARLIER.astimezone().strftime("%H:%M")
    sentence = f"张三在 {time} 改过这一项，现在是“张三写的进展”，请看过再改；你的改动没有保存。"
    with pytest.raises(ChangedMeanwhileError, match=sentence):
        report(li, "李四写的进展", seen)
    assert read(li, list_history)[0].actor == "张三"
    report(li, "李四写的进展", newest(li))
    assert read(li, list_history)[0].actor == "李四"


def test_changes_of_other_cells_are_no_conflict(zhang: Ledger, li: Ledger) -> None:
    seen = newest(li)
    write(zhang, lambda uow: tick_tasks(uow, TickTasks((2,), "市住建局")))
    with li.write(seen) as uow:
        tick_tasks(uow, TickTasks((2,), "市水务集团"))
        uow.commit()
    assert read(li, check_ledger).problems == ()


def test_other_words_of_the_same_report_are_no_conflict(zhang: Ledger, li: Ledger) -> None:
    report(li, "已启动")
    seen = newest(li)
    write(zhang, lambda uow: report_progress(uow, replace(reported("已启动"), problems="缺人手")))
    with li.write(seen) as uow:
        report_progress(uow, replace(reported("已过半"), problems="缺人手"))
        uow.commit()
    assert [one.actor for one in read(li, list_history)[:2]] == ["李四", "张三"]


def test_undo_takes_back_ones_own_steps_only(zhang: Ledger, li: Ledger) -> None:
    write(zhang, lambda uow: tick_tasks(uow, TickTasks((1,), on=date(2022, 9, 30))))
    write(li, lambda uow: tick_tasks(uow, TickTasks((6,))))
    write(zhang, undo)
    assert [one.actor for one in read(li, list_history)[:2]] == ["张三", "李四"]
    assert read(zhang, next_steps).redo is not None
    write(zhang, redo)
    with pytest.raises(NothingToUndoError):
        write(clerk(zhang.folder.path, "王五"), undo)


def test_undo_keeps_what_another_made_of_it(zhang: Ledger, li: Ledger) -> None:
    report(li, "已启动")
    report(zhang, "张三改了")
    with pytest.raises(ChangedMeanwhileError, match="张三在"):
        write(li, undo)


def test_clerks_who_write_at_once_wait_for_each_other(shared: Path) -> None:
    def work(number: int) -> None:
        own = clerk(shared, f"科员{number}")
        for words in ("一", "二", "三"):
            report(own, f"{number}{words}")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    ledger = clerk(shared, "李四")
    assert [one.seq for one in read(ledger, list_history)] == list(range(13, 0, -1))
    assert read(ledger, check_ledger).problems == ()


def test_a_clerk_who_holds_the_lock_too_long_is_told_of(li: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bizdesk.store.dialects.postgresql.LOCK_TIMEOUT_MS", 50)
    hurried = clerk(li.folder.path, "李四")
    with held_by_another(li), pytest.raises(LedgerBusyError, match="请稍候再试；这次操作没有生效。"):
        write(hurried, lambda uow: tick_tasks(uow, TickTasks((6,))))
