"""F1 in dialogs: the manual opens at the chapter that tells of what the dialog asks."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from bizdesk.gui.help_window import HelpWindow
from bizdesk.gui.manual import KEYS

_NAME = "help"
_FIRST = "start"
_CHAPTERS = {
    "start": ("appearance",),
    "tasks": ("column_chooser", "filter_name", "palette", "task_editor"),
    "proofread": (
        "agencies_editor",
        "columns",
        "deadline_editor",
        "edition",
        "figures_editor",
        "group_editor",
        "particulars",
    ),
    "quarters": ("comparison",),
    "rulings": ("close_out", "extension", "pace", "plan", "settings", "wordings"),
    "evidence": ("evidence_dates", "preview", "recycle_bin", "uses"),
    "indicators": ("indicator_editor", "task_chooser"),
    "agencies": ("agency_members",),
    "reports": ("QtPrintSupport", "evidence_package"),
    "slips": ("form_differences", "remind_agency"),
    "backup": ("backup_password", "backups", "check", "lock"),
    "shared": ("people", "person", "server"),
    KEYS: ("shortcuts",),
}
_CHAPTER_OF = {module: chapter for chapter, modules in _CHAPTERS.items() for module in modules}


def chapter_of(kind: type[QDialog]) -> str:
    """The section of the manual for dialogs of a kind, the first for those that only ask or tell."""
    return _CHAPTER_OF.get(kind.__module__.rpartition(".")[2], _FIRST)


class HelpKeys(QObject):
    """Gives each dialog its F1 as the cursor comes into it.

    A window's own action is out of reach while a dialog waits for its answer.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now is not None else None
        if isinstance(dialog, QDialog) and dialog.isModal() and not dialog.findChild(QShortcut, _NAME):
            keys = QShortcut(QKeySequence("F1"), dialog)
            keys.setObjectName(_NAME)
            keys.activated.connect(self._show_help)

    def _show_help(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            HelpWindow.show_help(dialog, chapter_of(type(dialog)))
