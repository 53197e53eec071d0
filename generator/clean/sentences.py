"""Where sentences begin and end."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache

from generator.clean.languages import Words, all_words
from generator.clean.letters import CLOSING, OPENING, TERMINALS, UPPER
from generator.clean.stops import full_stop_ends
from generator.model.article import Span

_BREAK = re.compile(
    rf"(?P<stop>[{TERMINALS}]{{1,8}})(?P<marks>(?:\s?[{CLOSING}]|[\"”’)\]]){{0,4}})(?P<gap>\s+)"
    rf"(?P<next>[{OPENING}\"“‘(\[—–-]{{0,3}}\s?[{UPPER}\d])"
)


def split_sentences(text: str, words: Words | None = None) -> tuple[Span, ...]:
    """The sentences of a paragraph, in order, without the white space between them.

    `words` are those of the text's language; without them, the abbreviations of every language known
    count. A quotation of several sentences is split like other text.
    """
    known = words if words is not None else _every_language()
    spans: list[Span] = []
    start = len(text) - len(text.lstrip())
    for found in _BREAK.finditer(text):
        if not _ends(text, found, known):
            continue
        end = found.start("gap")
        if end > start:
            spans.append(Span(start, end))
            start = found.end("gap")
    stop = len(text.rstrip())
    if stop > start:
        spans.append(Span(start, stop))
    return tuple(spans)


def _ends(text: str, found: re.Match[str], words: Words) -> bool:
    stop = found["stop"]
    if stop == "." and not found["marks"]:
        return full_stop_ends(text, found.start(), found.start("next"), words)
    # `(...)` and `[…]` stand for what was left out.
    return not (
        found["marks"][:1] in ")]" and found["marks"] and text[found.start() - 1 : found.start()] in "(["
    )


@cache
def _every_language() -> Words:
    merged: dict[str, frozenset[str]] = {}
    for field in fields(Words):
        values = [getattr(words, field.name) for words in all_words().values()]
        if values and isinstance(values[0], frozenset):
            merged[field.name] = frozenset().union(*values)
    return Words(**merged)  # type: ignore[arg-type]
