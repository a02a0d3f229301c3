"""What harm to a text does to what is read from it: seldom wrong, and hardly ever wrong without a flag."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from bizdesk.extract import as_json, extract, read_text
from tests.unit.extract.layouts import FOLDER, Outcome, Record, label_files, outcome
from tests.unit.extract.mutations import MISPRINTS, MUTATIONS, Mutation

SHARED = Path(__file__).resolve().parents[4] / "shared"
CORPUS, GOLD = SHARED / "corpus", SHARED / "extraction" / "gold"
REAL = ("003", "004", "002-12", "002-38")

LOST, SILENT = 0.02, 0.015
"""The shares of tasks that may go missing or come out wrong, and those that may be wrong unflagged."""


def after(mutation: Mutation, labels: list[Record], folder: Path) -> Outcome:
    """What is read from the files of the labels once they went through the mutation."""
    total = Outcome(0, (), (), (), 0)
    for source in sorted({label["source"] for label in labels}):
        text = mutation(read_text(folder / source), random.Random(source))
        data: Any = as_json(extract(text))
        for label in labels:
            if label["source"] == source:
                total += outcome(label, data["documents"])
    return total


def assert_held(reached: Outcome, *, flags: bool) -> None:
    """`flags` allows tasks that are wrong but flagged."""
    lost = reached.missing + (reached.silent if flags else reached.wrong)
    assert len(lost) <= LOST * reached.tasks, lost
    assert len(reached.silent) <= SILENT * reached.tasks, reached.silent


@pytest.mark.parametrize("name", MUTATIONS)
def test_other_layouts_of_the_same_words(name: str) -> None:
    assert_held(after(MUTATIONS[name], label_files(), FOLDER), flags=False)


@pytest.mark.parametrize("name", MISPRINTS)
def test_misprints(name: str) -> None:
    assert_held(after(MISPRINTS[name], label_files(), FOLDER), flags=True)


@pytest.mark.long
@pytest.mark.skipif(not GOLD.is_dir(), reason="no labelled documents beside the project")
@pytest.mark.parametrize("name", [*MUTATIONS, *MISPRINTS])
def test_real_documents(name: str) -> None:
    labels = [label for label in label_files(GOLD) if label["id"] in REAL]
    assert_held(after({**MUTATIONS, **MISPRINTS}[name], labels, CORPUS), flags=name in MISPRINTS)
