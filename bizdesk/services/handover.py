"""U盘交接: one file that moves the work to a successor, with a sheet of what is open beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bizdesk.domain.backups import ENDING, Manifest, Reason
from bizdesk.domain.quarter import Quarter
from bizdesk.reports.handover import SHEET_NAME, WAITING, Handover
from bizdesk.reports.look import Look
from bizdesk.reports.model import build_report
from bizdesk.reports.wording import one_line
from bizdesk.services.backups import back_up
from bizdesk.services.drafts import list_drafts
from bizdesk.services.files import write_whole
from bizdesk.services.forms import list_forms
from bizdesk.services.layouts import get_layout
from bizdesk.services.quarters import live_state
from bizdesk.store.ledger import Ledger
from bizdesk.store.rulings_queries import last_close_out_steps
from bizdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The two files of a handover, what the first holds, and how much is open."""

    file: Path
    sheet: Path
    manifest: Manifest
    summary: str


def hand_over(
    ledger: Ledger,
    file: Path,
    *,
    password: str | None = None,
    replace: bool = False,
    watch: Callable[[int, int], None] = lambda _done, _size: None,
) -> HandedOver:
    """Write the whole ledger to `file` and what is open to a PDF beside it.

    Raises what `back_up` and `write_whole` raise.
    """
    from bizdesk.reports.handover_pdf import write_handover

    target = file if file.suffix == ENDING else file.with_name(f"{file.name}{ENDING}")
    manifest = back_up(ledger, target, Reason.HANDOVER, password=password, replace=replace, watch=watch)
    with ledger.read() as uow:
        sheet = handover_of(uow, target.name)
    place = target.with_name(f"{target.stem} {SHEET_NAME}")
    write_whole(place, write_handover(sheet))
    return HandedOver(target, place, manifest, sheet.summary)


def handover_of(uow: UnitOfWork, backup: str) -> Handover:
    """What is under way in the ledger today."""
    quarter = Quarter.of(uow.today)
    forms = [one for of in (quarter, quarter.previous()) for one in list_forms(uow, of)]
    steps = last_close_out_steps(uow.session)
    return Handover(
        report=build_report(live_state(uow, quarter, uow.today), look=Look(get_layout(uow))),
        waiting={task: WAITING[step] for task, step in steps.items() if step in WAITING},
        unreturned={one_line(one.agency): one.quarter.label for one in forms if one.returned_on is None},
        drafts=tuple(one_line(one.title) for one in list_drafts(uow)),
        backup=backup,
    )
