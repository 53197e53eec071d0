"""A decoded document to its lines, the changes of decoding applied."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.document import Document
from generator.traced import Traced

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something, without the white space around it; `gap` is the number of empty
    lines before it, `last` whether an empty line or the end follows."""

    text: Traced
    gap: int
    last: bool


def readable(document: Document) -> Traced:
    """The document's text with the changes that decoding listed, each character with its origin."""
    parts: list[Traced] = []
    at = 0
    for change in document.changes:
        parts.append(Traced.of(document.text, at, change.at))
        end = change.at + len(change.removed)
        parts.append(Traced.made(change.inserted, change.at, end))
        at = end
    parts.append(Traced.of(document.text, at))
    return Traced.join(parts)


def split_lines(text: Traced) -> tuple[Line, ...]:
    """The lines that hold something, in order."""
    found: list[Line] = []
    gaps: list[int] = []
    empty = 0
    at = 0
    for match in _LINE.finditer(text.text):
        empty += text.text.count("\n", at, match.start()) - (1 if at else 0)
        at = match.end()
        stripped = text.cut(match.start(), match.end()).strip()
        if not stripped.text:
            empty += 1
            continue
        gaps.append(max(0, empty))
        found.append(Line(stripped, max(0, empty), last=False))
        empty = 0
    last = [gap > 0 for gap in gaps[1:]] + [True]
    return tuple(Line(line.text, line.gap, ends) for line, ends in zip(found, last, strict=False))
