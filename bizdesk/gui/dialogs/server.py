"""A ledger on a server: where it lies and who signs in, tried before it is opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from bizdesk.domain.errors import BizDeskError
from bizdesk.gui.appearance import keep_fitting
from bizdesk.gui.dialogs.crash import CrashDialog
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.language import error_words, spoken
from bizdesk.gui.tasks import TaskRunner
from bizdesk.gui.widgets.notes import say
from bizdesk.gui.widgets.number_field import number_field
from bizdesk.services.servers import (
    PORT,
    EmptyDatabaseError,
    Met,
    ServerPlace,
    keep_server,
    met_words,
    place_of,
    try_server,
)

_MOST_PORT = 65_535


class ServerDialog(SheetDialog):
    """Asks for the place and the login of a ledger, and signs in without holding the window up.

    `known` is the folder on this PC whose ledger it is, None for one that was never opened here.
    """

    def __init__(self, known: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ServerDialog", "连接服务器台账"), parent)
        self.setMinimumWidth(520)
        self._known = known
        self._runner = TaskRunner()
        self._round = 0
        self.folder: Path | None = None
        """The folder on this PC for the ledger that was signed in to."""
        self.host = _field(self.tr("服务器"))
        self.port = number_field()
        self.port.setRange(1, _MOST_PORT)
        self.port.setValue(PORT)
        self.port.setAccessibleName(self.tr("端口"))
        self.database = _field(self.tr("数据库"))
        self.login = _field(self.tr("登录名"))
        self.password = _field(self.tr("密码"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.evidence = _field(self.tr("佐证材料文件夹"))
        self.browse = QPushButton(self.tr("选择…"))
        self.browse.setToolTip(self.tr("选择大家共用的佐证材料文件夹"))
        self.test = QPushButton(self.tr("测试连接"))
        self.outcome = QLabel()
        self._lay_out()
        self._connect()
        self._fill()
        self._on_edited()

    @classmethod
    def ask(cls, parent: QWidget | None) -> Path | None:
        """The folder of a ledger that was signed in to, None when the dialog was left."""
        dialog = cls(None, parent)
        return dialog.folder if dialog.is_accepted() else None

    @classmethod
    def sign_in(cls, parent: QWidget | None, known: Path) -> Path | None:
        """Sign in to a ledger that was open before, with a password where it needs one."""
        dialog = cls(known, parent)
        dialog.accept()
        return dialog.folder if dialog.is_accepted() else None

    def place(self) -> ServerPlace:
        """What stands in the fields."""
        texts = (field.text().strip() for field in (self.host, self.database, self.login, self.evidence))
        host, database, login, evidence = texts
        return ServerPlace(host, self.port.value(), database, login, evidence)

    def accept(self) -> None:
        """Sign in, and close once it went well."""
        self._try(opening=True)

    def done(self, result: int) -> None:
        self._round += 1  # what is still under way is of no interest any more
        super().done(result)

    def _try(self, *, opening: bool) -> None:
        place, password = self.place(), self.password.text()
        self._round += 1
        this = self._round
        say(self.outcome, self.tr("正在连接…"))
        self._let_edit(False)

        def met(found: Met) -> None:
            if this == self._round:
                self._on_met(found, place, password, opening=opening)

        def failed(error: BaseException) -> None:
            if this == self._round:
                self._on_failed(error, place, password, opening=opening)

        self._runner.aside(lambda: try_server(place, password), met, failed)

    def _on_met(self, found: Met, place: ServerPlace, password: str, *, opening: bool) -> None:
        self._let_edit(True)
        if found.trouble is None:
            say(self.outcome, f"✓ {spoken(met_words(found))}")
        elif not (opening and self.accept_button.text() == self.tr("仍要打开")):
            say(self.outcome, f"● {error_words(found.trouble)}", trouble=True)
            self.accept_button.setText(self.tr("仍要打开"))
            return
        if opening:
            self._keep(place, password)

    def _on_failed(self, error: BaseException, place: ServerPlace, password: str, *, opening: bool) -> None:
        self._let_edit(True)
        if not isinstance(error, BizDeskError):
            CrashDialog.show_error(error, self)
            return
        making = isinstance(error, EmptyDatabaseError)
        if making and opening and self.accept_button.text() == self._verb(making=True):
            self._keep(place, password)
            return
        say(self.outcome, f"● {error_words(error)}", trouble=True)
        self.accept_button.setText(self._verb(making=making))
        if not self.password.text():
            self.password.setFocus()

    def _keep(self, place: ServerPlace, password: str) -> None:
        self.folder = keep_server(place, password, self._known)
        super().accept()

    def _verb(self, *, making: bool) -> str:
        return self.tr("在这里新建台账") if making else self.tr("打开")

    def _let_edit(self, editable: bool) -> None:
        for widget in (*self._texts(), self.port, self.browse, self.test, self.accept_button):
            widget.setEnabled(editable)
        if editable:
            self._on_complete()

    def _on_edited(self) -> None:
        say(self.outcome, "")
        self.accept_button.setText(self._verb(making=False))
        self._on_complete()

    def _on_complete(self) -> None:
        asked = (self.host, self.database, self.login, self.evidence)
        complete = all(field.text().strip() for field in asked)
        self.test.setEnabled(complete)
        self.accept_button.setEnabled(complete)

    def _choose_evidence(self) -> None:
        title = self.tr("选择大家共用的佐证材料文件夹")
        name = QFileDialog.getExistingDirectory(self, title, self.evidence.text())
        if name:
            self.evidence.setText(name)

    def _texts(self) -> tuple[QLineEdit, ...]:
        return self.host, self.database, self.login, self.password, self.evidence

    def _fill(self) -> None:
        place = place_of(self._known) if self._known is not None else None
        if place is not None:
            for field, text in ((self.host, place.host), (self.database, place.database)):
                field.setText(text)
            self.port.setValue(place.port)
            self.login.setText(place.login)
            self.evidence.setText(place.evidence)
            self.password.setFocus()

    def _connect(self) -> None:
        for field in self._texts():
            field.textChanged.connect(self._on_edited)
        self.port.valueChanged.connect(self._on_edited)
        self.browse.clicked.connect(self._choose_evidence)
        self.test.clicked.connect(lambda: self._try(opening=False))

    def _lay_out(self) -> None:
        self.say_about(self.tr("几个人同时用的台账在一台服务器上，地址和登录名问台账负责人。"))
        self.host.setPlaceholderText(self.tr("如 db.office.lan 或 10.1.2.3"))
        self.evidence.setPlaceholderText(self.tr("共用的文件夹，或 s3://主机/桶/前缀"))
        self.password.setPlaceholderText(self.tr("只在这次使用中记住，不存到电脑上"))
        for button in (self.browse, self.test):
            button.setAutoDefault(False)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("服务器"), _row(self.host, self.host, QLabel(self.tr("端口")), self.port))
        form.addRow(self.tr("数据库"), self.database)
        form.addRow(self.tr("登录名"), self.login)
        form.addRow(self.tr("密码"), self.password)
        form.addRow(self.tr("佐证材料文件夹"), _row(self.evidence, self.evidence, self.browse))
        self.body.addLayout(form)
        self.outcome.setWordWrap(True)
        self.outcome.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        keep_fitting(self.outcome, _fit)
        self.body.addLayout(_row(self.outcome, self.test, self.outcome))


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    return field


def _row(stretched: QWidget, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, int(widget is stretched))
    return row


def _fit(label: QWidget) -> None:
    """Two lines, so that nothing jumps when a sentence comes."""
    label.setMinimumHeight(2 * label.fontMetrics().lineSpacing() + 4)
