"""Qt's own window with an empty table: what the packed program is held against."""

from __future__ import annotations

import sys

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

TITLE = "bare window"


def main() -> int:
    """Show the window until it is closed."""
    app = QApplication(sys.argv[:1])
    window, table = QMainWindow(), QTableView()
    window.setWindowTitle(TITLE)
    table.setModel(QStandardItemModel(0, 8, table))
    window.setCentralWidget(table)
    window.resize(1440, 860)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
