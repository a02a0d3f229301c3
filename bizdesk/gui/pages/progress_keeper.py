"""Keeps the progress that is typed until it is stored, and offers what an earlier window left."""

from __future__ import annotations

from PySide6.QtCore import QObject

from bizdesk.gui.unsaved import Unsaved
from bizdesk.gui.widgets.progress_editor import Key, ProgressEditor
from bizdesk.services.progress import ReportProgress


class ProgressKeeper(QObject):
    """Belongs to an editor."""

    def __init__(self, unsaved: Unsaved, editor: ProgressEditor) -> None:
        super().__init__(editor)
        self._unsaved, self._editor = unsaved, editor
        editor.shown.connect(self._on_shown)
        editor.typed.connect(self._on_typed)
        editor.offer.restored.connect(self._on_answered)
        editor.offer.discarded.connect(self._on_answered)
        unsaved.offered.connect(self._on_shown)

    def settle(self, report: ReportProgress, *, stored: bool) -> None:
        """Forget a report that is stored now, unless it was typed on meanwhile; one that is not stays."""
        key = (report.task_id, report.agency, report.quarter)
        about = self._editor.about()
        if about is not None and about[0] == key and self._editor.typed_report() is not None:
            self._on_typed()
        elif stored:
            self._unsaved.drop(name_of(key))

    def _on_shown(self) -> None:
        about = self._editor.about()
        words = self._unsaved.found.get(name_of(about[0])) if about else None
        fits = about is not None and words is not None and words.about == about[1]
        self._editor.offer.offer(words if fits else None)

    def _on_typed(self) -> None:
        about, report = self._editor.about(), self._editor.typed_report()
        if about is None:
            return
        if report is None:
            self._unsaved.drop(name_of(about[0]))
        else:
            self._unsaved.keep(name_of(about[0]), _texts(report), about[1])

    def _on_answered(self) -> None:
        about = self._editor.about()
        if about is not None:
            self._unsaved.forget(name_of(about[0]))
            self._on_typed()


def name_of(key: Key) -> str:
    """Under which the words of a report are kept."""
    task, agency, quarter = key
    return f"progress {task} {quarter} {agency or ''}"


def _texts(report: ReportProgress) -> tuple[str, ...]:
    rate = "" if report.rate is None else str(report.rate)
    return report.progress, report.problems, report.next_steps, rate
