"""Fills a Word template of the office's own: {{字段}} in paragraphs, and table rows that repeat."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.run import Run

from bizdesk.reports.records import Report
from bizdesk.reports.template_fields import Fields, Record, as_text, fields_of, spans_in

_P, _R, _TR = qn("w:p"), qn("w:r"), qn("w:tr")


def fill_docx(template: bytes, report: Report) -> bytes:
    """The .docx of `template` with everything that it asks for.

    Values are put in as the text of runs, so that they keep the look of what they replace and none of
    them is read as markup. Raises UnknownFieldError or TwoListsError, and what a broken file raises.
    """
    document = Document(BytesIO(template))
    fields = fields_of(report)
    for root in _roots(document):
        for row in list(root.iter(_TR)):
            _repeat(row, fields)
        for paragraph in list(root.iter(_P)):
            _fill(paragraph, fields, None)
    document.core_properties.title = report.title
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _roots(document: WordDocument) -> Iterator[Any]:
    """The body, then every header and footer that is there."""
    yield document.element.body
    seen = set()
    for section in document.sections:
        for part in (
            section.header,
            section.first_page_header,
            section.even_page_header,
            section.footer,
            section.first_page_footer,
            section.even_page_footer,
        ):
            if not part.is_linked_to_previous and part.part.partname not in seen:
                seen.add(part.part.partname)
                yield part._element


def _repeat(row: Any, fields: Fields) -> None:
    """Put a row for each record in the place of one that asks for a list; a blank one where it is empty."""
    name = fields.list_in([_text(_runs(paragraph)) for paragraph in row.iter(_P)])
    if name is None:
        return
    for record in fields.lists[name] or ({},):
        copied = deepcopy(row)
        for paragraph in copied.iter(_P):
            _fill(paragraph, fields, record)
        row.addprevious(copied)
    row.getparent().remove(row)


def _fill(paragraph: Any, fields: Fields, record: Record | None) -> None:
    """Fill the placeholders of a paragraph, which Word may have cut over several runs."""
    runs = _runs(paragraph)
    for start, end, name in spans_in(_text(runs)):
        _replace(runs, start, end, as_text(fields.value(name, record)))


def _replace(runs: list[Run], start: int, end: int, text: str) -> None:
    at = 0
    for run in runs:
        held, first = run.text, at
        at += len(held)
        if at <= start or first >= end:
            continue
        before, after = held[: max(0, start - first)], held[max(0, end - first) :]
        run.text = before + text + after
        text = ""


def _runs(paragraph: Any) -> list[Run]:
    """The runs of a paragraph, those in links too, without those of text boxes inside it."""
    return [
        Run(run, paragraph)
        for run in paragraph.iter(_R)
        if next(one for one in run.iterancestors(_P)) is paragraph
    ]


def _text(runs: list[Run]) -> str:
    return "".join(run.text for run in runs)
