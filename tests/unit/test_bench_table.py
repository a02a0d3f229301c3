"""How measurements are shown: rows in line, and a curve that can be read."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from tests.bench.curve import drawn
from tests.bench.measure import Row
from tests.bench.table import printed_rows


def test_columns_stand_in_line_and_what_is_above_its_bar_says_so() -> None:
    rows = [
        Row("a tick", 0.0123, "bare SQL", 0.005, 2.46, 3.0),
        Row("a long name", 12.5, "SQL", 1.0, 12.5, 1.5),
    ]
    head, first, second = printed_rows(rows)
    assert head.index("held against") == first.index("bare SQL") == second.index("SQL")
    assert first.endswith("3.00")
    assert second.endswith("ABOVE ITS BAR")


def test_a_curve_has_a_line_and_a_name_for_each_kind_of_work() -> None:
    picture = ET.fromstring(
        drawn({"a list": [0.01, 0.02, 0.1], "a tick": [0.01, 0.02, 0.09]}, (10, 100, 1000))
    )
    space = "{http://www.w3.org/2000/svg}"
    lines = [line.get("points", "").split() for line in picture.iter(f"{space}polyline")]
    assert [len(points) for points in lines] == [3, 3]
    tops = {text.text: float(text.get("y", "0")) for text in picture.iter(f"{space}text")}
    assert {"10", "100", "1,000", "a list", "a tick"} <= set(tops)
    assert abs(tops["a list"] - tops["a tick"]) >= 15
