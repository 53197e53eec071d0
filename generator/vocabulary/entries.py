"""What the files of the vocabulary share: entries by id, references, dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from generator.edtf import EdtfError, parse
from generator.model.vocabulary import Reference
from generator.problems import Problem
from generator.yaml_fields import Fields
from generator.yaml_lines import Node

T = TypeVar("T")

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
REFERENCE_KEYS = ("text", "url")


def read_entries(
    root: Node | None, problems: list[Problem], keys: Iterable[str], read: Callable[[str, Fields], T]
) -> dict[str, T]:
    """The entries of a file that is a mapping of ids; `read` makes an entry from its id and fields."""
    if root is None or root.value is None:
        return {}
    if not isinstance(root.value, Mapping):
        problems.append(root.problem(f"the file is {root.kind}", "write `an-id:` and its keys below it"))
        return {}
    known = tuple(keys)
    entries = {}
    for identifier, node in root.value.items():
        if not _ID.match(identifier):
            cause = f"'{identifier}' cannot be an id"
            problems.append(node.problem(cause, "use a-z, 0-9 and single hyphens"))
            continue
        entries[identifier] = read(identifier, Fields(node, problems, known))
    return entries


def read_date(fields: Fields, key: str) -> str | None:
    """An EDTF date, or None where there is none or it is none."""
    found = fields.optional(key)
    if found is None:
        return None
    try:
        parse(found)
    except EdtfError as error:
        fields.wrong(key, f"'{key}': {error}", "write it like 2022-01-13, 2022-01 or 2022")
        return None
    return found


def read_references(fields: Fields) -> tuple[Reference, ...]:
    """The entry's `references`: a text each, or `{text, url}`."""
    found = []
    for node in fields.nodes("references"):
        if isinstance(node.value, str):
            found.append(Reference(node.value.strip()))
        else:
            part = Fields(node, fields.problems, REFERENCE_KEYS)
            found.append(Reference(part.required("text"), part.text("url")))
    return tuple(found)
