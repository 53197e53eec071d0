"""How frequent words are in a language, to tell words from letters that stuck together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import wordfreq

_EMPTY: Mapping[str, float] = {}


@cache
def frequencies(language: str) -> Mapping[str, float]:
    """Frequency (a share of running words) by word in lower case; empty for an unknown language."""
    if language in _languages("large"):
        return wordfreq.get_frequency_dict(language, wordlist="large")
    if language in _languages("small"):
        return wordfreq.get_frequency_dict(language, wordlist="small")
    return _EMPTY


@cache
def _languages(wordlist: str) -> frozenset[str]:
    return frozenset(wordfreq.available_languages(wordlist))
