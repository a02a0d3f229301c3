"""One person of a shared ledger: name, login, role and agency; and a password that is shown once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from bizdesk.domain.people import ROLE_WORDS, Person, PersonRole, login_fault
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.language import spoken
from bizdesk.gui.widgets.agency_field import AgencyField
from bizdesk.services.people import SHORTEST, make_password


class PersonDialog(SheetDialog):
    """Asks who somebody is and what he may do; the login of `person`, who is there already, stays."""

    def __init__(self, person: Person | None, agencies: Sequence[str], parent: QWidget | None = None) -> None:
        adding = QCoreApplication.translate("PersonDialog", "添加人员")
        changing = QCoreApplication.translate("PersonDialog", "修改人员")
        super().__init__(changing if person else adding, parent)
        self.setMinimumWidth(460)
        self._agencies = frozenset(agencies)
        self.name = QLineEdit(person.name if person else "")
        self.name.setAccessibleName(self.tr("姓名"))
        self.login = QLineEdit(person.login if person else "")
        self.login.setAccessibleName(self.tr("登录名"))
        self.login.setReadOnly(person is not None)
        self.role = QComboBox()
        self.role.setAccessibleName(self.tr("角色"))
        for role, words in ROLE_WORDS.items():
            self.role.addItem(spoken(words), role.value)
        self.role.setCurrentIndex(list(ROLE_WORDS).index(person.role if person else PersonRole.CLERK))
        self.agency = AgencyField((person.agency if person else None) or "", agencies)
        self.about = QLabel()
        self.password = QLineEdit(make_password())
        self.password.setAccessibleName(self.tr("初始密码"))
        self._lay_out(with_password=person is None)
        for field in (self.name, self.login, self.agency, self.password):
            field.textChanged.connect(self._check)
        self.role.currentIndexChanged.connect(self._check)
        self._check()
        (self.role if person else self.name).setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, person: Person | None, agencies: Sequence[str]
    ) -> tuple[Person, str] | None:
        """The person and a first password, None when the dialog was left."""
        dialog = cls(person, agencies, parent)
        return (dialog.person(), dialog.password.text()) if dialog.is_accepted() else None

    def person(self) -> Person:
        """What stands in the fields."""
        role = self._role()
        agency = self.agency.name if role is PersonRole.LIAISON else None
        return Person(self.login.text().strip(), self.name.text().strip(), role, agency)

    def _lay_out(self, *, with_password: bool) -> None:
        self.about.setWordWrap(True)
        self.about.setProperty("role", "secondary")
        self.login.setPlaceholderText(self.tr("登录服务器用，如姓名的拼音"))
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("姓名"), self.name)
        form.addRow(self.tr("登录名"), self.login)
        form.addRow(self.tr("角色"), self.role)
        form.addRow(self.tr("单位"), self.agency)
        if with_password:
            form.addRow(self.tr("初始密码"), self.password)
        self.body.addLayout(form)
        self.body.addWidget(self.about)

    def _role(self) -> PersonRole:
        return PersonRole(self.role.currentData())

    def _check(self) -> None:
        role, person = self._role(), self.person()
        of_agency = role is PersonRole.LIAISON
        self.agency.setEnabled(of_agency)
        self.agency.setPlaceholderText(self.tr("输入单位名称") if of_agency else self.tr("只有联络员要写"))
        fault = login_fault(person.login) if person.login else None
        self.about.setText(spoken(fault) if fault else self._about(role))
        fits = not of_agency or person.agency in self._agencies
        known = bool(person.name and person.login) and fault is None
        self.accept_button.setEnabled(known and fits and len(self.password.text()) >= SHORTEST)

    def _about(self, role: PersonRole) -> str:
        return {
            PersonRole.READER: self.tr("看得到全部，什么都不能改。"),
            PersonRole.LIAISON: self.tr("只看得到有本单位的任务，只能办结、填报、上传本单位的部分。"),
            PersonRole.CLERK: self.tr("除了台账设置、封账和人员，都能改。"),
            PersonRole.LEAD: self.tr("都能改，也管人员与权限。"),
        }[role]


class PasswordDialog(SheetDialog):
    """Asks for a person's new password, with one made up to begin with."""

    def __init__(self, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("PasswordDialog", "设新密码"), parent)
        self.setMinimumWidth(400)
        self.say_about(self.tr("{0} 下次用这个密码登录，旧密码就不能用了。").format(person.name))
        self.password = QLineEdit(make_password())
        self.password.setAccessibleName(self.tr("新密码"))
        hint = QLabel(self.tr("至少 {0} 个字符。").format(SHORTEST))
        hint.setProperty("role", "secondary")
        self.body.addWidget(self.password)
        self.body.addWidget(hint)
        self.password.textChanged.connect(lambda text: self.accept_button.setEnabled(len(text) >= SHORTEST))
        self.password.selectAll()

    @classmethod
    def ask(cls, parent: QWidget | None, person: Person) -> str | None:
        """The new password, None when the dialog was left."""
        dialog = cls(person, parent)
        return dialog.password.text() if dialog.is_accepted() else None


class FirstPassword(QWidget):
    """A line that shows a login and its password once, to be copied and handed on."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLineEdit()
        self.words.setReadOnly(True)
        self.words.setAccessibleName(self.tr("登录名和密码"))
        self.copy = QPushButton(self.tr("复制"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.copy)
        self.hide()

    def show_password(self, person: Person, password: str) -> None:
        """Show it until something else is done."""
        self.words.setText(self.tr("登录名 {0}　密码 {1}").format(person.login, password))
        self.show()

    def _copy(self) -> None:
        self.words.selectAll()
        self.words.copy()
