"""Whether a ledger is whole: database, history and every evidence file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bizdesk.domain.history import broken_links
from bizdesk.domain.labels import HITS
from bizdesk.domain.words import Words
from bizdesk.store import checks, history_queries
from bizdesk.store.search_index import is_index_whole, wrong_words
from bizdesk.store.standings import wrong_standings
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How much was looked at, and what is wrong, one sentence each."""

    events: int
    files: int
    problems: tuple[str, ...]


def check_ledger(
    uow: UnitOfWork, progress: Callable[[int, int], None] = lambda _done, _files: None
) -> CheckResult:
    """Look at everything; `progress` is told how many files were rehashed, and of how many."""
    problems: list[str] = [Words("数据库结构损坏：{0}", line) for line in checks.damaged_pages(uow.session)]
    problems += [
        Words("表 {0} 的第 {1} 行指向不存在的记录。", table, id) for table, id in checks.orphans(uow.session)
    ]
    events = list(history_queries.chain(uow.session))
    problems += [Words("第 {0} 条历史被改动过，校验值对不上。", seq) for seq in broken_links(events)]
    problems += [
        Words("编号 {0} 的任务状态与它的记录对不上。", task) for task in wrong_standings(uow.connection)
    ]
    problems += _index_problems(uow)
    hashes = list(checks.stored_hashes(uow.session))
    problems += _evidence_problems(uow, hashes, progress)
    return CheckResult(len(events), len(hashes), tuple(problems))


def _index_problems(uow: UnitOfWork) -> Iterator[str]:
    for kind, id in wrong_words(uow.connection):
        yield Words("编号 {0} 的{1}与搜索用的文字对不上。", id, HITS[kind])
    if not is_index_whole(uow.connection):
        yield Words("搜索用的索引与文字对不上。")


def _evidence_problems(
    uow: UnitOfWork, hashes: list[tuple[str, str]], progress: Callable[[int, int], None]
) -> Iterator[str]:
    for done, (sha256, name) in enumerate(hashes, 1):
        found = uow.blobs.digest(sha256)
        if found is None:
            yield Words("佐证材料“{0}”的文件不见了。", name)
        elif found != sha256:
            yield Words("佐证材料“{0}”的内容被改动过。", name)
        progress(done, len(hashes))
