"""Whether a text reads as machine-translated: word-for-word renderings that no newsroom writes.

One of them may slip in anywhere, so a text is doubted only where different ones stand in it; each is then
a doubt of its own, with its words, for a reader to judge.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.clean.languages import Words
from generator.folding import fold
from generator.model.article import Block, Doubt

TRANSLATED = "translated"
"""The kind of these doubts."""
_ENOUGH = 2
_CONFIDENCE = 0.8


def translation_doubts(blocks: Sequence[Block], words: Words) -> tuple[Doubt, ...]:
    """The calques in an article, the first of each, in order; none where there are not two different ones."""
    if not words.calques:
        return ()
    folded = [fold(block.text.text) for block in blocks]
    # Most articles hold none: looking for plain strings tells so much faster than the pattern does.
    if sum(any(calque in text for text in folded) for calque in _folded(words.calques)) < _ENOUGH:
        return ()
    pattern = _pattern(words.calques)
    found: dict[str, Doubt] = {}
    for block, text in zip(blocks, folded, strict=True):
        for match in pattern.finditer(text):
            start, end = block.text.origin(*match.span())
            words_here = block.text.text[match.start() : match.end()]
            doubt = Doubt(
                TRANSLATED, start, end, words_here, "reads as a word-for-word translation", _CONFIDENCE
            )
            found.setdefault(match[0], doubt)
    return tuple(found.values()) if len(found) >= _ENOUGH else ()


@cache
def _folded(calques: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(calque) for calque in calques)


@cache
def _pattern(calques: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(_folded(calques), key=lambda calque: (-len(calque), calque))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
