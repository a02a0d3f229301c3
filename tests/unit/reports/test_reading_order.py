"""Whoever has the PDF read aloud, or copies out of it, hears bulletin and tables in the order of reading."""

from __future__ import annotations

from io import BytesIO

import pdfplumber
import pytest

from bizdesk.reports.annexes import annexes
from bizdesk.reports.faces import load_faces
from bizdesk.reports.pdf import write_pdf
from bizdesk.reports.prose import compose
from bizdesk.reports.table import Band
from tests.unit.reports.sample import sample_report

REPORT = sample_report()


@pytest.fixture(scope="module")
def stream() -> str:
    """The characters of the whole PDF as they come in the file, without blanks."""
    with pdfplumber.open(BytesIO(write_pdf(REPORT, load_faces([])))) as pdf:
        return "".join(_packed("".join(char["text"] for char in page.chars)) for page in pdf.pages)


def _packed(text: str) -> str:
    return "".join(text.split())


def _found_in_order(stream: str, texts: list[str]) -> int:
    """Where the last of `texts` ends, each after the one before it."""
    place = 0
    for text in filter(None, map(_packed, texts)):
        place = stream.index(text, place) + len(text)
    return place


def test_the_bulletin_is_read_from_its_title_to_its_signature(stream: str) -> None:
    titles = [annex.title for annex in annexes(REPORT)]
    pieces = [block.text[:12] for block in compose(REPORT, titles) if not block.text.startswith("附件")]
    assert len(pieces) > 8
    assert _found_in_order(stream, [REPORT.title, *pieces]) < stream.index("附件1", len(stream) // 20)


def test_a_table_is_read_row_by_row_and_cell_by_cell(stream: str) -> None:
    ledger = next(annex for annex in annexes(REPORT) if annex.title == "任务台账")
    start = stream.rindex(_packed(ledger.note))
    texts: list[str] = [ledger.note, *(column.title for column in ledger.columns)]
    for row in ledger.rows:
        if not isinstance(row, Band):
            texts += [f"{cell.mark.word if cell.mark else ''}{cell.bold}{cell.text}"[:6] for cell in row]
    assert _found_in_order(stream[start:], texts) < len(stream) - start
