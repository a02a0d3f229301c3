"""The main job in the real window on a real screen: once with the mouse, once with nothing but the keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.e2e.conftest import POLICY, Program
from tests.e2e.screen import Person, screen

DOCUMENT, PROOF, REPORT = "measures.txt", "licence.txt", "report.xlsx"


@pytest.fixture
def person(program: Program) -> Iterator[Person]:
    """Somebody before the start page, with the document and a piece of evidence in the folder at hand."""
    folder = program.folder.parent
    (folder / DOCUMENT).write_text(POLICY, encoding="utf-8")
    (folder / PROOF).write_text("第一张一个工作日内发出的执照", encoding="utf-8")
    with screen() as display:
        one = Person(program, display)
        yield one
        one.leave()


def assert_done(program: Program, report: Path) -> None:
    """The first measure is ticked, rests on the evidence, and the workbook says so."""
    first = next(one for one in program.done("tasks", "--json").json if "压缩企业开办时限" in one["heading"])
    assert (first["status"], first["evidence"]) == ("done", 1)
    words = {str(cell.value) for row in load_workbook(report)["台账"].iter_rows() for cell in row}
    assert any("压缩企业开办时限" in one for one in words)


def test_the_mouse_is_enough(program: Program, person: Person) -> None:
    person.click("导入政策文件", "Button")
    person.click(DOCUMENT, "TreeItem", times=2)
    person.click("提交到台账", "Button")
    person.click("全部任务", "ListItem")
    person.click("未办结", "Cell")
    person.wait_for("已办结", "Cell")
    person.scroll_to("添加…", "Button", over="任务详情")
    person.click("添加…", "Button")
    person.click(PROOF, "TreeItem", times=2)
    person.wait_for("添加佐证材料", "StaticText")
    person.click("Excel", "Button")
    name = person.wait_for("文件名称", "EditableText").value
    person.click("保存", "Button", where=lambda part: part.name.startswith("保存("))
    person.wait_for("已导出", "StaticText")
    person.click("文件(F)", "MenuItem")
    person.click("退出", "MenuItem")
    assert person.end() == 0
    assert_done(program, program.folder.parent / name)


def test_the_keys_are_enough(program: Program, person: Person) -> None:
    person.press_until("Tab", lambda part: part.role == "Button" and part.name == "导入政策文件")
    person.press("space")
    person.name_file(DOCUMENT)
    person.wait_for("提交到台账", "Button")
    person.press("ctrl+shift+Return")
    person.wait_for("查看方式")
    person.press("alt+2")
    person.press_until("Tab", lambda part: part.role == "Table")
    person.press("space")
    person.wait_for("已办结", "Cell")
    person.press("ctrl+shift+a")
    person.name_file(PROOF)
    person.wait_for("添加佐证材料", "StaticText")
    person.press("ctrl+e")
    person.name_file(REPORT)
    person.wait_for("已导出", "StaticText")
    person.press("ctrl+q")
    assert person.end() == 0
    assert_done(program, program.folder.parent / REPORT)
