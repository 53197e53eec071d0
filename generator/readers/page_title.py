"""The title of a web page, and which of its blocks is its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from html import unescape

from generator.folding import fold
from generator.model.article import Field, Span
from generator.readers.passages import SourceBlock
from generator.readers.statements import Statement, named

_TITLE = re.compile(r"<title\b[^<>]{0,500}>([^<]{1,1000})", re.IGNORECASE)
_SUFFIX = re.compile(r"\s+[|–—-]\s+|\s*[|»]\s*")
_WORD = re.compile(r"[^\W_]+")
_KICKER = re.compile(r"[:|–—-]\s*[\"«„“]?\s*$")
_SITE = ("og:site_name", "application-name", "dc.publisher")
_AGREEMENT = 0.6
_LEAST_WORDS = 3
_LONGEST = 1000


def title_of(
    source: str, meta: Sequence[Statement], linked: Sequence[Statement], blocks: Sequence[SourceBlock]
) -> tuple[Field[str], int | None]:
    """The title, and the index of the block that is the heading of the page.

    The title is the first heading that agrees with what the page calls itself, else what it calls
    itself. Where both names for machines, that of links and that of search, say the same and the heading
    something like it, or one of them the heading without its kicker, the title is theirs.
    """
    sites = frozenset(fold(s.value) for s in (*named(meta, _SITE), *named(linked, ("publisher",))))
    called = [
        replace(s, value=_without_site(s.value, sites))
        for s in (
            *named(meta, ("og:title",)),
            *named(linked, ("headline",)),
            *named(meta, ("twitter:title",)),
        )
    ]
    found = _TITLE.search(source)
    if found:
        printed = " ".join(unescape(found[1]).split())
        called.append(Statement("title", _without_site(printed, sites), Span(*found.span(1))))
    headings = [index for index, block in enumerate(blocks) if block.level == 1 and block.plain.strip()]
    for index in headings:
        heading = _plain(blocks[index])
        if any(agree(heading, c.value) for c in called):
            better = _better(heading, called)
            return (Field(better.value, better.span) if better else _heading(blocks[index])), index
    only = headings[0] if len(headings) == 1 else None
    if not called:
        return (_heading(blocks[only]), only) if only is not None else (Field(), None)
    return Field(_longest_part(called[0].value), called[0].span), _elsewhere(blocks, called, only)


def _better(heading: str, called: Sequence[Statement]) -> Statement | None:
    """What the page calls itself, where that is surer than its heading."""
    link, search = (next((c for c in called if c.name == name), None) for name in ("og:title", "headline"))
    own = _words(heading)
    for name in (link, search):
        if name is not None and _is_after_kicker(_words(name.value), name.value, heading):
            return name
    if link is None or search is None or _words(link.value) != _words(search.value):
        return None
    return link if _words(link.value) != own and agree(heading, link.value) else None


def _is_after_kicker(words: Sequence[str], name: str, heading: str) -> bool:
    if len(words) < _LEAST_WORDS or not heading.endswith(name):
        return False
    return _KICKER.search(heading[: -len(name)]) is not None


def _elsewhere(blocks: Sequence[SourceBlock], called: Sequence[Statement], only: int | None) -> int | None:
    """The block that the page has for its heading without saying so: one with just the words of the title."""
    names = {fold(name) for c in called for name in (c.value, _longest_part(c.value))}
    for index, block in enumerate(blocks):
        if len(block.plain) < _LONGEST and fold(_plain(block)) in names:
            return index
    return only


def _plain(block: SourceBlock) -> str:
    return " ".join(block.plain.replace("\xad", "").split())


def _heading(block: SourceBlock) -> Field[str]:
    return Field(_plain(block), Span(block.stretches[0][0], block.stretches[-1][1]))


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def agree(heading: str, called: str) -> bool:
    """Whether a heading has most words of what a page calls itself, and few others."""
    own, other = frozenset(_words(heading)), frozenset(_words(called))
    return bool(own) and len(own & other) >= _AGREEMENT * max(len(own), min(len(other), 4))


def _without_site(title: str, sites: Set[str]) -> str:
    """A title without the part that is a name of its site; `sites` are those that the page states, folded."""
    title = title.replace("\xad", "")
    for found in _SUFFIX.finditer(title):
        if fold(title[found.end() :].strip()) in sites:
            return title[: found.start()].strip() or title
        if fold(title[: found.start()].strip()) in sites:
            return title[found.end() :].strip() or title
    return title


def _longest_part(title: str) -> str:
    parts = [part for part in _SUFFIX.split(title) if part]
    longest = max(parts, key=len, default=title)
    return title if len(parts) < 2 or len(longest) < 0.5 * len(title) else longest.strip()
