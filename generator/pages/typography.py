"""Typography of what the site itself says; a source's own characters stay as they are."""

from __future__ import annotations

import re

NARROW = "\u202f"
"""The narrow no-break space of French punctuation."""
NO_BREAK = "\u00a0"
_SPACES = "[ \u00a0\u202f]"
_BEFORE_HIGH = re.compile(rf"(?<=[^\s:;!?]){_SPACES}+([;:!?»])")
_AFTER_OPENING = re.compile(rf"«{_SPACES}*")
_TITLE = re.compile(r"\b(M\.|Mme|MM\.|Dr|art\.|p\.|n°|§) (?=\S)")
_DAY = re.compile(
    r"\b(\d\d?|1er) (?=(?:janv|févr|avr|juil|sept|oct|nov|déc)\."
    r"|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)"
)
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")


def french(text: str) -> str:
    """Our own French with the spaces that it wants: narrow before `; : ! ?`, unbroken in `13 janvier`."""
    text = _BEFORE_HIGH.sub(rf"{NARROW}\1", text)
    text = _AFTER_OPENING.sub(f"«{NARROW}", text)
    text = _TITLE.sub(rf"\1{NO_BREAK}", text)
    text = _DAY.sub(rf"\1{NO_BREAK}", text)
    return _THOUSANDS.sub(NARROW, text).replace("'", "’")


def set_in(language: str, text: str) -> str:
    """The text as the language's printers set it; a language without rules stays as it is."""
    return french(text) if language.partition("-")[0] == "fr" else text.replace("'", "’")


def number_in(language: str, number: int) -> str:
    """The number with its thousands apart: `2 924` in French, `2,924` in English."""
    grouped = f"{number:,}"
    return grouped.replace(",", NARROW) if language.partition("-")[0] == "fr" else grouped


def quoted_in(language: str, text: str) -> str:
    """The words within the language's quotation marks."""
    if language.partition("-")[0] == "fr":
        return f"«{NARROW}{text}{NARROW}»"
    return f"“{text}”"
