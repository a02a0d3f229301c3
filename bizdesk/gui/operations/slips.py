"""Giving slips: asking where the file goes, then giving the number and writing the file in one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.labels import task_label
from bizdesk.domain.ledger import Task
from bizdesk.domain.slips import KINDS, SlipKind
from bizdesk.domain.status import answerable
from bizdesk.domain.words import Words
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import spoken
from bizdesk.services.layouts import get_look
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.slip_files import export_slip
from bizdesk.services.slips import GivenSlip, GiveSlip, RemindAgency, give_slip, remind_agency

_UNFIT = str.maketrans(dict.fromkeys('\\/:*?"<>|'))


def give(parent: QWidget, desk: Desk, kind: SlipKind, task: Task, agency: str | None) -> None:
    """Give a slip about the task; a reminder is of `agency`, else of the first that answers for the task."""
    owner = agency or next(part.agency for part in answerable(task.assignments))
    remind = kind is SlipKind.REMIND
    about = owner if remind else task_label(task.path, task.heading, task.text)
    path = _ask(parent, kind, about)
    if path is None:
        return

    def work(uow: UnitOfWork) -> GivenSlip:
        given = remind_agency(uow, RemindAgency(owner)) if remind else give_slip(uow, GiveSlip(kind, task.id))
        is_pdf = path.suffix.lower() == ".pdf"
        export_slip(given.sheet, None if is_pdf else path, path if is_pdf else None, get_look(uow))
        return given

    def tell(given: GivenSlip, change: ChangeSet) -> None:
        slip = given.slip
        said = change.summary or Words("{0}{1}原已出具", slip.kind_words, slip.number)
        desk.tell(Words("{0}，已写入 {1}", said, path), undoable=bool(change))

    desk.write(work, then=tell)


def _ask(parent: QWidget, kind: SlipKind, about: str) -> Path | None:
    """The file that the user chooses, None where the dialog was left."""
    word, name = _tr("Word 文件 (*.docx)"), f"{KINDS[kind]}-{about}.docx".translate(_UNFIT)
    title = _tr("出具{0}").format(spoken(KINDS[kind]))
    chosen, kinds = QFileDialog.getSaveFileName(parent, title, name, f"{word};;PDF (*.pdf)")
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() in (".docx", ".pdf"):
        return path
    return path.with_name(path.name + (".pdf" if "pdf" in kinds else ".docx"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Slips", text)
