"""A nursery with the readers and writers loaded, whose calls may take so much memory and time and no more."""

from __future__ import annotations

import gc
import resource
from importlib import import_module

from tests.e2e.nursery import serve

MOST_MEMORY = 2 << 30
"""Bytes of addresses for a call, what the libraries map included; beyond them the call ends as a bug."""
MOST_SECONDS = 30
"""Seconds of the processor for a call; beyond them a signal ends it."""

_LOADED = (
    *("bizdesk.extract.readers.docx", "bizdesk.extract.readers.html", "bizdesk.extract.readers.ofd"),
    *("bizdesk.extract.readers.pdf", "bizdesk.extract.readers.xlsx", "bizdesk.extract.forms"),
    *("bizdesk.cli.imports", "bizdesk.cli.packs", "bizdesk.cli.forms", "bizdesk.cli.report"),
    *("bizdesk.cli.packages", "bizdesk.reports.workbook", "bizdesk.reports.return_form", "pdfplumber"),
)

if __name__ == "__main__":
    for module in _LOADED:
        import_module(module)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    gc.freeze()
    serve()
