"""What a check found, and a button for everything that can be mended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bizdesk.gui.language import spoken
from bizdesk.services.check import CheckResult
from bizdesk.services.repairs import Repair


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of a check with everything that is wrong, one sentence each, and what can be mended."""

    found: CheckResult
    problems: tuple[str, ...]
    repairs: tuple[Repair, ...]


class CheckDialog(QDialog):
    """Lists sentences; a repair closes the dialog, since everything is looked at anew after it."""

    def __init__(
        self, checked: Checked, mend: Callable[[Repair], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("检查台账"))
        self.resize(620, 400)
        self._mend = mend
        found = checked.found
        looked = self.tr("检查了数据库、{0} 条历史的校验值、{1} 份佐证材料和最近的备份。")
        head = QLabel(looked.format(found.events, found.files))
        head.setWordWrap(True)
        self.sentences = QListWidget()
        self.sentences.setAccessibleName(self.tr("检查结果"))
        self.sentences.setWordWrap(True)
        self.sentences.addItems([spoken(one) for one in checked.problems])
        self.sentences.addItems([self.tr("多余的文件，不影响使用：{0}").format(one) for one in found.strays])
        self.buttons = [self._button(one) for one in checked.repairs]
        note = QLabel(self._note(checked))
        note.setWordWrap(True)
        note.setProperty("role", "secondary")
        box = QDialogButtonBox()
        box.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addWidget(self.sentences, 1)
        layout.addWidget(note)
        for button in self.buttons:
            layout.addWidget(button)
        layout.addWidget(box)

    @classmethod
    def show_result(cls, parent: QWidget, checked: Checked, mend: Callable[[Repair], None]) -> None:
        """Show what was found over `parent`; `mend` is called with the repair that is wanted."""
        cls(checked, mend, parent).open()

    def done(self, result: int) -> None:
        super().done(result)
        self.deleteLater()

    def _button(self, repair: Repair) -> QPushButton:
        button = QPushButton(spoken(repair.words))
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._on_mend, repair))
        return button

    def _on_mend(self, repair: Repair) -> None:
        self.accept()
        self._mend(repair)

    def _note(self, checked: Checked) -> str:
        if checked.repairs:
            return self.tr("可以修复下面这些；移开的文件会留在 backups 文件夹。")
        return self.tr("这些问题不能就地修复，请在“备份与恢复”里恢复最近的备份。")
