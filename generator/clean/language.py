"""In which language a text is written."""

from __future__ import annotations

import re
from collections import Counter

from generator.clean.languages import all_words
from generator.clean.letters import LETTER

_WORD = re.compile(rf"[{LETTER}]+")
_SAMPLE = 8000
_LEAST_HITS = 3
_LEAST_SHARE = 0.08
_LEAST_LEAD = 1.15


def language_of(text: str) -> str | None:
    """The BCP 47 code of the language whose commonest words the text uses most, or None if unclear."""
    words = _WORD.findall(text[:_SAMPLE].casefold())
    if not words:
        return None
    counts = Counter(words)
    hits = sorted(
        (
            (sum(counts[w] for w in counts.keys() & known.common), language)
            for language, known in all_words().items()
        ),
        key=lambda h: (-h[0], h[1]),
    )
    (best, language), (second, _) = hits[0], hits[1]
    if best < _LEAST_HITS or best < _LEAST_SHARE * len(words) or best < _LEAST_LEAD * second:
        return None
    return language
