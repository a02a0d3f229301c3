"""The shipped files are whole: faces, icons, the sample policy, and the pins of the set-up."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bizdesk import paths

ROOT = Path(__file__).resolve().parents[2]
FACES = sorted(paths.resource("fonts").glob("*.ttf"))
COLOURED = re.compile(r"bizdesk|.*-(dark|light)")  # the style sheet's pictures cannot be recoloured
ICONS = sorted(path for path in paths.resource("icons").glob("*.svg") if not COLOURED.fullmatch(path.stem))
SENTENCE = "“企业开办”由3个工作日压缩至1.5个工作日以内——网办率≥98%，㎡‰〔2022〕18号《云川市》①⑳→←"
MARKS = "●▲◆✓○☐☑▸◂▴▾【】…×·\u2009\u3000"


def gb2312() -> Iterator[str]:
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from bytes((row, cell)).decode("gb2312", "ignore")


def as_pdf(*faces: Path) -> bytes:
    """A page with the sentence in each of the faces."""
    page = BytesIO()
    canvas = Canvas(page)
    for row, face in enumerate(faces):
        pdfmetrics.registerFont(TTFont(face.stem, str(face)))
        canvas.setFont(face.stem, 10)
        canvas.drawString(20, 800 - 20 * row, SENTENCE)
    canvas.save()
    return page.getvalue()


def test_the_faces_are_the_five_that_the_program_names() -> None:
    assert [face.stem for face in FACES] == [
        "BizDeskKai-Regular",
        "BizDeskSans-Bold",
        "BizDeskSans-Regular",
        "BizDeskSerif-Bold",
        "BizDeskSerif-Regular",
    ]


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_a_face_is_static_truetype_under_its_own_name(path: Path) -> None:
    face = TTFont("x", str(path)).face
    name = face.name.decode()
    assert name == path.stem
    assert "glyf" in face.table
    assert "fvar" not in face.table


@pytest.mark.parametrize("path", FACES, ids=lambda path: path.stem)
def test_a_face_covers_chinese_and_the_marks_of_the_window(path: Path) -> None:
    covered = TTFont("x", str(path)).face.charToGlyph
    wanted = {*gb2312(), *SENTENCE, *MARKS, *"珺堃喆燚犇"}
    assert "".join(sorted(mark for mark in wanted if ord(mark) not in covered)) == ""


def test_words_in_every_face_can_be_copied_from_a_pdf() -> None:
    text = pypdfium2.PdfDocument(as_pdf(*FACES))[0].get_textpage().get_text_bounded()
    assert text.split("\r\n") == [SENTENCE] * len(FACES)


def test_each_source_of_the_faces_has_its_licence_beside_it() -> None:
    readme = paths.resource("fonts", "README.md").read_text(encoding="utf-8")
    licences = re.findall(r"`(OFL-\w+\.txt)`", readme)
    assert len(licences) == 3
    for licence in licences:
        text = paths.resource("fonts", licence).read_text(encoding="utf-8")
        assert text.startswith("Copyright")
        assert "SIL OPEN FONT LICENSE Version 1.1" in text


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_drawn_in_one_weight_on_one_grid(path: Path) -> None:
    root = ET.parse(path).getroot()
    drawn = [root.get(key) for key in ("viewBox", "fill", "stroke", "stroke-width")]
    assert drawn == ["0 0 24 24", "none", "#000", "1.75"]
    assert {child.tag.rpartition("}")[2] for child in root} == {"path"}


def test_the_program_icon_comes_in_all_its_sizes() -> None:
    with Image.open(paths.resource("icons", "bizdesk.png")) as picture:
        assert picture.size == (256, 256)
    with Image.open(paths.resource("icons", "bizdesk.ico")) as picture:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= picture.info["sizes"]


def test_the_labels_of_the_sample_quote_it() -> None:
    labels = json.loads((ROOT / "tests/golden/sample_labels.json").read_text(encoding="utf-8"))
    text = "".join((ROOT / labels["source"]).read_text(encoding="utf-8").split())
    assert len(labels["tasks"]) == 42
    quotes = [labels["title"], labels["number"], labels["issuer"], *labels["applies_to_all"]]
    for task in labels["tasks"]:
        names = [name for name, _ in task["agencies"]]
        quotes += [task["heading"] or "", task["starts"], task["ends"], *names, *task["generic"]]
    assert [quote for quote in quotes if quote not in text] == []


def test_the_sample_evidence_opens() -> None:
    folder = paths.resource("sample", "evidence")
    (picture,), (workbook,), (note,) = (list(folder.glob(f"*.{kind}")) for kind in ("png", "xlsx", "txt"))
    with Image.open(picture) as image:
        assert image.size == (960, 600)
    assert openpyxl.load_workbook(workbook)["企业开办"]["A3"].value == "河阳区"
    assert note.read_text(encoding="utf-8").startswith("云川市“一业一证”改革")


def test_a_ledger_is_named_by_the_environment_or_lies_in_the_documents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(paths.LEDGER_VARIABLE, "/media/stick/台账")
    assert paths.default_ledger() == Path("/media/stick/台账")
    monkeypatch.delenv(paths.LEDGER_VARIABLE)
    assert paths.default_ledger().name == "BizDesk"


def test_the_migrations_lie_where_the_program_looks() -> None:
    assert (paths.migrations() / "env.py").is_file()


def test_every_package_is_pinned_to_one_version() -> None:
    lines = paths.resource("setup", "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [
        *project["dependencies"],
        *(name for extra in project["optional-dependencies"].values() for name in extra),
    ]
    names = {re.sub(r"[-_.]+", "-", re.split(r"[\s\[<>=!~;]", line)[0]).lower() for line in asked}
    pinned = {re.sub(r"[-_.]+", "-", line.partition("==")[0]).lower() for line in lines}
    assert names - pinned == set()


def test_an_unknown_verb_of_the_set_up_is_answered_with_the_known_ones() -> None:
    script = str(paths.resource("setup", "setup.py"))
    done = subprocess.run([sys.executable, "-X", "utf8", script, "fly"], capture_output=True, check=False)
    assert done.returncode == 1
    assert "setup|run|check|test" in done.stderr.decode()
