"""Names that have a capital inside: `iPhone`, `McKinsey`, `ChatGPT`."""

from __future__ import annotations

from collections.abc import Mapping

from generator.clean.languages import Words

_KNOWN = 2e-8
_COMMON = 1e-6
_RARE = 1e-7


def is_brand(left: str, right: str, words: Words, lexicon: Mapping[str, float], *, opener: bool) -> bool:
    """Whether the capital between two parts of a run of letters belongs there.

    `right` is the word that begins with the capital, `opener` whether it is one that begins sentences.
    """
    plain = left.casefold()
    if left.isupper():
        # `USALes` comes apart, `PMEs` and `OTANien` do not.
        unlikely = len(right) <= 2 or lexicon.get(right.casefold(), 0.0) < _RARE
        return not opener and (unlikely or right.casefold() in words.ordinal_endings)
    if len(left) == 1:
        return True
    capital = left[0].isupper()
    if not capital and not opener and len(left) <= 2 and plain not in words.dangling:
        return True
    if right.isupper() and right.isalpha() and len(right) > 1:
        # `OpenAI`, `ChatGPT`; `travailleurSE`
        return not opener if capital else right.casefold() in words.endings
    if _is_known(left, right, lexicon, opener=opener):
        return True
    if plain in words.name_prefixes and capital and not opener:
        return True
    if len(right) == 1 and not opener:
        return True
    return capital and not opener and lexicon.get(plain, 0.0) < _RARE


def _is_known(left: str, right: str, lexicon: Mapping[str, float], *, opener: bool) -> bool:
    """Whether people write the run as one word; where it may be an accident (`nonCe`), they do so often."""
    frequency = lexicon.get((left + right).casefold(), 0.0)
    if opener and (len(right) == 1 or frequency < _COMMON or (left[0].islower() and len(left) > 2)):
        return False
    return frequency >= _KNOWN
