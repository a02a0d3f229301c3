"""What a proofread document is worth to others, and what a new edition keeps: from the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.e2e.conftest import POLICY, Program


def test_a_pack_carries_a_document_from_one_ledger_to_another(stocked: Program, tmp_path: Path) -> None:
    pack = tmp_path / "七号文.json"
    stocked.done("pack", "export", "青政发〔2022〕7号", pack, "--facts")
    other = replace(stocked, folder=tmp_path / "县里的台账")
    assert "项任务" in other.done("pack", "import", pack).out
    told = [(task["path"], task["heading"], task["due"]) for task in stocked.done("tasks", "--json").json]
    assert [
        (task["path"], task["heading"], task["due"]) for task in other.done("tasks", "--json").json
    ] == told
    assert all(task["text"] == "" for task in other.done("tasks", "--json").json)


def test_the_original_fills_the_words_of_a_pack_in(stocked: Program, policy: Path, tmp_path: Path) -> None:
    pack = tmp_path / "七号文.json"
    stocked.done("pack", "export", "1", pack, "--facts")
    other = replace(stocked, folder=tmp_path / "县里的台账")
    other.done("pack", "import", pack)
    other.done("tick", "1", "--on", "2022-06-01")
    assert other.done("import", policy).out.startswith("补全了《")
    tasks = other.done("tasks", "--json").json
    assert tasks[0]["done_on"] == "2022-06-01"
    assert all(task["text"] for task in tasks)


def test_a_new_edition_keeps_ticks(stocked: Program, policy: Path) -> None:
    before = stocked.done("tasks", "--json").json
    stocked.done("tick", str(before[0]["id"]), "--on", "2022-06-01")
    policy.write_text(
        POLICY.replace(before[0]["text"][:6], "新版写明：" + before[0]["text"][:6]), encoding="utf-8"
    )
    told = stocked.done("import", policy, "--supersedes", "青政发〔2022〕7号").out
    assert "换成新版" in told
    after = stocked.done("tasks", "--json").json
    assert [task["id"] for task in after] == [task["id"] for task in before]
    assert after[0]["done_on"] == "2022-06-01"
    stocked.done("undo")
    assert stocked.done("tasks", "--json").json[0]["text"] == before[0]["text"]


def test_only_one_document_is_superseded_at_a_time(stocked: Program, policy: Path) -> None:
    refused = stocked("import", policy, policy, "--supersedes", "青政发〔2022〕7号")
    assert (refused.status, refused.out) == (2, "")
    assert refused.err.startswith("--supersedes 一次只能换一份文件。\n")
