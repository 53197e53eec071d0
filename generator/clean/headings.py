"""What a heading looks like."""

from __future__ import annotations

import re

from generator.clean.languages import Words
from generator.clean.letters import CLOSING, LETTER, LOWER, OPENING, SYMBOLS, TERMINALS, UPPER
from generator.clean.prose import is_cut_off, is_prose, without_dots

LONGEST = 110
_MOST_WORDS = 16
_MOST_WORDS_OF_BLOCK = 22
_WORD = re.compile(rf"[{LETTER}\d]+")
_STARTS = re.compile(rf"[{OPENING}\"(\[]*\s?[{UPPER}\d]")
_STOP_INSIDE = re.compile(rf"[{LOWER}\d]{{2}}[.!?…][{CLOSING}\"]*\s+[{UPPER}{OPENING}\"]")
_SENTENCE_END = re.compile(rf"[{TERMINALS}][{CLOSING}\"’)\]]*\s+(?![{LOWER}{CLOSING}])")
LIST_MARK = re.compile(rf"\s*(?:[-–—*{SYMBOLS}]|#?\d{{1,2}}[.)])\s*")
_WINDOW = 200
_LONGEST_CUT_OFF = 70
_CLOSED = f'{CLOSING}" \u00a0\u202f'
_ENDS_BADLY = re.compile(rf"(?:[.,;:…(\[{OPENING}]|\.[{CLOSING}\"]+|[:,]\s?[{CLOSING}\"]|[-–—])$")


def could_be_heading(text: str, words: Words, most_words: int = _MOST_WORDS) -> bool:
    """Whether a stretch is short, begins like a title, and does not end like a sentence."""
    text = text.strip()
    if not text or len(text) > LONGEST or not _STARTS.match(text):
        return False
    if _ENDS_BADLY.search(text) or _STOP_INSIDE.search(text):
        return False
    found = _WORD.findall(text)
    if not found or len(found) > most_words or not any(len(word) > 1 for word in found):
        return False
    last = found[-1]
    whole = text.endswith(("?", "!", *CLOSING, '"'))
    return whole or last.isupper() or last.casefold() not in words.dangling


def is_heading(text: str, following: str, words: Words) -> bool:
    """Whether a whole block is a heading: it reads like one, and a paragraph follows it.

    A bullet before it is a heading's only where the next block has none; else both are items of a list.
    """
    mark = LIST_MARK.match(text)
    if mark and LIST_MARK.match(following):
        return False
    said = text[mark.end() :] if mark else text
    unquoted = said.rstrip(_CLOSED)
    if is_cut_off(unquoted) and len(said) <= _LONGEST_CUT_OFF:
        said = without_dots(unquoted)
    if not following or not could_be_heading(said, words, _MOST_WORDS_OF_BLOCK):
        return False
    if said.endswith(("?", "!")):
        return True
    return is_prose(following) or (not mark and len(following) > len(said))


def ends_heading(text: str, start: int, at: int, words: Words, *, sure: bool, commas: bool) -> bool:
    """Whether a heading that begins at `start`, or later, could end at `at`.

    Where what follows surely begins a sentence, the heading may also stand after a sentence that kept
    its space.
    """
    mark = LIST_MARK.match(text, start, at)
    if mark:
        start = mark.end()
    for end in _SENTENCE_END.finditer(text, max(start, at - _WINDOW), at):
        if not sure:
            return False
        start = end.end()
    if not commas and "," in text[start:at]:
        return False
    return could_be_heading(text[start:at], words, _MOST_WORDS_OF_BLOCK)
