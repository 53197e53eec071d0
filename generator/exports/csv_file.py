"""Tables as CSV (RFC 4180, UTF-8), with a line feed after each row and for each line break in a cell."""

from __future__ import annotations

import csv
import io
import re

from generator.exports.tables import Cell, Table

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NEXT_CELL = ("\t", "\r")
BETWEEN = "; "
# Python's versions differ in whether they quote a lone carriage return.
_LINE_BREAK = re.compile(r"\r\n?")


def csv_file(table: Table) -> bytes:
    """The table with its header; an unknown value is an empty cell, a list has `; ` between its items."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.name for column in table.schema.columns)
    writer.writerows([_printed(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode()


def harmless(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would run it as a formula.

    Spreadsheets pass over white space before a formula, so it does not protect a cell. A text that begins
    with such an apostrophe gets another one, so that `as_written` can take them off again.
    """
    return f"'{text}" if _runs(text.lstrip("'")) else text


def as_written(cell: str) -> str:
    """The text that `harmless` made the cell from."""
    return cell[1:] if cell.startswith("'") and _runs(cell.lstrip("'")) else cell


def _runs(text: str) -> bool:
    return text.startswith(_NEXT_CELL) or text.lstrip().startswith(_FORMULA)


def _printed(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case int():
            return str(cell)
        case str():
            return _text(cell)
        case _:
            return _text(BETWEEN.join(cell))


def _text(text: str) -> str:
    if text[:1].isalnum() and "\r" not in text:
        return text  # Nearly every cell, and there are millions.
    return harmless(_LINE_BREAK.sub("\n", text))
