"""The start page, where there is no ledger yet: import a document, look at the sample, open a ledger."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bizdesk.domain.errors import BizDeskError
from bizdesk.gui import dialogs
from bizdesk.gui.appearance import keep_fitting
from bizdesk.gui.choosers import ask_for_ledger, ask_for_policy_files
from bizdesk.gui.dialogs.crash import CrashDialog
from bizdesk.gui.dialogs.waiting import WaitingDialog
from bizdesk.gui.help_window import HelpWindow
from bizdesk.gui.language import error_words, spoken
from bizdesk.gui.recent import RecentLedgers
from bizdesk.gui.start_restore import restore_first, restore_first_from
from bizdesk.gui.tasks import CancelledError, TaskRunner
from bizdesk.gui.theme import colours_of, icon
from bizdesk.gui.widgets.evidence_list import local_files
from bizdesk.paths import sample_ledger
from bizdesk.services.ledgers import has_ledger
from bizdesk.services.sample import prepare_sample
from bizdesk.services.servers import ledger_name

_ICON = 24
_MOST_RECENT = 3


class Choice(QPushButton):
    """A wide button with an icon, a name, and below it what comes of it."""

    def __init__(self, picture: str, name: str, about: str) -> None:
        super().__init__()
        self._picture = picture
        self.setAutoDefault(True)  # so that Enter chooses, as Space does
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.mark, self.title, self.about = QLabel(), QLabel(name), QLabel(about)
        self.title.setProperty("role", "heading")
        self.about.setProperty("role", "secondary")
        self.about.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.about)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(16)
        layout.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        for label in (self.mark, self.title, self.about):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        keep_fitting(self, Choice.fit)

    def fit(self) -> None:
        """Draw the icon in the theme's colour and take the height of the words."""
        colour = colours_of(self.palette()).accent
        self.mark.setPixmap(icon(self._picture, colour).pixmap(QSize(_ICON, _ICON)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        width = self.width()
        if layout is None:
            return super().minimumSizeHint()
        return QSize(layout.minimumSize().width(), layout.heightForWidth(width))


class StartWindow(QWidget):
    """Three choices and the ledgers of late; it makes nothing before one is chosen, but the sample itself."""

    import_chosen = Signal(object)
    sample_chosen = Signal()
    ledger_chosen = Signal(object)

    def __init__(self, own: Path, recent: RecentLedgers, runner: TaskRunner | None = None) -> None:
        super().__init__()
        self._runner = runner or TaskRunner()
        self.setObjectName("start")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("营商台账"))
        self.setAcceptDrops(True)
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.own = Choice("import", self.tr("导入政策文件"), self._about_own(own))
        about = self.tr("一座虚构城市一年的台账，放在“{0}”文件夹，和自己的台账分开。")
        self.sample = Choice("all-tasks", self.tr("打开示例台账"), about.format(sample_ledger().name))
        about = self.tr("别的电脑或 U 盘上的台账，选它所在的文件夹。")
        self.other = Choice("open-folder", self.tr("打开已有台账"), about)
        self.restore = QPushButton(self.tr("从备份或交接文件恢复…"))
        self.restore.setProperty("quiet", True)
        self.restore.setAutoDefault(True)
        self.restore.setHidden(has_ledger(own))
        self.restore.clicked.connect(lambda: self._restore(own))
        self.connect_server = QPushButton(self.tr("连接服务器台账…"))
        self.connect_server.setProperty("quiet", True)
        self.connect_server.setAutoDefault(True)
        self.connect_server.clicked.connect(self._connect_server)
        self.own.clicked.connect(self._choose_files)
        self.sample.clicked.connect(self._prepare_sample)
        self.other.clicked.connect(self._choose_ledger)
        self._lay_out([one for one in recent.folders if has_ledger(one)][:_MOST_RECENT])
        QShortcut(QKeySequence("F1"), self, lambda: HelpWindow.show_help(self, "start"))
        self.own.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.import_chosen.emit(local_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._runner.close()
        super().closeEvent(event)

    def _about_own(self, own: Path) -> str:
        if has_ledger(own):
            return self.tr("读出文件里的措施，核对后放进自己的台账（{0}）。").format(own)
        return self.tr("读出文件里的措施，核对后就是台账；台账存放在 {0}。").format(own)

    def _choose_files(self) -> None:
        files = ask_for_policy_files(self)
        if files:
            self.import_chosen.emit(files)

    def _choose_ledger(self) -> None:
        folder = ask_for_ledger(self)
        if folder is not None and has_ledger(folder):
            self.ledger_chosen.emit(folder)
        elif folder is not None:
            words = self.tr("“{0}”里没有台账；台账文件夹里应有 ledger.db 这个文件，请另选一个。")
            self._tell_trouble(words.format(folder.name))

    def _connect_server(self) -> None:
        folder = dialogs.server.ServerDialog.ask(self)
        if folder is not None:
            self.ledger_chosen.emit(folder)

    def restore_backup(self, own: Path, file: Path) -> None:
        """Make the user's own ledger of a backup."""
        restore_first_from(self, self._runner, own, file, lambda: self.ledger_chosen.emit(own), self._fail)

    def _restore(self, own: Path) -> None:
        restore_first(self, self._runner, own, lambda: self.ledger_chosen.emit(own), self._fail)

    def _prepare_sample(self) -> None:
        waiting = WaitingDialog(self.tr("正在准备示例台账…"), self)

        def done(_made: None) -> None:
            waiting.finish()
            self.sample_chosen.emit()

        def failed(error: BaseException) -> None:
            waiting.finish()
            self._fail(error)

        self._runner.aside(lambda: prepare_sample(sample_ledger()), done, failed)
        waiting.start()

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, BizDeskError):
            self._tell_trouble(error_words(error))
        elif not isinstance(error, CancelledError):
            CrashDialog.show_error(error, self)

    def _tell_trouble(self, sentence: str) -> None:
        self.trouble.setText(f"● {sentence}")
        self.trouble.show()

    def _lay_out(self, recent: list[Path]) -> None:
        title = QLabel(self.tr("营商台账"))
        title.setProperty("role", "title")
        slogan = QLabel(self.tr("把政策文件里的措施变成台账，按单位办结，按季度出报表。"))
        slogan.setProperty("role", "secondary")
        self.trouble.setProperty("lamp", "red")
        column = QVBoxLayout()
        column.setSpacing(12)
        for widget in (title, slogan, self.own, self.sample, self.other, self.trouble):
            column.addWidget(widget)
        more = QHBoxLayout()
        more.setSpacing(12)
        more.addWidget(self.connect_server)
        more.addWidget(self.restore)
        more.addStretch()
        column.addLayout(more)
        if recent:
            column.addSpacing(8)
            head = QLabel(self.tr("最近的台账"))
            head.setProperty("role", "section")
            column.addWidget(head)
        for folder in recent:
            column.addWidget(self._recent_button(folder), 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(48, 32, 48, 32)
        outer.addStretch(2)
        outer.addLayout(column)
        outer.addStretch(3)
        keep_fitting(self, _fit)

    def _recent_button(self, folder: Path) -> QPushButton:
        button = QPushButton(spoken(ledger_name(folder)).replace("&", "&&"))
        button.setProperty("quiet", True)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.ledger_chosen.emit(folder))
        return button


def _fit(page: QWidget) -> None:
    """Wide enough for a line of forty characters."""
    width = page.fontMetrics().horizontalAdvance("宽" * 44) + 96
    page.setMinimumWidth(min(width, page.screen().availableSize().width()))
    page.resize(page.minimumWidth(), max(page.height(), page.sizeHint().height()))
