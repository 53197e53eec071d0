"""Edits of YAML files as text, so that their comments and their layout stay."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from generator.problems import InputError, Problem
from generator.yaml_lines import Node, read_yaml

Value = str | Sequence["Value"] | Mapping[str, "Value"]

# Text that means itself in YAML's flow style; everything else is quoted. A word alone could be a number,
# a truth value or nothing, so what begins with a letter and is no such word is let through only.
_PLAIN = re.compile(r"[^\W\d_][\w’. -]*\Z")
_RESERVED = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def scalar(text: str) -> str:
    """A text as YAML, quoted where it must be."""
    plain = _PLAIN.match(text) and not text.endswith(" ") and text.lower() not in _RESERVED
    return text if plain else json.dumps(text, ensure_ascii=False)


def flow(value: Value) -> str:
    """A value in YAML's flow style, on one line."""
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {flow(inner)}' for key, inner in value.items())}}}"
    return f"[{', '.join(flow(inner) for inner in value)}]"


def in_one_line(identifier: str, entry: Mapping[str, Value]) -> str:
    """An entry of a file as one line.

    >>> in_one_line("rt", {"kind": "media", "labels": {"fr": "RT"}})
    'rt: {kind: media, labels: {fr: RT}}'
    """
    return f"{identifier}: {flow(entry)}"


def with_entry(path: str, text: str, line: str) -> str:
    """The file with one more entry at its end. Raises InputError where that makes no YAML."""
    return _checked(path, f"{_ended(text)}\n{line}\n" if text.strip() else f"{line}\n")


def with_item(path: str, text: str, entry: str, key: str, item: str) -> str:
    """The file with one more item in the list under a key of an entry, which may be missing.

    Raises InputError where there is no such entry, or its list runs over lines in flow style.
    """
    lines = _ended(text).splitlines(keepends=True)
    node = _entry(path, text, entry)
    fields = node.value if isinstance(node.value, Mapping) else {}
    listed = fields.get(key)
    if listed is None or listed.value is None:
        first = min((field.line for field in fields.values()), default=node.line)
        if first == node.line:
            raise _unlike(path, node.line, "write the entry's keys on lines of their own")
        indent = _indent(lines[first - 1])
        at = listed.line - 1 if listed is not None else first
        lines[at : at + (listed is not None)] = [f"{indent}{key}: [{scalar(item)}]\n"]
    elif isinstance(listed.value, tuple) and listed.value and listed.value[0].line > listed.line:
        before = lines[listed.value[0].line - 1]
        if not before.lstrip().startswith("- "):
            raise _unlike(path, listed.line, "write the list on one line, or each item on its own")
        lines.insert(listed.value[-1].line, f"{_indent(before)}- {scalar(item)}\n")
    else:
        line = lines[listed.line - 1]
        head, bracket, tail = line.rpartition("]")
        if not bracket:
            raise _unlike(path, listed.line, "write it as a list: [one, two]")
        comma = "" if head.rstrip().endswith("[") else ", "
        lines[listed.line - 1] = f"{head}{comma}{scalar(item)}]{tail}"
    return _checked(path, "".join(lines))


def with_scalar(path: str, text: str, entry: str, key: str, value: str) -> str:
    """The file with another value under a key of an entry that has it on a line of its own.

    Raises InputError where that is not so.
    """
    lines = _ended(text).splitlines(keepends=True)
    node = _entry(path, text, entry)
    field = node.value.get(key) if isinstance(node.value, Mapping) else None
    found = re.match(rf"( *{re.escape(key)}: +)([^\s#]+)", lines[field.line - 1]) if field else None
    if field is None or found is None:
        raise _unlike(path, node.line, f"write '{key}: …' on a line of its own")
    line = lines[field.line - 1]
    lines[field.line - 1] = f"{found[1]}{value}{line[found.end() :]}"
    return _checked(path, "".join(lines))


def with_member(path: str, text: str, key: str, item: str) -> str:
    """The file with one more item in the list under one of its own keys, each item on its line."""
    line = f"  - {json.dumps(item, ensure_ascii=False)}\n"
    root, _ = read_yaml(path, text)
    top = root.value if root is not None and isinstance(root.value, Mapping) else {}
    listed = top.get(key)
    lines = _ended(text).splitlines(keepends=True)
    if listed is None:
        return _checked(path, "".join((*lines, f"{key}:\n", line)))
    if not isinstance(listed.value, tuple) or listed.value[0].line == listed.line:
        raise _unlike(path, listed.line, "write the list with each item on its own line")
    last = listed.value[-1].line
    return _checked(path, "".join((*lines[:last], line, *lines[last:])))


def _entry(path: str, text: str, entry: str) -> Node:
    root, problems = read_yaml(path, text)
    if root is None or not isinstance(root.value, Mapping) or entry not in root.value:
        raise InputError(*(problems or (Problem(path, None, f"there is no '{entry}'"),)))
    return root.value[entry]


def _checked(path: str, text: str) -> str:
    _, problems = read_yaml(path, text)
    if problems:
        raise InputError(*problems)
    return text


def _unlike(path: str, line: int, remedy: str) -> InputError:
    return InputError(Problem(path, line, "the line cannot be edited by the program", remedy))


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]
