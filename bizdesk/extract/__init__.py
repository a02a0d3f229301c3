"""Policy documents to measures with spans; no Qt, no database."""

from __future__ import annotations

from pathlib import Path

from bizdesk.domain.errors import UserError
from bizdesk.domain.measure import PolicyDocument
from bizdesk.extract.assemble import extract
from bizdesk.extract.output import as_json
from bizdesk.extract.readers import read_text

__all__ = ["NoMeasuresError", "as_json", "extract", "extract_file", "read_text"]


class NoMeasuresError(UserError):
    """A file in which no measure was found."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path}”里没有读到任何措施，请确认它是带编号措施的政策文件。")


def extract_file(path: Path) -> tuple[PolicyDocument, ...]:
    """The documents of the file at `path`.

    Raises NoMeasuresError where none has a measure, and what read_text raises.
    """
    documents = extract(read_text(path))
    if not any(document.measures for document in documents):
        raise NoMeasuresError(path)
    return documents
