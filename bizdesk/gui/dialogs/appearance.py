"""How the window is to look and speak; the look shows at once, and 取消 puts it back."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QWidget

from bizdesk.gui.appearance import SIZES, Appearance, Look, Theme, appearance
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.language import Language
from bizdesk.gui.theme import BASE_POINTS


class AppearanceDialog(SheetDialog):
    """Asks for theme, size of type, height of rows, and the language of the next start."""

    def __init__(self, chosen: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("外观"), parent)
        self._appearance = chosen
        look = chosen.look
        self.theme, self.points, self.rows, self.language = (QComboBox() for _ in range(4))
        for theme, name in self._themes().items():
            self.theme.addItem(name, theme)
        for points in SIZES:
            usual = self.tr("（默认）") if points == BASE_POINTS else ""
            self.points.addItem(self.tr("{0} 磅").format(f"{points:g}") + usual, points)
        self.rows.addItem(self.tr("常规"), False)
        self.rows.addItem(self.tr("紧凑"), True)
        self.language.addItem("中文", Language.CHINESE)
        self.language.addItem("English", Language.ENGLISH)
        values = (look.theme, look.points, look.compact, look.language)
        for box, value in zip(self._boxes, values, strict=True):
            box.setCurrentIndex(max(box.findData(value), 0))
            box.currentIndexChanged.connect(self._try)
        self._lay_out()

    @classmethod
    def ask(cls, parent: QWidget | None) -> None:
        """Let the user choose; where the dialog is left everything looks as before."""
        chosen = appearance()
        before = chosen.look
        if cls(chosen, parent).exec() != QDialog.DialogCode.Accepted:
            chosen.choose(before)

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.theme, self.points, self.rows, self.language

    def _themes(self) -> dict[Theme, str]:
        return {
            Theme.SYSTEM: self.tr("跟随系统"),
            Theme.LIGHT: self.tr("浅色"),
            Theme.DARK: self.tr("深色"),
        }

    def _try(self) -> None:
        theme, points, compact, language = (box.currentData() for box in self._boxes)
        self._appearance.choose(Look(Theme(theme), points, compact, Language(language)))
        self.adjustSize()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        for name, box in (
            (self.tr("主题"), self.theme),
            (self.tr("字号"), self.points),
            (self.tr("行高"), self.rows),
            ("语言 / Language", self.language),
        ):
            box.setAccessibleName(name)
            form.addRow(name, box)
        note = QLabel(self.tr("选了就能看到，语言从下次启动起换；只对这台电脑，不改台账。"))
        note.setProperty("role", "secondary")
        form.addRow("", note)
        self.body.addLayout(form)
