"""Whatever the bytes, a reader gives text or one of the program's own errors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bizdesk.domain.errors import BizDeskError
from bizdesk.extract import read_text
from tests.unit.readers import made

BEGINNINGS = (
    b"",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"%PDF-1.7\n",
    b"<html>",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
)
WHOLE: dict[str, Callable[[], bytes]] = {
    "docx": made.as_docx,
    "docx with a table": made.table_as_docx,
    "pdf": made.as_pdf,
    "pdf with a table": made.table_as_pdf,
    "xlsx": made.table_as_xlsx,
    "ofd": made.as_ofd,
    "html": made.table_as_html,
}
CALM = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read_or_refuse(folder: Path, data: bytes) -> None:
    """Read the bytes; only the program's own errors may come out."""
    path = folder / "来文"
    path.write_bytes(data)
    try:
        outcome = read_text(path)
    except BizDeskError as error:
        outcome = str(error)
    assert outcome.strip()


@CALM
@given(beginning=st.sampled_from(BEGINNINGS), rest=st.binary(max_size=2000))
def test_arbitrary_bytes_are_read_or_refused(tmp_path: Path, beginning: bytes, rest: bytes) -> None:
    read_or_refuse(tmp_path, beginning + rest)


@pytest.mark.parametrize("form", WHOLE)
def test_a_damaged_file_is_read_or_refused(form: str, tmp_path: Path) -> None:
    whole = WHOLE[form]()

    @CALM
    @given(st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), min_size=1, max_size=20))
    def damaged(changes: list[tuple[int, int]]) -> None:
        data = bytearray(whole)
        for at, value in changes:
            data[at] = value
        read_or_refuse(tmp_path, bytes(data))

    damaged()


@pytest.mark.parametrize("form", ["docx", "xlsx", "ofd"])
def test_damaged_markup_is_read_or_refused(form: str, tmp_path: Path) -> None:
    """The damage is inside the parts, where check sums do not find it first."""
    parts = made.unzipped(WHOLE[form]())
    names = sorted(name for name in parts if name.endswith((".xml", ".rels")))

    @CALM
    @given(st.sampled_from(names), st.integers(0, 1_000_000), st.binary(max_size=12), st.integers(0, 12))
    def damaged(name: str, place: int, put: bytes, cut: int) -> None:
        part = parts[name]
        at = place % (len(part) + 1)
        read_or_refuse(tmp_path, made.zip_of({**parts, name: part[:at] + put + part[at + cut :]}))

    damaged()
