"""Text folded for comparison: every character becomes one character, so offsets stay what they are."""

from __future__ import annotations

import unicodedata
from functools import cache

_APOSTROPHES = "’‘ʼ′´＇"
_HYPHENS = "‐‑‒–−"
_UNDECOMPOSED = {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i"}
_SPACES = "\t\n\v\f\r\x85\u2028\u2029"


def fold(text: str) -> str:
    """The text without case and accents, with one kind of apostrophe, hyphen and space.

    The result has the length of the text, character for character, so ligatures such as `œ` stay.

    >>> fold("L’Élysée – Saint‑Cloud")
    "l'elysee - saint-cloud"
    """
    if text.isascii():
        return text.lower().translate(_WHITE) if _has_white(text) else text.lower()
    try:
        return text.encode("cp1252").translate(_western()).decode("cp1252")
    except UnicodeEncodeError:
        return text.translate(_characters())


_WHITE = {ord(space): " " for space in _SPACES}


def _has_white(text: str) -> bool:
    return any(space in text for space in "\n\t\r\v\f")


def fold_character(character: str) -> str:
    """One character folded."""
    if character in _APOSTROPHES:
        return "'"
    if character in _HYPHENS:
        return "-"
    if character in _SPACES or unicodedata.category(character) == "Zs":
        return " "
    lower = character.lower()
    base = _UNDECOMPOSED.get(lower) or unicodedata.normalize("NFD", lower)[0]
    return base if len(base) == 1 else character


class _Characters(dict[int, str]):
    """Folds each character when it is first asked for."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = fold_character(chr(code))
        return folded


@cache
def _characters() -> _Characters:
    return _Characters()


@cache
def _western() -> bytes:
    """The folding of the 256 bytes of cp1252, as a table that works at C speed."""
    table = bytearray(range(256))
    for byte in range(256):
        try:
            folded = fold_character(bytes([byte]).decode("cp1252"))
            table[byte] = folded.encode("cp1252")[0]
        except (UnicodeDecodeError, UnicodeEncodeError):
            continue
    return bytes(table)
