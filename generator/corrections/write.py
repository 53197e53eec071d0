"""`Fixes` → YAML, added to what a file says already; its comments and its layout stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import yaml

from generator.corrections.fixes import (
    Anchor,
    Fix,
    ItemVerb,
    MentionFix,
    MetadataFix,
    Note,
    PositionFix,
    ReviewMark,
    TextFix,
    TextVerb,
)
from generator.problems import InputError, Problem
from generator.yaml_lines import Node, read_yaml

Value = str | int | None | tuple[str, ...]


def with_decisions(path: str, text: str, fixes: Iterable[Fix]) -> str:
    """The file's text with more decisions at the end of its list.

    Raises InputError where the file is no YAML, or its list is written in one line.
    """
    items = [_item(fix) for fix in fixes]
    if not items:
        return text
    top = _top(path, text)
    lines = _ended(text).splitlines(keepends=True)
    node = top.get("corrections")
    if node is None:
        return "".join((*lines, "corrections:\n", *_indented(items, "")))
    at, indent = _end_of_list(node, top, lines)
    return "".join((*lines[:at], *_indented(items, indent), *lines[at:]))


def with_review(path: str, text: str, mark: ReviewMark) -> str:
    """The file's text with this mark of a review, instead of the one it may have.

    Raises InputError where the file is no YAML.
    """
    top = _top(path, text)
    lines = _ended(text).splitlines(keepends=True)
    block = ["review:\n", *(f"  {key}: {_scalar(value)}\n" for key, value in _mark(mark))]
    if "review" not in top:
        first = min((node.line for node in top.values()), default=len(lines) + 1) - 1
        return "".join((*lines[:first], *block, *lines[first:]))
    start = top["review"].line - 1
    stop = start + 1
    while stop < len(lines) and lines[stop].startswith((" ", "\t")):
        stop += 1
    return "".join((*lines[:start], *block, *lines[stop:]))


def _mark(mark: ReviewMark) -> Iterator[tuple[str, str]]:
    yield from (("by", mark.by), ("on", mark.on), ("sha", mark.sha))


def _top(path: str, text: str) -> Mapping[str, Node]:
    root, problems = read_yaml(path, text)
    if root is None or not isinstance(root.value, Mapping | None):
        raise InputError(*(problems or (Problem(path, 1, "the file is no mapping", "mend it first"),)))
    return root.value or {}


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


def _end_of_list(node: Node, top: Mapping[str, Node], lines: list[str]) -> tuple[int, str]:
    """Before which line the list ends, and how far its items are indented."""
    if node.value is None:
        return node.line, ""
    first = node.value[0].line if isinstance(node.value, tuple) and node.value else node.line
    line = lines[first - 1]
    if not line.lstrip(" ").startswith("- "):
        remedy = "write each decision on lines of its own, beginning with `- `"
        raise InputError(Problem(node.path, node.line, "the list is written in one line", remedy))
    after = [other.line for other in top.values() if other.line > node.line]
    return min(after, default=len(lines) + 1) - 1, line[: len(line) - len(line.lstrip(" "))]


def _indented(items: Iterable[str], indent: str) -> Iterator[str]:
    for item in items:
        for line in item.splitlines(keepends=True):
            yield f"{indent}{line}" if line.strip() else line


def _item(fix: Fix) -> str:
    lines = [f"{key}: {_value(value)}" for key, value in (*_fields(fix), *_why(fix.note))]
    return "".join(("- ", lines[0], "\n", *(f"  {line}\n" for line in lines[1:])))


def _fields(fix: Fix) -> Iterator[tuple[str, Value]]:
    if isinstance(fix, MetadataFix):
        yield "set", fix.field
        yield "to", fix.value
    elif isinstance(fix, TextFix):
        yield from _anchor(fix.verb.value, fix.anchor)
        if fix.verb is TextVerb.REPLACE:
            yield "with", fix.text
        if fix.level:
            yield "level", fix.level
    elif isinstance(fix, MentionFix):
        verb = "relabel" if fix.verb is ItemVerb.CHANGE else fix.verb.value
        yield from _anchor(f"{verb}-mention", fix.anchor)
        if fix.actor:
            yield "actor", fix.actor
    else:
        yield from _position(fix)


def _position(fix: PositionFix) -> Iterator[tuple[str, Value]]:
    yield from _anchor(f"{fix.verb.value}-position", fix.anchor)
    yield "demand", fix.demand
    for key, ids in (("holders", fix.holders), ("addressees", fix.addressees)):
        if ids is not None:
            yield key, ids
    if fix.stance is not None:
        yield "stance", fix.stance
    if fix.source is not None:
        yield "source", fix.source.actor
    if fix.new_demand is not None:
        yield "to-demand", fix.new_demand


def _anchor(verb: str, anchor: Anchor) -> Iterator[tuple[str, Value]]:
    yield verb, anchor.quote
    if anchor.before:
        yield "before", anchor.before
    if anchor.after:
        yield "after", anchor.after


def _why(note: Note) -> Iterator[tuple[str, Value]]:
    yield "because", note.because
    if note.by:
        yield "by", note.by
    if note.on:
        yield "on", note.on


def _value(value: Value) -> str:
    if value is None:
        return "null"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(_scalar(item) for item in value)}]"
    return _scalar(value)


def _scalar(text: str) -> str:
    """The text between double quotes: whatever it holds, it stays one line and reads back the same."""
    return yaml.safe_dump(text, default_style='"', allow_unicode=True, width=float("inf")).strip()
