"""Words of every language that announce what a line states."""

from __future__ import annotations

from functools import cache

from generator.clean.languages import all_words
from generator.clean.rules import bare


@cache
def phrases(kind: str) -> tuple[str, ...]:
    """The phrases of a kind (a list of `Words`) in every language, folded, the longest first."""
    found = {bare(phrase) for words in all_words().values() for phrase in getattr(words, kind)}
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


def announces(before: str, kind: str) -> bool:
    """Whether a folded text begins with a phrase of that kind."""
    return any(before == phrase or before.startswith(phrase + " ") for phrase in phrases(kind))


@cache
def small_words() -> frozenset[str]:
    """Words that stand around a date: `le`, `à`, days of the week are short of four letters or known."""
    return frozenset(bare(w) for words in all_words().values() for w in words.common) | frozenset(("a",))
