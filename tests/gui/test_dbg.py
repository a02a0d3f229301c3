from tests.gui.test_ticks import *
from PySide6.QtTest import QTest
from PySide6.QtCore import Qt
import sqlite3
def test_dbg(window, ledger):
    window.tick("（一）")
    c=sqlite3.connect(ledger.folder.path/"ledger.db")
    print(c.execute("select command,changes from event where seq=2").fetchall())
    assert 0
def test_combo(window):
    s=window.window.tasks.status
    s.activated.connect(lambda i: print("activated",i))
    s.setFocus()
    for k in range(3):
        QTest.keyClick(s, Qt.Key.Key_Down)
        print(s.currentIndex(), s.currentText())
        window.settle(); print(window.rows())
    assert 0
def test_d2(tmp_path, ledger, monkeypatch):
    other = Path(shutil.copytree(ledger.folder.path, tmp_path / "另一本"))
    monkeypatch.setattr("bizdesk.cli.context.open_ledger", lambda folder, **_how: open_copy(folder))
    command(other,"tick","1")
    c=sqlite3.connect(other/"ledger.db")
    print(c.execute("select command,changes from event where seq=2").fetchall())
    assert 0
