"""An indicator in a person's own words: added by hand, or put right."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bizdesk.domain.errors import UserError
from bizdesk.domain.measure import Figure
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.language import error_words, listed
from bizdesk.gui.widgets.figure_lines import FigureLines, RemovableLine, text_field
from bizdesk.gui.widgets.notes import say
from bizdesk.gui.widgets.scrolled import scrolled
from bizdesk.services.indicators import IndicatorWords, checked

_SIGNS = re.compile("[、，,；;]")
_NAME_WIDTH, _NUMBER_WIDTH = 176, 72
_TEXT_HEIGHT = 56


class _FigureLine(RemovableLine):
    """Edits a figure; a new one where `id` is None."""

    def __init__(self, id: int | None, figure: Figure) -> None:
        super().__init__()
        self._id = id
        self.name = text_field(self.tr("数值名称"), figure.name, _NAME_WIDTH)
        self.unit = text_field(self.tr("计量单位"), figure.unit, _NUMBER_WIDTH)
        self.best = text_field(self.tr("最优"), figure.best or "", _NUMBER_WIDTH)
        self.current = text_field(self.tr("成文时"), figure.current or "", _NUMBER_WIDTH)
        self.goal = text_field(self.tr("目标"), figure.goal or "", _NUMBER_WIDTH)
        self.fields = (self.name, self.unit, self.best, self.current, self.goal)
        self.lay_out(*self.fields)

    def stated(self) -> tuple[int | None, Figure]:
        """The figure as it stands in the fields, with its id."""
        values = (field.text().strip() or None for field in (self.best, self.current, self.goal))
        return self._id, Figure(self.name.text(), self.unit.text(), *values)


class IndicatorDialog(SheetDialog):
    """Edits words, group and figures; what cannot be taken is said below them and the dialog stays."""

    def __init__(self, words: IndicatorWords | None, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("编辑指标") if words else self.tr("新建指标"), parent)
        self.resize(760, 640)
        said = words or IndicatorWords("", figures=((None, Figure("", "")),))
        self._words = said
        self.name = QLineEdit(said.name)
        self.texts = {
            name: QPlainTextEdit(getattr(said, name)) for name in ("best", "current", "problems", "goal")
        }
        self.leads, self.members = QLineEdit(listed(said.leads)), QLineEdit(listed(said.members))
        self.figures = FigureLines(self.tr("添加数值"), lambda: _FigureLine(None, Figure("", "")))
        self.note = QLabel(
            self.tr("数值写成数字，例如 2 或 0.5；几个单位之间用顿号。移除一个数值，它的读数也一起移除。")
        )
        self.note.setWordWrap(True)
        self.note.setProperty("role", "secondary")
        self._lay_out()
        for id, figure in said.figures:
            self.figures.add(_FigureLine(id, figure))
        self.keep_words(said.name, self.name, *self.texts.values())

    @classmethod
    def ask(cls, parent: QWidget | None, words: IndicatorWords | None) -> IndicatorWords | None:
        """What the user wrote, None when the dialog was left."""
        dialog = cls(words, parent)
        return dialog._words if dialog.is_accepted() else None

    def accept(self) -> None:
        """Take what stands in the fields, or say what is wrong with it."""
        try:
            self._words = checked(self._stated())
        except UserError as error:
            say(self.note, f"● {error_words(error)}", trouble=True)
            return
        super().accept()

    def _stated(self) -> IndicatorWords:
        figures = [line.stated() for line in self.figures.lines]
        return IndicatorWords(
            name=self.name.text(),
            **{name: editor.toPlainText() for name, editor in self.texts.items()},
            leads=_names(self.leads.text()),
            members=_names(self.members.text()),
            figures=tuple(one for one in figures if one != (None, Figure("", ""))),
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        heads = (self.tr("全省最优"), self.tr("目前现状"), self.tr("存在的问题"), self.tr("提升目标"))
        fields: list[tuple[str, QWidget]] = [(self.tr("名称"), self.name)]
        for head, editor in zip(heads, self.texts.values(), strict=True):
            editor.setTabChangesFocus(True)
            editor.setMinimumHeight(_TEXT_HEIGHT)
            fields.append((head, editor))
        fields += [(self.tr("牵头单位"), self.leads), (self.tr("成员单位"), self.members)]
        for head, field in fields:
            field.setAccessibleName(head)
            form.addRow(head, field)
        self.body.addLayout(form, 1)
        self.body.addWidget(self._figure_area())
        self.body.addWidget(self.figures.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.note)

    def _figure_area(self) -> QScrollArea:
        sheet = QWidget()
        sheet.setObjectName("sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(_heads(_FigureLine(None, Figure("", ""))))
        column.addWidget(self.figures)
        column.addStretch()
        area = scrolled(sheet)
        area.setMinimumHeight(120)
        return area


def _heads(line: _FigureLine) -> QWidget:
    """What stands above the fields of the lines, as wide as `line`, whose words it takes."""
    heads = QWidget()
    row = QHBoxLayout(heads)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for field in line.fields:
        label = QLabel(field.placeholderText())
        label.setProperty("role", "secondary")
        label.setMinimumWidth(field.minimumWidth())
        row.addWidget(label, 1)
    row.addSpacing(line.remove.sizeHint().width() + 8)
    return heads


def _names(text: str) -> tuple[str, ...]:
    """The names between the signs; a name may hold spaces."""
    return tuple(dict.fromkeys(filter(None, map(str.strip, _SIGNS.split(text)))))
