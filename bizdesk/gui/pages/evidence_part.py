"""The part of a task's page that holds its evidence: the list, and what its verbs do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from bizdesk.domain.ledger import Evidence
from bizdesk.gui import dialogs, operations
from bizdesk.gui.desk import Desk
from bizdesk.gui.widgets.evidence_list import EvidenceList


class EvidencePart(EvidenceList):
    """Adding files is left to the page, which knows the task; the rest is done here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.rights)
        self._desk = desk
        self.preview_asked.connect(lambda one: operations.evidence.preview_evidence(self, desk, one))
        self.version_asked.connect(lambda one: operations.evidence.preview_evidence(self, desk, one))
        self.open_asked.connect(lambda one: operations.evidence.open_evidence(self, desk, one))
        self.date_asked.connect(lambda one: operations.evidence.date_file(self, desk, one))
        self.replace_asked.connect(self._on_replace_asked)
        self.share_asked.connect(lambda one: operations.evidence.share(self, desk, one))
        self.remove_asked.connect(lambda one: operations.evidence.remove(desk, one))
        self.bin_asked.connect(lambda: dialogs.recycle_bin.RecycleBinDialog.show_bin(self, desk))

    def _on_replace_asked(self, one: Evidence) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("选择新版"))
        if name:
            operations.evidence.replace(self, self._desk, one, Path(name))
