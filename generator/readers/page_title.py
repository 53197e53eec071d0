"""The title of a web page, and which of its blocks is its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from generator.folding import fold
from generator.model.article import Field, Span
from generator.readers.passages import SourceBlock
from generator.readers.statements import Statement, named

_TITLE = re.compile(r"<title\b[^<>]{0,500}>([^<]{1,1000})", re.IGNORECASE)
_SUFFIX = re.compile(r"\s+[|–—-]\s+|\s*[|»]\s*")
_WORD = re.compile(r"[^\W_]+")
_AGREEMENT = 0.6
_LONGEST = 1000


def title_of(
    source: str, meta: Sequence[Statement], linked: Sequence[Statement], blocks: Sequence[SourceBlock]
) -> tuple[Field[str], int | None]:
    """The title, and the index of the block that is the heading of the page.

    The title is the first heading that agrees with what the page calls itself, else what it calls itself.
    """
    called = [*named(meta, ("og:title",)), *named(linked, ("headline",)), *named(meta, ("twitter:title",))]
    found = _TITLE.search(source)
    if found:
        called.append(Statement("title", " ".join(unescape(found[1]).split()), Span(*found.span(1))))
    headings = [index for index, block in enumerate(blocks) if block.level == 1 and block.plain.strip()]
    for index in headings:
        if any(_agree(_plain(blocks[index]), c.value) for c in called):
            return _heading(blocks[index]), index
    only = headings[0] if len(headings) == 1 else None
    if not called:
        return (_heading(blocks[only]), only) if only is not None else (Field(), None)
    first = called[0]
    return Field(_without_outlet(first.value), first.span), _elsewhere(blocks, called, only)


def _elsewhere(blocks: Sequence[SourceBlock], called: Sequence[Statement], only: int | None) -> int | None:
    """The block that the page has for its heading without saying so: one with just the words of the title."""
    names = {fold(name) for c in called for name in (c.value, _without_outlet(c.value))}
    for index, block in enumerate(blocks):
        if len(block.plain) < _LONGEST and fold(_plain(block)) in names:
            return index
    return only


def _plain(block: SourceBlock) -> str:
    return " ".join(block.plain.split())


def _heading(block: SourceBlock) -> Field[str]:
    return Field(_plain(block), Span(block.stretches[0][0], block.stretches[-1][1]))


def _agree(heading: str, called: str) -> bool:
    own, other = (frozenset(_WORD.findall(fold(text))) for text in (heading, called))
    return bool(own) and len(own & other) >= _AGREEMENT * max(len(own), min(len(other), 4))


def _without_outlet(title: str) -> str:
    parts = [part for part in _SUFFIX.split(title) if part]
    longest = max(parts, key=len, default=title)
    return title if len(parts) < 2 or len(longest) < 0.5 * len(title) else longest.strip()
