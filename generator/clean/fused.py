"""Words that lost the space between them: `Unisdépendent`, `relevaitque`."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping

from generator.clean.glue import Between, Cut
from generator.clean.languages import Words
from generator.clean.letters import LOWER, UPPER

_TOKEN = re.compile(rf"[{UPPER}{LOWER}][{LOWER}]{{4,40}}(?![{UPPER}{LOWER}])")
_FLOOR = -14.5
"""The least sum of base-10 logarithms of the two words' frequencies; lower sums are chance."""


def find_fused(text: str, words: Words, lexicon: Mapping[str, float]) -> tuple[Cut, ...]:
    """Where a token that is no word is two words; nothing where no lexicon knows the language."""
    if not lexicon:
        return ()
    tokens = list(_TOKEN.finditer(text))
    counts = Counter(found[0].casefold() for found in tokens)
    cuts = []
    for found in tokens:
        token = found[0].casefold()
        if token in lexicon or counts[token] > 1 or _part_of_address(text, found.start(), found.end()):
            continue
        split = best_split(found[0], words, lexicon)
        if split is not None:
            at, confidence = split
            reason = "two words without a space"
            cuts.append(Cut(found.start() + at, Between.SPACE, reason, confidence))
    return tuple(cuts)


def best_split(token: str, words: Words, lexicon: Mapping[str, float]) -> tuple[int, float] | None:
    """Where the token comes apart into the two likeliest words, and how sure that is."""
    plain = token.casefold()
    best, best_at = -math.inf, 0
    for at in range(1, len(plain)):
        left, right = plain[:at], plain[at:]
        if not _is_word(left, words) or not _is_word(right, words) or left in words.word_prefixes:
            continue
        score = _log(left, lexicon) + _log(right, lexicon)
        if score > best:
            best, best_at = score, at
    if best < _FLOOR:
        return None
    return best_at, _confidence(token, best_at, best, words)


def _is_word(part: str, words: Words) -> bool:
    """Short parts count only when they are grammar words: lexica are full of stray short letters."""
    return (
        len(part) >= 4
        or part in words.common
        or part in words.openers
        or (part in words.dangling and len(part) > 1)
    )


def _log(word: str, lexicon: Mapping[str, float]) -> float:
    frequency = lexicon.get(word, 0.0)
    return math.log10(frequency) if frequency else -math.inf


def _confidence(token: str, at: int, score: float, words: Words) -> float:
    certainty = min(1.0, max(0.0, (score - _FLOOR) / 6))
    base = 0.6 + 0.35 * certainty
    # A capital makes it a name more often than not.
    return base - 0.15 if token[0].isupper() else base


def _part_of_address(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return (any(c in around for c in "@/#_&=.") and not around.endswith(".")) or text[end : end + 1] == "@"
