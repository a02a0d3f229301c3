"""One clerk as a process: looks at the list and changes something, again and again; prints what came."""

from __future__ import annotations

import json
import random
import sys
import time
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.quarter import Quarter
from bizdesk.services.history import list_history
from bizdesk.services.ledgers import ChangedMeanwhileError, Ledger, UnitOfWork, open_ledger
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.tasks import TickTasks, UntickTasks, list_tasks, tick_tasks, untick_tasks
from bizdesk.store.errors import LedgerBusyError

PAUSE_S = 1.0
"""A clerk looks and changes something about once in so many seconds, far more often than people do."""
QUARTER = Quarter(2022, 4)


@dataclass
class Done:
    """What a clerk did: events, conflicts shown, times told to wait, seconds of each act."""

    events: list[int] = field(default_factory=list)
    conflicts: int = 0
    nothing: int = 0
    busy: int = 0
    reads: list[float] = field(default_factory=list)
    writes: list[float] = field(default_factory=list)


def work(ledger: Ledger, chance: random.Random, until: float) -> Done:
    """Work until the clock says so."""
    done = Done()
    while time.time() < until:
        started = time.monotonic()
        with ledger.read() as uow:
            seen = next((entry.seq for entry in list_history(uow, limit=1)), 0)
            tasks = [task.id for task in list_tasks(uow, TaskFilter(day=uow.today))]
        done.reads.append(time.monotonic() - started)
        time.sleep(chance.uniform(0, PAUSE_S))
        started = time.monotonic()
        try:
            with ledger.write(seen) as uow:
                _change(uow, chance, tasks)
                change = uow.commit()
        except ChangedMeanwhileError:
            done.conflicts += 1
        except LedgerBusyError:
            done.busy += 1
        else:
            done.writes.append(time.monotonic() - started)
            if change.event is None:
                done.nothing += 1
            else:
                done.events.append(change.event)
        time.sleep(chance.uniform(0, PAUSE_S))
    return done


def _change(uow: UnitOfWork, chance: random.Random, tasks: list[int]) -> None:
    """Tick, untick or report, mostly on a few tasks that all clerks have to do with."""
    task = chance.choice(tasks[:5] if chance.random() < 0.5 else tasks)
    act = chance.randrange(3)
    if act == 0:
        tick_tasks(uow, TickTasks((task,)))
    elif act == 1:
        untick_tasks(uow, UntickTasks((task,)))
    else:
        agency = uow.tasks.get([task])[0].assignments[0].agency.name
        words = f"进展{chance.random()}"
        report_progress(uow, ReportProgress(task, agency, QUARTER, words))


def main() -> None:
    """Arguments: the ledger's folder and the name; a line of input says for how many seconds to work."""
    folder, name = sys.argv[1:]
    noon = datetime(2022, 11, 21, 4, 0, tzinfo=UTC)
    ledger = open_ledger(Path(folder), actor=name, clock=lambda: noon)
    print("ready", flush=True)
    seconds = float(sys.stdin.readline())
    print(json.dumps(asdict(work(ledger, random.Random(name), time.time() + seconds))))


if __name__ == "__main__":
    main()
