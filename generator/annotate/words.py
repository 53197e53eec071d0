"""The words of a text, folded for comparison, with their places."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from generator.folding import fold
from generator.model.article import Span

QUOTES = frozenset('"«»“”')
_WORD = re.compile(r"\d[\d.]*\d|[^\W_]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark of punctuation. `lower` keeps its accents, `folded` has lost them.

    Apostrophes and hyphens part words: `l’Otan` is three, `a-t-il` five.
    """

    start: int
    end: int
    text: str
    lower: str
    folded: str
    key: str
    """What it is compared by: short words differ by their accents (`a` and `à`, `ou` and `où`)."""

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation."""
        return not self.text[0].isalnum()

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return self.text in QUOTES


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words and marks of `text[start:end]`, in order, without apostrophes and hyphens."""
    found: list[Word] = []
    folded = fold(text)
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        if match[0] in _JOINTS and not _stands_alone(text, match.start()):
            continue
        plain = folded[match.start() : match.end()]
        lower = match[0].lower()
        key = lower if len(lower) <= 2 else plain
        found.append(Word(match.start(), match.end(), match[0], lower, plain, key))
    return tuple(found)


def _stands_alone(text: str, at: int) -> bool:
    """A hyphen between spaces is a dash."""
    return text[at - 1 : at].isspace() and text[at + 1 : at + 2].isspace()


_JOINTS = frozenset("'’‘ʼ-‐‑")


def words_within(words: tuple[Word, ...], span: Span) -> tuple[int, int]:
    """The indexes of the words that a stretch of the text touches, end exclusive."""
    first = bisect_right([w.end for w in words], span.start)
    last = bisect_left([w.start for w in words], span.end)
    return first, last
