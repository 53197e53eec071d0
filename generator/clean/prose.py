"""Whether a line reads like sentences."""

from __future__ import annotations

import re
from itertools import islice

from generator.clean.letters import CLOSING, LETTER, TERMINALS

WORD = re.compile(rf"[{LETTER}\d]+")
_SPACE = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
_AFTER_STOP = f'{CLOSING}"’)]{_SPACE}'
_CUT_OFF = ("...", "…", "[…]", "[...]", "(…)", "(...)")
_LONG = 160


def is_prose(text: str) -> bool:
    """Whether a line reads like sentences, not like a button or a title."""
    if ends_sentence(text) and not is_cut_off(text):
        # A line may be a whole article: its first words tell enough.
        count = sum(1 for _ in islice(WORD.finditer(text), 5))
        return count >= 5 or (count >= 3 and text[0] in '«"“')
    return len(text) >= _LONG


def ends_sentence(text: str, stops: str = TERMINALS) -> bool:
    """Whether a text ends with one of the stops, closing marks after it left out."""
    return text.rstrip(_AFTER_STOP)[-1:] in tuple(stops)


def is_cut_off(text: str) -> bool:
    """Whether a text ends with the dots that stand for the rest of it (`…`, `[...]`)."""
    return text.rstrip().endswith(_CUT_OFF)


def without_dots(text: str) -> str:
    """A text that is cut off, without the dots at its end and the white space before them."""
    bare = text.rstrip()
    longest = max((dots for dots in _CUT_OFF if bare.endswith(dots)), key=len, default="")
    return bare[: len(bare) - len(longest)].rstrip()
