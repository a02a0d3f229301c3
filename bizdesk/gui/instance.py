"""One window for each ledger: a second start brings the first to the front and leaves the ledger alone."""

from __future__ import annotations

import ctypes
import sys
import time
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from bizdesk.paths import instance_name, window_lock

_PATIENCE_S = 5.0
_STEP_MS = 200
_COME, _COMING = b"come\n", b"coming\n"


class Instance(QObject):
    """The right of this process to the window on a ledger; `asked` tells that another start wants it.

    The right is a lock file, which falls to the next one when its process ends in whatever way; the socket
    only carries the wish.
    """

    asked = Signal()

    def __init__(self, ledger: Path) -> None:
        super().__init__()
        self._name = instance_name(ledger)
        self._lock = QLockFile(str(window_lock(ledger)))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def claim(self) -> bool:
        """Take the right where nobody has it; whether it is ours. Where no lock can be kept it is."""
        if self._lock.tryLock(0):
            QLocalServer.removeServer(self._name)  # of a process that was killed
            self._server.listen(self._name)
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def call(self) -> bool:
        """Ask the one that has the right to come to the front; whether it answered."""
        if sys.platform == "win32":
            ctypes.windll.user32.AllowSetForegroundWindow(-1)
        end = time.monotonic() + _PATIENCE_S
        while time.monotonic() < end:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(_STEP_MS):
                socket.write(_COME)
                left = int((end - time.monotonic()) * 1000)
                return socket.waitForReadyRead(max(left, _STEP_MS)) and bool(socket.readAll().data())
            time.sleep(_STEP_MS / 1000)  # it is just starting, or just ending
        return False

    def release(self) -> None:
        """Give the right up."""
        self._server.close()
        self._lock.unlock()

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._answer(socket))
        socket.disconnected.connect(socket.deleteLater)

    def _answer(self, socket: QLocalSocket) -> None:
        if bytes(socket.readAll().data()).startswith(_COME):
            socket.write(_COMING)
            socket.flush()
            self.asked.emit()
