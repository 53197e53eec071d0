"""What a heading looks like."""

from __future__ import annotations

import re

from generator.clean.languages import Words
from generator.clean.letters import CLOSING, LETTER, LOWER, OPENING, UPPER

LONGEST = 110
_MOST_WORDS = 16
_WORD = re.compile(rf"[{LETTER}\d]+")
_STARTS = re.compile(rf"[{OPENING}\"(\[]*\s?[{UPPER}\d]")
_STOP_INSIDE = re.compile(rf"[{LOWER}\d]{{2}}[.!?…][{CLOSING}\"]*\s+[{UPPER}{OPENING}\"]")
_ENDS_BADLY = re.compile(rf"(?:[.,;:…(\[{OPENING}]|\.[{CLOSING}\"]+|[-–—])$")


def could_be_heading(text: str, words: Words) -> bool:
    """Whether a stretch is short, begins like a title, and does not end like a sentence."""
    text = text.strip()
    if not text or len(text) > LONGEST or not _STARTS.match(text):
        return False
    if _ENDS_BADLY.search(text) or _STOP_INSIDE.search(text):
        return False
    found = _WORD.findall(text)
    if not found or len(found) > _MOST_WORDS or not any(len(word) > 1 for word in found):
        return False
    last = found[-1]
    return last.casefold() not in words.dangling or last.isupper() or text.endswith(("?", "!"))
