"""How the soak's figures are told: all kinds in one table, and clerks only where all they did was kept."""

from __future__ import annotations

from tests.soak.measure import Row
from tests.soak.table import HELD, figures_of, printed_figures, printed_row

ROWS = [
    Row("kill", "tick", 17, 17, 3.0),
    Row("kill", "attach", 17, 16, 4.0, ("half a file",)),
    Row("fault", "tick", 18, 18, 2.0),
    Row("inputs", "bombs", 9, 9, 1.0),
    Row("clerks", "2 at once", 20, 20, 15.0, note="list 100/200 ms"),
    Row("clerks", "8 at once", 70, 70, 15.0),
    Row("clerks", "16 at once", 90, 88, 15.0),
]


def test_one_table_holds_every_kind_and_the_clerks() -> None:
    assert figures_of(ROWS) == {
        "kills survived": (33, 34),
        "faults injected, nothing lost": (18, 18),
        "bad inputs tried, refused": (9, 9),
        "acts of clerks at once, kept": (178, 180),
        "load held by so many clerks": 8,
    }
    lines = printed_figures(ROWS)
    assert lines[0].split()[-3:] == ["33", "of", "34"]
    assert lines[-1].split()[-1] == "55"


def test_a_load_that_was_not_tried_was_not_held() -> None:
    assert figures_of([Row("clerks", "not tried", 0, 0, 0.0, ("no server",))])[HELD] == 0
    assert figures_of(ROWS[:4])[HELD] == 0


def test_a_row_tells_its_note_and_below_it_what_went_wrong() -> None:
    assert printed_row(ROWS[4])[0].endswith("15.0 s  list 100/200 ms")
    assert printed_row(ROWS[1])[1:] == ["    half a file"]
