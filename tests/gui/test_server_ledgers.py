"""Ledgers on servers as their keeper meets them in the window: made where none is, upgraded when older."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.server import ServerDialog
from bizdesk.gui.keeper import WindowKeeper
from bizdesk.gui.main_window import MainWindow
from bizdesk.gui.operations.evidence import attach_files
from bizdesk.gui.operations.ticks import set_ticked
from bizdesk.gui.start_window import StartWindow
from bizdesk.services.ledgers import Ledger
from bizdesk.services.people import add_person
from bizdesk.services.servers import place_of
from bizdesk.services.tasks import TickTasks, tick_tasks
from bizdesk.store import server as remembered
from bizdesk.store.bucket import Bucket
from tests.buckets import BucketServer
from tests.drivers.hand import button, click, on_screen
from tests.drivers.people import PATIENCE_MS, ServerDriver
from tests.gui.shared import PEOPLE
from tests.ledgers import connected, drop_ledger, dump, make_ledger, stock, write
from tests.servers import Server, database_of, point

HU = next(iter(PEOPLE.values()))

pytestmark = pytest.mark.usefixtures("new_pc")


@pytest.fixture
def database(server: Server) -> Iterator[str]:
    """An empty database."""
    name = server.new_database()
    yield name
    server.drop(name)


def main_window(qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: bool(on_screen(MainWindow)), timeout=PATIENCE_MS)
    (window,) = on_screen(MainWindow)
    assert isinstance(window, MainWindow)
    return window


def in_dialog(act: Callable[[ServerDialog], bool]) -> None:
    """Have `act` look at the dialog each time it is there and at rest, until it says that it is done."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        waiting = not isinstance(dialog, ServerDialog) or dialog.outcome.text() == "正在连接…"
        if waiting or not (isinstance(dialog, ServerDialog) and act(dialog)):
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def test_a_new_ledger_is_made_on_an_empty_database(
    database: str, keeper: WindowKeeper, server: Server, qtbot: QtBot, tmp_path: Path
) -> None:
    evidence = tmp_path / "佐证"
    evidence.mkdir()
    seen: list[tuple[str, str]] = []

    def answer(dialog: ServerDialog) -> bool:
        seen.append((dialog.outcome.text(), dialog.accept_button.text()))
        if len(seen) == 1:
            ServerDriver(dialog, qtbot).fill(str(server.folder), database, "postgres", "", evidence)
        click(dialog.accept_button)
        return len(seen) == 2

    keeper.show_start()
    in_dialog(answer)
    click(button(on_screen(StartWindow)[0], "连接服务器台账…"))
    window = main_window(qtbot)
    assert seen == [("", "打开"), (f"● 数据库 {database} 还是空的，里面没有台账。", "在这里新建台账")]
    assert window.windowTitle() == f"{database}@localhost - 台账保管人 - 营商台账"
    with closing(server.connect(database)) as connection:
        assert connection.execute("SELECT count(*) FROM task").fetchone() == (0,)


def test_leaving_the_dialog_makes_nothing_on_an_empty_database(
    database: str, keeper: WindowKeeper, server: Server, qtbot: QtBot, tmp_path: Path
) -> None:
    seen: list[str] = []

    def answer(dialog: ServerDialog) -> bool:
        seen.append(dialog.accept_button.text())
        if len(seen) == 1:
            ServerDriver(dialog, qtbot).fill(str(server.folder), database, "postgres", "", tmp_path)
            click(dialog.accept_button)
            return False
        dialog.reject()
        return True

    keeper.show_start()
    in_dialog(answer)
    click(button(on_screen(StartWindow)[0], "连接服务器台账…"))
    assert seen == ["打开", "在这里新建台账"]
    assert on_screen(MainWindow) == []
    with closing(server.connect(database)) as connection:
        assert connection.execute("SELECT to_regclass('task')").fetchone() == (None,)


@pytest.fixture
def older(server: Server, tmp_path: Path) -> Iterator[Path]:
    """The folder of a ledger that an earlier program made, with a person in it."""
    folder = point(tmp_path / "共用", server, server.new_database())
    made = make_ledger(folder)
    stock(made)
    write(made, lambda uow: add_person(uow, HU))
    with closing(connected(folder)) as connection:
        connection.execute("DROP FUNCTION keep_person(text, text, text, integer, text)")
    remembered.keep_password(server.url(str(database_of(folder))), "")
    yield folder
    drop_ledger(folder)
    server.run(f"DROP ROLE {HU.login}")


def test_the_keeper_is_asked_before_an_older_ledger_is_upgraded(
    older: Path, keeper: WindowKeeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions: list[tuple[str, str]] = []
    answers = iter((False, True))

    def ask(_parent: object, question: str, verb: str) -> bool:
        questions.append((question, verb))
        return next(answers)

    monkeypatch.setattr(ConfirmDialog, "ask", ask)
    before = dump(older)
    assert not keeper.open(older)
    assert dump(older) == before
    assert keeper.open(older)
    assert questions[0] == questions[1]
    question, verb = questions[0]
    assert "不会自动备份，请先用服务器自己的工具备份" in question
    assert verb == "升级"
    window = main_window(qtbot)
    assert window.messages.text.text() == "✓ 台账已升级到本版，大家可以打开了。"


def test_others_are_told_whom_to_ask_for_an_upgrade(
    older: Path, keeper: WindowKeeper, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, words: told.append(words))
    database = str(database_of(older))
    own = point(older.with_name("自己"), server, database, HU.login, older / "evidence")
    remembered.keep_password(server.url(database, HU.login), "")
    assert not keeper.open(own)
    assert told == ["这本台账还是旧版本的，请建立它的人先用本版程序升级一次，之后大家都能用；台账没有改动。"]


def test_a_bucket_out_of_reach_is_told_and_keeps_nobody_out_nor_does_one_that_is_slow(
    bucket_ledger: Ledger,
    bucket_server: BucketServer,
    keeper: WindowKeeper,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = place_of(bucket_ledger.folder.path)
    assert place is not None
    seen: list[tuple[str, str]] = []

    def answer(dialog: ServerDialog) -> bool:
        seen.append((dialog.outcome.text(), dialog.accept_button.text()))
        if len(seen) == 1:
            driver = ServerDriver(dialog, qtbot)
            driver.fill(place.host, place.database, place.login, "", place.evidence)
        click(dialog.accept_button)
        return len(seen) == 2

    bucket_server.know_keys(only=True)
    try:
        keeper.show_start()
        in_dialog(answer)
        click(button(on_screen(StartWindow)[0], "连接服务器台账…"))
        window = main_window(qtbot)
        refused = "● 佐证存储拒绝了这个密钥，请检查密钥，或请管理员给它读写这个存储桶的权限；没有任何改动。"
        assert seen == [("", "打开"), (refused, "仍要打开")]
        file = tmp_path / "证明.txt"
        file.write_text("证明", encoding="utf-8")
        before = dump(bucket_ledger.folder.path)
        attach_files(window, window.desk, 1, [file], None)
        qtbot.waitUntil(lambda: window.messages.text.text() == refused, timeout=PATIENCE_MS)
        assert dump(bucket_ledger.folder.path) == before
        set_ticked(window.desk, [6], None, ticked=True)
        qtbot.waitUntil(lambda: window.messages.text.text().startswith("✓ 办结"), timeout=PATIENCE_MS)
    finally:
        bucket_server.know_keys(only=False)
    send = Bucket.send

    def send_while_another_works(*given: object) -> None:
        send(*given)  # type: ignore[arg-type]
        write(bucket_ledger, lambda uow: tick_tasks(uow, TickTasks((2,))))

    monkeypatch.setattr(Bucket, "send", send_while_another_works)
    attach_files(window, window.desk, 1, [file], None)
    qtbot.waitUntil(lambda: "添加佐证材料：证明.txt" in window.messages.text.text(), timeout=PATIENCE_MS)
