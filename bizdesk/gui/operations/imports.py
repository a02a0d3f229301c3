"""Importing policy files: read aside with progress, shown, then committed as one step."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.labels import in_title_marks
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.import_summary import ImportSummaryDialog
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.services.documents import ImportResult, ReadDocument, import_documents, read_documents


def import_files(parent: QWidget, desk: Desk, files: Sequence[Path]) -> None:
    """Read `files`, show what was found, and import it when the user agrees."""
    waiting = WaitingDialog(_tr("正在读取文件…"), parent)

    def work() -> tuple[ReadDocument, ...]:
        found: list[ReadDocument] = []
        for done, file in enumerate(files):
            waiting.progress.report(done, len(files), file.name)
            found += read_documents([file])
        return tuple(found)

    def done(documents: tuple[ReadDocument, ...]) -> None:
        waiting.finish()
        if ImportSummaryDialog.ask(parent, documents):
            _commit(desk, documents)

    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    desk.runner.aside(work, done, failed)
    waiting.start()


def _commit(desk: Desk, documents: tuple[ReadDocument, ...]) -> None:
    def done(result: ImportResult, change: ChangeSet) -> None:
        if result.added:
            desk.tell(change.summary, undoable=True)
        if result.known:
            titles = "、".join(in_title_marks(title) for title in result.known)
            desk.tell(_tr("{0}已在台账里，没有重复导入。").format(titles))

    desk.write(lambda uow: import_documents(uow, documents), then=done)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Import", text)
