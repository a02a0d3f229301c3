"""The table of shortcuts, made from the registry of actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from bizdesk.gui.actions import Menu, action_specs, menu_titles

_COLUMNS = (
    (Menu.FILE, Menu.VIEW),
    (Menu.TASK, Menu.EDIT, Menu.HELP),
    (Menu.RULING, Menu.REPORT, Menu.PROOFREAD),
)


class ShortcutsDialog(QDialog):
    """Lists every action that has a shortcut, menu by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("快捷键"))
        columns = QHBoxLayout()
        columns.setSpacing(48)
        for menus in _COLUMNS:
            columns.addLayout(self._column(menus))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(columns)
        layout.addWidget(buttons)

    @classmethod
    def ask(cls, parent: QWidget | None) -> None:
        """Show the table and wait until it is closed."""
        cls(parent).exec()

    def _column(self, menus: Sequence[Menu]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        for menu in menus:
            head = QLabel(menu_name(menu))
            head.setProperty("role", "section")
            form = QFormLayout()
            form.setHorizontalSpacing(32)
            form.setVerticalSpacing(8)
            for keys, text in shortcut_rows(menu):
                key = QLabel(keys)
                key.setProperty("role", "secondary")
                form.addRow(text, key)
            column.addWidget(head)
            column.addLayout(form)
            column.addSpacing(8)
        column.addStretch()
        return column


def menu_name(menu: Menu) -> str:
    """A menu's title without its key: 文件 of 文件(&F), File of &File."""
    return menu_titles()[menu].partition("(")[0].replace("&", "")


def shortcut_rows(menu: Menu) -> list[tuple[str, str]]:
    """The keys of a menu's actions and what they do, with those that are no actions."""
    native = QKeySequence.SequenceFormat.NativeText
    rows = [
        (QKeySequence(spec.shortcut).toString(native), spec.text.rstrip("…"))
        for spec in action_specs()
        if spec.shortcut and spec.menu is menu
    ]
    if menu is Menu.TASK:
        rows.append((_tr("空格"), _tr("勾选或取消选中的任务")))
    if menu is Menu.PROOFREAD:
        rows.append((_tr("回车"), _tr("确认并转到下一处")))
    return rows


def _tr(text: str) -> str:
    return QCoreApplication.translate("ShortcutsDialog", text)
