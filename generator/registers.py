"""Entries of a register such as `seeds/addresses.yml`, set and added without touching the other lines.

A register is a YAML mapping from article ids to what is decided about each. People write comments into
it, so it is edited as lines, never read and written anew.
"""

from __future__ import annotations

import json
import re

_KEY = re.compile(r"""(?P<quote>["']?)(?P<key>[A-Za-z0-9][A-Za-z0-9._-]*)(?P=quote)\s*:(\s|$)""")


def with_entry(text: str, key: str, value: str) -> str:
    """The register with the entry `key: value` in place of the key's entry, or at the end.

    `value` is YAML of one line, such as `scalar` and `flow_mapping` write.
    """
    line = f'"{key}": {value}\n'
    lines = text.splitlines(keepends=True)
    for start, end, found in _entries(lines):
        if found == key:
            return "".join((*lines[:start], line, *lines[end:]))
    head = text if not text or text.endswith("\n") else f"{text}\n"
    return head + line


def scalar(text: str) -> str:
    """A text as a quoted YAML scalar on one line, its white space made single spaces."""
    quoted = json.dumps(" ".join(text.split()), ensure_ascii=False)  # JSON's quoting is YAML's too
    return "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in quoted)


def flow_mapping(**fields: str) -> str:
    """A mapping on one line; the fields' values are YAML already."""
    return "{" + ", ".join(f"{name}: {value}" for name, value in fields.items()) + "}"


def _entries(lines: list[str]) -> list[tuple[int, int, str]]:
    """For each entry its first line, the line after its last one, and its key.

    What is indented belongs to the entry above; comments and blank lines between entries to neither.
    """
    entries: list[tuple[int, int, str]] = []
    for number, line in enumerate(lines):
        found = _KEY.match(line)
        if found:
            entries.append((number, number + 1, found["key"]))
        elif entries and line[:1] in " \t" and line.strip():
            start, _, key = entries[-1]
            entries[-1] = (start, number + 1, key)
    return entries
