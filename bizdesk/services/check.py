"""Whether a ledger is whole: database, history and every evidence file."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bizdesk.domain.errors import BizDeskError
from bizdesk.domain.history import broken_links
from bizdesk.domain.labels import HITS
from bizdesk.domain.people import Right, may, refusal
from bizdesk.domain.words import Words
from bizdesk.services.backups import list_backups
from bizdesk.store import checks, history_queries
from bizdesk.store.backup_reader import open_backup
from bizdesk.store.blob_checks import stray_files
from bizdesk.store.ledger import Ledger
from bizdesk.store.search_index import is_index_whole, wrong_words
from bizdesk.store.server import NotAllowedError
from bizdesk.store.standings import wrong_standings
from bizdesk.store.unit_of_work import UnitOfWork

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How much was looked at, and what is wrong, one sentence each.

    Of `files` only `rehashed` were read, the others only looked for. `derived` says that standings or words
    to search are wrong, `lost` are the SHA-256s of evidence that is gone or was changed, `strays` files that
    nothing needs, by their names in the store of evidence, which do no harm.
    """

    events: int
    files: int
    problems: tuple[str, ...]
    rehashed: int = 0
    derived: bool = False
    lost: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()


def check_ledger(
    uow: UnitOfWork, progress: Progress = lambda _done, _files: None, files: int | None = None
) -> CheckResult:
    """Look at everything, and read `files` of the files, chosen by chance, or all of them.

    `progress` is told how many files were looked at, and of how many. Raises NotAllowedError for a liaison,
    to whom whatever is hidden would look lost.
    """
    if uow.person is not None and not may(uow.person, Right.CHECK):
        raise NotAllowedError(refusal(uow.person, Right.CHECK))
    problems: list[str] = [Words("数据库结构损坏：{0}", line) for line in checks.damaged_pages(uow.session)]
    problems += [
        Words("表 {0} 的第 {1} 行指向不存在的记录。", table, id) for table, id in checks.orphans(uow.session)
    ]
    events = list(history_queries.chain(uow.session))
    problems += [Words("第 {0} 条历史被改动过，校验值对不上。", seq) for seq in broken_links(events)]
    derived: list[str] = [
        Words("编号 {0} 的任务状态与它的记录对不上。", task) for task in wrong_standings(uow.connection)
    ]
    derived += _index_problems(uow)
    hashes = list(checks.stored_hashes(uow.session))
    rehashed = _chosen(len(hashes), files)
    lost = list(_lost(uow, hashes, rehashed, progress))
    return CheckResult(
        events=len(events),
        files=len(hashes),
        problems=(*problems, *derived, *(sentence for _, sentence in lost)),
        rehashed=len(rehashed),
        derived=bool(derived),
        lost=tuple(dict.fromkeys(sha256 for sha256, _ in lost)),
        strays=find_strays(uow),
    )


def find_strays(uow: UnitOfWork) -> tuple[str, ...]:
    """The names of files in the store of evidence that nothing needs."""
    named = (sha256 for sha256, _ in checks.stored_hashes(uow.session))
    return tuple(stray_files(uow.session, uow.blobs, named))


def check_newest_backup(ledger: Ledger, progress: Progress = lambda _done, _size: None) -> str:
    """What is wrong with the newest backup beside the ledger, read as a whole; empty where nothing is.

    A sealed one cannot be looked into and is passed over. `progress` is told its bytes.
    """
    newest = next((one for one in list_backups(ledger.folder.backups) if not one.sealed), None)
    if newest is None:
        return ""
    try:
        with open_backup(newest.path) as backup:
            backup.verify(progress)
    except BizDeskError:
        return Words("最近的备份“{0}”读不懂或已损坏，请重新备份。", newest.path.name)
    return ""


def _chosen(count: int, wanted: int | None) -> set[int]:
    if wanted is None or wanted >= count:
        return set(range(count))
    return set(random.sample(range(count), wanted))


def _index_problems(uow: UnitOfWork) -> Iterator[str]:
    for kind, id in wrong_words(uow.connection):
        yield Words("编号 {0} 的{1}与搜索用的文字对不上。", id, HITS[kind])
    if not is_index_whole(uow.connection):
        yield Words("搜索用的索引与文字对不上。")


def _lost(
    uow: UnitOfWork, hashes: list[tuple[str, str]], rehashed: set[int], progress: Progress
) -> Iterator[tuple[str, str]]:
    """The SHA-256 of each file that is gone or was changed, with the sentence that says so."""
    for place, (sha256, name) in enumerate(hashes):
        found = _found(uow, sha256, read=place in rehashed)
        if found is None:
            yield sha256, Words("佐证材料“{0}”的文件不见了。", name)
        elif found != sha256:
            yield sha256, Words("佐证材料“{0}”的内容被改动过。", name)
        progress(place + 1, len(hashes))


def _found(uow: UnitOfWork, sha256: str, *, read: bool) -> str | None:
    """The hash of what is stored under one, believed where it is not read; None where nothing is."""
    if read:
        return uow.blobs.digest(sha256)
    return sha256 if uow.blobs.has(sha256) else None
