"""Search everywhere: a field over the window that finds records and commands while somebody types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from bizdesk.domain.labels import HITS
from bizdesk.domain.search import MOST_CHARACTERS, Hit, Lit
from bizdesk.gui.actions import ActionSpec
from bizdesk.gui.desk import Desk
from bizdesk.gui.language import spoken
from bizdesk.gui.models.palette import Found, PaletteModel, Target
from bizdesk.gui.widgets.palette_list import PaletteList
from bizdesk.services.ledgers import UnitOfWork
from bizdesk.services.search import pick, prepare_pinyin, search

TYPING_PAUSE_MS = 120
_OF_EACH = 6
"""So many of each group are shown."""
_SIZE = QSize(680, 480)
_BELOW_TOP = 56
Commands = Sequence[tuple[ActionSpec, QAction]]
Answer = tuple[str, tuple[Hit, ...], tuple[Lit | None, ...]]


class PaletteDialog(QDialog):
    """Stands over the window until something is chosen, Esc is pressed, or another window comes to the front.

    Answers to a text that is no longer in the field are dropped; the rows of the last one stay until then.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("搜索"))
        self._desk = desk
        self._commands = commands
        self.answered: str | None = None
        """The text that the rows answer."""
        self._chooses = False
        self.field, self.model = QLineEdit(), PaletteModel()
        self.list, self.nothing = PaletteList(self.model), QLabel()
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._lay_out()
        self.field.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._search)
        self.list.clicked.connect(self._on_clicked)
        self._search()
        desk.runner.aside(prepare_pinyin, lambda _done: None, desk.fail)

    @classmethod
    def show_over(
        cls, window: QWidget, desk: Desk, commands: Commands, chosen: Callable[[Target], None]
    ) -> None:
        """Open over the window; `chosen` is called with what is chosen, once the palette is gone."""
        palette = cls(desk, commands, window)
        palette.chosen.connect(lambda target: QTimer.singleShot(0, window, lambda: chosen(target)))
        size = _SIZE.boundedTo(window.size() - QSize(80, 80))
        palette.resize(size)
        palette.move(window.mapToGlobal(QPoint((window.width() - size.width()) // 2, _BELOW_TOP)))
        palette.show()
        palette.activateWindow()
        palette.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.list.move_by(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowDeactivate:
            self.reject()
        return super().event(event)

    def _choose(self) -> None:
        """Choose the current row; where it does not answer the text yet, the first of the answer."""
        if self.answered != self.field.text():
            self._chooses = True
            self._search()
            return
        found = self.list.current()
        if found is not None:
            self.accept()
            self.chosen.emit(found.target)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.model.found(index).target is not None:
            self.accept()
            self.chosen.emit(self.model.found(index).target)

    def _search(self) -> None:
        """Look for what stands in the field now."""
        self._typing.stop()
        text, day = self.field.text(), self._desk.day
        names = [spec.text for spec, _action in self._commands]

        def query(uow: UnitOfWork) -> Answer:
            return text, search(uow, text, day, _OF_EACH), pick(names, text)

        self._desk.read(query, self._show)

    def _show(self, answer: Answer) -> None:
        text, hits, commands = answer
        if not self.isVisible() or text != self.field.text():
            return
        rows = [Found(spoken(HITS[hit.kind]), hit.title, _spoken(hit.context), target=hit) for hit in hits]
        rows += self._picked(commands, everything=not text.strip())
        self.model.show_found(rows)
        self.body.setCurrentWidget(self.list if rows else self.nothing)
        self.list.select_first()
        self.answered = text
        if self._chooses:
            self._chooses = False
            self._choose()

    def _picked(self, lit: Iterable[Lit | None], *, everything: bool) -> list[Found]:
        """The commands that go by the text, those that begin with it first."""
        group = self.tr("命令")
        found = [
            Found(group, Lit(action.text(), one.spans), keys=_keys(action), target=spec.id)
            for (spec, action), one in zip(self._commands, lit, strict=True)
            if one is not None
        ]
        if everything:
            return found
        return sorted(found, key=lambda row: row.title.spans[:1])[:_OF_EACH]

    def _lay_out(self) -> None:
        self.field.setObjectName("seek")
        self.field.setMaxLength(MOST_CHARACTERS)
        self.field.setPlaceholderText(self.tr("搜索任务、单位、文件、佐证、命令，单位和命令可用拼音首字母"))
        self.field.setAccessibleName(self.tr("搜索"))
        self.nothing.setText(self.tr("没有找到。换几个字，或用单位的拼音首字母再试。"))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setProperty("role", "secondary")
        hint = QLabel(self.tr("↑↓ 选择　回车 打开　Esc 关闭"))
        hint.setObjectName("footer")
        self.body = QStackedWidget()
        self.body.addWidget(self.list)
        self.body.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.field)
        layout.addWidget(self.body, 1)
        layout.addWidget(hint)


def _spoken(context: Lit) -> Lit:
    """A context in the language of the window; what is lit of it stands at its end, in names."""
    text = spoken(context.text)
    ahead = len(text) - len(context.text)
    return Lit(text, tuple((start + ahead, end + ahead) for start, end in context.spans))


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
