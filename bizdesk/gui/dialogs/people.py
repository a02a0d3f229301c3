"""人员与权限: who uses a shared ledger, in which role."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from bizdesk.domain.errors import BizDeskError
from bizdesk.domain.people import Person
from bizdesk.gui.desk import Desk
from bizdesk.gui.dialogs.confirm import ConfirmDialog
from bizdesk.gui.dialogs.person import FirstPassword, PasswordDialog, PersonDialog
from bizdesk.gui.language import error_words, spoken
from bizdesk.gui.models.people_table import PeopleTableModel
from bizdesk.gui.operations.people import Everybody, keep_person, read_people, remove_person, set_password
from bizdesk.gui.widgets.notes import say
from bizdesk.gui.widgets.plain_table import PlainTable


class PeopleDialog(QDialog):
    """Lists everybody by name; what was done stands below the list, as the history tells it.

    It stays open until a password that is being written is shown: nobody could tell it afterwards.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("人员与权限"))
        self.resize(680, 460)
        self._desk = desk
        self._agencies: tuple[str, ...] = ()
        self._awaiting = False
        self.model = PeopleTableModel(self)
        self.table = PlainTable(self.model, self.tr("人员"), (1, 3))
        for column in (0, 2):
            self.table.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents
            )
        self.empty = QLabel(self.tr("还没有人员；添加第一个人，他就能从自己的电脑连上这本台账。"))
        self.told = QLabel()
        self.first = FirstPassword()
        self.add = QPushButton(self.tr("添加…"))
        self.edit = QPushButton(self.tr("修改…"))
        self.password = QPushButton(self.tr("设新密码…"))
        self.remove = QPushButton(self.tr("收回权限…"))
        self.close_button = QPushButton(self.tr("关闭"))
        self._lay_out()
        self._connect()
        self._on_selection()

    @classmethod
    def show_people(cls, parent: QWidget, desk: Desk) -> None:
        """Open the list over `parent`."""
        dialog = cls(desk, parent)
        dialog.refresh()
        dialog.open()

    def refresh(self) -> None:
        """Read everybody again."""
        read_people(self._desk, self._show)

    def reject(self) -> None:
        if not self._awaiting:
            super().reject()

    def done(self, result: int) -> None:
        super().done(result)
        self.deleteLater()

    def _show(self, found: Everybody) -> None:
        people, self._agencies = found
        chosen = self._current()
        self.model.show_rows(people)
        self.table.setVisible(bool(people))
        self.empty.setVisible(not people)
        logins = [one.login for one in people]
        if people:
            self.table.selectRow(logins.index(chosen.login) if chosen and chosen.login in logins else 0)
            self.table.setFocus()
        self._on_selection()

    def _current(self) -> Person | None:
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def _lay_out(self) -> None:
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "secondary")
        self.told.setWordWrap(True)
        row = QHBoxLayout()
        for button in (self.add, self.edit, self.password, self.remove):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.close_button)
        for button in (self.add, self.edit, self.password, self.remove, self.close_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.empty)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.first)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.table.activated.connect(self._on_edit)
        self.add.clicked.connect(lambda: self._ask(None))
        self.edit.clicked.connect(self._on_edit)
        self.password.clicked.connect(self._on_password)
        self.remove.clicked.connect(self._on_remove)
        self.close_button.clicked.connect(self.reject)

    def _on_selection(self) -> None:
        chosen = self._current()
        for button in (self.edit, self.password, self.remove):
            button.setEnabled(chosen is not None)

    def _on_edit(self) -> None:
        chosen = self._current()
        if chosen is not None:
            self._ask(chosen)

    def _ask(self, person: Person | None) -> None:
        asked = PersonDialog.ask(self, person, self._agencies)
        if asked is None:
            return
        wanted, password = asked

        def done(sentence: str, made: str | None) -> None:
            self._tell(sentence)
            if made is not None:
                self.first.show_password(wanted, made)

        self._await(True)
        keep_person(self._desk, wanted, password, done, self._fail)

    def _on_password(self) -> None:
        chosen = self._current()
        password = PasswordDialog.ask(self, chosen) if chosen is not None else None
        if chosen is None or password is None:
            return

        def done(sentence: str) -> None:
            self._tell(sentence)
            self.first.show_password(chosen, password)

        self._await(True)
        set_password(self._desk, chosen, password, done, self._fail)

    def _on_remove(self) -> None:
        chosen = self._current()
        if chosen is None:
            return
        question = self.tr("收回 {0} 使用台账的权限？他以后连不上这本台账，做过的事仍在历史里。")
        if ConfirmDialog.ask(self, question.format(chosen.name), self.tr("收回权限")):
            remove_person(self._desk, chosen, self._tell, self._fail)

    def _tell(self, sentence: str) -> None:
        self._await(False)
        self._say(f"✓ {spoken(sentence)}")
        self.refresh()

    def _fail(self, error: BaseException) -> None:
        self._await(False)
        if isinstance(error, BizDeskError):
            self._say(f"● {error_words(error)}", trouble=True)
        else:
            self._desk.fail(error)

    def _await(self, awaiting: bool) -> None:
        self._awaiting = awaiting
        self.close_button.setEnabled(not awaiting)

    def _say(self, words: str, *, trouble: bool = False) -> None:
        self.first.hide()
        say(self.told, words, trouble=trouble)
