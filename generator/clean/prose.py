"""Whether a line reads like sentences."""

from __future__ import annotations

import re

from generator.clean.letters import CLOSING, LETTER, TERMINALS

WORD = re.compile(rf"[{LETTER}\d]+")
ENDED = re.compile(rf"[{TERMINALS}][{CLOSING}\"’)\]\s]*$")
CUT_OFF = re.compile(r"\s*(?:\.{3}|…|\[…\]|\[\.\.\.\]|\(…\)|\(\.\.\.\))\s*$")
_LONG = 160


def is_prose(text: str) -> bool:
    """Whether a line reads like sentences, not like a button or a title."""
    count = len(WORD.findall(text))
    if ENDED.search(text) and not CUT_OFF.search(text):
        return count >= 5 or (count >= 3 and text[0] in '«"“')
    return len(text) >= _LONG
