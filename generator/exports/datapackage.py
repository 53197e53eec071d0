"""The Data Package v2 descriptor: which tables there are, what their columns mean, and their hashes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from generator.exports.csv_file import BETWEEN
from generator.exports.tables import Column, TableSchema
from generator.model.corpus import Settings
from generator.model.vocabulary import label_in

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TABLE_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"


def data_package(
    settings: Settings, schemas: Mapping[str, TableSchema], contents: Mapping[str, bytes]
) -> Any:
    """The descriptor of the tables, given the bytes of each by its name."""
    language = settings.languages[0]
    return {
        "$schema": _PROFILE,
        "name": "corpus",
        "title": label_in(settings.title, language),
        "description": label_in(settings.description, language),
        **({"homepage": settings.site_url} if settings.site_url else {}),
        **({"licenses": [_licence(settings)]} if settings.data_licence else {}),
        **({"contributors": [{"title": settings.editor, "roles": ["editor"]}]} if settings.editor else {}),
        "resources": [_resource(schema, contents[name]) for name, schema in schemas.items()],
    }


def _licence(settings: Settings) -> dict[str, str]:
    url = settings.data_licence_url
    return {"title": settings.data_licence, **({"path": url} if url else {})}


def _resource(schema: TableSchema, content: bytes) -> dict[str, Any]:
    # A foreign key speaks of whole cells, so the ids in a list have none.
    keys = [_foreign_key(c) for c in schema.columns if c.refers and c.type != "list"]
    return {
        "name": schema.name,
        "type": "table",
        "path": f"{schema.name}.csv",
        "title": schema.title,
        "description": schema.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\n"},
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {
            "$schema": _TABLE_PROFILE,
            "fields": [_field(column, schema.key) for column in schema.columns],
            **({"primaryKey": [schema.key]} if schema.key else {}),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _field(column: Column, key: str | None) -> dict[str, Any]:
    return {
        "name": column.name,
        "type": column.type,
        "description": column.means,
        **({"delimiter": BETWEEN} if column.type == "list" else {}),
        **({"constraints": {"required": True, "unique": True}} if column.name == key else {}),
    }


def _foreign_key(column: Column) -> dict[str, Any]:
    return {"fields": [column.name], "reference": {"resource": column.refers, "fields": ["id"]}}
