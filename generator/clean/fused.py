"""Words that lost the space between them: `Unisdépendent`, `relevaitque`."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping

from generator.clean.cuts import Between, Cut
from generator.clean.languages import Words
from generator.clean.letters import LOWER, UPPER

_TOKEN = re.compile(rf"[{UPPER}{LOWER}][{LOWER}]{{4,40}}(?![{UPPER}{LOWER}])")
_FLOOR = -10.5
"""The least sum of base-10 logarithms of the two words' frequencies; lower sums are chance."""
_NEAR = 20_000
_RAREST = 2e-7
_SHORT = 3
_RAREST_SHORT = 5e-6


def find_fused(text: str, words: Words, lexicon: Mapping[str, float]) -> tuple[Cut, ...]:
    """Where a token that is no word is two words; nothing where no lexicon knows the language."""
    if not lexicon:
        return ()
    tokens = [(f, token) for f in _TOKEN.finditer(text) if (token := f[0].casefold()) not in lexicon]
    counts = Counter(token for _, token in tokens)
    cuts = []
    for found, token in tokens:
        if counts[token] > 1 or _part_of_address(text, found.start(), found.end()):
            continue
        split = best_split(found[0], words, lexicon)
        if split is not None:
            at, confidence = split
            if found[0][0].isupper() and not _stands_alone(text, found.start(), found[0][:at]):
                continue
            reason = "two words without a space"
            cuts.append(Cut(found.start() + at, Between.SPACE, reason, confidence))
    return tuple(cuts)


def _stands_alone(text: str, start: int, word: str) -> bool:
    """Whether the first part of a capitalised token is a name of its own.

    `Annalena` is one name, `Unisdépendent` in `États-Unisdépendent` is not: the part goes on with a
    hyphenated name, or the line has it elsewhere.
    """
    if text[start - 1 : start] == "-":
        return True
    near = text[max(0, start - _NEAR) : start] + " " + text[start + len(word) : start + _NEAR]
    return re.search(rf"\b{re.escape(word)}\b", near) is not None


def best_split(token: str, words: Words, lexicon: Mapping[str, float]) -> tuple[int, float] | None:
    """Where the token comes apart into the two likeliest words, and how sure that is."""
    plain = token.casefold()
    if any(plain.startswith(p) and plain[len(p) :] in lexicon for p in words.word_prefixes):
        return None
    best, best_at = -math.inf, 0
    for at in range(2, len(plain) - 1):
        score = _likelihood(plain[:at], plain[at:], token[0].isupper(), words, lexicon)
        if score > best:
            best, best_at = score, at
    return (best_at, _confidence(best)) if best > _FLOOR else None


def _likelihood(left: str, right: str, capital: bool, words: Words, lexicon: Mapping[str, float]) -> float:
    """The sum of the logarithms of both frequencies; minus infinity where one part is no word."""
    grammar_left, grammar_right = left in words.dangling, right in words.dangling
    if not grammar_left and (len(left) < 4 or left in words.word_prefixes):
        return -math.inf
    if right in words.endings and not grammar_left:
        return -math.inf
    if not grammar_right and len(right) < (3 if grammar_left else 4):
        return -math.inf
    if capital and (grammar_left or grammar_right):
        # A capital makes it a name more often than not: `Lapierre`, `Blinken`.
        return -math.inf
    least = lexicon.get(left, 0.0), lexicon.get(right, 0.0)
    if min(least) < _RAREST or (len(right) == _SHORT and least[1] < _RAREST_SHORT):
        return -math.inf
    return math.log10(least[0]) + math.log10(least[1])


def _confidence(score: float) -> float:
    return round(0.6 + 0.35 * min(1.0, max(0.0, (score - _FLOOR) / 6)), 3)


def _part_of_address(text: str, start: int, end: int) -> bool:
    if text[end : end + 1] == "." and text[end + 1 : end + 2].isalpha():
        return True
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return (any(c in around for c in "@/#_&=.") and not around.endswith(".")) or text[end : end + 1] == "@"
