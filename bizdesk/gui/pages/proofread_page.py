"""Proofreading: the original at the left, what was read from it at the right, nothing in the ledger yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bizdesk.domain.draft import Decision, Draft
from bizdesk.domain.errors import UserError
from bizdesk.domain.labels import quoted, task_label
from bizdesk.domain.measure import Measure, PolicyDocument, Role
from bizdesk.domain.measure_edits import groups
from bizdesk.domain.proofreading import Proofreading, Step
from bizdesk.gui.actions import Actions
from bizdesk.gui.appearance import appearance
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.agencies_editor import AgenciesDialog
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.deadline_editor import DeadlineDialog
from bizdesk.gui.dialogs.figures_editor import FiguresDialog
from bizdesk.gui.dialogs.group_editor import GroupDialog
from bizdesk.gui.dialogs.particulars import ParticularsDialog
from bizdesk.gui.models.draft_table import ROLE_OF, TYPED, DraftColumn
from bizdesk.gui.operations.drafts import OpenedDraft, commit_draft, discard_draft, open_draft, save_draft
from bizdesk.gui.pages.draft_keeper import DraftKeeper
from bizdesk.gui.widgets.draft_body import DraftBody
from bizdesk.gui.widgets.draft_head import DraftHead
from bizdesk.gui.widgets.kept_line import KeptLine
from bizdesk.services.history import NextSteps


class ProofreadPage(QWidget):
    """One draft. Every step is kept at once and can be taken back, after the program was closed too.

    `steps_changed` carries the NextSteps of the draft that is shown; `committed`
    carries its id and the document's in the ledger, `discarded` its id.
    """

    steps_changed = Signal(object)
    committed = Signal(str, int)
    discarded = Signal(str)

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._actions = desk, actions
        self._id: str | None = None
        self._proofreading = Proofreading(Draft("", PolicyDocument("", None, None, None, (), (), ""), ()))
        self._unsaved: dict[str, Proofreading] = {}
        self._agencies: tuple[str, ...] = ()
        self.head = DraftHead(actions)
        self.body = DraftBody(actions)
        self.offer = KeptLine()
        self._keeper = DraftKeeper(desk.unsaved, self.body, self.offer, lambda: self._id)
        self._lay_out()
        self._connect()

    @property
    def draft(self) -> Draft:
        """The draft as it now stands."""
        return self._proofreading.draft

    def show_draft(self, id: str) -> None:
        """Show a draft, where it is not the one that is shown."""
        if id != self._id:
            open_draft(self._desk, id, self._show)
        else:
            self._tell_state()

    def undo(self) -> None:
        """Take the last step back."""
        self._move(self._proofreading.undo(), self._proofreading.last)

    def redo(self) -> None:
        """Take the next step again."""
        self._move(self._proofreading.redo(), self._proofreading.next)

    def accept(self) -> None:
        """Accept the selected rows and go on to the next that wants a look."""
        self._decide(Decision.ACCEPTED, self.tr("确认"))
        row = self.body.table.currentIndex().row()
        wanted = self.body.model.next_uncertain(row)
        self.body.table.select_row(row + 1 if wanted is None else wanted, self.body.table.column)

    def skip(self) -> None:
        """Leave the selected rows out, or take them in again where all of them are left out."""
        rows = [self.draft.rows[place] for place in self.body.table.selected_places()]
        if all(row.decision is Decision.SKIPPED for row in rows):
            self._decide(Decision.PENDING, self.tr("恢复"))
        else:
            self._decide(Decision.SKIPPED, self.tr("跳过"))

    def edit_cell(self) -> None:
        """Change what the current cell says."""
        column, measure = self.body.table.column, self.body.measure
        if measure is None:
            return
        if column in TYPED:
            self.body.table.edit(self.body.table.currentIndex())
        elif column in ROLE_OF:
            self._edit(AgenciesDialog.ask(self, measure, ROLE_OF[column], self._known_agencies()))
        elif column is DraftColumn.DUE:
            self._edit(DeadlineDialog.ask(self, measure, self.draft.document.issued_on))
        elif column is DraftColumn.FIGURES:
            self.edit_figures()

    def edit_figures(self) -> None:
        """Change the targets and milestones of the current row."""
        if self.body.measure is not None:
            text, words = self.draft.document.text, self.body.original.selected
            self._edit(FiguresDialog.ask(self, self.body.measure, text, words))

    def split(self) -> None:
        """Cut the current row in two where the cursor stands in the original."""
        self._try(self.tr("拆分"), lambda place: self.draft.split(place, self.body.original.place))

    def merge(self) -> None:
        """Make one row of the current and the next in the document."""
        self._try(self.tr("合并"), lambda place: self.draft.merge(place))

    def assign(self) -> None:
        """Name the agencies behind the first group of the current row."""
        measure, place = self.body.measure, self.body.table.place
        if measure is None or place is None or not groups(measure):
            return
        group = groups(measure)[0]
        names = GroupDialog.ask(self, group, self._known_agencies())
        if names:
            self._add(self.draft.assign(place, group, names), self.tr("指派"), place)

    def go_to_uncertain(self) -> None:
        """Go to the next row that wants a look."""
        row = self.body.model.next_uncertain(self.body.table.currentIndex().row())
        if row is None:
            self._desk.tell(self.tr("没有待核对的项了。"))
        else:
            self.body.table.select_row(row)
            self.body.table.setFocus()

    def edit_particulars(self) -> None:
        """Change what the document is called."""
        document = ParticularsDialog.ask(self, self.draft.document)
        if document is not None:
            self._add(replace(self.draft, document=document), self.tr("修改文件信息"))

    def edit_shared(self) -> None:
        """Change which agencies have a part in every row."""
        document = self.draft.document
        everyone = Measure("", None, "", (0, 0), agencies=document.applies_to_all)
        edited = AgenciesDialog.ask(self, everyone, Role.RESPONSIBLE, self._known_agencies())
        if edited is not None:
            document = replace(document, applies_to_all=edited.agencies)
            self._add(replace(self.draft, document=document), self.tr("修改共同单位"))

    def submit(self) -> None:
        """Make tasks of the rows that were not left out; ask first while some want a look."""
        if self._id is None:
            return
        if not self.draft.proofread().measures:
            self._desk.failed.emit(self.tr("每一项都跳过了，没有可以提交的；不要这份文件就点“放弃校对稿”。"))
            return
        question = self.tr("还有 {0} 项待核对，仍要提交吗？").format(self.draft.uncertain)
        if self.draft.uncertain and not ConfirmDialog.ask(self, question, self.tr("提交")):
            return
        id = self._id
        self.setEnabled(False)
        commit_draft(
            self,
            self._desk,
            id,
            self.draft,
            lambda document: self._leave(lambda: self.committed.emit(id, document)),
            lambda: self.setEnabled(True),
        )

    def discard(self) -> None:
        """Forget the draft, when the user agrees."""
        question = self.tr("放弃后这份校对稿里的核对结果都不保留，台账不受影响。要放弃吗？")
        if self._id is not None and ConfirmDialog.ask(self, question, self.tr("放弃")):
            id = self._id
            self.setEnabled(False)
            discard_draft(self._desk, id, lambda: self._leave(lambda: self.discarded.emit(id)))

    def _show(self, opened: OpenedDraft) -> None:
        self._id, self._agencies = opened.id, opened.agencies
        self._proofreading = self._unsaved.get(opened.id, opened.proofreading)
        self.body.show_draft(self.draft)
        self._keeper.offer()
        self._tell_state()

    def _leave(self, go_on: Callable[[], None]) -> None:
        if self._id is not None:
            self._unsaved.pop(self._id, None)
        self._id = None
        self.setEnabled(True)
        go_on()

    def _decide(self, decision: Decision, verb: str) -> None:
        places = self.body.table.selected_places()
        draft = self.draft
        for place in places:
            draft = draft.decide(place, decision)
        if len(places) == 1:
            self._add(draft, verb, places[0])
        elif places:
            self._add(draft, self.tr("{0} {1} 项").format(verb, len(places)))

    def _edit(self, measure: Measure | None) -> None:
        place = self.body.table.place
        if measure is not None and place is not None:
            self._add(self.draft.edit(place, measure), self.tr("修改"), place)

    def _try(self, verb: str, step: Callable[[int], Draft]) -> None:
        place = self.body.table.place
        if place is None:
            return
        try:
            draft = step(place)
        except UserError as error:
            self._desk.fail(error)
        else:
            self._add(draft, verb, place)

    def _add(self, draft: Draft, verb: str, place: int | None = None) -> None:
        before = self.draft
        if draft == before:
            return
        told = verb
        if place is not None:
            measure = before.rows[place].measure
            told += quoted(task_label(measure.path, measure.heading, measure.text))
        self._keep(self._proofreading.add(draft, told, place), place)

    def _move(self, proofreading: Proofreading, step: Step | None) -> None:
        if step is not None:
            self._keep(proofreading, step.place)

    def _keep(self, proofreading: Proofreading, place: int | None) -> None:
        """Save the draft after a step and show it, with the row at `place` current where one is given."""
        before, draft = self.draft, proofreading.draft
        self._proofreading = proofreading
        if self._id is not None:
            retold = (draft.uncertain, draft.document.title) != (before.uncertain, before.document.title)
            self._unsaved[self._id] = proofreading
            save_draft(self._desk, self._id, proofreading, retold=retold, then=self._forget(self._id))
        self.body.update_draft(draft, place)
        self._tell_state()

    def _forget(self, id: str) -> Callable[[], None]:
        """What is to be done as soon as the draft as it now stands is saved."""
        saved = self._proofreading

        def forget() -> None:
            if self._unsaved.get(id) is saved:
                del self._unsaved[id]

        return forget

    def _tell_state(self) -> None:
        self.head.show_draft(self.draft)
        self.body.show_cell()
        last, next_ = self._proofreading.last, self._proofreading.next
        self.steps_changed.emit(NextSteps(last.told if last else None, next_.told if next_ else None))

    def _on_measure_typed(self, place: int, measure: Measure) -> None:
        self._add(self.draft.edit(place, measure), self.tr("修改"), place)

    def _known_agencies(self) -> tuple[str, ...]:
        named = (one.name for row in self.draft.rows for one in row.measure.agencies if not one.generic)
        return tuple(sorted({*self._agencies, *named}))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.offer.setContentsMargins(16, 0, 16, 8)
        layout.addWidget(self.head)
        layout.addWidget(self.offer)
        layout.addWidget(self.body, 1)

    def _connect(self) -> None:
        self.head.particulars_asked.connect(self.edit_particulars)
        self.head.shared_asked.connect(self.edit_shared)
        self.body.model.measure_typed.connect(self._on_measure_typed)
        self.body.table.accept_asked.connect(self.accept)
        self.body.table.doubleClicked.connect(self.edit_cell)
        appearance().changed.connect(self.body.show_cell)
