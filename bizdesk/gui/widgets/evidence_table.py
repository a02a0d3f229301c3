"""The table of the evidence room as a widget: what expires is lit, what there is no room for yields."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from bizdesk.domain.evidence_room import FiledEvidence
from bizdesk.gui.models.evidence_room import LAMP_ROLE, EvidenceRoomModel, RoomColumn
from bizdesk.gui.models.row_table import Index
from bizdesk.gui.theme import colours_of
from bizdesk.gui.widgets.plain_table import PlainTable

_WIDTHS = {
    RoomColumn.EXPIRY: 196,
    RoomColumn.PERIOD: 120,
    RoomColumn.ATTACHED: 96,
    RoomColumn.AGENCY: 112,
    RoomColumn.USES: 56,
    RoomColumn.VERSION: 64,
    RoomColumn.SIZE: 72,
}
"""The columns beside the name and the task; where there is no room the last ones yield first."""
_NAMES_WIDTH = 320


class EvidenceCellDelegate(QStyledItemDelegate):
    """Expiry in the colour of its lamp, all but the name quiet; a long name keeps its ending."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        colours, lamp = colours_of(option.palette), index.data(LAMP_ROLE)
        named = index.column() == RoomColumn.NAME
        colour = colours.text if named else colours.secondary
        if lamp is not None:
            colour = colours.lamps[lamp]
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(colour))
        option.textElideMode = Qt.TextElideMode.ElideMiddle if named else Qt.TextElideMode.ElideRight


class EvidenceTable(PlainTable):
    """Shows an `EvidenceRoomModel`; `file_changed` carries the file of the current row, or None."""

    file_changed = Signal(object)

    def __init__(self, model: EvidenceRoomModel) -> None:
        name = QCoreApplication.translate("EvidenceTable", "佐证材料")
        super().__init__(model, name, [RoomColumn.NAME, RoomColumn.TASK])
        self._model = model
        self.setProperty("plain", None)  # the delegate colours the words of the selected row too
        self.setItemDelegate(EvidenceCellDelegate(self))
        self.setWordWrap(False)
        self.setMouseTracking(True)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.horizontalHeader().setSectionsClickable(True)
        self.selectionModel().currentRowChanged.connect(lambda: self.file_changed.emit(self.current()))

    def current(self) -> FiledEvidence | None:
        """The file of the current row."""
        index = self.currentIndex()
        return self._model.row_at(index) if index.isValid() else None

    def select(self, evidence_id: int | None) -> None:
        """Make a file's row the current one, the first row where it is not shown."""
        rows = (row for row, filed in enumerate(self._model.rows) if filed.evidence.id == evidence_id)
        if self._model.rows:
            self.selectRow(next(rows, 0))
        else:
            self.file_changed.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.viewport().width() - _NAMES_WIDTH
        for column, width in _WIDTHS.items():
            room -= width
            self.setColumnHidden(column, room < 0)
        super().resizeEvent(event)
