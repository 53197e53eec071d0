"""Where sentences begin and end."""

from __future__ import annotations

import re

from generator.model.article import Span

_BREAK = re.compile(r"(?<=[.!?…])[\"»”’)\]]*\s+(?=[\"«“A-ZÀ-Þ])")


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a paragraph, in order, without the white space between them."""
    spans: list[Span] = []
    start = 0
    for found in _BREAK.finditer(text):
        end = found.start() + len(found[0].rstrip())
        spans.append(Span(start, end))
        start = found.end()
    if text[start:].strip():
        spans.append(Span(start, len(text.rstrip())))
    return tuple(spans)
