"""Which window is open: the start page or one on a ledger, one for each ledger, and what leads to another."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from bizdesk.domain.errors import BizDeskError, MachineError
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.words import Words
from bizdesk.gui import dialogs
from bizdesk.gui.actions import ActionId
from bizdesk.gui.application import CrashReporter, make_application, open_window
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.idle_lock import watch_idleness
from bizdesk.gui.instance import Instance
from bizdesk.gui.language import error_words, spoken
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.memory import Memory
from bizdesk.gui.recent import RecentLedgers, RecentMenu
from bizdesk.gui.start_window import StartWindow
from bizdesk.paths import default_ledger, sample_ledger, user_memory
from bizdesk.services.ledgers import UpgradeUnaskedError, has_ledger
from bizdesk.services.locks import idle_minutes, is_locked
from bizdesk.services.sample import SAMPLE_QUARTER
from bizdesk.services.servers import is_signed_in, person_words


class SilentWindowError(MachineError):
    """Another window holds the ledger and does not answer."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            Words("“{0}”已在另一个窗口里打开，那个窗口没有回应；请等它忙完，或先关掉它。", folder.name)
        )


class WindowKeeper(QObject):
    """Holds the open window, and opens another ledger in its place."""

    def __init__(self, memory: Memory | None = None) -> None:
        super().__init__()
        self._recent = RecentLedgers(memory or Memory())
        self._window: QWidget | None = None
        self._instance: Instance | None = None
        self._folder: Path | None = None
        self.gave_way = False

    def start(
        self, ledger: Path | None = None, quarter: Quarter | None = None, backup: Path | None = None
    ) -> bool:
        """Open the ledger that was named, the user's own, or the start page where there is none yet.

        A backup is restored there: in the place of a ledger after asking, else by the start page.
        Whether a window is open now; `gave_way` says whether another one came to the front instead.
        """
        if backup is not None:
            return self._open_backup(ledger, backup.absolute())
        if ledger is None and not has_ledger(default_ledger()):
            return self.show_start()
        return self.open(ledger or default_ledger(), quarter)

    def _open_backup(self, ledger: Path | None, backup: Path) -> bool:
        opened = self.start(ledger)
        if isinstance(self._window, MainWindow):
            self._window.restore_backup(backup)
        elif isinstance(self._window, StartWindow):
            self._window.restore_backup(default_ledger(), backup)
        return opened

    def show_start(self) -> bool:
        """Show the start page; an open window stays until something is chosen there."""
        if self._window is None and not self._claim(default_ledger()):
            return False
        page = StartWindow(default_ledger(), self._recent)
        if self._window is None:
            self._window = page
        else:
            _put_before(page, self._window)
        page.import_chosen.connect(self._import)
        page.sample_chosen.connect(self._open_sample)
        page.ledger_chosen.connect(self.open)
        page.show()
        return True

    def open(self, ledger: Path, quarter: Quarter | None = None, files: Sequence[Path] = ()) -> bool:
        """Open the ledger and have `files` read into it; where it cannot be opened say why.

        The window stays as it is then, and also where what was typed in it cannot be stored.
        """
        folder = self._sign_in(ledger.expanduser().absolute())
        if folder is None:
            return False
        if isinstance(self._window, MainWindow) and folder == self._folder:
            self._come_to_the_front()
            self._window.import_files(files)
            return True
        held = self._instance, self._folder
        if not self._claim(folder):
            return False
        window = self._open_instead(folder, quarter)
        if window is None:
            self._take_back(*held)
            return False
        if held[0] is not None and held[0] is not self._instance:
            held[0].release()
        self._window = window
        self._recent.add(folder)
        window.import_files(files)
        return True

    def _sign_in(self, folder: Path) -> Path | None:
        """The folder once it is known how to sign in to its ledger, None where the user left it."""
        return folder if is_signed_in(folder) else dialogs.server.ServerDialog.sign_in(self._window, folder)

    def _open_instead(self, folder: Path, quarter: Quarter | None) -> MainWindow | None:
        """A window on the ledger in the place of the open one, None where either of them would not."""
        try:
            locked, minutes = _lock_of(folder)
            password = dialogs.lock.UnlockDialog.ask(self._window, folder) if locked else None
            if locked and password is None:
                return None
            window = self._window_on(folder, quarter, password)
            if window is None:
                return None
            watch_idleness(window, window.desk.ledger.folder.path, minutes)
        except BizDeskError as error:
            QMessageBox.warning(self._window, self.tr("营商台账"), error_words(error))
            return None
        window.ledger_chosen.connect(self.open)
        window.start_asked.connect(self.show_start)
        window.reopen_asked.connect(self._reopen)
        menu = RecentMenu(self._recent, folder, window)
        menu.ledger_chosen.connect(self.open)
        window.registry.put_menu_after(ActionId.OPEN_LEDGER, menu)
        window.show()
        if self._window is not None and not self._window.close():
            window.close()
            return None
        return window

    def _window_on(self, folder: Path, quarter: Quarter | None, password: str | None) -> MainWindow | None:
        """A window on the ledger, upgraded before if its keeper wants it; None where he does not."""
        try:
            return open_window(folder, quarter, password=password)
        except UpgradeUnaskedError:
            question = self.tr(
                "这本台账是旧版本的，要升级到本版才能打开。升级改动服务器上的数据库，不会自动备份，"
                "请先用服务器自己的工具备份。已备份好、现在升级吗？"
            )
            if not ConfirmDialog.ask(self._window, question, self.tr("升级")):
                return None
            window = open_window(folder, quarter, password=password, upgrade=True)
            window.messages.tell(self.tr("台账已升级到本版，大家可以打开了。"), undoable=False)
            return window

    def _reopen(self) -> None:
        """Put a new window on the same folder: another ledger is there now, or its user has another role."""
        before = self._window
        if not isinstance(before, MainWindow) or self._folder is None:
            return
        window = self._open_instead(self._folder, before.desk.quarter)
        if window is None:
            return
        self._window, person = window, window.desk.ledger.person
        if person != before.desk.ledger.person:
            told = self.tr("你的身份已改为{0}，即时生效。").format(spoken(person_words(person)))
            window.messages.tell(told, undoable=False)

    def leave(self) -> None:
        """Give up the right to the window on the ledger, so that the next start has it at once."""
        if self._instance is not None:
            self._instance.release()

    def _import(self, files: Sequence[Path]) -> None:
        self.open(default_ledger(), None, files)

    def _open_sample(self) -> None:
        if self.open(sample_ledger(), SAMPLE_QUARTER) and isinstance(self._window, MainWindow):
            told = self.tr("这是示例台账，可以放心试，自己的台账不受影响。")
            self._window.messages.tell(told, undoable=False)

    def _claim(self, folder: Path) -> bool:
        """Take the right to the window on a ledger, which may be ours already."""
        if self._instance is not None and folder == self._folder:
            return True
        instance = Instance(folder)
        if not instance.claim():
            self.gave_way = instance.call()
            if not self.gave_way:
                QMessageBox.warning(self._window, self.tr("营商台账"), error_words(SilentWindowError(folder)))
            return False
        instance.asked.connect(self._come_to_the_front)
        self._instance, self._folder = instance, folder
        return True

    def _take_back(self, instance: Instance | None, folder: Path | None) -> None:
        if self._instance is not None and self._instance is not instance:
            self._instance.release()
        self._instance, self._folder = instance, folder

    def _come_to_the_front(self) -> None:
        window = self._window
        if window is not None:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.show()
            window.raise_()
            window.activateWindow()
            QApplication.alert(window)


def _lock_of(folder: Path) -> tuple[bool, int]:
    """Whether the ledger has a password, and after how many idle minutes its window shuts."""
    return is_locked(folder), idle_minutes(folder)


def _put_before(page: StartWindow, window: QWidget) -> None:
    """Make the page a dialog of the window that is left as soon as something was chosen."""
    page.setParent(window, Qt.WindowType.Dialog)
    page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    page.setWindowModality(Qt.WindowModality.WindowModal)
    for chosen in (page.import_chosen, page.sample_chosen, page.ledger_chosen):
        chosen.connect(page.close)


def run(ledger: Path | None = None, quarter: Quarter | None = None, backup: Path | None = None) -> int:
    """Open the window and stay until it is closed; the exit status."""
    memory = Memory(user_memory())
    app = make_application(sys.argv[:1], memory)
    sys.excepthook = CrashReporter()
    keeper = WindowKeeper(memory)
    if not keeper.start(ledger, quarter, backup):
        return 0 if keeper.gave_way else 1
    status = app.exec()
    keeper.leave()
    return status
