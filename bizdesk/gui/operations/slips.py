"""Giving slips: asking where the file goes, then giving the number and writing the file in one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.file_names import safe_name
from bizdesk.domain.labels import task_label
from bizdesk.domain.ledger import Task
from bizdesk.domain.slips import KINDS, Slip, SlipKind, ToRemind
from bizdesk.domain.status import answerable
from bizdesk.domain.words import Words
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.remind_agency import RemindAgencyDialog
from bizdesk.gui.language import spoken
from bizdesk.services.layouts import Look, get_look
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.slip_files import export_slip
from bizdesk.services.slip_lists import list_to_remind
from bizdesk.services.slips import GivenSlip, GiveSlip, RemindAgency, find_slip, give_slip, remind_agency

_LONGEST_NAME = 80


def give(parent: QWidget, desk: Desk, kind: SlipKind, task: Task, agency: str | None) -> None:
    """Give a slip about the task; a reminder is of `agency`, else of one that the user chooses."""
    if kind is SlipKind.REMIND:
        if agency is None:
            choose_and_remind(parent, desk, [part.agency for part in answerable(task.assignments)])
        else:
            _remind(parent, desk, agency)
        return
    about = task_label(task.path, task.heading, task.text)
    _give(parent, desk, kind, about, lambda uow: give_slip(uow, GiveSlip(kind, task.id)))


def choose_and_remind(parent: QWidget, desk: Desk, first: Sequence[str] = ()) -> None:
    """Ask which agency is to be reminded, those in `first` offered before the others, and remind it."""

    def ask(found: tuple[ToRemind, ...]) -> None:
        if not found:
            desk.tell(_tr("没有逾期或没有填报的任务，不用催办。"))
            return
        agency = RemindAgencyDialog.ask(parent, sorted(found, key=lambda one: one.agency not in first))
        if agency is not None:
            _remind(parent, desk, agency)

    desk.read(list_to_remind, ask)


def write_again(parent: QWidget, desk: Desk, slip: Slip) -> None:
    """Ask where the slip goes once more, and write it as it was given."""
    path = _ask(parent, slip.number.kind, str(slip.number))
    if path is None:
        return

    def write(found: tuple[GivenSlip, Look]) -> None:
        given, look = found
        desk.runner.aside(lambda: _export(given, path, look), lambda _files: told(), desk.fail)

    def told() -> None:
        desk.tell(Words("{0}已写入 {1}", slip.number, path))

    desk.read(lambda uow: (find_slip(uow, str(slip.number)), get_look(uow)), write)


def _remind(parent: QWidget, desk: Desk, agency: str) -> None:
    _give(parent, desk, SlipKind.REMIND, agency, lambda uow: remind_agency(uow, RemindAgency(agency)))


def _give(
    parent: QWidget, desk: Desk, kind: SlipKind, about: str, service: Callable[[UnitOfWork], GivenSlip]
) -> None:
    path = _ask(parent, kind, about)
    if path is None:
        return

    def work(uow: UnitOfWork) -> GivenSlip:
        given = service(uow)
        _export(given, path, get_look(uow))
        return given

    def tell(given: GivenSlip, change: ChangeSet) -> None:
        slip = given.slip
        said = change.summary or Words("{0}{1}原已出具", slip.kind_words, slip.number)
        desk.tell(Words("{0}，已写入 {1}", said, path), undoable=bool(change))

    desk.write(work, then=tell)


def _export(given: GivenSlip, path: Path, look: Look) -> list[Path]:
    is_pdf = path.suffix.lower() == ".pdf"
    return export_slip(given.sheet, None if is_pdf else path, path if is_pdf else None, look)


def _ask(parent: QWidget, kind: SlipKind, about: str) -> Path | None:
    """The file that the user chooses, None where the dialog was left."""
    word, name = _tr("Word 文件 (*.docx)"), f"{safe_name(f'{KINDS[kind]}-{about}', _LONGEST_NAME)}.docx"
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
