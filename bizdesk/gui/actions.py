"""The registry of what a user can do: text, shortcut, icon and menu of every action, in one table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from bizdesk.gui.language import spoken
from bizdesk.gui.theme import colours_of, icon


class ActionId(Enum):
    """Every action of the window."""

    IMPORT = auto()
    IMPORT_PACK = auto()
    OPEN_LEDGER = auto()
    EXPORT_XLSX = auto()
    EXPORT_WITH_EVIDENCE = auto()
    EXPORT_SEEN = auto()
    EXPORT_PDF = auto()
    EXPORT_DOCX = auto()
    EXPORT_WALL_CHART = auto()
    EXPORT_TEMPLATE = auto()
    EXPORT_AGENCIES = auto()
    EXPORT_EVIDENCE = auto()
    EXPORT_PACK = auto()
    SEND_FORMS = auto()
    MERGE_FORMS = auto()
    REMIND_AGENCY = auto()
    PRINT = auto()
    QUIT = auto()
    UNDO = auto()
    REDO = auto()
    FIND = auto()
    PALETTE = auto()
    WORDINGS = auto()
    TICK = auto()
    UNTICK = auto()
    ADD_TASK = auto()
    EDIT_TASK = auto()
    ATTACH = auto()
    BIN = auto()
    SAVE_PROGRESS = auto()
    NEXT_TASK = auto()
    PREVIOUS_TASK = auto()
    COPY_PROGRESS = auto()
    COPY_ROWS = auto()
    PASTE_CELLS = auto()
    FILL_DOWN = auto()
    TYPE_IN_CELL = auto()
    EXTEND = auto()
    PLAN = auto()
    RULE_PACE = auto()
    APPLY = auto()
    VERIFY = auto()
    ACCEPT_CLOSE_OUT = auto()
    RETURN = auto()
    RECHECK = auto()
    REMIND = auto()
    SUPERVISE = auto()
    CLOSE_OUT_SLIP = auto()
    EXTENSION_SLIP = auto()
    ACCEPT_ROW = auto()
    SKIP_ROW = auto()
    EDIT_CELL = auto()
    SPLIT_ROW = auto()
    MERGE_ROWS = auto()
    ASSIGN_GROUP = auto()
    EDIT_FIGURES = auto()
    NEXT_UNCERTAIN = auto()
    COMMIT_DRAFT = auto()
    DISCARD_DRAFT = auto()
    PREVIOUS_QUARTER = auto()
    NEXT_QUARTER = auto()
    THIS_QUARTER = auto()
    CLOSE_QUARTER = auto()
    COMPARE = auto()
    SHOW_OVERVIEW = auto()
    COLUMNS = auto()
    SHOW_ALL = auto()
    SHOW_REMINDERS = auto()
    SHOW_HISTORY = auto()
    SHOW_AGENCIES = auto()
    SHOW_INDICATORS = auto()
    SHOW_TIMELINE = auto()
    SHOW_EVIDENCE = auto()
    SHOW_FORMS = auto()
    SHOW_SLIPS = auto()
    SWITCH_VIEW = auto()
    SETTINGS = auto()
    LOCK = auto()
    BACKUPS = auto()
    HANDOVER = auto()
    CHECK = auto()
    APPEARANCE = auto()
    MANUAL = auto()
    SHORTCUTS = auto()
    START = auto()
    ABOUT = auto()


class Menu(Enum):
    """The menus, in the order of the menu bar."""

    FILE = auto()
    EDIT = auto()
    TASK = auto()
    RULING = auto()
    REPORT = auto()
    PROOFREAD = auto()
    VIEW = auto()
    HELP = auto()


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action: its menu, text, shortcut in Qt's notation, icon, and whether a line stands above it.

    The shortcut of a `local` one works only where the cursor is in a widget that took the action in.
    """

    id: ActionId
    menu: Menu
    text: str
    shortcut: str = ""
    icon: str = ""
    separated: bool = False
    local: bool = False


def tr(text: str) -> str:
    """The text in the language of the window."""
    return QCoreApplication.translate("Actions", text)


def menu_titles() -> dict[Menu, str]:
    """The menus' titles with their keys."""
    return {
        Menu.FILE: tr("文件(&F)"),
        Menu.EDIT: tr("编辑(&E)"),
        Menu.TASK: tr("任务(&T)"),
        Menu.RULING: tr("办理(&D)"),
        Menu.REPORT: tr("报表(&R)"),
        Menu.PROOFREAD: tr("校对(&P)"),
        Menu.VIEW: tr("查看(&V)"),
        Menu.HELP: tr("帮助(&H)"),
    }


def action_specs() -> tuple[ActionSpec, ...]:
    """All actions, menu by menu."""
    return (*_of_the_ledger(), *_of_tasks(), *_of_reports(), *_of_the_view())


def _of_the_ledger() -> tuple[ActionSpec, ...]:
    a, m = ActionId, Menu
    return (
        ActionSpec(a.IMPORT, m.FILE, tr("导入文件…"), "Ctrl+I", "import"),
        ActionSpec(a.IMPORT_PACK, m.FILE, tr("从文件包新建…"), "", "document"),
        ActionSpec(a.EXPORT_PACK, m.FILE, tr("导出文件包…")),
        ActionSpec(a.OPEN_LEDGER, m.FILE, tr("打开台账…"), "Ctrl+O", "open-folder", separated=True),
        ActionSpec(a.PRINT, m.FILE, tr("打印…"), "Ctrl+P", "print", separated=True),
        ActionSpec(a.SETTINGS, m.FILE, tr("台账设置…"), "Ctrl+,", "settings", separated=True),
        ActionSpec(a.LOCK, m.FILE, tr("台账密码…")),
        ActionSpec(a.BACKUPS, m.FILE, tr("备份与恢复…"), separated=True),
        ActionSpec(a.HANDOVER, m.FILE, tr("U盘交接…")),
        ActionSpec(a.CHECK, m.FILE, tr("检查台账"), "", "check"),
        ActionSpec(a.QUIT, m.FILE, tr("退出"), "Ctrl+Q", separated=True),
        ActionSpec(a.UNDO, m.EDIT, tr("撤销"), "Ctrl+Z", "undo"),
        ActionSpec(a.REDO, m.EDIT, tr("重做"), "Ctrl+Y", "redo"),
        ActionSpec(a.FIND, m.EDIT, tr("查找"), "Ctrl+F", "search", separated=True),
        ActionSpec(a.PALETTE, m.EDIT, tr("搜索任务、单位、命令…"), "Ctrl+K", "search"),
        ActionSpec(a.WORDINGS, m.EDIT, tr("时限用语…"), "Ctrl+L", "document", separated=True),
    )


def _of_tasks() -> tuple[ActionSpec, ...]:
    a, m = ActionId, Menu
    return (
        ActionSpec(a.TICK, m.TASK, tr("办结"), "Ctrl+Shift+D", "check"),
        ActionSpec(a.UNTICK, m.TASK, tr("取消办结"), "Ctrl+Shift+X", "close"),
        ActionSpec(a.ADD_TASK, m.TASK, tr("新建任务…"), "Ctrl+N", "add", separated=True),
        ActionSpec(a.EDIT_TASK, m.TASK, tr("编辑任务…"), "Ctrl+T"),
        ActionSpec(a.ATTACH, m.TASK, tr("添加佐证材料…"), "Ctrl+Shift+A", "attach", separated=True),
        ActionSpec(a.BIN, m.TASK, tr("佐证材料回收站…"), "", "trash"),
        ActionSpec(a.SAVE_PROGRESS, m.TASK, tr("保存进展并转到下一项"), "Ctrl+Return"),
        ActionSpec(a.COPY_PROGRESS, m.TASK, tr("复制上季进展"), "Ctrl+Shift+C"),
        ActionSpec(a.TYPE_IN_CELL, m.TASK, tr("编辑单元格"), "F2", separated=True, local=True),
        ActionSpec(a.COPY_ROWS, m.TASK, tr("复制行"), "Ctrl+C", local=True),
        ActionSpec(a.PASTE_CELLS, m.TASK, tr("粘贴到单元格"), "Ctrl+V", local=True),
        ActionSpec(a.FILL_DOWN, m.TASK, tr("向下填充"), "Ctrl+D", local=True),
        ActionSpec(a.NEXT_TASK, m.TASK, tr("下一项"), "Alt+Down", separated=True),
        ActionSpec(a.PREVIOUS_TASK, m.TASK, tr("上一项"), "Alt+Up"),
        ActionSpec(a.EXTEND, m.RULING, tr("延期…"), "Ctrl+Shift+Y"),
        ActionSpec(a.PLAN, m.RULING, tr("序时计划…"), "Ctrl+Shift+P"),
        ActionSpec(a.RULE_PACE, m.RULING, tr("改定进度…"), "Ctrl+Shift+O"),
        ActionSpec(a.APPLY, m.RULING, tr("申请销号…"), "F6", separated=True),
        ActionSpec(a.VERIFY, m.RULING, tr("核实销号…"), "F7"),
        ActionSpec(a.ACCEPT_CLOSE_OUT, m.RULING, tr("同意销号…"), "F9"),
        ActionSpec(a.RETURN, m.RULING, tr("退回销号…"), "Shift+F7"),
        ActionSpec(a.RECHECK, m.RULING, tr("回头看…"), "Shift+F9"),
        ActionSpec(a.REMIND, m.RULING, tr("出具催办通知…"), separated=True),
        ActionSpec(a.SUPERVISE, m.RULING, tr("出具督办单…")),
        ActionSpec(a.CLOSE_OUT_SLIP, m.RULING, tr("出具销号申请单…")),
        ActionSpec(a.EXTENSION_SLIP, m.RULING, tr("出具延期申请…")),
        ActionSpec(a.ACCEPT_ROW, m.PROOFREAD, tr("确认"), "Space", local=True),
        ActionSpec(a.SKIP_ROW, m.PROOFREAD, tr("跳过"), "Del", local=True),
        ActionSpec(a.EDIT_CELL, m.PROOFREAD, tr("编辑"), "F2", local=True),
        ActionSpec(a.ASSIGN_GROUP, m.PROOFREAD, tr("指派单位…"), "Ctrl+G"),
        ActionSpec(a.EDIT_FIGURES, m.PROOFREAD, tr("指标与节点…"), "Ctrl+M"),
        ActionSpec(a.SPLIT_ROW, m.PROOFREAD, tr("在光标处拆分"), "Ctrl+B", separated=True),
        ActionSpec(a.MERGE_ROWS, m.PROOFREAD, tr("与下一项合并"), "Ctrl+J"),
        ActionSpec(a.NEXT_UNCERTAIN, m.PROOFREAD, tr("下一处待核对"), "F8", separated=True),
        ActionSpec(a.COMMIT_DRAFT, m.PROOFREAD, tr("提交到台账"), "Ctrl+Shift+Return", separated=True),
        ActionSpec(a.DISCARD_DRAFT, m.PROOFREAD, tr("放弃校对稿…")),
    )


def _of_reports() -> tuple[ActionSpec, ...]:
    a, m = ActionId, Menu
    return (
        ActionSpec(a.EXPORT_XLSX, m.REPORT, tr("导出 Excel 台账…"), "Ctrl+E", "excel"),
        ActionSpec(a.EXPORT_PDF, m.REPORT, tr("导出 PDF 通报…"), "Ctrl+Shift+E", "pdf"),
        ActionSpec(a.EXPORT_DOCX, m.REPORT, tr("导出 Word 通报…")),
        ActionSpec(a.EXPORT_WALL_CHART, m.REPORT, tr("导出挂图…")),
        ActionSpec(a.EXPORT_TEMPLATE, m.REPORT, tr("按模板导出…")),
        ActionSpec(a.EXPORT_SEEN, m.REPORT, tr("导出所见…"), "Ctrl+Alt+E", separated=True),
        ActionSpec(a.EXPORT_AGENCIES, m.REPORT, tr("导出各单位报表…")),
        ActionSpec(a.EXPORT_WITH_EVIDENCE, m.REPORT, tr("导出台账和佐证材料…"), separated=True),
        ActionSpec(a.EXPORT_EVIDENCE, m.REPORT, tr("导出佐证包…")),
        ActionSpec(a.SEND_FORMS, m.REPORT, tr("导出填报表…"), separated=True),
        ActionSpec(a.MERGE_FORMS, m.REPORT, tr("合并回收的表…")),
        ActionSpec(a.REMIND_AGENCY, m.REPORT, tr("催办单位…")),
    )


def _of_the_view() -> tuple[ActionSpec, ...]:
    a, m = ActionId, Menu
    return (
        ActionSpec(a.SHOW_OVERVIEW, m.VIEW, tr("工作台"), "Alt+1", "overview"),
        ActionSpec(a.SHOW_ALL, m.VIEW, tr("全部任务"), "Alt+2", "all-tasks"),
        ActionSpec(a.SHOW_REMINDERS, m.VIEW, tr("到期提醒"), "Alt+3", "today"),
        ActionSpec(a.SHOW_INDICATORS, m.VIEW, tr("指标"), "Alt+4", "indicator"),
        ActionSpec(a.SHOW_TIMELINE, m.VIEW, tr("挂图"), "Alt+5", "timeline"),
        ActionSpec(a.SHOW_EVIDENCE, m.VIEW, tr("佐证室"), "Alt+6", "evidence"),
        ActionSpec(a.SHOW_HISTORY, m.VIEW, tr("历史"), "Alt+7", "history"),
        ActionSpec(a.SHOW_AGENCIES, m.VIEW, tr("单位名录"), "Alt+8", "agency"),
        ActionSpec(a.SHOW_FORMS, m.VIEW, tr("填报表"), "Alt+9", "document"),
        ActionSpec(a.SHOW_SLIPS, m.VIEW, tr("文书"), "Alt+0", "document"),
        ActionSpec(a.SWITCH_VIEW, m.VIEW, tr("换一种方式查看"), "Ctrl+Shift+G", separated=True),
        ActionSpec(a.PREVIOUS_QUARTER, m.VIEW, tr("上一季度"), "Alt+Left", "quarter-prev", separated=True),
        ActionSpec(a.NEXT_QUARTER, m.VIEW, tr("下一季度"), "Alt+Right", "quarter-next"),
        ActionSpec(a.THIS_QUARTER, m.VIEW, tr("回到今天"), "Alt+Home", "today"),
        ActionSpec(a.CLOSE_QUARTER, m.VIEW, tr("本季封账…"), "Ctrl+Shift+L", separated=True),
        ActionSpec(a.COMPARE, m.VIEW, tr("对比两个季度…"), "Ctrl+Shift+B"),
        ActionSpec(a.COLUMNS, m.VIEW, tr("列…"), "Ctrl+Shift+I", separated=True),
        ActionSpec(a.APPEARANCE, m.VIEW, tr("外观…"), "Ctrl+Shift+W"),
        ActionSpec(a.MANUAL, m.HELP, tr("使用手册"), "F1"),
        ActionSpec(a.SHORTCUTS, m.HELP, tr("快捷键"), "Ctrl+F1"),
        ActionSpec(a.START, m.HELP, tr("开始页…"), separated=True),
        ActionSpec(a.ABOUT, m.HELP, tr("关于营商台账")),
    )


class Actions:
    """The actions of one window, each connected to what carries it out."""

    def __init__(self, window: QWidget, handlers: dict[ActionId, Callable[[], None]]) -> None:
        colour = colours_of(window.palette()).text
        self._specs = action_specs()
        self._actions: dict[ActionId, QAction] = {}
        for spec in self._specs:
            action = QAction(spec.text, window)
            action.setShortcut(QKeySequence(spec.shortcut))
            if spec.local:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            if spec.icon:
                action.setIcon(icon(spec.icon, colour))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            plain = spec.text.rstrip("…")
            action.setToolTip(tr("{0}（{1}）").format(plain, keys) if keys else plain)
            action.triggered.connect(handlers[spec.id])
            window.addAction(action)
            self._actions[spec.id] = action

    def __getitem__(self, id: ActionId) -> QAction:
        return self._actions[id]

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        """Make the menus from the registry."""
        for menu, title in menu_titles().items():
            self._fill(bar.addMenu(title), menu)

    def put_menu_after(self, id: ActionId, menu: QMenu) -> None:
        """Put a menu of its own below an action in the menu that holds it."""
        for holder in (one for one in self._actions[id].associatedObjects() if isinstance(one, QMenu)):
            entries = holder.actions()
            place = entries.index(self._actions[id]) + 1
            holder.insertMenu(entries[place], menu)

    def recolour(self, colour: str) -> None:
        """Draw the icons anew, in the colour of another theme."""
        for spec in self._specs:
            if spec.icon:
                self._actions[spec.id].setIcon(icon(spec.icon, colour))

    def enable(self, menu: Menu, enabled: bool) -> None:
        """Let the actions of a menu be chosen or not."""
        for spec in self._specs:
            if spec.menu is menu:
                self._actions[spec.id].setEnabled(enabled)

    def enabled(self) -> list[tuple[ActionSpec, QAction]]:
        """The actions that can be chosen now, in the order of the menus."""
        pairs = ((spec, self._actions[spec.id]) for spec in self._specs)
        return [(spec, action) for spec, action in pairs if action.isEnabled()]

    def name_step(self, id: ActionId, step: str | None) -> None:
        """Say in the name of an action which step it takes; without one it cannot be chosen."""
        action = self._actions[id]
        verb = next(spec.text for spec in self._specs if spec.id is id)
        action.setEnabled(step is not None)
        action.setText(f"{verb} {spoken(step)}" if step else verb)
        action.setIconText(verb)

    def fill_tool_bar(self, bar: QToolBar, *ids: ActionId) -> None:
        """Put some actions on a tool bar."""
        for id in ids:
            bar.addAction(self._actions[id])

    def fill_context_menu(self, widget: QWidget, *ids: ActionId) -> None:
        """Offer some actions where the right button is pressed on a widget."""
        widget.addActions([self._actions[id] for id in ids])
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _fill(self, target: QMenu, menu: Menu) -> None:
        for spec in self._specs:
            if spec.menu is menu:
                if spec.separated:
                    target.addSeparator()
                target.addAction(self._actions[spec.id])
