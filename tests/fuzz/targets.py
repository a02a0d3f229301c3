"""The readers that are fuzzed, and the whole files that each begins with."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bizdesk.extract import extract_file
from bizdesk.extract.forms import read_form
from bizdesk.paths import resource
from bizdesk.services.backups import back_up
from bizdesk.services.drafts import open_draft, start_drafts
from bizdesk.services.packs import read_pack
from bizdesk.services.restoring import give_up_restore, prepare_restore
from bizdesk.services.templates import check_template
from bizdesk.services.workdays import work_calendar
from tests.forms import send
from tests.hostile.files import pack, pack_of_agencies
from tests.ledgers import make_ledger, policy, read, stock, write
from tests.unit.readers import made


@dataclass(frozen=True, slots=True)
class Target:
    """A reader: what it is given first, and how it reads a file."""

    seeds: Callable[[], Sequence[bytes]]
    read: Callable[[Path], object]
    ending: str


def _texts() -> Sequence[bytes]:
    sample = next(resource("sample").glob("*.txt")).read_bytes()
    return [sample, made.as_text().encode(), made.table_as_text().encode("gb18030")]


def _forms() -> Sequence[bytes]:
    with TemporaryDirectory() as name:
        ledger = make_ledger(Path(name) / "台账")
        stock(ledger)
        return [file.read_bytes() for file in send(ledger, Path(name) / "表").values()]


def _packs() -> Sequence[bytes]:
    shipped = [file.read_bytes() for file in resource("packs").glob("*号.json")]
    return [pack(), pack_of_agencies(["市局", "省厅"]), *shipped]


def _drafts() -> Sequence[bytes]:
    from bizdesk.services.documents import ReadDocument

    with TemporaryDirectory() as name:
        ledger = make_ledger(Path(name) / "台账")
        write(ledger, lambda uow: start_drafts(uow, [ReadDocument("文件.txt", policy())]))
        return [file.read_bytes() for file in ledger.folder.drafts.glob("*.json")]


def _read_draft(path: Path) -> object:
    ledger = make_ledger(path.parent / "台账")
    ledger.folder.drafts.mkdir(exist_ok=True)
    (ledger.folder.drafts / "稿.json").write_bytes(path.read_bytes())
    return read(ledger, lambda uow: open_draft(uow, "稿"))


def _backups() -> Sequence[bytes]:
    with TemporaryDirectory() as name:
        ledger = make_ledger(Path(name) / "台账")
        stock(ledger)
        back_up(ledger, Path(name) / "备份.bizdesk")
        return [(Path(name) / "备份.bizdesk").read_bytes()]


def _restore(path: Path) -> None:
    give_up_restore(prepare_restore(path.parent / "恢复", path))


def _workdays() -> Sequence[bytes]:
    return [json.dumps({"2027": {"holidays": ["2027-01-01"], "workdays": ["2027-02-06"]}}).encode()]


TARGETS = {
    "docx": Target(lambda: [made.as_docx(), made.table_as_docx()], extract_file, "docx"),
    "xlsx": Target(lambda: [made.table_as_xlsx()], extract_file, "xlsx"),
    "ofd": Target(lambda: [made.as_ofd()], extract_file, "ofd"),
    "pdf": Target(lambda: [made.as_pdf(), made.table_as_pdf()], extract_file, "pdf"),
    "html": Target(lambda: [made.as_html(), made.table_as_html()], extract_file, "html"),
    "text": Target(_texts, extract_file, "txt"),
    "forms": Target(_forms, read_form, "xlsx"),
    "packs": Target(_packs, read_pack, "json"),
    "drafts": Target(_drafts, _read_draft, "json"),
    "templates": Target(lambda: [made.table_as_xlsx()], lambda path: check_template(path, ".xlsx"), "xlsx"),
    "backups": Target(_backups, _restore, "bizdesk"),
    "workdays": Target(_workdays, work_calendar, "json"),
}
