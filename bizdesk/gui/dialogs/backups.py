"""备份与恢复: which backups there are, what the chosen one holds beside the ledger, making and restoring."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from bizdesk.domain.backups import Counts
from bizdesk.gui.desk import Desk
from bizdesk.gui.models.backup_table import BackupTableModel
from bizdesk.gui.operations.backups import (
    BackupList,
    back_up_now,
    back_up_to,
    choose_second_folder,
    counts_words,
    read_backups,
    restore_backup,
    restore_file,
)
from bizdesk.gui.widgets.plain_table import PlainTable
from bizdesk.services.backups import BackupEntry


class BackupsDialog(QDialog):
    """Lists backups, the newest first; `reopen` is called once another ledger lies in the folder."""

    def __init__(self, desk: Desk, reopen: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("备份与恢复"))
        self.resize(780, 520)
        self._desk = desk
        self._reopen = reopen
        self.model = BackupTableModel(desk.ledger.folder.backups, self)
        self.table = PlainTable(self.model, self.tr("备份"), (1, 5))
        for column in (0, 2, 3, 4):
            self.table.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents
            )
        self.empty = QLabel(self.tr("还没有备份。关闭窗口、导入和合并之前会自动备份，也可以现在备份。"))
        self.compared = QLabel()
        self.second = QLabel()
        self._present: Counts | None = None
        self.make = QPushButton(self.tr("立即备份"))
        self.make_elsewhere = QPushButton(self.tr("备份到…"))
        self.choose_second = QPushButton(self.tr("另一处位置…"))
        self.restore = QPushButton(self.tr("恢复…"))
        self.restore_file = QPushButton(self.tr("从文件恢复…"))
        self.close_button = QPushButton(self.tr("关闭"))
        self._lay_out()
        self._connect()

    @classmethod
    def show_backups(cls, parent: QWidget, desk: Desk, reopen: Callable[[], None]) -> None:
        """Open the list over `parent`."""
        dialog = cls(desk, reopen, parent)
        dialog.refresh()
        dialog.open()

    def refresh(self) -> None:
        """Read the folders again."""
        read_backups(self._desk, self._show)

    def done(self, result: int) -> None:
        super().done(result)
        self.deleteLater()

    def _show(self, found: BackupList) -> None:
        self.model.show_rows(found.entries)
        self.table.setVisible(bool(found.entries))
        self.empty.setVisible(not found.entries)
        self._present = found.present
        self.second.setText(self._about_second(found))
        if found.entries:
            self.table.selectRow(0)
            self.table.setFocus()
        self._on_selection()

    def _about_second(self, found: BackupList) -> str:
        if found.second is None:
            return self.tr(
                "自动备份和台账在同一个盘上。再选一处位置（U盘、别的盘），关闭窗口时也备份到那里。"
            )
        if found.second_reached:
            return self.tr("关闭窗口时也备份到 {0}。").format(found.second)
        return self.tr("另一处位置 {0} 现在不在，请插上U盘或另选位置。").format(found.second)

    def _comparison(self, chosen: BackupEntry | None) -> str:
        """What the ledger holds, and the chosen backup beside it."""
        if self._present is None:
            return ""
        now = self.tr("现在的台账：{0}。").format(counts_words(self._present))
        if chosen is None or chosen.manifest is None:
            return now
        held = chosen.manifest.counts
        less = max(self._present.tasks - held.tasks, 0), max(self._present.files - held.files, 0)
        if not any(less):
            return now + self.tr("所选备份里有 {0}，不比现在少。").format(counts_words(held))
        return now + self.tr("所选备份比现在少 {0} 项任务、{1} 份材料。").format(*less)

    def _current(self) -> BackupEntry | None:
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def _lay_out(self) -> None:
        for label in (self.empty, self.compared, self.second):
            label.setWordWrap(True)
            label.setProperty("role", "secondary")
        row = QHBoxLayout()
        for button in (self.restore, self.restore_file, self.make, self.make_elsewhere, self.choose_second):
            row.addWidget(button)
            button.setAutoDefault(False)
        row.addStretch()
        row.addWidget(self.close_button)
        self.close_button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(self.empty)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.compared)
        layout.addWidget(self.second)
        layout.addLayout(row)

    def _connect(self) -> None:
        desk = self._desk
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.table.activated.connect(self._on_restore)
        self.restore.clicked.connect(self._on_restore)
        self.restore_file.clicked.connect(lambda: restore_file(self, desk, self._on_restored))
        self.make.clicked.connect(lambda: back_up_now(self, desk, self.refresh))
        self.make_elsewhere.clicked.connect(lambda: back_up_to(self, desk, self.refresh))
        self.choose_second.clicked.connect(self._on_choose_second)
        self.close_button.clicked.connect(self.reject)

    def _on_selection(self) -> None:
        chosen = self._current()
        self.restore.setEnabled(chosen is not None and not chosen.problem)
        self.compared.setText(self._comparison(chosen))

    def _on_choose_second(self) -> None:
        if choose_second_folder(self, self._desk):
            self.refresh()

    def _on_restore(self) -> None:
        chosen = self._current()
        if chosen is not None and not chosen.problem:
            restore_backup(self, self._desk, chosen.path, sealed=chosen.sealed, then=self._on_restored)

    def _on_restored(self, _restored: object) -> None:
        self.accept()
        self._reopen()
