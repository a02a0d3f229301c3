"""What the menu 校对 does, on the page where drafts are proofread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bizdesk.gui.actions import ActionId

if TYPE_CHECKING:
    from bizdesk.gui.pages.proofread_page import ProofreadPage


def proofread_handlers(page: Callable[[], ProofreadPage]) -> dict[ActionId, Callable[[], None]]:
    """The handlers of the menu; `page` gives the page, which is made when it is first wanted."""
    a = ActionId
    return {
        a.ACCEPT_ROW: lambda: page().accept(),
        a.SKIP_ROW: lambda: page().skip(),
        a.EDIT_CELL: lambda: page().edit_cell(),
        a.ASSIGN_GROUP: lambda: page().assign(),
        a.EDIT_FIGURES: lambda: page().edit_figures(),
        a.SPLIT_ROW: lambda: page().split(),
        a.MERGE_ROWS: lambda: page().merge(),
        a.NEXT_UNCERTAIN: lambda: page().go_to_uncertain(),
        a.COMMIT_DRAFT: lambda: page().submit(),
        a.DISCARD_DRAFT: lambda: page().discard(),
    }
