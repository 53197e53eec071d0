"""A committed article page, taken apart: what a person may edit, and what is made from data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.pages.markdown import inline, one_line, plain, reference, whole_line
from generator.problems import Problem
from generator.yaml_lines import Node, read_yaml

EDITABLE = ("title", "date", "publisher", "authors", "description")
"""The keys of the front matter that a person may change; the others are made from data."""

_FENCE = "---"
_OPEN = re.compile(r"<!-- text: [A-Za-z0-9-]{1,35}; notes: [A-Za-z0-9-]{1,35} -->")
_CLOSE = "<!-- /text -->"
_HEADING = re.compile(r"(#{1,6}) +")
# An escaped character is passed over first, so that its backslash can escape nothing else.
_LINK = re.compile(r"\\.|\[((?:[^\[\]\\]|\\.){1,2000})\]\[([a-z0-9-]{1,200})\]")
_TARGET = re.compile(r"\[[^\]]{1,200}\]: ")


@dataclass(frozen=True, slots=True)
class Link:
    """A mention: a stretch of a line's text, in code points, and the actor that it leads to."""

    start: int
    end: int
    actor: str


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, or a heading, as the reader sees it; `number` is its line in the page, from 1."""

    text: str
    links: tuple[Link, ...]
    number: int


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A paragraph (`level` 0) or a heading, with the notes below it as they are written."""

    level: int
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageText:
    """A page: the front matter that a person may edit, the text, and the lines of all the rest."""

    fields: Mapping[str, str | tuple[str, ...] | None]
    blocks: tuple[PageBlock, ...]
    derived: tuple[str, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of all blocks."""
        return tuple(line for block in self.blocks for line in block.lines)


def read_page(path: str, page: str) -> tuple[PageText | None, tuple[Problem, ...]]:
    """The page, or None where it has lost its frame, and everything in it that is no plain text.

    What is written otherwise than the generator would write it is a problem at its line: a page that
    reads without problems is written back as it was, but for white space that Markdown does not show.
    """
    lines = page.replace("\r\n", "\n").split("\n")
    front = _end_of_front(lines)
    opens = [i for i, line in enumerate(lines) if _OPEN.fullmatch(line.rstrip())]
    closes = [i for i, line in enumerate(lines) if line.rstrip() == _CLOSE]
    if front is None or len(opens) != 1 or len(closes) != 1 or not front < opens[0] < closes[0]:
        cause = "the front matter or the comments `<!-- text: … -->` and `<!-- /text -->` are damaged"
        return None, (Problem(path, None, cause, "put them back as they were"),)
    fields, kept, problems = _front(path, lines[1:front])
    blocks, found = _blocks(path, lines, opens[0] + 1, closes[0])
    rest = (*kept, *lines[front : opens[0] + 1], *lines[closes[0] :])
    derived = tuple(line.rstrip() for line in rest if line.strip() and not _TARGET.match(line))
    return PageText(fields, blocks, derived), (*problems, *found)


def _end_of_front(lines: list[str]) -> int | None:
    if lines[0].rstrip() != _FENCE:
        return None
    return next((i for i, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE), None)


def _front(
    path: str, lines: list[str]
) -> tuple[dict[str, str | tuple[str, ...] | None], list[str], tuple[Problem, ...]]:
    """The editable fields, the lines of the others, and what is wrong."""
    root, problems = read_yaml(path, "\n".join(lines))
    # The file's first line is the fence, so that what YAML counts is one line too few.
    moved = tuple(Problem(p.path, p.line and p.line + 1, p.cause, p.remedy, p.severity) for p in problems)
    if root is None or not isinstance(root.value, Mapping):
        return {}, [], moved or (Problem(path, 2, "the front matter is no mapping", "mend it"),)
    starts = sorted((node.line, key) for key, node in root.value.items())
    ends = [*(line for line, _ in starts[1:]), len(lines) + 1]
    kept: list[str] = []
    for (line, key), end in zip(starts, ends, strict=True):
        if key not in EDITABLE and key != "generated":
            kept += lines[line - 1 : end - 1]
    fields = {key: _field(root.value.get(key), key) for key in EDITABLE}
    return fields, kept, moved


def _field(node: Node | None, key: str) -> str | tuple[str, ...] | None:
    items = () if node is None or node.value is None else node.value
    if key == "authors":
        parts = items if isinstance(items, tuple) else (node,) if node else ()
        return tuple(str(part.value).strip() for part in parts if part and part.value is not None)
    return None if isinstance(items, tuple) else str(items).strip() or None


def _blocks(
    path: str, lines: list[str], start: int, end: int
) -> tuple[tuple[PageBlock, ...], tuple[Problem, ...]]:
    blocks: list[PageBlock] = []
    problems: list[Problem] = []
    gathered: list[Line] = []
    notes: list[str] = []

    def finish(level: int) -> None:
        if gathered:
            blocks.append(PageBlock(level, tuple(gathered)))
            gathered.clear()

    for index in range(start, end):
        written = lines[index].strip()
        heading = _HEADING.match(written)
        if not written or written.startswith(">") or heading:
            finish(0)
        if written.startswith(">"):
            notes = [*(blocks[-1].notes if blocks else ()), written]
            if blocks:
                blocks[-1] = PageBlock(blocks[-1].level, blocks[-1].lines, tuple(notes))
        elif written:
            words = written[heading.end() :] if heading else written
            gathered.append(_line(path, words, index + 1, problems))
            if heading:
                finish(max(2, len(heading[1])))
    finish(0)
    return tuple(blocks), tuple(problems)


def _line(path: str, written: str, number: int, problems: list[Problem]) -> Line:
    """The line read, with a problem where it is not written as the generator writes such a line."""
    words: list[str] = []
    links: list[Link] = []
    pieces: list[str] = []
    at = size = 0
    for found in _LINK.finditer(written):
        if found[2] is None:
            continue
        before, label = plain(written[at : found.start()]), plain(found[1])
        start = size + len(before)
        size = start + len(label)
        links.append(Link(start, size, found[2]))
        words += (before, label)
        pieces += (inline(before), reference(inline(label), found[2]))
        at = found.end()
    rest = plain(written[at:])
    text = "".join((*words, rest))
    canonical = whole_line("".join((*pieces, inline(rest))))
    if canonical != written or one_line(text) != text:
        remedy = f"plain text is written so: {canonical}"
        cause = "a line holds markup that the text of an article cannot have"
        problems.append(Problem(path, number, cause, remedy))
    return Line(text, tuple(links), number)
