"""The agencies of a measure: names, roles, more of them and fewer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bizdesk.domain.measure import AgencyMention, Measure, Role
from bizdesk.domain.measure_edits import added_mention
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.widgets.agency_lines import AgencyLines


class AgenciesDialog(SheetDialog):
    """A line for each agency; a line whose name is emptied is left out."""

    def __init__(
        self, measure: Measure, role: Role, known: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("AgenciesDialog", "责任单位"), parent)
        self.resize(520, 420)
        self._measure = measure
        self.agencies = AgencyLines(known, role)
        self.body.addWidget(self.agencies)
        fields = [self.agencies.add(one.name, one.role, one) for one in measure.agencies]
        (fields or [self.agencies.add("", role)])[0].setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, measure: Measure, role: Role, known: Sequence[str]
    ) -> Measure | None:
        """The measure with the agencies that the user names, None when the dialog was left.

        An agency that is added starts with `role`; `known` are the names that are offered.
        """
        dialog = cls(measure, role, known, parent)
        return dialog.edited() if dialog.is_accepted() else None

    def edited(self) -> Measure:
        """The measure with what stands in the lines."""
        mentions = [self._mention(*line) for line in self.agencies.lines()]
        distinct = {(mention.name, mention.role): mention for mention in reversed(mentions)}
        return replace(self._measure, agencies=tuple(reversed(distinct.values())))

    def _mention(self, name: str, role: Role, mention: object) -> AgencyMention:
        if not isinstance(mention, AgencyMention):
            return added_mention(self._measure, name, role)
        generic = mention.generic and name == mention.name
        return replace(mention, name=name, role=role, generic=generic)
