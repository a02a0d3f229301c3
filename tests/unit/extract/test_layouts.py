"""Documents in many layouts, read to the last field as their labels say."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bizdesk.extract import as_json, extract, read_text
from tests.unit.extract.layouts import FOLDER, Record, label_files, outcome, squash

LABELS = label_files()


def read(label: Record) -> list[Record]:
    data: Any = as_json(extract(read_text(FOLDER / label["source"])))
    documents: list[Record] = data["documents"]
    return documents


def document_of(label: Record) -> Record:
    """The document of the file that has the label's title or number."""
    return next(
        d
        for d in read(label)
        if squash(d["title"]) == squash(label["title"])
        or (label["number"] and d["number"] == label["number"])
    )


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label["id"])
def test_tasks_agencies_and_deadlines(label: Record) -> None:
    reached = outcome(label, read(label))
    assert (reached.missing, reached.wrong, reached.extra) == ((), (), 0)


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label["id"])
def test_headings_texts_milestones_and_targets(label: Record) -> None:
    for want, task in zip(label["tasks"], document_of(label)["tasks"], strict=True):
        if want["heading"]:
            assert squash(task["heading"]) == squash(want["heading"])
        assert squash(f"{task['heading'] or ''}{task['text']}").find(squash(want["starts"])) >= 0
        assert squash(task["text"]).endswith(squash(want["ends"]))
        assert {m["date"] for m in task["milestones"]} == set(want["milestones"])
        assert {(t["comparator"], float(t["value"]), t["unit"]) for t in task["targets"]} == {
            (comparator, float(value), unit) for comparator, value, unit in want["targets"]
        }


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label["id"])
def test_title_number_issuer_and_day(label: Record) -> None:
    document = document_of(label)
    for field in ("number", "issuer", "issued"):
        if label[field]:
            assert squash(document[field]) == squash(label[field])
    said, want = (re.sub(r"\W", "", squash(title)) for title in (document["title"], label["title"]))
    assert said in want or want in said


def test_few_tasks_of_clean_documents_are_flagged() -> None:
    tasks = [task for label in LABELS for task in document_of(label)["tasks"]]
    assert sum(bool(task["review"]) for task in tasks) <= 0.1 * len(tasks)
