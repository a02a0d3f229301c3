"""Repairs of what a check found: offered one by one, carried out only when somebody wants them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bizdesk.domain.backups import aside_name
from bizdesk.domain.file_names import unused
from bizdesk.domain.words import Words
from bizdesk.services.backups import list_backups
from bizdesk.services.check import CheckResult, find_strays
from bizdesk.store import repairs
from bizdesk.store.ledger import Ledger


class RepairKind(StrEnum):
    """What can be mended."""

    DERIVED = "derived"
    LOST = "lost"
    STRAYS = "strays"


@dataclass(frozen=True, slots=True)
class Repair:
    """Something that can be mended: what would be done, and by which files it is about."""

    kind: RepairKind
    words: str
    found: tuple[tuple[str, Path], ...] = ()
    strays: tuple[str, ...] = ()


def offer_repairs(ledger: Ledger, result: CheckResult, places: Iterable[Path] = ()) -> tuple[Repair, ...]:
    """What of the found can be mended; evidence is sought in the backups of the ledger and in `places`.

    On a server only its keeper is offered anything, who alone sees all of it, and nothing of a bucket.
    """
    offers: list[Repair] = []
    if not ledger.kept:
        return ()
    if result.derived:
        offers.append(Repair(RepairKind.DERIVED, Words("按记录重新计算任务状态和搜索用的文字")))
    if not ledger.folder.holds_evidence:
        return tuple(offers)
    if result.lost:
        backups = [one.path for one in list_backups(ledger.folder.backups, *places)]
        found = repairs.held_in_backups(result.lost, backups)
        if found:
            words = Words("从备份取回 {0} 份佐证材料", len(found))
            offers.append(Repair(RepairKind.LOST, words, tuple(found.items())))
    if result.strays:
        words = Words("把 {0} 个多余的文件移到 backups 文件夹", len(result.strays))
        offers.append(Repair(RepairKind.STRAYS, words, strays=result.strays))
    return tuple(offers)


def carry_out(ledger: Ledger, repair: Repair) -> str:
    """Mend one thing; what was done. Nothing is deleted: what makes room goes to the backups folder.

    Raises BackupUnreadableError, RestoreDiskError and `store.errors`.
    """
    folder = ledger.folder
    if repair.kind is RepairKind.DERIVED:
        repairs.derive_anew(folder)
        return Words("任务状态和搜索用的文字已重新计算。")
    aside = unused(folder.backups / aside_name(ledger.now))
    if repair.kind is RepairKind.LOST:
        return Words("已取回 {0} 份佐证材料。", repairs.take_back(folder, dict(repair.found), aside))
    with ledger.write() as uow:  # so that nobody brings in what they are just now
        left = set(find_strays(uow)) & set(repair.strays)
        moved = repairs.move_aside(folder, sorted(left), aside)
    return Words("已把 {0} 个文件移到“{1}”。", moved, aside.name)
