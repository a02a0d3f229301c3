"""What a file says, without a ledger: its text, its documents and their JSON form."""

from __future__ import annotations

from bizdesk.extract import as_json, extract_file, read_text

__all__ = ["as_json", "extract_file", "read_text"]
