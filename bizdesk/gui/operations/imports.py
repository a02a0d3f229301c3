"""Importing policy files: read aside with progress, then kept as drafts to be proofread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.operations.drafts import start_drafts
from bizdesk.services.documents import ReadDocument, read_documents


def import_files(
    parent: QWidget, desk: Desk, files: Sequence[Path], then: Callable[[tuple[str, ...]], None]
) -> None:
    """Read `files`, make a draft of each document in them, and hand the drafts' ids to `then`."""
    waiting = WaitingDialog(_tr("正在读取文件…"), parent)

    def work() -> tuple[ReadDocument, ...]:
        found: list[ReadDocument] = []
        for done, file in enumerate(files):
            waiting.progress.report(done, len(files), file.name)
            found += read_documents([file])
        return tuple(found)

    def done(documents: tuple[ReadDocument, ...]) -> None:
        waiting.finish()
        start_drafts(desk, documents, then)

    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    desk.runner.aside(work, done, failed)
    waiting.start()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Import", text)
