"""The evidence of a task: dropped here, looked at, dated, replaced, shared, removed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.ledger import Evidence, Lamp
from bizdesk.domain.people import Right
from bizdesk.gui.evidence_wording import evidence_words, is_expired
from bizdesk.gui.rights import Rights
from bizdesk.gui.theme import colours_of
from bizdesk.gui.widgets.flow import FlowLayout

_ROWS = 4


class FileList(QListWidget):
    """A list as high as its first rows, whose words go on in further lines where they are long."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        """Take the height of the first rows; only what does not fit there is scrolled."""
        scrolled = self.count() > _ROWS
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if scrolled else policy.ScrollBarAlwaysOff)
        self.doItemsLayout()
        rows = range(min(self.count(), _ROWS))
        self.setFixedHeight(sum(self.visualItemRect(self.item(row)).height() for row in rows) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class EvidenceList(QWidget):
    """Lists files with what is said of them, and takes files that are dropped on it.

    The signals carry the `Evidence` of the current row, `version_asked` one of its earlier versions.
    """

    files_dropped = Signal(object)
    add_asked = Signal()
    bin_asked = Signal()
    preview_asked = Signal(object)
    open_asked = Signal(object)
    date_asked = Signal(object)
    replace_asked = Signal(object)
    share_asked = Signal(object)
    remove_asked = Signal(object)
    version_asked = Signal(object)

    def __init__(self, rights: Rights) -> None:
        super().__init__()
        self.setAcceptDrops(rights.may(Right.OWN_PART))
        self.list = FileList()
        self.list.setAccessibleName(self.tr("佐证材料"))
        self.list.itemActivated.connect(lambda: self._emit(self.open_asked))
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.hint = QLabel(self.tr("把文件拖到这里，或点“添加”。"))
        self.hint.setProperty("role", "secondary")
        self.hint.setWordWrap(True)
        self.menu = QMenu(self)
        self.versions = QMenu(self.tr("早先版本"), self)
        self._single: list[QAction] = []
        self._buttons: list[QPushButton] = []
        self._fill_menu()
        self._lay_out(rights)

    def show_evidence(self, evidence: Sequence[Evidence], day: date) -> None:
        """Show the files of a task as of `day`; the current file stays the current one."""
        kept = self.current()
        red = QColor(colours_of(self.palette()).lamps[Lamp.RED])
        self.list.clear()
        for one in evidence:
            item = QListWidgetItem(evidence_words(one, day))
            item.setData(Qt.ItemDataRole.UserRole, one)
            item.setToolTip(f"{one.name}\nSHA-256 {one.sha256}")
            if is_expired(one, day):
                item.setForeground(red)
            self.list.addItem(item)
        self.list.setVisible(bool(evidence))
        self.list.fit()
        rows = [row for row, one in enumerate(evidence) if kept is not None and one.id == kept.id]
        self.list.setCurrentRow(rows[0] if rows else -1)
        self._on_row_changed(self.list.currentRow())

    def current(self) -> Evidence | None:
        """The file of the current row."""
        item = self.list.currentItem()
        found: Evidence | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return found

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files_dropped.emit(local_files(event.mimeData()))
        event.acceptProposedAction()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu.popup(event.globalPos())

    def _fill_menu(self) -> None:
        verbs: tuple[tuple[str, str, SignalInstance], ...] = (
            (self.tr("预览"), "Space", self.preview_asked),
            (self.tr("用系统程序打开"), "", self.open_asked),
            (self.tr("归属期和有效期…"), "F2", self.date_asked),
            (self.tr("替换为新版…"), "", self.replace_asked),
            (self.tr("用于哪些任务…"), "", self.share_asked),
            (self.tr("移除"), "Del", self.remove_asked),
        )
        for text, keys, signal in verbs:
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked, signal=signal: self._emit(signal))
            self.menu.addAction(action)
            self.list.addAction(action)
            self._single.append(action)
        self.menu.insertMenu(self._single[4], self.versions)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("回收站…"), self.bin_asked.emit)

    def _lay_out(self, rights: Rights) -> None:
        row = FlowLayout(4)
        add, more = QPushButton(self.tr("添加…")), QPushButton(self.tr("更多"))
        add.clicked.connect(self.add_asked)
        more.setMenu(self.menu)
        for text, signal in (
            (self.tr("预览"), self.preview_asked),
            (self.tr("打开"), self.open_asked),
            (self.tr("移除"), self.remove_asked),
        ):
            button = QPushButton(text)
            button.clicked.connect(lambda _checked, signal=signal: self._emit(signal))
            self._buttons.append(button)
        for button in (add, *self._buttons, more):
            button.setProperty("quiet", True)
            row.addWidget(button)
        rights.hold(Right.OWN_PART, add, self._buttons[-1], *self._single[2:])
        if not rights.may(Right.OWN_PART):
            self.hint.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.list)
        layout.addWidget(self.hint)
        layout.addLayout(row)

    def _on_row_changed(self, row: int) -> None:
        for button in self._buttons:
            button.setEnabled(row >= 0)
        for action in self._single:
            action.setEnabled(row >= 0)
        self.versions.clear()
        chosen = self.current()
        earlier = chosen.earlier if chosen is not None and row >= 0 else ()
        for number, version in enumerate(earlier, 1):
            text = self.tr("第 {0} 版　{1}　{2}").format(number, version.attached_on, version.name)
            action = self.versions.addAction(text)
            action.triggered.connect(lambda _checked, version=version: self.version_asked.emit(version))
        self.versions.setEnabled(bool(earlier))

    def _emit(self, signal: SignalInstance) -> None:
        chosen = self.current()
        if chosen is not None:
            signal.emit(chosen)


def local_files(mime: QMimeData) -> list[Path]:
    """The files of this machine that are being dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
