"""The same document gives the same tasks in whatever format it comes, and whatever its file is called."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from bizdesk.extract import read_text
from tests.unit.readers import made
from tests.unit.readers.made import Line, tasks

ROOT = Path(__file__).resolve().parents[3]
CORPUS = Path(os.environ.get("BIZDESK_SHARED", ROOT.parent / "shared")) / "corpus"

FORMATS: dict[str, Callable[[], bytes]] = {
    "utf-8": lambda: made.as_text().encode(),
    "gb18030": lambda: made.as_text().encode("gb18030"),
    "utf-16": lambda: made.as_text().encode("utf-16"),
    "docx": made.as_docx,
    "html": made.as_html,
    "html in gb2312": lambda: made.as_html(charset="gb2312"),
    "pdf": made.as_pdf,
    "pdf with a running head": lambda: made.as_pdf(
        made.POLICY * 1, running="临江市人民政府办公室文件", size=24
    ),
    "pdf without indent": lambda: made.as_pdf(indent=0),
    "ofd": made.as_ofd,
}
TABLES: dict[str, Callable[[], bytes]] = {
    "docx": made.table_as_docx,
    "html": made.table_as_html,
    "pdf": made.table_as_pdf,
    "pdf over a page break": lambda: made.table_as_pdf(spare=560),
    "xlsx": made.table_as_xlsx,
}


def read(folder: Path, data: bytes) -> str:
    path = folder / "来文.dat"
    path.write_bytes(data)
    return read_text(path)


def test_the_document_has_its_four_tasks() -> None:
    found = tasks(made.as_text())
    assert [task[0] for task in found] == ["一/（一）/1", "一/（一）/2", "一/（二）/1", "二/（一）/1"]
    assert found[0][3][0] == ("市市场监管局", "lead")
    assert [task[4] for task in found] == [("2022-09-30",), (), ("2022-12-31",), ("2022-06-30",)]


@pytest.mark.parametrize("form", FORMATS)
def test_a_document_gives_the_same_tasks_in_every_format(form: str, tmp_path: Path) -> None:
    assert tasks(read(tmp_path, FORMATS[form]())) == tasks(made.as_text())


@pytest.mark.parametrize("form", ["docx", "pdf", "ofd", "html", "gb18030", "utf-16"])
def test_a_document_gives_the_same_text_in_every_format(form: str, tmp_path: Path) -> None:
    assert read(tmp_path, FORMATS[form]()) == made.as_text()


@pytest.mark.parametrize("form", TABLES)
def test_a_table_gives_the_same_tasks_in_every_format(form: str, tmp_path: Path) -> None:
    found = tasks(read(tmp_path, TABLES[form]()))
    assert found == tasks(made.table_as_text())
    assert [task[0] for task in found] == ["1", "2", "3"]
    assert found[2][3:] == ((("市工商联", "lead"),), (), True)


def as_docx(lines: list[Line]) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line.words)
    return made.saved(document)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="no real documents beside the project")
@pytest.mark.parametrize("render", [as_docx, made.as_pdf], ids=["docx", "pdf"])
@pytest.mark.parametrize("name", ["000", "001", "003", "004"])
def test_real_documents_give_the_tasks_of_their_text(
    name: str, render: Callable[[list[Line]], bytes], tmp_path: Path
) -> None:
    text = read_text(CORPUS / f"{name}.txt")
    lines = [Line(line.strip()) for line in text.split("\n") if line.strip()]
    found, wanted = tasks(read(tmp_path, render(lines))), tasks(text)
    assert [task[0] for task in found] == [task[0] for task in wanted]
    assert [task[3:] for task in found] == [task[3:] for task in wanted]
