"""Documents of made-up places in many layouts, and what was read from one held against its labels."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unicodedata import normalize

FOLDER = Path(__file__).resolve().parents[2] / "golden" / "layouts"

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The tasks of a label file: how many, which are missing, wrong, wrong unflagged; how many too many."""

    tasks: int
    missing: tuple[str, ...]
    wrong: tuple[str, ...]
    silent: tuple[str, ...]
    extra: int

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(
            self.tasks + other.tasks,
            self.missing + other.missing,
            self.wrong + other.wrong,
            self.silent + other.silent,
            self.extra + other.extra,
        )


def label_files(folder: Path = FOLDER) -> list[Record]:
    """The label files of the folder."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]


def squash(words: str | None) -> str:
    """The words without white space, signs in one form."""
    return re.sub(r"\s+", "", normalize("NFKC", words or ""))


def outcome(label: Record, documents: list[Record]) -> Outcome:
    """Who answers and by when, for every labelled task of the document that holds most of them."""
    document = max(
        documents, key=lambda d: sum(_find(want, d["tasks"]) is not None for want in label["tasks"])
    )
    pairs = [(want, _find(want, document["tasks"])) for want in label["tasks"]]
    everyone = {_key(name) for name in label["applies_to_all"]}
    wrong = [(want, task) for want, task in pairs if task and _differ(want, task, everyone)]
    missing = tuple(f"{label['id']} {want['path']}" for want, task in pairs if task is None)
    neutral = sum(_find(want, document["tasks"]) is not None for want in label.get("borderline", []))
    return Outcome(
        len(pairs),
        missing,
        tuple(f"{label['id']} {want['path']}" for want, _ in wrong),
        tuple(f"{label['id']} {want['path']}" for want, task in wrong if not task["review"]),
        max(0, len(document["tasks"]) - (len(pairs) - len(missing)) - neutral),
    )


def _find(want: Record, tasks: list[Record]) -> Record | None:
    """The task whose text begins as the label says, a heading kept in front of it allowed."""
    words, heading = squash(want["starts"])[:12], squash(want["heading"])
    for task in tasks:
        text = squash(task["heading"]) + squash(task["text"])
        if text[: len(heading) + len(words) + 6].find(words) >= 0:
            return task
    return None


def _differ(want: Record, task: Record, everyone: set[str]) -> bool:
    """Whether agencies with roles or the deadline differ; groups that name nobody do not count."""
    there = {(_key(name), role) for name, role in want["agencies"]}
    general = everyone | {_key(name) for name in want["generic"]}
    said = {(_key(a["name"]), a["role"]) for a in task["agencies"] if not a["generic"]}
    said = {(name, role) for name, role in said if name not in general or (name, role) in there}
    fields = ("ongoing", "done")
    return (
        said != there or sorted(task["due"]) != sorted(want["due"]) or any(task[f] != want[f] for f in fields)
    )


def _key(name: str) -> str:
    """The name without remarks in brackets and without its level."""
    name = squash(name)
    while (shorter := re.sub(r"[(\[〔【<〈﹝][^()\[\]〔〕【】<>]*[)\]〕】>〉﹞]", "", name)) != name:
        name = shorter
    name = re.sub("等$", "", name)
    return name[1:] if len(name) > 3 and name[0] in "省市州县区" else name
