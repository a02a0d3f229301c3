"""The main job and the window in one process, which tells of every socket that Python is asked for
and of every library for servers that is loaded.

`python -m tests.e2e.network_watch POLICY PROOF FOLDER`, with the ledger in BIZDESK_LEDGER.
Prints a line for each audit event of a socket, and at the end "done".
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from bizdesk.bootstrap import run_program
from bizdesk.gui import keeper
from bizdesk.gui.application import make_application
from bizdesk.gui.memory import Memory

FOR_SERVERS = {"psycopg", "obstore"}
OPEN_MS = 3000
"""So long the window stays."""


def _on_event(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        print("socket", event, *map(repr, arguments[1:]), flush=True)
    if event == "import" and str(arguments[0]).partition(".")[0] in FOR_SERVERS:
        print("loaded", arguments[0], flush=True)


def main(policy: str, proof: str, folder: Path) -> int:
    """Do the job; the first exit status that is not 0."""
    sys.addaudithook(_on_event)
    report = ("--xlsx", folder / "台账.xlsx", "--pdf", folder / "通报.pdf", "--docx", folder / "通报.docx")
    calls: tuple[tuple[object, ...], ...] = (
        ("import", policy),
        ("tick", "1", "--on", "2022-06-20"),
        ("attach", "1", proof),
        ("progress", "3", "--agency", "市住建局", "--quarter", "2022Q4", "--text", "并联审批"),
        ("find", "水气"),
        ("report", "--quarter", "2022Q4", *report),
        ("forms", "export", folder, "--quarter", "2022Q4"),
        ("package", folder / "佐证包.zip"),
        ("check",),
    )
    statuses = [run_program([str(word) for word in call]) for call in calls]
    return next(filter(None, [*statuses, _window()]), 0)


def _window() -> int:
    def make(arguments: list[str], memory: Memory | None = None) -> QApplication:
        app = make_application(arguments, memory)
        QTimer.singleShot(OPEN_MS, app.closeAllWindows)
        return app

    vars(keeper)["make_application"] = make
    return keeper.run(Path(os.environ["BIZDESK_LEDGER"]))


if __name__ == "__main__":
    status = main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
    print("done", status, flush=True)
    sys.exit(status)
