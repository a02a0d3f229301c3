"""How many bad inputs are met as they should be, as rows for a table of figures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e.conftest import POLICY, Program
from tests.e2e.nursery import Nursery
from tests.hostile.cases import Bad, call, digest, faults
from tests.hostile.tables import REFUSED
from tests.soak.measure import Row, row


def rows() -> Iterator[Row]:
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
            for kind, cases in kinds.items():
                yield row("inputs", kind, [partial(_trial, program, bad, folder) for bad in cases])
    finally:
        nursery.close()


def _trial(program: Program, bad: Bad, folder: Path) -> str:
    """What was not as it should be, or nothing."""
    before = digest(program.folder)
    with TemporaryDirectory(dir=folder) as own:
        outcome, says = call(program, bad, Path(own))
    found = list(faults(outcome, says, bad.status))
    if digest(program.folder) != before:
        found.append("the ledger is another")
    return f"{bad.name}: {'; '.join(found)}" if found else ""
