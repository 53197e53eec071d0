"""The tables and the texts as one SQLite file.

It is made when the site is built, from the data files alone, and not kept in the repository: versions of
SQLite may lay out the same rows in other bytes.
"""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.exports.csv_file import BETWEEN, as_written

_TYPES = {"integer": "INTEGER", "boolean": "INTEGER"}
# Where the file's header tells the version of the library that wrote it; it changes nothing else.
_VERSION = slice(96, 100)
_BLOCKS = (
    "CREATE TABLE blocks (article TEXT NOT NULL REFERENCES articles (id), block INTEGER NOT NULL, "
    "kind TEXT NOT NULL, level INTEGER NOT NULL, anchor TEXT NOT NULL, text TEXT NOT NULL, "
    "PRIMARY KEY (article, block))"
)

Value = str | int | None


def sqlite_file(package: Mapping[str, Any], tables: Mapping[str, bytes], records: Iterable[bytes]) -> bytes:
    """The database, from the parsed `datapackage.json`, its CSV files by path, and the articles' records.

    A list of ids becomes a table of its own (`positions_holders`); `columns` says what every column means.
    """
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE TABLE columns (table_name TEXT, column_name TEXT, means TEXT)")
        for resource in package["resources"]:
            _add_table(database, resource, tables[resource["path"]])
        database.execute(_BLOCKS)
        database.executemany("INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?)", _blocks(records))
    content = bytearray(database.serialize())
    database.close()
    content[_VERSION] = bytes(4)
    return bytes(content)


def _add_table(database: sqlite3.Connection, resource: Mapping[str, Any], content: bytes) -> None:
    name, schema = resource["name"], resource["schema"]
    fields: list[Mapping[str, Any]] = schema["fields"]
    references = {
        key["fields"][0]: f' REFERENCES "{key["reference"]["resource"]}" ("{key["reference"]["fields"][0]}")'
        for key in schema.get("foreignKeys", ())
    }
    keys = schema.get("primaryKey", ())
    columns = [
        f'"{field["name"]}" {_TYPES.get(field["type"], "TEXT")}'
        + (" PRIMARY KEY" if field["name"] in keys else "")
        + references.get(field["name"], "")
        for field in fields
    ]
    database.execute(f'CREATE TABLE "{name}" ({", ".join(columns)})')
    database.executemany(
        "INSERT INTO columns VALUES (?, ?, ?)",
        [(name, field["name"], field["description"]) for field in fields],
    )
    rows = [
        tuple(_value(cell, field["type"]) for cell, field in zip(row, fields, strict=True))
        for row in _rows(content)
    ]
    marks = ", ".join("?" * len(fields))
    database.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608 - our own names
    for at, field in enumerate(fields):
        if field["type"] == "list":
            _add_items(database, f"{name}_{field['name']}", name, [row[at] for row in rows])


def _add_items(database: sqlite3.Connection, name: str, table: str, lists: list[Value]) -> None:
    """The items of a column of lists, each with the `rowid` of the row that it is from."""
    database.execute(f'CREATE TABLE "{name}" (row INTEGER NOT NULL, item TEXT NOT NULL)')
    items = [
        (row, item)
        for row, cell in enumerate(lists, start=1)
        for item in str(cell or "").split(BETWEEN)
        if item
    ]
    database.executemany(f'INSERT INTO "{name}" VALUES (?, ?)', items)  # noqa: S608 - our own names


def _rows(content: bytes) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(content.decode("utf-8"), newline=""))
    next(reader, None)
    return reader


def _value(cell: str, kind: str) -> Value:
    if not cell:
        return None
    match kind:
        case "integer":
            return int(cell)
        case "boolean":
            return int(cell == "true")
        case _:
            return as_written(cell)


def _blocks(records: Iterable[bytes]) -> Iterator[tuple[Value, ...]]:
    for content in records:
        record = json.loads(content)
        for at, block in enumerate(record["blocks"]):
            yield (record["id"], at, block["kind"], block["level"], block["anchor"], block["text"])
