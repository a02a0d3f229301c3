"""What the office sets for its ledger: its name, the rules by which tasks are judged, how reports look."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QStackedWidget,
    QWidget,
)

from bizdesk.domain.layout import LayoutFile
from bizdesk.domain.rules import LIMITS, Rules
from bizdesk.domain.workdays import WorkCalendar
from bizdesk.gui.appearance import keep_width
from bizdesk.gui.dialogs.sheet import SheetDialog
from bizdesk.gui.language import spoken
from bizdesk.gui.widgets.layout_fields import LayoutFields
from bizdesk.gui.widgets.number_field import number_field
from bizdesk.gui.widgets.view_switch import ViewSwitch
from bizdesk.paths import workdays_file
from bizdesk.services.settings import OfficeSettings


class SettingsDialog(SheetDialog):
    """Asks for the office's name and its rules, then how reports look; tells which years are known."""

    def __init__(
        self, settings: OfficeSettings, calendar: WorkCalendar, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("台账设置"), parent)
        self.setMinimumWidth(720)
        self.accept_button.setText(self.tr("保存"))
        rules = settings.rules
        self.office = QLineEdit(settings.office)
        self.office.setPlaceholderText(self.tr("例如：某某市优化营商环境办公室"))
        self.office.setAccessibleName(self.tr("单位名称"))
        self.title_wording = QLineEdit(settings.title)
        self.title_wording.setPlaceholderText(self.tr("优化营商环境 任务办理情况 通报"))
        self.title_wording.setAccessibleName(self.tr("标题用语"))
        self.due_soon = _figure("due_soon_days", rules, self.tr("临期天数"), self.tr(" 天"))
        self.behind = _figure("behind_percent", rules, self.tr("落后容差"), "%")
        self.ahead = _figure("ahead_percent", rules, self.tr("超前标准"), "%")
        self.evidence = QCheckBox(self.tr("有效的佐证材料"))
        self.evidence.setChecked(rules.needs_evidence)
        self.readings = QCheckBox(self.tr("各项指标达标"))
        self.readings.setChecked(rules.needs_readings)
        self.look = LayoutFields(settings.layout)
        self.switch = ViewSwitch(self.tr("设置"), self.tr("单位与规则"), self.tr("报表版式"))
        self.parts = QStackedWidget()
        self.switch.chosen.connect(self.parts.setCurrentIndex)
        self._lay_out(calendar)

    @property
    def settings(self) -> OfficeSettings:
        """What the fields say."""
        rules = Rules(
            due_soon_days=self.due_soon.value(),
            behind_percent=self.behind.value(),
            ahead_percent=self.ahead.value(),
            needs_evidence=self.evidence.isChecked(),
            needs_readings=self.readings.isChecked(),
        )
        name, wording = self.office.text().strip(), self.title_wording.text()
        return OfficeSettings(name, rules, wording, self.look.layout_chosen)

    @classmethod
    def ask(
        cls, parent: QWidget | None, settings: OfficeSettings, calendar: WorkCalendar
    ) -> tuple[OfficeSettings, dict[LayoutFile, Path]] | None:
        """What the user wants and the files that were given for it, None when the dialog was left."""
        dialog = cls(settings, calendar, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return (dialog.settings, dialog.look.files) if accepted else None

    def _lay_out(self, calendar: WorkCalendar) -> None:
        rules = QWidget()
        form = QFormLayout(rules)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("单位名称"), self.office)
        form.addRow("", _note(self.tr("印在报表抬头。")))
        form.addRow(self.tr("标题用语"), self.title_wording)
        form.addRow("", _note(self.tr("印在标题的季度后面，可断行处空一格。")))
        form.addRow(self.tr("临期天数"), self.due_soon)
        form.addRow("", _note(self.tr("到期前这么多天起亮“◆ 临期”。")))
        form.addRow(self.tr("落后容差"), self.behind)
        form.addRow("", _note(self.tr("欠应达进度不超过这么多，不算落后。")))
        form.addRow(self.tr("超前标准"), self.ahead)
        form.addRow("", _note(self.tr("超出应达进度这么多，才算超过序时。")))
        form.addRow(self.tr("销号需要"), self.evidence)
        form.addRow("", self.readings)
        form.addRow(self.tr("工作日"), _note(_calendar_words(calendar)))
        form.addRow(self.tr("备份"), _note(self.tr("自动备份，位置和恢复在“文件”菜单的“备份与恢复”里。")))
        self.parts.addWidget(rules)
        self.parts.addWidget(self.look)
        row = QHBoxLayout()
        row.addWidget(self.switch)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addSpacing(8)
        self.body.addWidget(self.parts, 1)


def _figure(rule: str, rules: Rules, name: str, unit: str) -> QSpinBox:
    field = number_field()
    field.setRange(*LIMITS[rule])
    field.setValue(getattr(rules, rule))
    field.setSuffix(unit)
    keep_width(field, "100 天　　")
    field.setAccessibleName(name)
    return field


def _note(text: str) -> QLabel:
    note = QLabel(text)
    note.setProperty("role", "secondary")
    note.setWordWrap(True)
    return note


def _calendar_words(calendar: WorkCalendar) -> str:
    if calendar.problem:
        return spoken(calendar.problem)
    words = _tr("放假安排已知到 {0} 年，以后的年份只扣双休日；有了新的安排，把文件放到 {1} 即可。")
    return words.format(max(calendar.years), workdays_file())


def _tr(text: str) -> str:
    return QCoreApplication.translate("SettingsDialog", text)
