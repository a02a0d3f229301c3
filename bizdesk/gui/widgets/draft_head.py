"""The head of the proofreading page: what the document is called, how far it is, what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bizdesk.domain.draft import Draft
from bizdesk.gui.actions import ActionId, Actions
from bizdesk.gui.draft_wording import draft_totals_words, mention_words, particulars_words
from bizdesk.gui.language import listed


class DraftHead(QWidget):
    """Shows a draft's particulars and totals, with buttons to commit and to discard."""

    particulars_asked = Signal()
    shared_asked = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.title, self.particulars, self.shared, self.totals = (QLabel() for _ in range(4))
        self.title.setProperty("role", "heading")
        for label in (self.title, self.shared):
            label.setWordWrap(True)
        for label in (self.particulars, self.shared):
            label.setProperty("role", "secondary")
        self.edit = self._quiet(self.tr("修改…"), self.tr("修改文件信息"), self.particulars_asked)
        self.edit_shared = self._quiet(self.tr("共同单位…"), self.tr("每一项都有的单位"), self.shared_asked)
        self.commit, self.discard = QPushButton(self.tr("提交到台账")), QPushButton(self.tr("放弃校对稿"))
        self.commit.setProperty("primary", True)
        self.commit.setToolTip(actions[ActionId.COMMIT_DRAFT].toolTip())
        self.commit.clicked.connect(actions[ActionId.COMMIT_DRAFT].trigger)
        self.discard.clicked.connect(actions[ActionId.DISCARD_DRAFT].trigger)
        self._lay_out()

    def show_draft(self, draft: Draft) -> None:
        """Show a draft as it now stands."""
        document = draft.document
        self.title.setText(document.title)
        self.title.setToolTip(self.tr("来自文件：{0}").format(draft.source))
        self.particulars.setText(particulars_words(document))
        names = listed(mention_words(one) for one in document.applies_to_all)
        self.shared.setText(self.tr("每一项都有：{0}").format(names))
        self.shared.setVisible(bool(names))
        self.totals.setText(draft_totals_words(draft))

    def _quiet(self, text: str, name: str, asked: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("quiet", True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(asked)
        return button

    def _lay_out(self) -> None:
        about = QHBoxLayout()
        about.setSpacing(8)
        about.addWidget(self.particulars)
        about.addWidget(self.edit)
        about.addWidget(self.edit_shared)
        about.addStretch()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addLayout(about)
        words.addWidget(self.shared)
        words.addWidget(self.totals)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 8)
        layout.setSpacing(8)
        layout.addLayout(words, 1)
        for button in (self.discard, self.commit):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
