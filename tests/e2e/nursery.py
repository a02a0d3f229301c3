"""A process that has loaded the program and forks for each call of it: loading takes longer than most calls.

A call runs `bizdesk.bootstrap.run_program` in a process of its own, as `python -m bizdesk` does, with its own
variables and streams. The requests are lines of JSON on standard input, the answers exit statuses in lines.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

CALL_S = 120


class Nursery:
    """The process as its user sees it; `module` is what it runs, at the end `serve`."""

    def __init__(self, module: str = __name__) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", module], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def call(self, arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[int, bytes, bytes]:
        """The exit status of a call, and what it printed to its two streams."""
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise ValueError(process.args)
        with TemporaryDirectory() as folder:
            out, err = Path(folder) / "out", Path(folder) / "err"
            request = {"arguments": arguments, "environment": environment, "out": str(out), "err": str(err)}
            print(json.dumps(request), file=process.stdin, flush=True)
            if not select.select([process.stdout], [], [], CALL_S)[0]:
                process.kill()
                raise subprocess.TimeoutExpired(list(arguments), CALL_S)
            return int(process.stdout.readline()), out.read_bytes(), err.read_bytes()

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def serve() -> None:
    """Fork a call for each request."""
    import bizdesk.bootstrap
    import bizdesk.cli.run  # noqa: F401  what every call would load

    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if child == 0:
            become_call(request)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def become_call(request: dict[str, object]) -> None:
    """Become a call of the program."""
    from bizdesk.bootstrap import BUG, run_program

    status = BUG
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.environ.clear()
        os.environ.update(request["environment"])  # type: ignore[call-overload]
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        for stream, name in ((1, "out"), (2, "err")):
            os.dup2(os.open(str(request[name]), os.O_WRONLY | os.O_CREAT), stream)
        sys.stdin = TextIOWrapper(os.fdopen(0, "rb"), encoding="utf-8")
        sys.stdout = TextIOWrapper(os.fdopen(1, "wb"), encoding="utf-8", line_buffering=False)
        sys.stderr = TextIOWrapper(os.fdopen(2, "wb"), encoding="utf-8", line_buffering=True)
        status = run_program(list(request["arguments"]))  # type: ignore[call-overload]
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    serve()
