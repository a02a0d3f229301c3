"""Importing policy files: read aside with progress, then kept as drafts to be proofread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.columns import ColumnsDialog
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.operations.drafts import start_drafts
from bizdesk.gui.tasks import Progress
from bizdesk.services.columns import Heading, OwnWords, keep_own_words, own_words, unread_heads
from bizdesk.services.documents import PageProgress, ReadDocument, read_documents

Then = Callable[[tuple[str, ...]], None]


def import_files(parent: QWidget, desk: Desk, files: Sequence[Path], then: Then) -> None:
    """Read `files`, make a draft of each document in them, and hand the drafts' ids to `then`.

    Where a workbook has titles that nobody knows, the user is asked first what they mean.
    """

    waiting = WaitingDialog(_tr("正在读取文件…"), parent)

    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    def look(own: OwnWords) -> None:
        def heads() -> dict[str, Heading | None]:
            waiting.progress.report(0, len(files), files[0].name)
            return unread_heads(files, own)

        desk.runner.aside(heads, lambda found: decide(own, found), failed)

    def decide(own: OwnWords, heads: dict[str, Heading | None]) -> None:
        waiting.finish()
        if not heads:
            _read(parent, desk, files, own, then)
            return
        said = ColumnsDialog.ask(parent, heads)
        if said is not None:
            words = {**own, **said}
            desk.write(
                lambda uow: keep_own_words(uow, said),
                then=lambda _result, _change: _read(parent, desk, files, words, then),
            )

    desk.read(own_words, look, failed)
    waiting.start()


def _read(parent: QWidget, desk: Desk, files: Sequence[Path], own: OwnWords, then: Then) -> None:
    waiting = WaitingDialog(_tr("正在读取文件…"), parent)

    def work() -> tuple[ReadDocument, ...]:
        found: list[ReadDocument] = []
        for done, file in enumerate(files):
            waiting.progress.report(done, len(files), file.name)
            found += read_documents([file], own, _told(waiting.progress, files, done))
        return tuple(found)

    def done(documents: tuple[ReadDocument, ...]) -> None:
        waiting.finish()
        start_drafts(desk, documents, then)

    def failed(error: BaseException) -> None:
        waiting.finish()
        desk.fail(error)

    desk.runner.aside(work, done, failed)
    waiting.start()


def _told(progress: Progress, files: Sequence[Path], done: int) -> PageProgress:
    """What tells of the pages of the file behind the `done` first ones."""

    def page(behind: int, count: int) -> None:
        place = _tr("第 {0} 页，共 {1} 页").format(behind + 1, count)
        what = f"{files[done].name}\n{place}" if count > 1 else files[done].name
        progress.report(done * count + behind, len(files) * count, what)

    return page


def _tr(text: str) -> str:
    return QCoreApplication.translate("Import", text)
