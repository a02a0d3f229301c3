"""Which action of the menus rules what on the tasks: extensions, plans, paces, 销号, slips, progress."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.slips import SlipKind
from bizdesk.gui.actions import ActionId
from bizdesk.gui.pages.detail_pane import DetailPane
from bizdesk.gui.pages.tasks_page import TasksPage

STEPS = {
    ActionId.APPLY: CloseOutStep.APPLY,
    ActionId.VERIFY: CloseOutStep.VERIFY,
    ActionId.ACCEPT_CLOSE_OUT: CloseOutStep.ACCEPT,
    ActionId.RETURN: CloseOutStep.RETURN,
    ActionId.RECHECK: CloseOutStep.RECHECK,
}
SLIPS = {
    ActionId.REMIND: SlipKind.REMIND,
    ActionId.SUPERVISE: SlipKind.SUPERVISE,
    ActionId.CLOSE_OUT_SLIP: SlipKind.CLOSE_OUT,
    ActionId.EXTENSION_SLIP: SlipKind.EXTEND,
}
FOR_ROWS = (ActionId.COPY_PROGRESS, *STEPS, *SLIPS)
"""What the menu of the list offers for the selected rows besides ticking."""


def ruling_handlers(
    tasks: Callable[[], TasksPage], detail: Callable[[], DetailPane]
) -> dict[ActionId, Callable[[], None]]:
    """What carries the actions out: of one task on the one that is shown, else on the selected rows."""

    def copy() -> None:
        detail().ask_to_save()
        tasks().copy_progress()

    def take(step: CloseOutStep) -> None:
        tasks().close_out_selected(step)

    def give(kind: SlipKind) -> None:
        detail().give_slip(kind)

    return {
        ActionId.EXTEND: lambda: detail().extend(),
        ActionId.PLAN: lambda: detail().plan(),
        ActionId.RULE_PACE: lambda: detail().rule_pace(),
        ActionId.COPY_PROGRESS: copy,
        **{id: partial(give, kind) for id, kind in SLIPS.items()},
        **{id: partial(take, step) for id, step in STEPS.items()},
    }
