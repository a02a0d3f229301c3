"""What the person at the desk may do: controls of what they may not are grey, and say why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from bizdesk.domain.people import Person, Right, may, refusal
from bizdesk.gui.language import spoken


class Rights:
    """The rights of who signed in, of everything where nobody has to."""

    def __init__(self, person: Person | None = None) -> None:
        self._person = person

    @property
    def agency(self) -> str | None:
        """The agency that a liaison acts for, None for everybody else."""
        return self._person.agency if self._person is not None else None

    def may(self, right: Right, agency: str | None = None) -> bool:
        """Whether it may be done, to the part of `agency` where one is named."""
        return may(self._person, right, agency)

    def why_not(self, right: Right) -> str:
        """Why it may not be done, in the language of the window; nothing where it may."""
        if self._person is None or self.may(right):
            return ""
        return spoken(refusal(self._person, right))

    def why_not_for(self, agency: str) -> str:
        """Why the part of an agency may not be changed; nothing where it may."""
        if self._person is None or self.may(Right.OWN_PART, agency):
            return ""
        return spoken(refusal(self._person))

    def hold(self, right: Right, *controls: QWidget | QAction) -> None:
        """Keep controls grey for as long as they are there, if it may not be done."""
        if not self.may(right):
            grey_out(self.why_not(right), *controls)


def grey_out(why: str, *controls: QWidget | QAction) -> None:
    """Keep controls grey, whatever else lets them be chosen, and have them say why."""
    for control in controls:
        if isinstance(control, QAction):
            _HeldAction(control, why)
        else:
            _HeldWidget(control, why)


class _HeldAction(QObject):
    """Takes back what others let be chosen."""

    def __init__(self, action: QAction, why: str) -> None:
        super().__init__(action)
        self._action, self._why = action, why
        action.changed.connect(self._hold)
        self._hold()

    def _hold(self) -> None:
        if self._action.isEnabled():
            self._action.setEnabled(False)
        if self._action.toolTip() != self._why:
            self._action.setToolTip(self._why)


class _HeldWidget(QObject):
    """The same for a widget."""

    def __init__(self, widget: QWidget, why: str) -> None:
        super().__init__(widget)
        self._widget, self._why = widget, why
        widget.installEventFilter(self)
        self._hold()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange):
            self._hold()
        return False

    def _hold(self) -> None:
        if not self._widget.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled):
            self._widget.setEnabled(False)
        if self._widget.toolTip() != self._why:
            self._widget.setToolTip(self._why)
