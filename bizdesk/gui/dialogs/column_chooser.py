"""Which columns the task table shows, and in which order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.models.task_columns import ALWAYS, Column
from bizdesk.gui.widgets.ordered_ticks import OrderedTicks


class ColumnChooserDialog(SheetDialog):
    """A line for each column, to be ticked, and dragged or moved with the buttons."""

    def __init__(
        self, heads: Mapping[Column, str], shown: Sequence[Column], parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("ColumnChooserDialog", "列"), parent)
        self.resize(360, 560)
        hint = QLabel(self.tr("勾选要显示的列；拖动，或用下面的按钮，改变先后。"))
        hint.setWordWrap(True)
        self.lines = OrderedTicks(self.tr("列"))
        ordered = (*shown, *(one for one in heads if one not in shown))
        lines = ((one.name, heads[one], one in shown) for one in ordered)
        self.lines.show_lines(lines, (one.name for one in ALWAYS))
        self.body.addWidget(hint)
        self.body.addWidget(self.lines, 1)

    @classmethod
    def ask(
        cls, parent: QWidget | None, heads: Mapping[Column, str], shown: Sequence[Column]
    ) -> tuple[Column, ...] | None:
        """The columns to show from the left, None when the dialog was left."""
        dialog = cls(heads, shown, parent)
        return dialog.columns() if dialog.is_accepted() else None

    def columns(self) -> tuple[Column, ...]:
        """The ticked columns from the top."""
        return tuple(Column[name] for name in self.lines.ticked())
