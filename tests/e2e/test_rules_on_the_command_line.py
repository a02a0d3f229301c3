"""The rules of the ledger from the command line, each verb once, and what each says to a slip."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.conftest import Program


def test_a_plan_a_pace_and_a_reading(stocked: Program) -> None:
    told = stocked.done("plan", "4", "--by", "nodes", "--node", "2022-06-30=50", "--baseline", "1=20").out
    assert told == "“（四）建设企业服务专区”的序时计划：按节点推进\n"
    stocked.done("reading", "4", "--value", "38", "--on", "2022-07-01")
    (task,) = [
        task for task in stocked.done("tasks", "--as-of", "2022-07-01", "--json").json if task["id"] == 4
    ]
    assert (task["pace"], task["lamp"]) == ("behind", "yellow")
    assert task["targets"][0]["pace"] == "应达 40 项，实 38 项，欠 2 项"
    assert [(one["target"], one["value"]) for one in task["readings"]] == [(1, "38")]
    stocked.done("pace", "4", "--quarter", "2022Q3", "--set", "on_pace", "--reason", "选址已定")
    behind = stocked.done("tasks", "--quarter", "2022Q3", "--pace", "未达序时", "--json").json
    assert 4 not in {one["id"] for one in behind}
    assert "改回按计划计算" in stocked.done("pace", "4", "--quarter", "2022Q3").out


def test_one_file_for_two_tasks_its_new_version_and_the_bin(stocked: Program, tmp_path: Path) -> None:
    first, second = tmp_path / "统计.txt", tmp_path / "统计（更正）.txt"
    first.write_text("12 件", encoding="utf-8")
    second.write_text("13 件", encoding="utf-8")
    stocked.done("attach", "1", first, "--period", "2022Q2", "--expires", "2023-12-31")
    stocked.done("evidence", "share", "1", "3")
    stocked.done("evidence", "replace", "1", second)
    (kept,) = stocked.done("evidence", "list", "3", "--json").json
    assert (kept["name"], kept["period"], kept["expires_on"]) == ("统计（更正）.txt", "2022Q2", "2023-12-31")
    stocked.done("evidence", "remove", str(kept["id"]))
    assert [one["id"] for one in stocked.done("evidence", "bin", "--json").json] == [kept["id"]]
    assert "恢复" in stocked.done("evidence", "restore", str(kept["id"])).out
    assert stocked.done("evidence", "bin").out == "没有材料\n"


def test_a_wording_is_corrected_for_the_whole_document(stocked: Program) -> None:
    listed = stocked.done("deadlines", "青政发〔2022〕7号", "--json").json
    assert [one["wording"] for one in listed] == [
        "2022年6月底前",
        "长期坚持",
        "2022年12月底前",
        "2022年9月底前",
    ]
    stocked.done("deadlines", "1", "--wording", "2022年12月底前", "--due", "2022-12-20")
    assert stocked.done("tasks", "--json").json[2]["due"] == "2022-12-20"


def test_what_there_is_to_see_to(stocked: Program) -> None:
    found = stocked.done("due", "--json").json
    assert [one["id"] for one in found if one["kind"] == "overdue"] == [1, 4, 3]
    assert {one["id"] for one in found if one["kind"] == "unreported"} == {1, 2, 3, 4}
    assert "● 逾期" in stocked.done("due", "--within", "7").out


def test_what_was_reported_is_copied_to_the_next_quarter(stocked: Program) -> None:
    stocked.done("progress", "1", "--quarter", "2022Q2", "--text", "在办", "--rate", "60")
    assert "复制到2022年第三季度" in stocked.done("progress", "1", "--quarter", "2022Q3", "--copy").out
    (told,) = stocked.done("tasks", "--quarter", "2022Q3", "--json").json[0]["progress"]
    assert (told["progress"], told["rate"]) == ("在办", 60)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("tick 2", "“（二）推行歇业备案”要长期坚持，不能办结；请每季度填报进展。"),
        (
            "extend 2 --to 2030-01-01 --reason 等",
            "“（二）推行歇业备案”没有完成时限，不用延期；要定时限请修改任务。",
        ),
        ("extend 1 --grant", "“（一）压缩企业开办时限”没有等待批复的延期申请。"),
        ("closeout apply 1", "“（一）压缩企业开办时限”还没有佐证材料，请先添加再销号。"),
        ("closeout accept 1", "“（一）压缩企业开办时限”还没有申请销号，请先申请。"),
        ("recheck 1 --reason 抽查", "“（一）压缩企业开办时限”还没有办结，不用回头看。"),
        ("reading 1 --target 9 --value 3", "没有第 9 项指标"),
        ("reading 1 --value 三", "“三”不是数字，请只写数字，如 45 或 98.5。"),
        ("quarter close 2999Q1", "2999年第一季度还没有结束，2999-03-31 以后才能封账。"),
        ("progress 1 --quarter 2022Q2 --text 快 --rate 120", "完成率 120 不在 0 到 100 之间，请改正。"),
        ("pace 1 --quarter 2022Q2 --set done --reason 快", "已完成和已销号不能直接改定，请办结或销号。"),
        ("evidence remove 7", "没有编号为 7 的佐证材料，请刷新后再试。"),
        ("deadlines 1 --wording 明年 --ongoing", "这份文件里没有“明年”这样的时限，请按列出的用语书写。"),
    ],
)
def test_a_slip_gets_one_sentence_and_changes_nothing(
    stocked: Program, arguments: str, sentence: str
) -> None:
    before = stocked.dump()
    outcome = stocked(*arguments.split())
    assert (outcome.status, outcome.out) == (1, "")
    assert sentence in outcome.err
    assert stocked.dump() == before
