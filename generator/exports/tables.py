"""Tables as values: named columns with types, and rows of cells; each format prints them in its way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

Cell = str | int | bool | tuple[str, ...] | None
"""One value; None where it is unknown or there is none."""

EVERY_LANGUAGE = "*"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `type` is `string`, `integer`, `boolean` or `list`, `refers` the table that it points to."""

    name: str
    type: str
    means: str
    refers: str | None = None


@dataclass(frozen=True, slots=True)
class TableSchema:
    """What a table holds; `key` is the column that names a row, None where no column does."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a schema, each with one cell for every column."""

    schema: TableSchema
    rows: tuple[tuple[Cell, ...], ...]


def table(schema: TableSchema, rows: Iterable[Mapping[str, Cell]]) -> Table:
    """The rows in the order of the schema's columns; a `ValueError` where their names differ."""
    names = [column.name for column in schema.columns]
    cells: list[tuple[Cell, ...]] = []
    for row in rows:
        if row.keys() != set(names):
            raise ValueError(
                f"table '{schema.name}': {sorted(row.keys() ^ set(names))} differ from the schema"
            )
        cells.append(tuple(row[name] for name in names))
    return Table(schema, tuple(cells))


@cache
def table_schemas(languages: tuple[str, ...]) -> Mapping[str, TableSchema]:
    """The schemas of `generator/data/tables.yml` by name, with a label column for each language."""
    text = (files("generator") / "data" / "tables.yml").read_text(encoding="utf-8")
    return {name: _schema(name, entry, languages) for name, entry in yaml.safe_load(text).items()}


def _schema(name: str, entry: Mapping[str, Any], languages: tuple[str, ...]) -> TableSchema:
    columns: list[Column] = []
    for column, facts in entry["columns"].items():
        for language in languages if EVERY_LANGUAGE in column else ("",):
            means = f"{facts['means'].rstrip('.')} ({language})." if language else facts["means"]
            shown = column.replace(EVERY_LANGUAGE, language)
            columns.append(Column(shown, facts["type"], means, facts.get("refers")))
    return TableSchema(name, entry["title"], entry["description"], tuple(columns), entry.get("key"))
