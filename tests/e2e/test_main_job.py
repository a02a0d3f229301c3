"""The clerk's quarter from the document to the report, one call of the program after another."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
from openpyxl import load_workbook

from tests.e2e.conftest import Program


def pdf_text(path: Path) -> str:
    """The text of every page, without line breaks."""
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    return "".join("".join(pages).split())


def cells(path: Path) -> set[str]:
    """What the cells of a workbook say."""
    book = load_workbook(BytesIO(path.read_bytes()))
    return {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value}


def test_from_the_document_to_the_report(program: Program, policy: Path, tmp_path: Path) -> None:
    program = replace(program, nursery=None)  # every call as the user's, from the start of Python on
    title = "青禾市人民政府关于印发青禾市优化营商环境若干措施的通知"
    assert program.done("import", policy).out == f"导入《{title}》：4 项任务，6 处单位\n"

    tasks = program.done("tasks", "--quarter", "2022Q4", "--json").json
    assert [task["heading"] for task in tasks] == [
        "压缩企业开办时限",
        "推行歇业备案",
        "推进水气联合报装",
        "建设企业服务专区",
    ]
    assert [task["due"] for task in tasks] == ["2022-06-30", None, "2022-12-31", "2022-09-30"]
    first, standing, joint, late = (str(task["id"]) for task in tasks)

    assert program.done("tick", first, "--on", "2022-06-20").status == 0
    program.done("tick", joint, "--agency", "市水务集团", "--on", "2022-11-11", "--note", "报装材料 2 份")
    proof = tmp_path / "开办时限统计.txt"
    proof.write_text("平均 0.8 个工作日", encoding="utf-8")
    assert "开办时限统计.txt" in program.done("attach", first, proof, "--period", "2022Q2").out
    proof.unlink()
    told = program.done(
        *("progress", joint, "--agency", "市住建局", "--quarter", "2022Q4"),
        *("--text", "外线施工并联审批", "--problems", "踏勘人手不足", "--next", "增派两组"),
    )
    assert told.out == "填报“（三）推进水气联合报装”（市住建局）2022年第四季度进展\n"

    xlsx, pdf = tmp_path / "四季度.xlsx", tmp_path / "四季度.pdf"
    report = program.done("report", "--quarter", "2022Q4", "--xlsx", xlsx, "--pdf", pdf)
    assert report.out == f"{xlsx}\n{pdf}\n"
    assert any("外线施工并联审批" in cell for cell in cells(xlsx))
    assert "截至2022年12月31日，共4项" in pdf_text(pdf)

    again = {task["id"]: task for task in program.done("tasks", "--quarter", "2022Q4", "--json").json}
    assert again[int(first)]["status"] == "done"
    assert (again[int(first)]["done_on"], again[int(first)]["evidence"]) == ("2022-06-20", 1)
    assert again[int(standing)]["ongoing"] is True
    assert again[int(joint)]["status"] == "open"
    assert again[int(joint)]["assignments"] == [
        {"agency": "市住建局", "role": "responsible", "done_on": None},
        {"agency": "市水务集团", "role": "responsible", "done_on": "2022-11-11"},
    ]
    assert again[int(late)]["status"] == "late"
    figures = program.done("report", "--quarter", "2022Q4", "--json").json
    assert figures["overall"] == {"total": 4, "done": 1, "open": 2, "late": 1, "rate": "25.0"}
    assert program.done("check").out == "检查了数据库、5 条历史的校验值和 1 份佐证材料\n没有发现问题\n"


def test_a_slip_is_undone_and_done_again(stocked: Program) -> None:
    before = stocked.done("tasks", "--json").json
    stocked.done("tick", "1", "4")
    ticked = stocked.done("tasks", "--json").json
    assert stocked.done("undo").out == "撤销：办结 2 项任务\n"
    assert stocked.done("tasks", "--json").json == before
    assert stocked.done("redo").out == "重做：办结 2 项任务\n"
    assert stocked.done("tasks", "--json").json == ticked
    history = stocked.done("history", "--json").json
    assert [entry["command"] for entry in history] == ["redo", "undo", "tick", "import"]


def test_an_agency_sees_its_own_part(stocked: Program) -> None:
    stocked.done("tick", "3", "--agency", "市水务集团", "--on", "2022-11-11")
    water = stocked.done("tasks", "--agency", "市水务集团", "--quarter", "2022Q4", "--json").json
    housing = stocked.done("tasks", "--agency", "市住建局", "--quarter", "2022Q4", "--json").json
    assert [(task["id"], task["status"]) for task in water + housing] == [(3, "done"), (3, "open")]
    figures = stocked.done("report", "--quarter", "2022Q4", "--agency", "市水务集团", "--json").json
    assert (figures["agency"], figures["overall"]["rate"]) == ("市水务集团", "100.0")
    agencies = {one["name"]: one for one in stocked.done("agencies", "--json").json}
    assert (agencies["市市场监管局"]["lead"], agencies["市税务局"]["lead"]) == (2, 0)


def test_anything_is_found_by_a_few_words_or_letters(stocked: Program, tmp_path: Path) -> None:
    file = tmp_path / "报装统计.xlsx"
    file.write_bytes(b"proof")
    stocked.done("attach", "3", file)
    found = {
        words: stocked.done("find", words, "--json").json for words in ("水气", "szjj", "〔2022〕7", "统计.x")
    }
    kinds = {words: [(one["kind"], one["title"]) for one in hits] for words, hits in found.items()}
    assert kinds["水气"] == [("task", "（三）推进水气联合报装")]
    assert kinds["szjj"] == [("agency", "市住建局")]
    assert [kind for kind, _title in kinds["〔2022〕7"]] == ["document"]
    assert [(one["title"], one["task"]) for one in found["统计.x"]] == [("报装统计.xlsx", 3)]
    assert (
        stocked.done("find", "企业", "歇业").out.splitlines()[1].startswith("任务     2  （二）推行歇业备案")
    )
    assert stocked.done("find", '"*').out == "没有找到。\n"


def test_the_same_document_is_imported_once(stocked: Program, policy: Path) -> None:
    before = stocked.dump()
    told = stocked.done("import", policy).out
    assert told == "《青禾市人民政府关于印发青禾市优化营商环境若干措施的通知》已在台账里，没有重复导入\n"
    assert stocked.dump() == before


def test_a_real_document_is_imported_once(program: Program, corpus: Path) -> None:
    assert program.done("import", corpus / "000.txt").out.endswith("：38 项任务，104 处单位\n")
    before = program.dump()
    assert program.done("import", corpus / "000.txt").out.endswith("已在台账里，没有重复导入\n")
    assert program.dump() == before
    assert len(program.done("tasks", "--json").json) == 38


def test_the_demo_leaves_a_ledger_reports_and_pictures(program: Program, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = program.done("demo", "--out", out, "--no-window").out.splitlines()
    assert all(Path(line).exists() for line in told)
    assert told[0] == str(out / "sample-ledger")
    assert {Path(line).suffix for line in told[1:]} == {".xlsx", ".pdf", ".png"}
    figures = program.done("--ledger", told[0], "report", "--quarter", "2022Q4", "--json").json
    assert 0.25 <= figures["overall"]["done"] / figures["overall"]["total"] <= 0.45
    assert figures["overall"]["late"] > 0
    overview = (out / "window-overview.png").read_bytes()
    assert program.done("demo", "--out", out, "--no-window").out.splitlines() == told
    assert (out / "window-overview.png").read_bytes() == overview, "though a window opens as it was left"
    assert not program.folder.exists()
