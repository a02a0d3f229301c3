"""Scores extraction against the labelled documents beside the project: `python -m tests.score`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from bizdesk.extract import as_json, extract, read_text

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
CORPUS, LABELS, SCORER = SHARED / "corpus", SHARED / "extraction" / "gold", SHARED / "extraction" / "score.py"
OUT = ROOT / "out"


def predict() -> list[dict[str, Any]]:
    """The documents of every labelled file in the form that is scored."""
    labels = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(LABELS.glob("*.json"))]
    documents: list[dict[str, Any]] = []
    for source in sorted({label["source"] for label in labels}):
        data: Any = as_json(extract(read_text(CORPUS / source)))
        documents += data["documents"]
    return documents


def flagged_share(documents: list[dict[str, Any]]) -> float:
    """The share of tasks that ask for a person's look."""
    tasks = [task for document in documents for task in document["tasks"]]
    return sum(bool(task["review"]) for task in tasks) / max(1, len(tasks))


def run_scorer(predicted: Path, *options: str) -> str:
    """What the scorer prints for the predicted file."""
    command = [sys.executable, str(SCORER), str(LABELS), str(predicted), *options]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def main() -> int:
    """Write out/pred.json and out/score.json and print the scorer's table."""
    if not SCORER.exists():
        print(f"没有找到标注文件，请把带 extraction/gold 的 shared 文件夹放在项目旁边：{SHARED}")
        return 2
    documents = predict()
    OUT.mkdir(exist_ok=True)
    predicted = OUT / "pred.json"
    predicted.write_text(json.dumps({"documents": documents}, ensure_ascii=False, indent=1), encoding="utf-8")
    share = flagged_share(documents)
    print(run_scorer(predicted, "--errors", "5"), end="")
    print(f"{'flagged':11} {share:.4f}")
    figures = {**json.loads(run_scorer(predicted, "--json")), "flagged": share}
    (OUT / "score.json").write_text(json.dumps(figures, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
