"""Which action of the menus writes what into files, and what comes back in them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from bizdesk.gui import operations
from bizdesk.gui.actions import ActionId
from bizdesk.gui.choosers import Choosers
from bizdesk.gui.desk import Desk
from bizdesk.gui.pages.tasks_page import TasksPage


def export_handlers(
    window: QWidget,
    desk: Desk,
    choosers: Callable[[], Choosers],
    tasks: Callable[[], TasksPage],
    page: Callable[[], QWidget | None],
) -> dict[ActionId, Callable[[], None]]:
    """What carries the actions out; `window` is what their dialogs belong to, `page` the one shown."""
    return {
        ActionId.IMPORT_PACK: lambda: choosers().import_pack(),
        ActionId.EXPORT_XLSX: lambda: choosers().export_workbook(),
        ActionId.EXPORT_WITH_EVIDENCE: lambda: choosers().export_with_evidence(),
        ActionId.EXPORT_SEEN: lambda: choosers().export_seen(page()),
        ActionId.EXPORT_PDF: lambda: choosers().export_pdf(),
        ActionId.EXPORT_DOCX: lambda: choosers().export_word(),
        ActionId.EXPORT_WALL_CHART: lambda: choosers().export_wall_chart(),
        ActionId.EXPORT_TEMPLATE: lambda: choosers().export_in_template(),
        ActionId.EXPORT_AGENCIES: lambda: operations.batches.export_agencies(window, desk),
        ActionId.EXPORT_EVIDENCE: lambda: operations.batches.export_evidence(window, desk, tasks().agency),
        ActionId.EXPORT_PACK: lambda: choosers().export_pack(),
        ActionId.SEND_FORMS: lambda: operations.forms.send_forms(window, desk),
        ActionId.MERGE_FORMS: lambda: operations.forms.merge_forms(window, desk),
        ActionId.REMIND_AGENCY: lambda: operations.slips.choose_and_remind(window, desk),
    }
