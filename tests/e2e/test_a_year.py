"""A year in the life of an office: four documents, four quarters, each closed; the first printed again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import Program
from tests.e2e.test_main_job import cells, pdf_text

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
FILES = [CORPUS / f"{name}.txt" for name in ("000", "001", "003", "004")]

pytestmark = pytest.mark.skipif(
    not all(file.exists() for file in FILES), reason="the office's documents do not lie beside the checkout"
)


class Year:
    """The office's ledger and what a clerk does with it in a year."""

    def __init__(self, program: Program, folder: Path) -> None:
        self.program = program
        self.folder = folder
        program.done("import", *FILES)
        everything = self.tasks("2022Q4")
        self.first = next(task["id"] for task in everything if task["document"].startswith("张掖市"))

    def number(self, place: int) -> str:
        """The task at that place (from 1) of the benchmark plan."""
        return str(self.first + place - 1)

    def does(self, verb: str, place: int, *arguments: str) -> str:
        return self.program.done(*verb.split(), self.number(place), *arguments).out.strip()

    def is_refused(self, verb: str, place: int, *arguments: str) -> str:
        outcome = self.program(*verb.split(), self.number(place), *arguments)
        assert (outcome.status, outcome.out) == (1, ""), outcome
        return outcome.err.strip()

    def attaches(self, place: int, name: str) -> None:
        file = self.folder / name
        file.write_text(f"{name}的内容", encoding="utf-8")
        self.program.done("attach", self.number(place), file)

    def tasks(self, quarter: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.program.done("tasks", "--quarter", quarter, "--json").json
        return found

    def task(self, place: int, quarter: str) -> dict[str, Any]:
        (found,) = [task for task in self.tasks(quarter) if task["id"] == int(self.number(place))]
        return found

    def prints(self, quarter: str, name: str) -> tuple[Any, set[str], str]:
        """The quarter's report: its figures, the cells of its workbook, the text of its PDF."""
        xlsx, pdf = self.folder / f"{name}.xlsx", self.folder / f"{name}.pdf"
        self.program.done("report", "--quarter", quarter, "--xlsx", xlsx, "--pdf", pdf)
        figures = self.program.done("report", "--quarter", quarter, "--json").json
        return figures, cells(xlsx), pdf_text(pdf)

    def closes(self, quarter: str) -> str:
        return self.program.done("quarter", "close", quarter, "--by", "马晓燕").out.strip()

    def places(self, ids: Iterable[int]) -> list[int]:
        return [id - self.first + 1 for id in ids]


def test_a_year_of_four_quarters(program: Program, tmp_path: Path) -> None:
    year = Year(program, tmp_path)

    # the third quarter of 2022
    year.does("tick", 13, "--on", "2022-07-20")
    year.does("tick", 17, "--on", "2022-07-28")
    year.does("tick", 12, "--on", "2022-08-30")
    year.does("tick", 3, "--on", "2022-08-25")
    assert "还没有佐证材料，请先添加再销号。" in year.is_refused("closeout apply", 13, "--on", "2022-08-01")
    year.attaches(13, "作业指导书.txt")
    year.does("closeout apply", 13, "--on", "2022-08-01", "--by", "供电公司")
    year.does("closeout accept", 13, "--on", "2022-08-05", "--by", "马晓燕")
    year.attaches(3, "邮寄台账.txt")
    year.does("closeout apply", 3, "--on", "2022-09-01")
    year.does("closeout return", 3, "--on", "2022-09-10", "--note", "邮寄回执不全")
    year.does("reading", 50, "--target", "1", "--value", "3800", "--on", "2022-09-30")
    year.does(
        "progress", 8, "--agency", "市水务局", "--quarter", "2022Q3", "--text", "并联办理试行", "--rate", "30"
    )
    assert "延至 2023-01-31" in year.does(
        "extend", 11, "--to", "2023-01-31", "--reason", "省里平台未上线", "--on", "2022-09-20"
    ).replace("延期至", "延至")

    brands = year.task(50, "2022Q3")
    assert (brands["pace"], brands["lamp"]) == ("behind", "yellow")
    assert brands["targets"][0]["pace"] == "应达 4634 件，实 3800 件，欠 834 件"
    assert [one["value"] for one in brands["readings"]] == ["3800"]
    joint = year.task(8, "2022Q3")
    assert (joint["pace"], joint["progress"][0]["rate"]) == ("behind", 30)
    assert year.task(13, "2022Q3")["pace"] == "closed_out"
    assert (year.task(3, "2022Q3")["pace"], year.task(4, "2022Q3")["pace"]) == ("done", "not_started")
    assert (year.task(11, "2022Q3")["due"], year.task(11, "2022Q3")["due_original"]) == (
        "2023-01-31",
        "2022-11-30",
    )

    third = year.prints("2022Q3", "三季度")
    assert third[0]["overall"] == {"total": 159, "done": 5, "open": 110, "late": 44, "rate": "3.1"}
    assert year.closes("2022Q3") == "2022年第三季度封账：159 项任务，办结 5 项"
    closed = year.tasks("2022Q3")

    # the fourth quarter
    year.does("closeout apply", 3, "--on", "2022-10-12")
    year.does("closeout accept", 3, "--on", "2022-10-20")
    year.does("tick", 18, "--on", "2022-08-30")
    year.does("tick", 54, "--on", "2022-12-01")
    year.does("untick", 54)
    assert "回头看" in year.does("recheck", 13, "--reason", "指导书没有更新", "--on", "2022-11-15")
    year.does("reading", 50, "--value", "8000", "--on", "2022-11-20")
    year.does("tick", 50, "--on", "2022-11-20")
    year.does("tick", 11, "--on", "2022-12-15")
    figures = year.prints("2022Q4", "四季度")[0]
    assert figures["overall"] == {"total": 196, "done": 7, "open": 135, "late": 54, "rate": "3.6"}
    assert "2022年第三季度封账后更正1项" in pdf_text(tmp_path / "四季度.pdf")
    year.closes("2022Q4")

    compared = program.done("quarter", "compare", "2022Q3", "2022Q4", "--json").json
    assert year.places(compared["newly_done"]) == [11, 18, 50]
    assert year.places(compared["reopened"]) == [13]
    assert 13 in year.places(compared["newly_late"])
    assert (len(compared["added"]), compared["dropped"], compared["extended"]) == (37, [], [])
    (correction,) = compared["corrections"]
    assert year.places([correction["id"]]) == [18]
    assert correction["words"] == "状态由逾期改为已办结"

    # the first two quarters of 2023
    assert "复制" in year.does("progress", 8, "--quarter", "2023Q1", "--copy")
    year.does("tick", 13, "--on", "2023-02-10")
    asked = ("--to", "2023-06-30", "--reason", "展会延期", "--on", "2022-12-20", "--pending")
    year.does("extend", 22, *asked)
    assert "没有同意" in year.does("extend", 22, "--refuse", "--on", "2022-12-28", "--reason", "影响考核")
    figures = year.prints("2023Q1", "一季度")[0]
    assert figures["overall"] == {"total": 196, "done": 8, "open": 104, "late": 84, "rate": "4.1"}
    year.closes("2023Q1")
    year.does("tick", 8, "--on", "2023-05-04")
    figures = year.prints("2023Q2", "二季度")[0]
    assert figures["overall"] == {"total": 196, "done": 9, "open": 104, "late": 83, "rate": "4.6"}
    year.closes("2023Q2")

    # what was closed stays as it was
    assert year.prints("2022Q3", "三季度重印") == third
    assert year.tasks("2022Q3") == closed
    live = program.done("tasks", "--as-of", "2022-09-30", "--status", "done", "--json").json
    assert len(live) == 6
    listed = program.done("quarter", "list", "--json").json
    assert [one["quarter"] for one in listed] == ["2022Q3", "2022Q4", "2023Q1", "2023Q2"]
    assert [one["done"] for one in listed] == [5, 7, 8, 9]
    assert "没有发现问题" in program.done("check").out
    assert program.done("undo").out == "撤销：2023年第二季度封账：196 项任务，办结 9 项\n"
    assert len(program.done("quarter", "list", "--json").json) == 3
