"""Taking a pack in, and handing a document on as one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from bizdesk.domain.backups import Reason
from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.labels import in_title_marks
from bizdesk.gui.desk import Desk
from bizdesk.gui.operations.backups import backed_up
from bizdesk.services.documents import ImportResult, ReadDocument, import_documents
from bizdesk.services.files import write_whole
from bizdesk.services.packs import document_of, read_pack, write_pack


def import_pack(desk: Desk, file: Path) -> None:
    """Bring a pack's document into the ledger."""

    def done(result: ImportResult, change: ChangeSet) -> None:
        if change:
            desk.tell(change.summary, undoable=True)
        for title in result.known:
            desk.tell(_tr("{0}已在台账里，没有重复导入。").format(in_title_marks(title)))

    def commit(read: ReadDocument) -> None:
        backed_up(
            desk, Reason.MERGE, lambda: desk.write(lambda uow: import_documents(uow, [read]), then=done)
        )

    desk.runner.aside(lambda: read_pack(file), commit, desk.fail)


def export_pack(desk: Desk, document_id: int, path: Path) -> None:
    """Write a document of the ledger as a pack, with its words."""

    def write(content: bytes) -> None:
        desk.runner.aside(lambda: write_whole(path, content), lambda _: told(), desk.fail)

    def told() -> None:
        desk.tell(_tr("已导出：{0}").format(path))

    desk.read(lambda uow: write_pack(document_of(uow, document_id), words=True), write)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Packs", text)
