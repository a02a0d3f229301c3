"""What the window does without until it is needed: each of these costs every start its time and memory."""

from __future__ import annotations

import json
import subprocess
import sys

LATER = (
    "bizdesk.gui.pages.proofread_page",
    "bizdesk.gui.dialogs.people",
    "bizdesk.gui.dialogs.recycle_bin",
    "bizdesk.gui.dialogs.server",
    "bizdesk.gui.dialogs.settings",
    "bizdesk.gui.operations.backups",
    "bizdesk.gui.operations.imports",
    "bizdesk.gui.operations.reports",
    "bizdesk.gui.operations.slips",
    "bizdesk.services.check",
    "bizdesk.services.forms",
    "bizdesk.services.handover",
    "PySide6.QtPrintSupport",
    "alembic",
    "fastjsonschema",
    "lxml",
    "multiprocessing",
    "sqlalchemy.dialects.postgresql",
    "bizdesk.extract.assemble",
    "cattrs",
    "pypdfium2",
    "pypinyin",
    "reportlab",
    "openpyxl",
    "docx",
)
LOOK = """
import json, linecache, sys
import bizdesk.gui.keeper
read = [path for path in linecache.cache if path.endswith("bizdesk/paths.py")]
print(json.dumps([sorted(sys.modules), read]))
"""


def test_a_window_loads_only_what_it_shows() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)
    modules, sources_read = json.loads(done.stdout)
    assert [name for name in LATER if name in modules] == []
    assert sources_read == []
