"""Documents that an office program writes itself: doc, rtf, xls and odt, and docx and pdf of its making."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bizdesk.domain.errors import UserError
from bizdesk.extract import read_text
from tests.unit.readers import made
from tests.unit.readers.made import tasks

Convert = Callable[[bytes, str, str], Path]

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)")


@pytest.fixture(scope="module")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Save a file of one form in another, by its ending or by the name of LibreOffice's filter."""
    folder = tmp_path_factory.mktemp("office")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"

    def run(data: bytes, form: str, to: str) -> Path:
        source = folder / f"source.{form}"
        source.write_bytes(data)
        command = [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            to,
            "--outdir",
            str(folder / "out"),
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        result = folder / "out" / f"source.{to.partition(':')[0]}"
        return result.rename(folder / "来文")  # the name is not to help

    return run


@pytest.mark.parametrize("form", ["doc", "odt", "docx", "pdf"])
def test_a_document_saved_by_an_office_program_gives_the_same_tasks(form: str, convert: Convert) -> None:
    assert tasks(read_text(convert(made.as_docx(), "docx", form))) == tasks(made.as_text())


def test_a_rich_text_gives_the_same_tasks(convert: Convert) -> None:
    """With numbers that are typed: LibreOffice writes the 、 of counted ones as a question mark."""
    typed = made.as_docx([made.Line(line.written) for line in made.POLICY])
    assert tasks(read_text(convert(typed, "docx", "rtf"))) == tasks(made.as_text())


@pytest.mark.parametrize("form", ["doc", "rtf", "docx", "pdf"])
def test_a_table_saved_by_an_office_program_gives_the_same_tasks(form: str, convert: Convert) -> None:
    found = tasks(read_text(convert(made.table_as_docx(), "docx", form)))
    assert found == tasks(made.table_as_text())


def test_an_old_workbook_gives_the_same_tasks(convert: Convert) -> None:
    assert tasks(read_text(convert(made.table_as_xlsx(), "xlsx", "xls"))) == tasks(made.table_as_text())


@pytest.mark.parametrize(("form", "to", "name"), [("docx", "doc", "来文.wps"), ("xlsx", "xls", "来文.et")])
def test_a_file_of_wps_is_the_binary_of_office_by_another_name(
    form: str, to: str, name: str, convert: Convert
) -> None:
    """WPS Office keeps its own .wps and .et files in the containers of Word 97 and Excel 97."""
    table = {"docx": made.table_as_docx, "xlsx": made.table_as_xlsx}[form]()
    old = convert(table, form, to)
    path = old.rename(old.with_name(name))
    assert path.read_bytes().startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert tasks(read_text(path)) == tasks(made.table_as_text())


def test_a_damaged_old_document_gets_one_sentence(convert: Convert, tmp_path: Path) -> None:
    data = convert(made.as_docx(), "docx", "doc").read_bytes()
    path = tmp_path / "来文.doc"
    path.write_bytes(data[:1500])
    with pytest.raises(UserError, match=r"来文\.doc"):
        read_text(path)


def test_without_libreoffice_one_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "来文.doc"
    path.write_bytes(b"{\\rtf1 text}")
    with pytest.raises(UserError, match="需要 LibreOffice，请先安装它"):
        read_text(path)
