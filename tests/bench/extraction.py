"""How fast documents are read, and that the time grows with the length of the text alone."""

from __future__ import annotations

from pathlib import Path

import jieba

from bizdesk.extract import extract, read_text
from tests.bench.measure import Missing, Row, seconds, side_by_side
from tests.unit.extract.hostile import HOSTILE, repeated

COMPENDIUM = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "compendium.txt"
_CHARACTERS = 20_000
_GROWTH = 4


def extraction_against_segmentation() -> Row:
    """Reading a file of nine documents against cutting the same text into words."""
    if not COMPENDIUM.exists():
        raise Missing(f"没有找到 {COMPENDIUM}，这一行不测。")
    text = read_text(COMPENDIUM)
    jieba.setLogLevel(60)
    jieba.initialize()
    return side_by_side(
        "extract compendium.txt",
        lambda: extract(text),
        "jieba segments the same text",
        lambda: jieba.lcut(text),
        runs=7,
        bar=1.0,
    )


def worst_growth() -> Row:
    """The hostile text whose time grows most, at four times its length against four times its time."""
    rows = [_growth(piece) for piece in HOSTILE]
    return max(rows, key=lambda row: row.ratio)


def _growth(piece: str) -> Row:
    short, long = repeated(piece, _CHARACTERS), repeated(piece, _GROWTH * _CHARACTERS)
    once = min(seconds(lambda: extract(short)) for _ in range(4))
    ours = min(seconds(lambda: extract(long)) for _ in range(3))
    other = _GROWTH * max(once, 0.002)
    return Row(
        f"extract {piece!r} repeated, worst growth", ours, "4 x a quarter of it", other, ours / other, 2.0
    )
