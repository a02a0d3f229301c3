"""Work on a ledger in a folder opens no connection to anywhere: not by Python, not by Qt, not in secret.

One socket is allowed: the local one (AF_UNIX) by which a second start of the window finds the first.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.e2e.conftest import Program

_LOCAL = re.compile(r"AF_UNIX|AF_NETLINK|AF_UNSPEC")
_CALLS = "trace=socket,connect,bind,sendto,sendmsg"


def _work(program: Program, policy: Path, tmp_path: Path, *prefix: str) -> str:
    """What the job in a process of its own prints, with `prefix` before its command."""
    proof, out = tmp_path / "统计.txt", tmp_path / "写出"
    proof.write_text("平均 0.8 个工作日", encoding="utf-8")
    out.mkdir()
    command = [*prefix, sys.executable, "-m", "tests.e2e.network_watch", str(policy), str(proof), str(out)]
    environment = {**program.environment, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.endswith("done 0\n")
    assert {file.suffix for file in out.iterdir()} == {".xlsx", ".pdf", ".docx", ".zip"}
    return done.stdout


def _alone() -> Sequence[str]:
    """What takes the network away from a command; nothing where that is not allowed."""
    prefix = ("unshare", "-rn")
    found = shutil.which("unshare")
    return prefix if found and not subprocess.run([*prefix, "true"], check=False).returncode else ()


def _needs(command: Sequence[str]) -> None:
    if not shutil.which(command[0]) or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip(f"needs {' '.join(command)}")


def test_no_connection_is_asked_for_and_none_is_needed(
    program: Program, policy: Path, tmp_path: Path
) -> None:
    """Neither Python nor the system is asked for one, with the network taken away where that is allowed."""
    record = tmp_path / "calls"
    watched = ("strace", "-f", "-qq", "-e", _CALLS, "-o", str(record))
    _needs([*watched, "true"])
    told = _work(program, policy, tmp_path, *_alone(), *watched)
    assert [line for line in told.splitlines() if line.startswith(("socket", "loaded"))] == []
    calls = [
        line for line in record.read_text(encoding="utf-8", errors="replace").splitlines() if "(" in line
    ]
    opened = [line for line in calls if re.search(r"\b(?:socket|connect|bind)\(", line)]
    assert any("AF_UNIX" in line for line in opened)
    assert [line for line in opened if not _LOCAL.search(line)] == []
