"""The blocks of text of an HTML page, with the origin of every character and the path of every element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from generator.model.document import Passage
from generator.readers.markup import VOID, Tag, Text, tokens
from generator.traced import Traced

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
        ),
        *(
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
        ),
        *(
            "hr",
            "html",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "option",
            "p",
            "pre",
            "section",
            "select",
            "summary",
        ),
        *("table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul", "video", "audio", *_HEADINGS),
    )
)
_KINDS = {"li": "item", "dd": "item", "dt": "item", "blockquote": "quote", "figcaption": "caption"}
_CLOSED_BY_BLOCK = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6"))
_CLOSED_BY_LIKE = frozenset(("li", "dd", "dt", "td", "tr", "option"))
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_DEEPEST = 400
_SPACES = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")


class _Open:
    """An element that is open, with how many children of each name it has had."""

    __slots__ = ("_path", "children", "name", "number", "parent")

    def __init__(self, name: str, number: int, parent: _Open | None) -> None:
        self.name = name
        self.number = number
        self.parent = parent
        self.children: dict[str, int] = {}
        self._path = ""

    @property
    def path(self) -> str:
        """The steps from the root; few elements are ever asked for theirs."""
        if not self._path and self.parent is not None:
            step = self.name if self.number == 1 else f"{self.name}[{self.number}]"
            above = self.parent.path
            self._path = f"{above}/{step}" if above else step
        return self._path


class SourceBlock(NamedTuple):
    """A block as stretches of the source; a stretch of nothing but a tag is a line break.

    `plain` is its text, entities decoded, white space as in the source; `linked` is how many characters
    of the source of its text stand in links.
    """

    source: str
    stretches: tuple[tuple[int, int], ...]
    kind: str
    level: int
    element: str
    plain: str
    linked: int

    def passage(self, *, main: bool) -> Passage:
        """The block with the origin of every character, white space collapsed as a browser does."""
        parts = (_text(self.source, start, end) for start, end in self.stretches)
        text = Traced.join(parts).sub(_SPACES, " ").strip()
        return Passage(text, self.kind, self.level, self.element, main)


def blocks_of(source: str) -> Iterator[SourceBlock]:
    """Every block of text of a page, in order.

    A block is what stands between the borders of block-level elements; two line breaks in a row end
    one too. Scripts, styles and what a browser does not show are left out.
    """
    stack = [_Open("", 1, None)]
    stretches: list[tuple[int, int]] = []
    filled = False
    breaks = linked = link = 0
    for token in tokens(source):
        if isinstance(token, Text):
            start, end, raw = token
            if raw:
                continue
            blank = source[start:end].isspace()
            if not blank:
                filled, breaks = True, 0
                if link:
                    linked += end - start
            stretches.append((start, end))
            continue
        name = token.name
        ends = name in _BLOCKS
        if name == "br":
            breaks += 1
            stretches.append((token.start, token.end))
            ends = breaks >= 2
        if ends:
            if filled:
                yield _block(source, stretches, stack, linked)
            stretches, filled, breaks, linked = [], False, 0, 0
        _move(stack, token)
        if len(stack) <= link or not link:
            link = len(stack) - 1 if stack[-1].name == "a" else 0
    if filled:
        yield _block(source, stretches, stack, linked)


def _block(source: str, stretches: list[tuple[int, int]], stack: list[_Open], linked: int) -> SourceBlock:
    kind, block = "text", None
    for opened in reversed(stack):
        name = opened.name
        if block is None and name in _BLOCKS:
            block = opened
        if name in _KINDS:
            kind = _KINDS[name]
            break
    block = block or stack[-1]
    level = _HEADINGS.get(block.name, 0)
    plain = unescape("".join([_shown(source, start, end) for start, end in stretches]))
    return SourceBlock(
        source, tuple(stretches), "heading" if level else kind, level, block.path, plain, linked
    )


def _shown(source: str, start: int, end: int) -> str:
    return "\n" if source[start] == "<" and source[end - 1] == ">" else source[start:end]


def _move(stack: list[_Open], tag: Tag) -> None:
    """Follow a tag into or out of its element."""
    name, _, _, closing, attributes = tag
    if closing:
        if stack[-1].name == name:
            stack.pop()
            return
        for depth in range(len(stack) - 2, max(0, len(stack) - 40), -1):
            if stack[depth].name == name:
                del stack[depth:]
                return
        return
    last = stack[-1].name
    if last in _CLOSED_BY_BLOCK and name in _BLOCKS:
        stack.pop()
        last = stack[-1].name
    if name == last and name in _CLOSED_BY_LIKE:
        stack.pop()
    parent = stack[-1]
    number = parent.children[name] = parent.children.get(name, 0) + 1
    if name in VOID or attributes.endswith("/") or len(stack) > _DEEPEST:
        return
    stack.append(_Open(name, number, parent))


def _text(source: str, start: int, end: int) -> Traced:
    """The text of a stretch of source, entities decoded; every character keeps its origin."""
    if source[start] == "<" and source[end - 1] == ">":
        return Traced.made("\n", start, end)
    if source.find("&", start, end) < 0:
        return Traced.of(source, start, end)
    parts = []
    at = start
    for found in _ENTITY.finditer(source, start, end):
        decoded = unescape(found[0])
        if decoded == found[0]:
            continue
        parts.append(Traced.of(source, at, found.start()))
        parts.append(Traced.made(decoded, found.start(), found.end()))
        at = found.end()
    parts.append(Traced.of(source, at, end))
    return Traced.join(parts)
