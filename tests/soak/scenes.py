"""What the program is doing when it is stopped: every command that writes, where it has something to do."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from openpyxl import load_workbook

from bizdesk.domain.forms import FormField
from tests.e2e.conftest import POLICY
from tests.forms import fill
from tests.soak.deeds import DEEDS

RELEASED = Path(__file__).resolve().parents[1] / "migrations"
FILES, OUT, LEDGER = "files", "out", "台账"


@dataclass(frozen=True, slots=True)
class Scene:
    """A command line, and the command lines that come before it on a ledger with a document.

    `fresh` begins without a ledger, `released` with that of an older schema. Without `again` a command lays
    its files beside those of a try that was killed, since it overwrites nothing. `spared` is stopped less
    often: what is like it is among the others. `harm` is SQL that spoils the ledger, for the command to mend.
    """

    name: str
    command: str
    before: tuple[str, ...] = ()
    fresh: bool = False
    released: str = ""
    again: bool = True
    spared: bool = False
    harm: str = ""


STOCK = (
    "import {files}/青禾市若干措施.txt",
    "settings --office 青禾市营商办",
    "progress 1 --quarter 2022Q2 --text 正在办理 --rate 60",
    "tick 3 --agency 市住建局 --on 2022-11-01",
    "attach 1 {files}/统计表.txt --period 2022Q2",
)
ATTACH = "attach 3 {files}/大.bin {files}/照片.bin {files}/统计表.txt"
MERGE = "forms merge {out}/市市场监管局_2022Q4填报表.xlsx --accept all"
BACKUP = "backup {out}/备份.bizdesk"
REPORT = "report --quarter 2022Q4 --xlsx {out}/台账.xlsx"
OLDER = sorted(file.stem for file in RELEASED.glob("*.sql"))[:-1]
FIGURE = "indicators figure 1 --name 时间 --unit 天 --best 1"
NEEDED = {"expand_group": ("window set_members",), "set_tasks": ("indicators add 开办时间",)}
APPLIED, INDICATOR, LOCKED = "closeout apply 1", "indicators add 开办时间", "lock set"
ALIKE = (
    Scene("extend, asked", "extend 1 --to 2022-12-31 --reason 系统升级 --pending"),
    Scene("extend, granted", "extend 1 --grant", ("extend 1 --to 2022-12-31 --reason 系统升级 --pending",)),
    Scene("closeout verify", "closeout verify 1", (APPLIED,)),
    Scene("closeout return", "closeout return 1 --note 材料不全", (APPLIED,)),
    Scene("progress, copied", "progress 1 --quarter 2022Q3 --copy"),
    Scene("evidence date", "evidence date 1 --period 2022Q3 --expires 2023-06-30"),
    Scene("evidence restore", "evidence restore 1", ("evidence remove 1",)),
    Scene("evidence share", "evidence share 1 3 4"),
    Scene("indicators edit", "indicators edit 1 --lead 市税务局 --goal 再减半天", (INDICATOR,)),
    Scene("indicators figure", FIGURE, (INDICATOR,)),
    Scene("indicators link", "indicators link 1 1 3", (INDICATOR,)),
    Scene("indicators read", "indicators read 1 --value 2 --quarter 2022Q4", (INDICATOR, FIGURE)),
    Scene("indicators find", "indicators find", ("window import_bare",)),
    Scene("slip to an agency", "slip remind 市市场监管局 --pdf {out}/催办.pdf"),
    Scene("slips", "slips 督办〔2022〕1号 --docx {out}/督办单.docx", ("slip supervise 1",)),
    Scene("check, with a repair", "check --repair --yes", harm="DELETE FROM standing"),
    Scene("lock set", LOCKED),
    Scene("lock remove", "lock remove", (LOCKED,)),
    *(Scene(f"window: {deed}", f"window {deed}", NEEDED.get(deed, ())) for deed in DEEDS),
)  # fmt: skip
SCENES = (
    Scene("import, a first document", "import {files}/青禾市若干措施.txt", fresh=True),
    Scene("import", "import {files}/第二批措施.txt"),
    Scene("import, a new edition", "import {files}/修订.txt --supersedes 青政发〔2022〕7号"),
    Scene("tick", "tick 1 4 --on 2022-09-01"),
    Scene("untick", "untick 3"),
    Scene("progress", "progress 1 --quarter 2022Q4 --text 已经上线 --rate 90"),
    Scene("reading", "reading 4 --value 45 --on 2022-09-30"),
    Scene("extend", "extend 1 --to 2022-12-31 --reason 系统升级"),
    Scene("closeout apply", "closeout apply 1"),
    Scene("closeout accept", "closeout accept 1", ("closeout apply 1", "closeout verify 1")),
    Scene("recheck", "recheck 1 --reason 抽查不实", ("tick 1 --on 2022-06-20",)),
    Scene("pace", "pace 4 --quarter 2022Q3 --set on_pace --reason 选址已定"),
    Scene("plan", "plan 4 --by nodes --node 2022-06-30=50 --baseline 1=20"),
    Scene("deadlines", "deadlines 1 --wording 2022年12月底前 --due 2022-12-20"),
    Scene("settings", "settings --due-soon 15"),
    Scene("attach", ATTACH),
    Scene("evidence replace", "evidence replace 1 {files}/大.bin"),
    Scene("evidence remove", "evidence remove 1"),
    Scene("indicators add", "indicators add 开办时间"),
    Scene("quarter close", "quarter close 2022Q3"),
    Scene("slip", "slip supervise 1 --docx {out}/督办单.docx --pdf {out}/督办单.pdf"),
    Scene("forms export", "forms export {out} --quarter 2022Q4", again=False),
    Scene("forms merge", MERGE, ("forms export {out} --quarter 2022Q4",)),
    Scene("report", f"{REPORT} --pdf {{out}}/通报.pdf --docx {{out}}/通报.docx"),
    Scene("report, over an older one", REPORT, (REPORT, "tick 1 --on 2022-09-01")),
    Scene("report of all agencies", "report --quarter 2022Q4 --all-agencies {out}/各单位"),
    Scene("wallchart", "wallchart --quarter 2022Q4 --pdf {out}/挂图.pdf"),
    Scene("package", "package {out}/佐证包.zip", (ATTACH,)),
    Scene("pack export", "pack export 1 {out}/文件包.json"),
    Scene("pack import", "pack import {out}/文件包.json", ("pack export 1 {out}/文件包.json", *["undo"] * 5)),
    Scene("backup", BACKUP),
    Scene("backup, over an older one", f"{BACKUP} --replace", (BACKUP, ATTACH)),
    Scene("restore", "restore {out}/备份.bizdesk --yes", (BACKUP, "tick 1 4 --on 2022-09-01")),
    Scene("handover", "handover {out}/交接.bizdesk"),
    Scene("undo", "undo"),
    Scene("redo", "redo", ("tick 4 --on 2022-09-01", "undo")),
    *(replace(scene, spared=True) for scene in ALIKE),
    *(Scene(f"upgrade from {name}", "tasks", released=name) for name in OLDER),
)  # fmt: skip


def lay_files(case: Path, released: str = "") -> None:
    """The files that the commands read, and the ledger of an older schema where one is named."""
    files = case / FILES
    for folder in (files, case / OUT, case / "home"):
        folder.mkdir(parents=True)
    (files / "青禾市若干措施.txt").write_text(POLICY, encoding="utf-8")
    second = POLICY.replace("〔2022〕7号", "〔2022〕8号").replace("若干措施", "第二批措施")
    (files / "第二批措施.txt").write_text(second, encoding="utf-8")
    edition = POLICY.replace("1个工作日", "0.5个工作日").replace("〔2022〕7号", "〔2022〕9号")
    (files / "修订.txt").write_text(edition, encoding="utf-8")
    (files / "统计表.txt").write_text("办理时限 1 个工作日\n", encoding="utf-8")
    (files / "照片.bin").write_bytes(bytes(range(256)) * 40)
    (files / "大.bin").write_bytes(b"bizdesk " * (330 << 10))
    if released:
        _lay_released(case / LEDGER, released)


def _lay_released(ledger: Path, released: str) -> None:
    (ledger / "backups").mkdir(parents=True)
    with closing(sqlite3.connect(ledger / "ledger.db")) as connection:
        connection.executescript((RELEASED / f"{released}.sql").read_text(encoding="utf-8"))
        proof = "办结证明".encode()
    from bizdesk.store.blobs import BlobStore

    BlobStore(ledger / "evidence").add_bytes(proof)


def harm(case: Path, sql: str) -> None:
    """Spoil the ledger as somebody with an SQL shell would."""
    with closing(sqlite3.connect(case / LEDGER / "ledger.db")) as connection:
        connection.executescript(sql)


def fill_forms(case: Path) -> None:
    """Let agencies fill in what was sent out to them."""
    for form in (case / OUT).glob("*填报表.xlsx"):
        sheet = load_workbook(form).active
        if sheet is not None:
            fill(form, 1, FormField.PROGRESS, "全部上线")
