"""The blocks of text of an HTML page, with the origin of every character and the path of every element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

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
_PIECE = re.compile(r"\s+|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?|[^\s&]+|&")
_DEEPEST = 400
_SPACES = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")


@dataclass
class _Open:
    name: str
    path: str
    children: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A block as stretches of the source; a stretch of nothing but a tag is a line break."""

    source: str
    stretches: tuple[tuple[int, int], ...]
    kind: str
    level: int
    element: str

    @property
    def plain(self) -> str:
        """The text of the block, entities decoded, white space as in the source."""
        return unescape("".join(_shown(self.source, start, end) for start, end in self.stretches))

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
    stack = [_Open("", "")]
    stretches: list[tuple[int, int]] = []
    filled = False
    breaks = 0
    for token in tokens(source):
        if isinstance(token, Text):
            if token.raw:
                continue
            blank = source[token.start : token.end].isspace()
            filled = filled or not blank
            breaks = breaks if blank else 0
            stretches.append((token.start, token.end))
            continue
        ends = token.name in _BLOCKS
        if token.name == "br":
            breaks += 1
            stretches.append((token.start, token.end))
            ends = breaks >= 2
        if ends:
            if filled:
                yield _block(source, stretches, stack)
            stretches, filled, breaks = [], False, 0
        _move(stack, token)
    if filled:
        yield _block(source, stretches, stack)


def _block(source: str, stretches: list[tuple[int, int]], stack: list[_Open]) -> SourceBlock:
    block = next((opened for opened in reversed(stack) if opened.name in _BLOCKS), stack[-1])
    level = _HEADINGS.get(block.name, 0)
    kind = next((_KINDS[opened.name] for opened in reversed(stack) if opened.name in _KINDS), "text")
    return SourceBlock(source, tuple(stretches), "heading" if level else kind, level, block.path)


def _shown(source: str, start: int, end: int) -> str:
    return "\n" if source[start] == "<" and source[end - 1] == ">" else source[start:end]


def _move(stack: list[_Open], tag: Tag) -> None:
    """Follow a tag into or out of its element."""
    if tag.closing:
        for depth in range(len(stack) - 1, max(0, len(stack) - 40), -1):
            if stack[depth].name == tag.name:
                del stack[depth:]
                return
        return
    if tag.name in _BLOCKS and stack[-1].name in _CLOSED_BY_BLOCK:
        stack.pop()
    if tag.name == stack[-1].name and tag.name in ("li", "dd", "dt", "td", "tr", "option"):
        stack.pop()
    parent = stack[-1]
    number = parent.children[tag.name] = parent.children.get(tag.name, 0) + 1
    if tag.name in VOID or tag.source.endswith("/") or len(stack) > _DEEPEST:
        return
    step = tag.name if number == 1 else f"{tag.name}[{number}]"
    stack.append(_Open(tag.name, f"{parent.path}/{step}" if parent.path else step))


def _text(source: str, start: int, end: int) -> Traced:
    """The text of a stretch of source, entities decoded; every character keeps its origin."""
    if source[start] == "<" and source[end - 1] == ">":
        return Traced.made("\n", start, end)
    if source.find("&", start, end) < 0:
        return Traced.of(source, start, end)
    parts = []
    for found in _PIECE.finditer(source, start, end):
        piece = found[0]
        decoded = unescape(piece) if piece.startswith("&") else piece
        if decoded == piece:
            parts.append(Traced.of(source, found.start(), found.end()))
        elif decoded:
            parts.append(Traced.made(decoded, found.start(), found.end()))
    return Traced.join(parts)
