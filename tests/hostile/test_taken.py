"""Hostile words are data: no writer makes a formula, a path, a link or a sign for the terminal of them."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path, PurePosixPath

import pytest
from openpyxl import load_workbook

from bizdesk.domain.file_names import safe_name
from bizdesk.domain.plain_text import plain_text
from bizdesk.domain.tab_text import from_tab_text, to_tab_text
from tests.e2e.conftest import Program
from tests.e2e.nursery import Nursery
from tests.hostile.cases import digest
from tests.hostile.poison import ALL, FORMULAS, NAMES, UNSEEN, Poisoned, poison

_DEVICES = {"con", "prn", "aux", "nul", "com1", "lpt9"}
_QUERIES = (
    *('"', '""', "*", "市*", "NEAR(市 局)", "市 AND 局", "市 OR 局", "NOT 市", "(市", "市)", "^市", "市:局"),
    *("%", "_", "\\", "' OR 1=1 --", "'; DROP TABLE task; --", "{市}", "[市]", "市\x00局", "\u202e市", "🏛️"),
    *("市" * 5000, "task:市", "-市", "+市", "市~2", "\ud800", "rank", "bm25(search_index)", "1e999"),
)


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory, bounded: Nursery) -> Poisoned:
    """A ledger full of hostile words and all that is written out of it."""
    folder = tmp_path_factory.mktemp("poison")
    return poison(Program(folder / "台账", nursery=bounded), folder)


@cache
def _cells(file: Path, inside: str = "") -> tuple[tuple[str, str], ...]:
    """Kind and words of every cell of a workbook, of one in an archive where `inside` names it."""
    data = zipfile.ZipFile(file).read(inside) if inside else file.read_bytes()
    book = load_workbook(BytesIO(data))
    rows = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return tuple((cell.data_type, str(cell.value)) for cell in rows if cell.value is not None)


def _forms(out: Path) -> list[tuple[str, str]]:
    return [cell for file in sorted((out / "填报表").iterdir()) for cell in _cells(file)]


def _index(out: Path) -> list[tuple[str, str]]:
    package = out / "佐证包.zip"
    name = next(one for one in zipfile.ZipFile(package).namelist() if one.endswith("目录.xlsx"))
    return list(_cells(package, name))


_WRITERS: dict[str, Callable[[Path], list[tuple[str, str]]]] = {
    "workbook": lambda out: list(_cells(out / "台账.xlsx")),
    "return forms": _forms,
    "index of a package": _index,
}


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("writer", _WRITERS)
def test_a_formula_stays_text(writer: str, text: str, poisoned: Poisoned) -> None:
    if writer == "index of a package" and "/" in text:
        pytest.skip("no file can be called so")
    found = [kind for kind, words in _WRITERS[writer](poisoned.out) if text in words]
    assert found
    assert set(found) == {"s"}


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_copied_as_text_and_comes_back_as_it_was(text: str) -> None:
    copied = to_tab_text([(text, "市局")])
    (pasted, _agency), *_ = csv.reader([copied], delimiter="\t")
    assert pasted[0] not in "=+-@＝"
    assert from_tab_text(copied) == [[text, "市局"]]


@pytest.mark.parametrize("text", ["-5", "+3.5%", "市局", "a=b", "1-2", ""])
def test_what_is_no_formula_is_copied_as_it_is(text: str) -> None:
    assert to_tab_text([(text,)]) == f"{text}\n"


@pytest.mark.parametrize("text", ALL, ids=ascii)
def test_a_name_of_a_file_is_one_that_every_system_takes(text: str) -> None:
    assert _faults(safe_name(text, 60)) == []


def _written_names(out: Path) -> dict[str, list[str]]:
    with zipfile.ZipFile(out / "佐证包.zip") as package:
        packed = package.namelist()
        assert not any(info.external_attr >> 28 == 0xA for info in package.infolist())
    listed = {
        name: [str(one.relative_to(out)) for one in (out / name).rglob("*")] for name in ("填报表", "单位")
    }
    return {"佐证包": packed, **listed}


@pytest.mark.parametrize("place", ["佐证包", "填报表", "单位"])
def test_nothing_is_written_elsewhere_or_under_a_bad_name(place: str, poisoned: Poisoned) -> None:
    names = _written_names(poisoned.out)[place]
    assert len(names) >= len(NAMES)
    for name in names:
        steps = PurePosixPath(name).parts
        assert not name.startswith("/")
        assert [fault for step in steps for fault in _faults(step)] == []


def _faults(name: str) -> list[str]:
    """Why some system would not take the name as one step of a path."""
    wrong = {
        "empty": bool(name),
        "leads elsewhere": name not in (".", "..") and not set(name) & set('/\\:*?"<>|\0'),
        "ends in a dot or a space": name[-1:] not in (".", " "),
        "a device": name.partition(".")[0].casefold() not in _DEVICES,
        "too long": len(name.encode()) <= 255,
        "unseen signs": name.isprintable(),
    }
    return [fault for fault, fine in wrong.items() if not fine]


def test_no_link_or_script_leads_out_of_a_paper(poisoned: Poisoned) -> None:
    pdf = (poisoned.out / "通报.pdf").read_bytes()
    assert not [mark for mark in (b"/URI", b"/JavaScript", b"/Launch", b"/JS") if mark in pdf]
    for name in ("通报.docx", "台账.xlsx"):
        with zipfile.ZipFile(poisoned.out / name) as parts:
            relations = [parts.read(one) for one in parts.namelist() if one.endswith(".rels")]
        assert not [one for one in relations if b"127.0.0.1" in one]


_VERBS = ("tasks", "agencies", "history", "tasks --quarter 2022Q4", "evidence list 1")


@pytest.mark.parametrize("verb", _VERBS)
def test_no_word_steers_the_terminal(verb: str, poisoned: Poisoned) -> None:
    out = poisoned.program.done(*verb.split()).out
    assert not UNSEEN & set(out)


def test_the_ledger_is_whole_and_names_hold_no_unseen_sign(poisoned: Poisoned) -> None:
    assert poisoned.program.done("check").out.endswith("没有发现问题\n")
    names = [one["name"] for one in poisoned.program.done("agencies", "--json").json]
    assert {plain_text(text).strip() for text in ALL if "(" not in text} <= set(names)
    assert not UNSEEN & set("".join(names))


@pytest.mark.parametrize("words", _QUERIES, ids=lambda words: ascii(words)[:30])
def test_a_search_takes_words_as_words(words: str, own: Program) -> None:
    before = digest(own.folder)
    outcome = own("find", "--", words)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == "没有找到。\n" or "市" in words
    assert digest(own.folder) == before
