"""Extraction held against hand-made labels of real documents, where these stand beside the project."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bizdesk.extract import as_json, extract, read_text

SHARED = Path(__file__).resolve().parents[3] / "shared"
CORPUS, LABELS, SCORER = SHARED / "corpus", SHARED / "extraction" / "gold", SHARED / "extraction" / "score.py"

pytestmark = pytest.mark.skipif(not SCORER.exists(), reason="no labelled documents beside the project")

FIRST = ("000", "001", "003", "004")
FLOOR = {
    "tasks": 0.995,
    "bodies": 0.995,
    "headings": 0.995,
    "agencies": 0.995,
    "deadlines": 0.995,
    "dated": 0.99,
    "milestones": 0.97,
    "targets": 0.97,
    "metadata": 0.97,
}


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def labels_of(*names: str) -> list[dict[str, Any]]:
    """The label files with these names, all of them where none is named."""
    paths = [LABELS / f"{name}.json" for name in names] or sorted(LABELS.glob("*.json"))
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]


def read(path: Path) -> list[dict[str, Any]]:
    """The documents of a corpus file in the form that is scored."""
    data: Any = as_json(extract(read_text(path)))
    documents: list[dict[str, Any]] = data["documents"]
    return documents


def figures(
    scorer: ModuleType, labels: list[dict[str, Any]], documents: list[dict[str, Any]]
) -> dict[str, float]:
    """Each figure of the scorer as one number, F1 where it has several, and `silent`."""
    scored = scorer.score(labels, documents, [])
    return {
        k: v["F1"] if isinstance(v, dict) else v
        for k, v in scored.items()
        if k not in ("documents", "per_document")
    }


def test_the_first_documents_reach_their_bars(scorer: ModuleType) -> None:
    documents = [document for name in FIRST for document in read(CORPUS / f"{name}.txt")]
    reached = figures(scorer, labels_of(*FIRST), documents)
    assert reached["tasks"] >= 0.98
    assert reached["agencies"] >= 0.97
    assert reached["deadlines"] >= 0.97
    assert reached["dated"] >= 0.97


def test_the_first_document_has_its_tasks_and_mentions() -> None:
    (document,) = read(CORPUS / "000.txt")
    assert len(document["tasks"]) == 38
    assert sum(len(task["agencies"]) for task in document["tasks"]) == 104


@pytest.mark.parametrize("source", ["files", "compendium"])
def test_no_figure_falls_below_what_was_reached(scorer: ModuleType, source: str) -> None:
    labels = labels_of()
    if source == "compendium":
        labels = [label for label in labels if label["id"].startswith("002")]
        documents = read(CORPUS / "compendium.txt")
    else:
        documents = [document for label in labels for document in read(CORPUS / label["source"])]
    reached = figures(scorer, labels, documents)
    assert {k: v for k, v in reached.items() if v < FLOOR.get(k, 0)} == {}
    assert reached["silent"] <= 0.005


def test_the_compendium_gives_each_document_as_its_own_file_does() -> None:
    together = {document["title"]: document for document in read(CORPUS / "compendium.txt")}
    for path in sorted(CORPUS.glob("002-*.txt")):
        (alone,) = read(path)
        tasks = together[alone["title"]]["tasks"]
        assert [(t["path"], t["text"], t["due"]) for t in tasks] == [
            (t["path"], t["text"], t["due"]) for t in alone["tasks"]
        ]


def test_few_tasks_are_flagged_for_review() -> None:
    tasks = [t for path in sorted(CORPUS.glob("0*.txt")) for d in read(path) for t in d["tasks"]]
    assert sum(bool(task["review"]) for task in tasks) <= 0.1 * len(tasks)
