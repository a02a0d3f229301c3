"""How many bad inputs are met as they should be, as rows for a table of figures."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.conftest import POLICY, Program
from tests.e2e.nursery import Nursery
from tests.hostile.cases import Bad, call, digest, faults
from tests.hostile.tables import REFUSED

Row = tuple[str, int, int, float]
"""A name, how many were tried, how many were survived, and the seconds that it took."""


def hostile_rows() -> list[Row]:
    """A row for each kind of bad input."""
    nursery = Nursery("tests.hostile.nursery")
    kinds: dict[str, list[Bad]] = {}
    for bad in REFUSED:
        kinds.setdefault(bad.kind, []).append(bad)
    try:
        with TemporaryDirectory() as name:
            folder = Path(name)
            program = Program(folder / "台账", nursery=nursery)
            (folder / "措施.txt").write_text(POLICY, encoding="utf-8")
            program.done("import", folder / "措施.txt")
            return [_row(program, kind, cases, folder) for kind, cases in kinds.items()]
    finally:
        nursery.close()


def _row(program: Program, kind: str, cases: list[Bad], folder: Path) -> Row:
    start = time.monotonic()
    survived = sum(_survived(program, bad, folder / f"{kind} {place}") for place, bad in enumerate(cases))
    return f"bad inputs: {kind}", len(cases), survived, time.monotonic() - start


def _survived(program: Program, bad: Bad, folder: Path) -> bool:
    before = digest(program.folder)
    folder.mkdir()
    outcome, says = call(program, bad, folder)
    return not faults(outcome, says, bad.status) and digest(program.folder) == before
