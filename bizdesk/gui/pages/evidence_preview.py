"""The file that is chosen in the evidence room: what is said of it, what it looks like, what can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from bizdesk.domain.evidence_files import Preview, preview_of
from bizdesk.domain.evidence_room import FiledEvidence
from bizdesk.domain.labels import clause
from bizdesk.domain.ledger import Evidence
from bizdesk.domain.people import Right
from bizdesk.domain.plain_text import shortened
from bizdesk.gui.desk import Desk
from bizdesk.gui.evidence_wording import evidence_words
from bizdesk.gui.operations import evidence
from bizdesk.gui.widgets.file_preview import FilePreview
from bizdesk.services.evidence import evidence_file

_PAUSE_MS = 120
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class _Verb:
    """What can be done with a file: whether with one in use, and whether with one in the bin."""

    action: QAction
    used: bool
    binned: bool


class EvidencePreview(QWidget):
    """Shows one file of the ledger; `task_asked` carries the task that is to be opened."""

    task_asked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setMinimumWidth(300)
        self._desk = desk
        self._filed: FiledEvidence | None = None
        self.words, self.task = QLabel(), QLabel()
        self.preview = FilePreview(desk)
        self.versions = QMenu(self.tr("早先版本"), self)
        self._verbs = self._make_verbs()
        writing = [verb.action for place, verb in enumerate(self._verbs) if place not in (0, 1, 4)]
        desk.rights.hold(Right.OWN_PART, *writing)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._load)
        self._lay_out()
        self.show_file(None)

    @property
    def verbs(self) -> list[QAction]:
        """What can be done with the file, with the keys that do it where the cursor is in the list."""
        return [verb.action for verb in self._verbs]

    def show_file(self, filed: FiledEvidence | None) -> None:
        """Show another file, or none; the same file is only said anew."""
        same = filed is not None and self._filed is not None and self._filed.evidence.id == filed.evidence.id
        self._filed = filed
        binned = filed is not None and filed.evidence.withdrawn_on is not None
        self.words.setText(self._words(filed.evidence) if filed else "")
        self.task.setText(_task_words(filed) if filed else "")
        self.task.setToolTip(filed.document or "" if filed else "")
        for verb in self._verbs:
            verb.action.setEnabled(filed is not None and (verb.binned if binned else verb.used))
            verb.action.setVisible(verb.binned if binned else verb.used)
        self._fill_versions(filed.evidence if filed else None)
        self.setVisible(filed is not None)
        if not same:
            self.preview.show_nothing()
            self._pause.start()

    def _words(self, one: Evidence) -> str:
        added = self.tr("添加于 {0}").format(one.attached_on)
        gone = self.tr("，移除于 {0}").format(one.withdrawn_on) if one.withdrawn_on else ""
        return f"{evidence_words(one, self._desk.day)}\n{added}{gone}"

    def open_file(self) -> None:
        """Open the file with the system's program."""
        self._act(lambda one: evidence.open_evidence(self, self._desk, one))

    def _load(self) -> None:
        filed = self._filed
        if filed is None:
            return
        if preview_of(filed.evidence.name) is Preview.NONE:
            self.preview.show_nothing(self.tr("这类文件在这里显示不了，请点“打开”。"))
            return

        def show(path: Path) -> None:
            if self._filed is not None and self._filed.evidence.id == filed.evidence.id:
                self.preview.show_file(filed.evidence.name, path)

        self._desk.read(lambda uow: evidence_file(uow, filed.evidence.id), show)

    def _make_verbs(self) -> tuple[_Verb, ...]:
        desk = self._desk
        return (
            self._verb(self.tr("打开任务"), "Ctrl+T", self._open_task),
            _Verb(self._action(self.tr("打开"), "", self.open_file), used=True, binned=True),
            self._verb(self.tr("移除"), "Del", lambda one: evidence.remove(desk, one)),
            self._verb(
                self.tr("恢复"), "Ins", lambda one: evidence.restore(desk, one), used=False, binned=True
            ),
            self._verb(
                self.tr("放大预览"),
                "Space",
                lambda one: evidence.preview_evidence(self, desk, one),
                binned=True,
            ),
            self._verb(self.tr("归属期和有效期…"), "F2", lambda one: evidence.date_file(self, desk, one)),
            self._verb(self.tr("替换为新版…"), "Ctrl+R", self._replace),
            self._verb(self.tr("用于哪些任务…"), "Ctrl+U", lambda one: evidence.share(self, desk, one)),
        )

    def _verb(
        self,
        text: str,
        keys: str,
        act: Callable[[Evidence], None],
        *,
        used: bool = True,
        binned: bool = False,
    ) -> _Verb:
        return _Verb(self._action(text, keys, lambda: self._act(act)), used, binned)

    def _action(self, text: str, keys: str, act: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(self.tr("{0}（{1}）").format(text.rstrip("…"), keys) if keys else text)
        action.triggered.connect(lambda: act())
        return action

    def _act(self, act: Callable[[Evidence], None]) -> None:
        if self._filed is not None:
            act(self._filed.evidence)

    def _open_task(self, one: Evidence) -> None:
        self.task_asked.emit(one.task_id)

    def _replace(self, one: Evidence) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("选择新版"))
        if name:
            evidence.replace(self, self._desk, one, Path(name))

    def _fill_versions(self, one: Evidence | None) -> None:
        self.versions.clear()
        for number, version in enumerate(one.earlier if one else (), 1):
            text = self.tr("第 {0} 版　{1}　{2}").format(number, version.attached_on, version.name)
            action = self.versions.addAction(text)
            action.triggered.connect(
                lambda _checked, version=version: evidence.preview_evidence(self, self._desk, version)
            )
        self.versions.setEnabled(bool(one and one.earlier))

    def _lay_out(self) -> None:
        for label in (self.words, self.task):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.task.setProperty("role", "secondary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addWidget(self.task)
        layout.addLayout(self._button_row())
        layout.addWidget(self.preview, 1)

    def _button_row(self) -> QHBoxLayout:
        """The verbs used most on buttons, the others behind 更多."""
        row = QHBoxLayout()
        row.setSpacing(4)
        for verb in self._verbs[:4]:
            row.addWidget(_VerbButton(verb.action, self))
        more, menu = QPushButton(self.tr("更多")), QMenu(self)
        menu.addActions([verb.action for verb in self._verbs[4:]])
        menu.addMenu(self.versions)
        more.setMenu(menu)
        more.setProperty("quiet", True)
        row.addWidget(more)
        row.addStretch()
        return row


class _VerbButton(QPushButton):
    """A button that does what an action does, while that can be done."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(action.text(), parent)
        self.setProperty("quiet", True)
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setVisible(self._action.isVisible())
        self.setToolTip(self._action.toolTip())


def _task_words(filed: FiledEvidence) -> str:
    document = filed.document or ""
    cut = shortened(document, _LONGEST)
    return "\n".join(filter(None, (clause(filed.path) + filed.title, cut)))
