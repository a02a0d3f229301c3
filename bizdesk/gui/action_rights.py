"""Which right each action of the menus needs; what is not here everybody may do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QMenuBar

from bizdesk.domain.people import Right
from bizdesk.gui.actions import ActionId, Actions, Menu, action_specs
from bizdesk.gui.rights import Rights, grey_out

_OWN_PART = (
    *(ActionId.TICK, ActionId.UNTICK, ActionId.ATTACH, ActionId.BIN, ActionId.SAVE_PROGRESS),
    *(ActionId.COPY_PROGRESS, ActionId.TYPE_IN_CELL, ActionId.PASTE_CELLS, ActionId.FILL_DOWN),
    *(ActionId.UNDO, ActionId.REDO),
)
_WORK = (
    *(ActionId.IMPORT, ActionId.IMPORT_PACK, ActionId.SEND_FORMS, ActionId.MERGE_FORMS),
    *(ActionId.REMIND_AGENCY, ActionId.WORDINGS, ActionId.ADD_TASK, ActionId.EDIT_TASK),
)
_WORK_MENUS = (Menu.RULING, Menu.PROOFREAD)
RIGHTS = {
    **dict.fromkeys(_OWN_PART, Right.OWN_PART),
    **dict.fromkeys(_WORK, Right.WORK),
    **dict.fromkeys((ActionId.SETTINGS, ActionId.CLOSE_QUARTER), Right.RULES),
    ActionId.CHECK: Right.CHECK,
    ActionId.PEOPLE: Right.PEOPLE,
}


def right_of(id: ActionId, menu: Menu) -> Right | None:
    """The right that an action needs, None where it needs none."""
    return Right.WORK if menu in _WORK_MENUS else RIGHTS.get(id)


def hold_actions(actions: Actions, rights: Rights, bar: QMenuBar, *, shared: bool) -> None:
    """Grey out what may not be done; the menus then say why where the mouse rests."""
    if not shared:
        why = QCoreApplication.translate("ActionRights", "这本台账只在本机，没有人员和角色")
        grey_out(why, actions[ActionId.PEOPLE])
    for spec in action_specs():
        right = right_of(spec.id, spec.menu)
        if right is not None:
            rights.hold(right, actions[spec.id])
    for entry in bar.actions():
        menu = entry.menu()
        if isinstance(menu, QMenu):
            menu.setToolTipsVisible(shared)
