"""What came of the soak as lines: a row as it is done, and in the end a table of what was tried."""

from __future__ import annotations

from collections.abc import Sequence

from tests.soak.measure import Row

KINDS = {
    "kill": "kills survived",
    "window": "killed windows survived",
    "fault": "faults injected, nothing lost",
    "disk": "full disks, nothing lost",
    "inputs": "bad inputs tried, refused",
    "clerks": "acts of clerks at once, kept",
}
HELD = "load held by so many clerks"


def printed_row(row: Row) -> list[str]:
    """The row, and below it what went wrong."""
    line = f"{row.kind:8} {row.name:28} {row.survived:5} of {row.tried:5} {row.seconds:7.1f} s  {row.note}"
    return [line.rstrip(), *(f"    {problem}" for problem in row.problems)]


def figures_of(rows: Sequence[Row]) -> dict[str, tuple[int, int] | int]:
    """By what was tried, how often the program came through and of how many; the clerks it held."""
    told: dict[str, tuple[int, int] | int] = {}
    for kind in dict.fromkeys(row.kind for row in rows):
        of_kind = [row for row in rows if row.kind == kind]
        told[KINDS[kind]] = (sum(row.survived for row in of_kind), sum(row.tried for row in of_kind))
    return {**told, HELD: clerks_held(rows)}


def clerks_held(rows: Sequence[Row]) -> int:
    """The most clerks at once of whom each did all he tried; their number begins the row's name."""
    whole = [row for row in rows if row.kind == "clerks" and 0 < row.tried == row.survived]
    return max((int(row.name.split()[0]) for row in whole), default=0)


def printed_figures(rows: Sequence[Row]) -> list[str]:
    """The table, with the seconds that all took in its last line."""
    lines = [
        f"{name:32} {told:5}" if isinstance(told, int) else f"{name:32} {told[0]:5} of {told[1]:5}"
        for name, told in figures_of(rows).items()
    ]
    return [*lines, f"{'seconds of work':32} {sum(row.seconds for row in rows):5.0f}"]
