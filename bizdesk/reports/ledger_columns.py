"""The columns of the ledger in every form: what a row says in each, and how wide each is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bizdesk.domain.labels import PACES, chinese_date
from bizdesk.domain.layout import COLUMN_WORDS, LedgerColumn
from bizdesk.reports import sheets, table
from bizdesk.reports.records import Entry
from bizdesk.reports.sheet_parts import ITEM, contact_words, source_words
from bizdesk.reports.sheets import DATE_FORMAT, Value


@dataclass(frozen=True, slots=True)
class _Place:
    """A column: what a row says in it, its sheet's column and its share of the width of a printed page."""

    value: Callable[[Entry], Value]
    sheet: sheets.Column
    share: float


def sheet_column(column: LedgerColumn) -> sheets.Column:
    """The column of the workbook's ledger."""
    return _PLACES[column].sheet


def sheet_value(column: LedgerColumn, entry: Entry) -> Value:
    """What a row of the workbook's ledger holds there."""
    return _PLACES[column].value(entry)


def printed_column(column: LedgerColumn) -> table.Column:
    """The column of a printed ledger."""
    place = _PLACES[column]
    title = str(COLUMN_WORDS[column]).replace("（", "\n（").replace("·", "\n").replace("/", "\n")
    return table.Column(title, place.share, centred=place.sheet.centred)


def printed_cell(column: LedgerColumn, entry: Entry) -> table.Cell:
    """What a row of a printed ledger says there; the document stands above its rows."""
    match column:
        case LedgerColumn.SOURCE:
            return table.Cell(entry.path.replace("/", "\n"))
        case LedgerColumn.TASK:
            return table.Cell(entry.text, bold=entry.heading)
        case LedgerColumn.STATUS:
            return table.Cell(mark=entry.mark)
        case LedgerColumn.CLOSED if entry.closed_on is not None:
            return table.Cell(chinese_date(entry.closed_on).replace("年", "年\n"))
    value = sheet_value(column, entry)
    return table.Cell("" if value is None else str(value))


def _pace(entry: Entry) -> str:
    return "\n".join(filter(None, (entry.rate, PACES[entry.pace])))


def _column(
    column: LedgerColumn, width: float, *, centred: bool = False, elastic: bool = False
) -> sheets.Column:
    return sheets.Column(COLUMN_WORDS[column], width, centred=centred, elastic=elastic)


_C = LedgerColumn
_PLACES: Mapping[LedgerColumn, _Place] = {
    _C.ITEM: _Place(lambda entry: entry.item, ITEM, 9),
    _C.SOURCE: _Place(source_words, _column(_C.SOURCE, 20), 14),
    _C.TASK: _Place(lambda entry: entry.original, _column(_C.TASK, 48, elastic=True), 58),
    _C.TARGETS: _Place(lambda entry: "；\n".join(entry.targets), _column(_C.TARGETS, 17), 23),
    _C.LEADS: _Place(lambda entry: "、".join(entry.leads), _column(_C.LEADS, 15), 24),
    _C.OTHERS: _Place(lambda entry: "、".join(entry.others), _column(_C.OTHERS, 19), 24),
    _C.CHIEF: _Place(lambda _entry: None, _column(_C.CHIEF, 9, centred=True), 14),
    _C.CONTACTS: _Place(contact_words, _column(_C.CONTACTS, 16), 22),
    _C.DUE: _Place(lambda entry: entry.due_text, _column(_C.DUE, 19, centred=True), 29),
    _C.PROGRESS: _Place(lambda entry: entry.progress, _column(_C.PROGRESS, 30, elastic=True), 28),
    _C.PACE: _Place(_pace, _column(_C.PACE, 11, centred=True), 16),
    _C.PROBLEMS: _Place(lambda entry: entry.problems, _column(_C.PROBLEMS, 22, elastic=True), 26),
    _C.NEXT_STEPS: _Place(lambda entry: entry.next_steps, _column(_C.NEXT_STEPS, 22, elastic=True), 26),
    _C.EVIDENCE: _Place(lambda entry: "\n".join(entry.evidence), _column(_C.EVIDENCE, 20), 21),
    _C.STATUS: _Place(lambda entry: entry.mark.label, _column(_C.STATUS, 11, centred=True), 15),
    _C.CLOSED: _Place(
        lambda entry: entry.closed_on,
        sheets.Column(COLUMN_WORDS[_C.CLOSED], 16, centred=True, number_format=DATE_FORMAT),
        18,
    ),
    _C.NOTE: _Place(lambda entry: entry.done_text, _column(_C.NOTE, 18), 20),
}
