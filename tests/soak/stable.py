"""A process that has loaded the program and the faults, and forks for each call of it.

The clock of the ledger stands still and the marks of return forms are counted, so that the same call leaves
the same rows. The requests are lines of JSON on standard input, the answers lines of JSON on standard output.
"""

from __future__ import annotations

import ctypes
import gc
import json
import mmap
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.e2e import nursery
from tests.ledgers import NOW, make_ledger, read, stock, write
from tests.soak.shim import Arming, arm, library

BUSY_MS = 60


@dataclass(frozen=True, slots=True)
class Ended:
    """How a call ended: its exit status (-9 where it was killed), what it printed, how long it took.

    `calls` is how many calls of the armed kinds were made.
    """

    status: int
    out: str
    err: str
    seconds: float
    calls: int

    @property
    def killed(self) -> bool:
        """Whether it was killed on its way."""
        return self.status == -signal.SIGKILL


class Stable:
    """The process as its user sees it."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="bizdesk-soak-")
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "LD_PRELOAD": str(library())},
        )

    def call(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        arming: Arming | None = None,
        kill_after: float | None = None,
    ) -> Ended:
        """A call of the program, armed, or killed after so many seconds."""
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise ValueError(process.args)
        out, err = (Path(self._folder.name) / name for name in ("out", "err"))
        for file in (out, err):
            file.write_bytes(b"")
        request = {
            "arguments": list(arguments),
            "environment": dict(environment),
            "out": str(out),
            "err": str(err),
            "arming": arming.to_data() if arming else None,
            "kill_after": kill_after,
        }
        print(json.dumps(request), file=process.stdin, flush=True)
        if not select.select([process.stdout], [], [], nursery.CALL_S)[0]:
            process.kill()
            raise subprocess.TimeoutExpired(list(arguments), nursery.CALL_S)
        answer = json.loads(process.stdout.readline())
        said, told = (file.read_text(encoding="utf-8", errors="replace") for file in (out, err))
        return Ended(answer["status"], said, told, answer["seconds"], answer["calls"])

    def close(self) -> None:
        """End the process."""
        self._process.communicate()
        self._folder.cleanup()


def _serve() -> None:
    _load()
    shared = mmap.mmap(-1, ctypes.sizeof(ctypes.c_long))
    counter = ctypes.c_long.from_buffer(shared)
    gc.freeze()  # a child that collects garbage would copy all of it first
    for line in sys.stdin:
        request = json.loads(line)
        counter.value = 0
        started = time.monotonic()
        child = os.fork()
        if child == 0:
            if request["arming"]:
                arm(Arming(**request["arming"]), ctypes.addressof(counter))
            nursery.become_call(request)
        if request["kill_after"] is not None:
            time.sleep(request["kill_after"])
            os.kill(child, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        answer = {"status": status, "seconds": time.monotonic() - started, "calls": counter.value}
        print(json.dumps(answer), flush=True)


def _load() -> None:
    """Load what most calls would by working on a ledger here, and make every call leave the same rows."""
    import secrets

    import docx  # noqa: F401
    import openpyxl  # noqa: F401
    import reportlab.pdfgen.canvas  # noqa: F401

    import bizdesk.bootstrap
    import bizdesk.cli.run  # noqa: F401
    from bizdesk.cli.root import bizdesk as root
    from bizdesk.services.check import check_ledger
    from bizdesk.services.tasks import TickTasks, tick_tasks
    from bizdesk.store import engine, ledger
    from tests.soak import deeds

    deeds.learn()
    for verb in root.list_commands(root.make_context("bizdesk", [], resilient_parsing=True)):
        root.get_command(root.make_context("bizdesk", [], resilient_parsing=True), verb)
    with TemporaryDirectory(prefix="bizdesk-soak-") as folder:
        made = make_ledger(Path(folder) / "ledger")
        stock(made)
        write(made, lambda uow: tick_tasks(uow, TickTasks((1,))))
        read(made, check_ledger)
    defaults: dict[str, Any] = ledger.open_ledger.__kwdefaults__ or {}
    defaults["clock"] = lambda: NOW
    marks = count(1)
    vars(secrets)["token_hex"] = lambda size: f"{next(marks):0{size * 2}x}"
    vars(engine)["BUSY_TIMEOUT_MS"] = BUSY_MS


if __name__ == "__main__":
    _serve()
