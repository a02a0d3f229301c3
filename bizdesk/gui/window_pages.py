"""The pages in the middle of the window; those that a start does not need are loaded and made when opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from bizdesk.gui.actions import ActionId, Actions
from bizdesk.gui.desk import Desk
from bizdesk.gui.models.navigation import Place
from bizdesk.gui.pages.overview_page import OverviewPage
from bizdesk.gui.pages.reminders_page import RemindersPage
from bizdesk.gui.pages.tasks_page import TasksPage

if TYPE_CHECKING:
    from bizdesk.gui.pages.agencies_page import AgenciesPage
    from bizdesk.gui.pages.evidence_page import EvidencePage
    from bizdesk.gui.pages.forms_page import FormsPage
    from bizdesk.gui.pages.history_page import HistoryPage
    from bizdesk.gui.pages.indicators_page import IndicatorsPage
    from bizdesk.gui.pages.proofread_page import ProofreadPage
    from bizdesk.gui.pages.slips_page import SlipsPage
    from bizdesk.gui.pages.timeline_page import TimelinePage

P = TypeVar("P", bound=QWidget)


class WindowPages(QStackedWidget):
    """Says what its pages say; `made` carries a page that was just made, `place` is the one that is open."""

    made = Signal(QWidget)
    followed = Signal(object)
    task_asked = Signal(int)
    draft_steps_changed = Signal(object)
    committed = Signal(str, int)
    discarded = Signal(str)

    def __init__(self, desk: Desk, actions: Actions, reminders: RemindersPage) -> None:
        super().__init__()
        self._desk, self._actions = desk, actions
        self._readers: dict[Place, Callable[[], None]] = {}
        self.place = Place.ALL
        self.tasks = TasksPage(desk, actions)
        self.reminders = reminders
        self.addWidget(self.tasks)
        self.addWidget(self.reminders)

    @cached_property
    def overview(self) -> OverviewPage:
        """The quarter at a glance."""
        page = self._added(OverviewPage(self._desk, self._actions))
        page.followed.connect(self.followed)
        self._readers[Place.OVERVIEW] = page.refresh
        return page

    @cached_property
    def history(self) -> HistoryPage:
        """Everything that was done."""
        from bizdesk.gui.pages.history_page import HistoryPage

        page = self._added(HistoryPage(self._desk))
        self._readers[Place.HISTORY] = page.refresh
        return page

    @cached_property
    def agencies(self) -> AgenciesPage:
        """The agencies and their names."""
        from bizdesk.gui.pages.agencies_page import AgenciesPage

        page = self._added(AgenciesPage(self._desk))
        self._readers[Place.AGENCIES] = page.refresh
        return page

    @cached_property
    def indicators(self) -> IndicatorsPage:
        """Indicators and targets."""
        from bizdesk.gui.pages.indicators_page import IndicatorsPage

        page = self._added(IndicatorsPage(self._desk))
        page.task_asked.connect(self.task_asked)
        self._readers[Place.INDICATORS] = page.refresh
        return page

    @cached_property
    def timeline(self) -> TimelinePage:
        """The wall chart."""
        from bizdesk.gui.pages.timeline_page import TimelinePage

        page = self._added(TimelinePage(self._desk, self._actions[ActionId.IMPORT]))
        page.task_asked.connect(self.task_asked)
        self._readers[Place.TIMELINE] = page.refresh
        return page

    @cached_property
    def evidence(self) -> EvidencePage:
        """The evidence of all tasks."""
        from bizdesk.gui.pages.evidence_page import EvidencePage

        page = self._added(EvidencePage(self._desk, self._actions[ActionId.SHOW_ALL]))
        page.task_asked.connect(self.task_asked)
        self._readers[Place.EVIDENCE] = page.refresh
        return page

    @cached_property
    def forms(self) -> FormsPage:
        """Who was sent a return form and who returned it."""
        from bizdesk.gui.pages.forms_page import FormsPage

        send, merge = self._actions[ActionId.SEND_FORMS], self._actions[ActionId.MERGE_FORMS]
        page = self._added(FormsPage(self._desk, send, merge))
        self._readers[Place.FORMS] = page.refresh
        return page

    @cached_property
    def slips(self) -> SlipsPage:
        """The slips that were given."""
        from bizdesk.gui.pages.slips_page import SlipsPage

        page = self._added(SlipsPage(self._desk, self._actions[ActionId.REMIND_AGENCY]))
        self._readers[Place.SLIPS] = page.refresh
        page.task_asked.connect(self.task_asked)
        return page

    @cached_property
    def proofread(self) -> ProofreadPage:
        """A draft beside its document."""
        from bizdesk.gui.pages.proofread_page import ProofreadPage

        page = self._added(ProofreadPage(self._desk, self._actions))
        page.steps_changed.connect(self.draft_steps_changed)
        page.committed.connect(self.committed)
        page.discarded.connect(self.discarded)
        return page

    def open(self, place: Place) -> QWidget:
        """Bring the page of a place to the front."""
        match place:
            case Place.OVERVIEW:
                page: QWidget = self.overview
            case Place.REMINDERS:
                page = self.reminders
            case Place.HISTORY:
                page = self.history
            case Place.AGENCIES:
                page = self.agencies
            case Place.INDICATORS:
                page = self.indicators
            case Place.TIMELINE:
                page = self.timeline
            case Place.EVIDENCE:
                page = self.evidence
            case Place.FORMS:
                page = self.forms
            case Place.SLIPS:
                page = self.slips
            case Place.DRAFT:
                page = self.proofread
            case _:
                page = self.tasks
        self.place = place
        self.setCurrentWidget(page)
        return page

    def refresh(self) -> None:
        """Read the page in front anew, one of those that are whenever they are opened."""
        self._readers[self.place]()

    def switch_view(self) -> None:
        """See the page in front in its other way."""
        match self.place:
            case Place.EVIDENCE:
                self.evidence.switch.choose_next()
            case Place.INDICATORS:
                self.indicators.switch.choose_next()
            case Place.TIMELINE:
                self.timeline.switch_view()
            case Place.DOCUMENT:
                self.tasks.switch.choose_next()

    def _added(self, page: P) -> P:
        self.addWidget(page)
        self.made.emit(page)
        return page
