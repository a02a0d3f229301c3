"""Making room for a list in a worksheet: what stands below moves down, what spans its row grows with it."""

from __future__ import annotations

import re
from copy import copy

from openpyxl.cell.cell import Cell
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formula.tokenizer import Token, Tokenizer
from openpyxl.formula.translate import Translator
from openpyxl.utils.cell import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.cell_range import CellRange, MultiCellRange
from openpyxl.worksheet.worksheet import Worksheet

_REFERENCE = re.compile(r"(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?")


def repeat_row(book: Workbook, sheet: Worksheet, row: int, count: int) -> None:
    """Make `count` (1 or more) rows of `row`, all of its look, its formulas following each row."""
    further = count - 1
    if further == 0:
        return
    _mend_formulas(book, sheet, row, further)
    merged = [one for one in sheet.merged_cells.ranges if one.min_row == one.max_row == row]
    for one in list(sheet.merged_cells.ranges):
        _grow(one, row, further)
    heights = {number: height.height for number, height in sheet.row_dimensions.items() if height.height}
    last = sheet.max_row
    if last > row:
        sheet.move_range(f"A{row + 1}:{sheet.cell(last, sheet.max_column).coordinate}", rows=further)
    for number, height in heights.items():
        if number > row:
            sheet.row_dimensions[number].height = heights.get(number - further)
            sheet.row_dimensions[number + further].height = height
    for number in range(row + 1, row + count):
        _copy_row(sheet, row, number)
        sheet.row_dimensions[number].height = heights.get(row)
        for one in merged:
            sheet.merged_cells.add(CellRange(None, one.min_col, number, one.max_col, number).coord)
    _grow_rules(sheet, row, further)


def _copy_row(sheet: Worksheet, row: int, number: int) -> None:
    for column, source in enumerate(sheet[row], 1):
        target = sheet.cell(number, column)
        if source.has_style:
            target._style = copy(source._style)  # type: ignore[union-attr]
        if not isinstance(target, Cell):
            continue
        if source.data_type == "f" and isinstance(source.value, str):
            target.value = Translator(source.value, source.coordinate).translate_formula(target.coordinate)
        else:
            target.value, target.data_type = source.value, source.data_type


def _grow(span: CellRange, row: int, further: int) -> None:
    if span.min_row > row:
        span.shift(row_shift=further)
    elif span.max_row > row:
        span.expand(down=further)


def _grow_rules(sheet: Worksheet, row: int, further: int) -> None:
    """Let list boxes, lamps, the filter and the print area hold for the new rows."""
    for choice in sheet.data_validations.dataValidation:
        choice.sqref = MultiCellRange(_moved(str(choice.sqref), row, further, grows=True))
    kept = ConditionalFormattingList()
    for held in sheet.conditional_formatting:
        for rule in held.rules:
            kept.add(_moved(str(held.sqref), row, further, grows=True), rule)
    sheet.conditional_formatting = kept
    if sheet.auto_filter.ref:
        sheet.auto_filter.ref = _moved(sheet.auto_filter.ref, row, further)
    if sheet.print_area:
        spans = [range_boundaries(one.rpartition("!")[2]) for one in str(sheet.print_area).split(",")]
        texts = [CellRange(None, *span).coord for span in spans]
        sheet.print_area = ",".join(_moved(text, row, further) for text in texts)


def _mend_formulas(book: Workbook, sheet: Worksheet, row: int, further: int) -> None:
    """Let formulas of the whole workbook follow the rows of `sheet`; ranges over the row take in new ones."""
    for one in book.worksheets:
        for cells in one.iter_rows():
            for cell in cells:
                if cell.data_type == "f" and isinstance(cell.value, str):
                    cell.value = _mended(cell.value, sheet.title, one is sheet, row, further)


def _mended(formula: str, title: str, own: bool, row: int, further: int) -> str:
    tokens = Tokenizer(formula)
    for token in tokens.items:
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            whose, mark, reference = token.value.rpartition("!")
            if (own and not mark) or whose.strip("'") == title:
                token.value = whose + mark + _moved(reference, row, further)
    return "=" + "".join(token.value for token in tokens.items)


def _moved(reference: str, row: int, further: int, *, grows: bool = False) -> str:
    """References after `further` rows came in below `row`; single cells of the row grow where it `grows`."""

    def move(found: re.Match[str]) -> str:
        first, start = found[1], int(found[2])
        last, end = found[3] or first, int(found[4] or start)
        span = found[3] is not None or (grows and start == row)
        start += further if start > row else 0
        end += further if end >= row and (span or end > row) else 0
        return f"{first}{start}:{last}{end}" if span else f"{first}{start}"

    return _REFERENCE.sub(move, reference)
