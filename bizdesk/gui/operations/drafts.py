"""Proofreading: opening, keeping, leaving and committing drafts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.domain.backups import Reason
from bizdesk.domain.change_set import ChangeSet
from bizdesk.domain.draft import Draft
from bizdesk.domain.edition import EditionPlan
from bizdesk.domain.labels import in_title_marks
from bizdesk.domain.proofreading import Proofreading
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.edition import EditionDialog
from bizdesk.gui.language import listed
from bizdesk.gui.operations.backups import backed_up
from bizdesk.services import drafts
from bizdesk.services.agencies import list_agencies
from bizdesk.services.documents import ImportResult, ReadDocument, find_document
from bizdesk.services.editions import SupersedeDocument, older_edition
from bizdesk.services.ledgers import UnitOfWork

Failed = Callable[[BaseException], None]

_DRAFTS_CHANGED = ChangeSet(frozenset({"draft"}))


@dataclass(frozen=True, slots=True)
class OpenedDraft:
    """A draft with its steps, and the names of the agencies that the ledger knows."""

    id: str
    proofreading: Proofreading
    agencies: tuple[str, ...]


def start_drafts(
    desk: Desk, documents: Sequence[ReadDocument], then: Callable[[tuple[str, ...]], None]
) -> None:
    """Keep documents as drafts and hand their ids to `then`."""

    def done(started: drafts.Started, _change: ChangeSet) -> None:
        if started.known:
            _tell_known(desk, started.known)
        if started.ids:
            then(started.ids)
        desk.changed.emit(_DRAFTS_CHANGED, None)

    desk.write(lambda uow: drafts.start_drafts(uow, documents), then=done)


def open_draft(desk: Desk, id: str, then: Callable[[OpenedDraft], None]) -> None:
    """Hand a draft as it was last kept to `then`."""

    def query(uow: UnitOfWork) -> OpenedDraft:
        names = (name for agency in list_agencies(uow) for name in (agency.name, *agency.aliases))
        return OpenedDraft(id, drafts.open_draft(uow, id), tuple(names))

    desk.read(query, then)


def save_draft(
    desk: Desk, id: str, proofreading: Proofreading, *, retold: bool, then: Callable[[], None]
) -> None:
    """Keep a draft as it now stands; `retold` where what the list at the left says of it has changed."""

    def done(_result: None, _change: ChangeSet) -> None:
        then()
        if retold:
            desk.changed.emit(_DRAFTS_CHANGED, None)

    desk.write(lambda uow: drafts.save_draft(uow, id, proofreading), then=done)


def discard_draft(desk: Desk, id: str, then: Callable[[], None]) -> None:
    """Forget a draft."""

    def done(_result: None, _change: ChangeSet) -> None:
        then()
        desk.changed.emit(_DRAFTS_CHANGED, None)

    desk.write(lambda uow: drafts.discard_draft(uow, id), then=done)


def commit_draft(
    parent: QWidget,
    desk: Desk,
    id: str,
    draft: Draft,
    then: Callable[[int], None],
    left: Callable[[], None],
) -> None:
    """Make tasks of a draft in one step, put it aside, and hand the document's id in the ledger to `then`.

    Where the ledger holds an older edition the user is asked what becomes of its tasks. Where nothing
    comes of it the draft stays and `left` is called.
    """
    edition = drafts.edited(draft)

    def failed(error: BaseException) -> None:
        desk.fail(error)
        left()

    def decide(held: tuple[int, EditionPlan] | None) -> None:
        if held is None:
            backed_up(desk, Reason.IMPORT, lambda: _import(desk, id, draft, then, failed))
            return
        decided = EditionDialog.ask(parent, held[1], edition.document.measures)
        if decided is None:
            left()
            return
        command = SupersedeDocument(held[0], edition, decided.carry, decided.reasons)
        backed_up(desk, Reason.IMPORT, lambda: _supersede(desk, id, command, then, failed))

    desk.read(lambda uow: older_edition(uow, edition), decide, failed)


def _supersede(
    desk: Desk, id: str, command: SupersedeDocument, then: Callable[[int], None], failed: Failed
) -> None:
    def service(uow: UnitOfWork) -> int:
        drafts.commit_edition(uow, id, command)
        uow.flush()
        document = command.edition.document
        return find_document(uow, document.number or document.title).id

    def done(document: int, change: ChangeSet) -> None:
        desk.tell(change.summary, undoable=True)
        then(document)

    desk.write(service, then=done, failed=failed)


def _import(desk: Desk, id: str, draft: Draft, then: Callable[[int], None], failed: Failed) -> None:
    def service(uow: UnitOfWork) -> tuple[ImportResult, int]:
        result = drafts.commit_draft(uow, id, draft)
        return result, find_document(uow, draft.document.number or draft.document.title).id

    def done(outcome: tuple[ImportResult, int], change: ChangeSet) -> None:
        result, document = outcome
        if result.known:
            _tell_known(desk, result.known)
            desk.changed.emit(_DRAFTS_CHANGED, None)
        else:
            desk.tell(change.summary, undoable=True)
        then(document)

    desk.write(service, then=done, failed=failed)


def _tell_known(desk: Desk, titles: Sequence[str]) -> None:
    named = listed(in_title_marks(title) for title in titles)
    desk.tell(_tr("{0}已在台账里，没有重复导入。").format(named))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Proofreading", text)
