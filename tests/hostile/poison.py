"""Words that are data and stay data, put into every place of a ledger, and all that is written out of it."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.conftest import Program
from tests.hostile.files import MEASURE, pack_with

FORMULAS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://127.0.0.1/","点这里")',
    '=WEBSERVICE("http://127.0.0.1/")',
    "=DDE(1;2;3)",
    "＝1+1",
    "|calc",
    '"=1+1"',
    ";=1+1",
    "%0A=1+1",
    "'=1+1",
    "{=1+1}",
)
NAMES = (
    "../../etc/passwd",
    "..\\..\\Windows",
    "/etc/passwd",
    "C:\\Windows\\a",
    "CON",
    "nul.txt",
    "COM1",
    "LPT9.docx",
    "结尾的点.",
    "结尾的空格 ",
    ". ",
    "...",
    "~root",
    "-rf",
    "$(reboot)",
    "%PATH%",
    "&amp;<b>",
    "名单:数据流",
    "星*问?号",
    "引\"号'",
    "长" * 190,
    "🏛️市营商局👨‍👩‍👧",
    "é市局",
    "市\u200b营\u200d商局",
    "市\u202e局商营",
    "\u2067市财政局\u2069",
    "市\ufeff审计局",
    "市\x07信\x1b[31m访局",
    "市\n民政局",
    "市\t统计局",
)
UNSEEN = frozenset("\u200b\u200d\u202e\u2067\u2069\ufeff\x07\x1b\x00")
ALL = (*FORMULAS, *NAMES)


@dataclass(frozen=True, slots=True)
class Poisoned:
    """A program whose ledger holds the words, and the folder of what was written out of it."""

    program: Program
    out: Path


def poison(program: Program, folder: Path) -> Poisoned:
    """Let the words in by a pack, reports, evidence and settings, and write everything out."""
    measures = [
        {
            **MEASURE,
            "path": f"一/（{number}）",
            "heading": text,
            "text": text,
            "agencies": [{"name": text, "role": "lead", "generic": False}],
            "targets": [{"name": text, "comparator": ">=", "value": "1", "unit": text[:50]}],
        }
        for number, text in enumerate(ALL, 1)
    ]
    file = folder / "文件包.json"
    file.write_bytes(pack_with(title=FORMULAS[0], measures=measures, issuer=FORMULAS[4]))
    program.done("pack", "import", file)
    tasks = json.loads(program.done("tasks", "--json").out)
    first = {str(task["heading"]): str(task["id"]) for task in tasks if task["document"] == FORMULAS[0]}
    proofs = folder / "佐证"
    proofs.mkdir()
    names = [text for text in ALL if "/" not in text and len(text) < 80 and text.strip(". ")]
    for text in names:
        (proofs / text).write_text(text, encoding="utf-8")
    program.done("attach", first[FORMULAS[0]], *(proofs / text for text in names))
    for text in FORMULAS[:6]:
        said = (f"--text={text}", f"--problems={text}", f"--next={text}")
        program.done("progress", first[text], "--quarter", "2022Q4", *said)
    program.done("settings", f"--office={FORMULAS[4]}", f"--title={FORMULAS[0]}")
    return Poisoned(program, _written(program, folder / "写出"))


def _written(program: Program, out: Path) -> Path:
    shutil.rmtree(out, ignore_errors=True)
    for name in ("填报表", "单位"):
        (out / name).mkdir(parents=True)
    files = ("--xlsx", out / "台账.xlsx", "--docx", out / "通报.docx", "--pdf", out / "通报.pdf")
    program.done("report", "--quarter", "2022Q4", *files, "--all-agencies", out / "单位")
    program.done("forms", "export", out / "填报表", "--quarter", "2022Q4")
    program.done("package", out / "佐证包.zip")
    return out
