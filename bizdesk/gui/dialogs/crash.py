"""A bug: what is safe, and a report that can be copied. It holds no words of a document."""

from __future__ import annotations

import platform
import sqlite3

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from bizdesk import __version__
from bizdesk.domain.errors import bug_report


def crash_report(error: BaseException) -> str:
    """Where it and its causes happened and of what kind they are, and the versions of what was running.

    Messages of errors are left out, since they may quote a document.
    """
    running = f"Python {platform.python_version()}, Qt {qVersion()}, SQLite {sqlite3.sqlite_version}"
    return f"BizDesk {__version__}\n{running}\n{platform.platform()}\n\n{bug_report(error)}"


class CrashDialog(QDialog):
    """Shows the report of a bug."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("程序出了问题"))
        self.resize(640, 400)
        text = QLabel(
            self.tr("刚才的操作没有完成，已有的记录都在。请把下面的报告复制给维护人员，然后继续工作。")
        )
        text.setWordWrap(True)
        report = QPlainTextEdit(crash_report(error))
        report.setReadOnly(True)
        report.setAccessibleName(self.tr("报告"))
        buttons = QDialogButtonBox()
        copy = buttons.addButton(self.tr("复制报告"), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report.toPlainText()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (text, report, buttons):
            layout.addWidget(widget)

    @classmethod
    def show_error(cls, error: BaseException, parent: QWidget | None = None) -> None:
        """Show the report and wait until it is closed."""
        cls(error, parent).exec()
