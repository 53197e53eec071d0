"""What a heading looks like."""

from __future__ import annotations

import re

from generator.clean.languages import Words
from generator.clean.letters import CLOSING, LETTER, LOWER, OPENING, TERMINALS, UPPER

LONGEST = 110
_MOST_WORDS = 16
_WORD = re.compile(rf"[{LETTER}\d]+")
_STARTS = re.compile(rf"[{OPENING}\"(\[]*\s?[{UPPER}\d]")
_STOP_INSIDE = re.compile(rf"[{LOWER}\d]{{2}}[.!?…][{CLOSING}\"]*\s+[{UPPER}{OPENING}\"]")
_SENTENCE_END = re.compile(rf"[{TERMINALS}][{CLOSING}\"’)\]]*\s+(?![{LOWER}{CLOSING}])")
_LIST_MARK = re.compile(r"\s*(?:[-–—*•▪]|\d{1,2}[.)])\s*")
_WINDOW = 200
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


def ends_heading(text: str, start: int, at: int, words: Words, *, sure: bool) -> bool:
    """Whether a heading that begins at `start`, or later, could end at `at`.

    Where what follows surely begins a sentence, the heading may also stand after a sentence that kept
    its space.
    """
    mark = _LIST_MARK.match(text, start, at)
    if mark:
        start = mark.end()
    for end in _SENTENCE_END.finditer(text, max(start, at - _WINDOW), at):
        if not sure:
            return False
        start = end.end()
    if not sure and "," in text[start:at]:
        return False
    return could_be_heading(text[start:at], words)
